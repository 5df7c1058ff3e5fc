import { contexts } from "@digitalbazaar/credentials-context";
import { loadContext } from "../contexts";
import type { Json } from "../json";

/** W3C's context for its own examples: any word means something in their namespace. */
const EXAMPLES = {
  url: "https://www.w3.org/ns/credentials/examples/v2",
  document: { "@context": { "@vocab": "https://www.w3.org/ns/credentials/examples#" } },
};

/** The contexts of the standards' suites beside those of badges. Throws for any other. */
export async function loadSuiteContext(
  url: string,
): Promise<{ documentUrl: string; document: Json }> {
  if (url === EXAMPLES.url) return { documentUrl: url, document: EXAMPLES.document };
  const document = contexts.get(url);
  return document === undefined ? loadContext(url) : { documentUrl: url, document };
}
