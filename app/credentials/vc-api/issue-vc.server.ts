import type { Env } from "../../env.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { addProof, UnsafeDocumentError } from "../data-integrity";
import { isObject, type JsonObject, listOf } from "../json";
import { isoInstant, statusListClaims } from "../status-list";
import { signJws } from "../vc-jwt";
import { BASE_CONTEXT, credentialProblem, isFirstEdition } from "./data-model";
import { JCS_SUITE, jcsProof } from "./jcs-proof";
import type { Order } from "./request";
import { INTEGRITY_CONTEXT, loadSuiteContext } from "./suite-contexts";
import { testIssuer } from "./test-issuer.server";

/** The suites' one list, which revokes nothing. */
export const suiteListUrl = (origin: string) => `${origin}/vc-api/status`;

/**
 * Signs any credential of the data model as the suites' own issuer, with a status entry when it has
 * none; enveloped as a JWT when asked, or under the other suite for embedded proofs. Refused
 * `malformed` with what is wrong with it.
 */
export async function issueVc(
  { env, now }: { env: Pick<Env, "origin">; now: () => number },
  { credential, format, cryptosuite }: Order,
): Promise<Outcome<JsonObject, "malformed">> {
  const problem = credentialProblem(credential);
  if (problem !== null) return refused("malformed", { problem });
  const { embedded, token } = testIssuer();
  const key = format === "jwt" ? token : embedded;
  const claims = {
    ...whatItLacks(credential, env.origin),
    issuer: isObject(credential.issuer) ? { ...credential.issuer, id: key.did } : key.did,
  };
  try {
    // Safe mode judges the words of both encodings.
    const times = { created: isoInstant(now()) };
    const method = { verificationMethod: embedded.keyId, privateKey: embedded.privateKey };
    const signed = await addProof(claims, method, times, loadSuiteContext);
    if (format === "embedded") {
      const [proof] = signed.proof;
      const { proofValue: _, ...options } = proof;
      const isJcs = cryptosuite === JCS_SUITE;
      return done({
        ...claims,
        proof: isJcs ? jcsProof(claims, options, embedded.privateKey) : proof,
      });
    }
    const jwt = signJws(claims, { kid: token.keyId, typ: "vc+jwt" }, token.privateKey);
    return done({
      "@context": [BASE_CONTEXT],
      type: "EnvelopedVerifiableCredential",
      id: `data:application/vc+jwt,${jwt}`,
    });
  } catch (error) {
    if (!(error instanceof UnsafeDocumentError)) throw error;
    return refused("malformed", { problem: error.message });
  }
}

/** The suites' list, signed by the suites' issuer. */
export function suiteList(origin: string, now: number): Promise<JsonObject> {
  const { embedded } = testIssuer();
  const claims = statusListClaims(
    { url: suiteListUrl(origin), issuer: embedded.did, revoked: [] },
    now,
  );
  const method = { verificationMethod: embedded.keyId, privateKey: embedded.privateKey };
  return addProof(claims, method, { created: isoInstant(now) });
}

/** The credential with a status, or with the words for its proof when it is of the data model v1.1. */
function whatItLacks(credential: JsonObject, origin: string): JsonObject {
  if (!isFirstEdition(credential)) return { credentialStatus: statusEntry(origin), ...credential };
  const context = listOf(credential["@context"]);
  return context.includes(INTEGRITY_CONTEXT)
    ? credential
    : { ...credential, "@context": [...context, INTEGRITY_CONTEXT] };
}

function statusEntry(origin: string): JsonObject {
  const url = suiteListUrl(origin);
  return {
    id: `${url}#0`,
    type: "BitstringStatusListEntry",
    statusPurpose: "revocation",
    statusListIndex: "0",
    statusListCredential: url,
  };
}
