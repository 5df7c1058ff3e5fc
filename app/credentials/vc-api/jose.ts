import {
  createPrivateKey,
  createPublicKey,
  type JsonWebKeyInput,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";
import { isObject, type Json, JsonError, type JsonObject, listOf } from "../json";
import { fromBase64url } from "../multibase";
import { parseJwt } from "../vc-jwt";
import { type Finding, failed, found } from "../verification/code";
import { refusedHeader } from "../verification/signature";
import { BASE_CONTEXT, credentialProblem, presentationProblem } from "./data-model";

/** What a token holds, as its media type says after `application/` (VC-JOSE-COSE, §6.1). */
export type Held = "vc" | "vp";

/** How each curve signs (RFC 7518, §3.4; RFC 8037, §3.1): algorithm, and digest where it takes one. */
const ALGORITHMS: Record<string, { alg: string; hash: string | null }> = {
  "P-256": { alg: "ES256", hash: "sha256" },
  "P-384": { alg: "ES384", hash: "sha384" },
  "P-521": { alg: "ES512", hash: "sha512" },
  Ed25519: { alg: "EdDSA", hash: null },
};
/** Forms in which a presentation may hold a credential: secured, and in an envelope (§3.2.2). */
const ENVELOPE = /^data:application\/vc\+(jwt|sd-jwt|cose(;base64)?),[ \S]+$/;
/** What each may say of itself. Claims stand deeper, and are the author's. */
const MEMBERS: Record<Held, ReadonlySet<string>> = {
  vc: new Set([
    ...["@context", "id", "type", "name", "description", "issuer", "validFrom", "validUntil"],
    ...["credentialSubject", "credentialStatus", "credentialSchema", "relatedResource"],
    ...["refreshService", "termsOfUse", "evidence", "confidenceMethod", "renderMethod"],
  ]),
  vp: new Set(["@context", "id", "type", "holder", "verifiableCredential", "termsOfUse"]),
};

/**
 * Secures a credential or presentation as a compact JWS (VC-JOSE-COSE, §3.1) with the secret key of
 * this verification method. Nothing is signed that is not understood. Codes: SCHEMA, KEY_TYPE.
 */
export function secure(document: JsonObject, held: Held, method: JsonObject): Finding<string> {
  const problem = heldProblem(document, held);
  if (problem !== null) return failed("SCHEMA", { problem });
  const strange = Object.keys(document).find((name) => !MEMBERS[held].has(name));
  if (strange !== undefined) return failed("SCHEMA", { problem: `${strange} is not understood` });
  const key = keyOf(method.secretKeyJwk, createPrivateKey);
  if (key === null) return failed("KEY_TYPE");
  const header = { alg: key.alg, kid: key.kid ?? method.id ?? "", typ: `${held}+jwt`, cty: held };
  const input = [header, document]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  const signature = sign(key.hash, Buffer.from(input), detached(key.key));
  return found(`${input}.${signature.toString("base64url")}`);
}

/**
 * The document that a token secures, once the public key of this verification method has verified it
 * (§5.1). Whose key it is, the caller answers for; whether the document still holds is another
 * question. Codes: FORMAT, ALG, HEADER, KEY_TYPE, KEY_NOT_FOUND, PROOF_INVALID, CLAIM_MISMATCH, SCHEMA.
 */
export function open(token: string, held: Held, method: JsonObject): Finding<JsonObject> {
  const jwt = parsed(token);
  if (jwt === null) return failed("FORMAT", { problem: "no token" });
  const { header, payload } = jwt;
  const key = keyOf(method.publicKeyJwk, createPublicKey);
  if (key === null) return failed("KEY_TYPE");
  if (header.alg !== key.alg) return failed("ALG", { algorithm: String(header.alg) });
  const refused = refusedHeader(header) ?? typeProblem(header, held);
  if (refused !== null) return failed("HEADER", { header: refused });
  if (header.kid !== undefined && ![key.kid, method.id].includes(header.kid)) {
    return failed("KEY_NOT_FOUND", { key: String(header.kid) });
  }
  const end = token.lastIndexOf(".");
  const signature = fromBase64url(token.slice(end + 1));
  const input = Buffer.from(token.slice(0, end));
  if (signature === null || !verify(key.hash, input, detached(key.key), signature)) {
    return failed("PROOF_INVALID");
  }
  const { iss, vc, vp } = payload;
  if (vc !== undefined || vp !== undefined) return failed("CLAIM_MISMATCH", { claim: "vc or vp" });
  const author = held === "vc" ? payload.issuer : payload.holder;
  if (iss !== undefined && iss !== (isObject(author) ? author.id : author)) {
    return failed("CLAIM_MISMATCH", { claim: "iss" });
  }
  const problem = heldProblem(payload, held);
  return problem === null ? found(payload) : failed("SCHEMA", { problem });
}

function heldProblem(document: JsonObject, held: Held): string | null {
  if (held === "vc") return credentialProblem(document);
  const loose = listOf(document.verifiableCredential).some((one) => !isEnvelope(one));
  return presentationProblem(document) ?? (loose ? "a credential in it is not secured" : null);
}

function isEnvelope(value: Json): boolean {
  return (
    isObject(value) &&
    listOf(value["@context"])[0] === BASE_CONTEXT &&
    listOf(value.type).includes("EnvelopedVerifiableCredential") &&
    typeof value.id === "string" &&
    ENVELOPE.test(value.id)
  );
}

/** The header member that says the token is of another kind, or null: both may be left out. */
function typeProblem({ typ, cty }: JsonObject, held: Held): string | null {
  if (typ !== undefined && typ !== `${held}+jwt`) return "typ";
  return cty === undefined || cty === held ? null : "cty";
}

function parsed(token: string) {
  try {
    return parseJwt(token);
  } catch (error) {
    if (error instanceof JsonError) return null;
    throw error;
  }
}

function keyOf(jwk: Json | undefined, read: (input: JsonWebKeyInput) => KeyObject) {
  if (!isObject(jwk)) return null;
  const algorithm = ALGORITHMS[String(jwk.crv)];
  if (algorithm === undefined || (jwk.alg ?? algorithm.alg) !== algorithm.alg) return null;
  const texts = Object.entries(jwk).filter(([, value]) => typeof value === "string");
  try {
    const key = read({ key: Object.fromEntries(texts), format: "jwk" });
    return { key, kid: jwk.kid, ...algorithm };
  } catch {
    return null;
  }
}

/** r and s beside each other, as JWS wants them; Ed25519 has no other form. */
function detached(key: KeyObject) {
  return { key, dsaEncoding: "ieee-p1363" } as const;
}
