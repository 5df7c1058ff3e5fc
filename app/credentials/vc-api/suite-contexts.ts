import { contexts } from "@digitalbazaar/credentials-context";
import { CREDENTIALS_V2, loadContext } from "../contexts";
import { isObject, type Json } from "../json";

/** W3C's context for its own examples: any word means something in their namespace. */
const EXAMPLES = {
  url: "https://www.w3.org/ns/credentials/examples/v2",
  document: { "@context": { "@vocab": "https://www.w3.org/ns/credentials/examples#" } },
};

/** W3C's context for proofs, which documents without the base context of v2 name. */
export const INTEGRITY_CONTEXT = "https://w3id.org/security/data-integrity/v2";

/** Its words are those of the base context, which took them over. */
function integrityContext(): Json {
  const base = contexts.get(CREDENTIALS_V2);
  const words = isObject(base) ? base["@context"] : undefined;
  if (!isObject(words)) throw new Error("The base context has no words");
  return {
    "@context": {
      "@protected": true,
      id: "@id",
      type: "@type",
      proof: { "@id": "https://w3id.org/security#proof", "@type": "@id", "@container": "@graph" },
      DataIntegrityProof: words.DataIntegrityProof ?? null,
    },
  };
}

/** The contexts of the standards' suites beside those of badges. Throws for any other. */
export async function loadSuiteContext(
  url: string,
): Promise<{ documentUrl: string; document: Json }> {
  if (url === EXAMPLES.url) return { documentUrl: url, document: EXAMPLES.document };
  if (url === INTEGRITY_CONTEXT) return { documentUrl: url, document: integrityContext() };
  const document = contexts.get(url);
  return document === undefined ? loadContext(url) : { documentUrl: url, document };
}
