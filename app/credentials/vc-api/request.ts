import { z } from "zod";
import { isObject, type Json, JsonError, type JsonObject, parseStrictJson } from "../json";
import { readUtf8 } from "../utf8";
import { type Code, type Finding, failed, found } from "../verification/code";
import { JCS_SUITE } from "./jcs-proof";

/** What the caller expects of a proof, as the VC API writes it. */
export interface Expectations {
  checks: readonly string[];
  domain?: string;
  challenge?: string;
  expectedProofPurpose?: string;
}

const options = z
  .looseObject({
    checks: z.array(z.string()).default([]),
    domain: z.string().optional(),
    challenge: z.string().optional(),
    expectedProofPurpose: z.string().optional(),
    format: z.enum(["embedded", "jwt"]).default("embedded"),
    cryptosuite: z.enum(["eddsa-rdfc-2022", JCS_SUITE]).default("eddsa-rdfc-2022"),
  })
  .prefault({});

/** A posted JSON object, read as strictly as a badge. */
export function readBody(bytes: Uint8Array): Finding<JsonObject> {
  const text = readUtf8(bytes);
  if (text === null) return failed("FORMAT", { problem: "not UTF-8 text" });
  try {
    const body = parseStrictJson(text);
    return isObject(body) ? found(body) : failed("FORMAT", { problem: "not an object" });
  } catch (error) {
    if (error instanceof JsonError) return failed(error.problem, { problem: error.detail });
    throw error;
  }
}

/** A credential to be issued, and how it is to be secured. */
export interface Order {
  credential: JsonObject;
  format: "embedded" | "jwt";
  cryptosuite: "eddsa-rdfc-2022" | typeof JCS_SUITE;
}

/** What a body asks to be issued. */
export function issueRequest(body: JsonObject): Finding<Order> {
  const asked = options.safeParse(body.options);
  if (!isObject(body.credential)) return failed("SCHEMA", { problem: "there is no credential" });
  if (!asked.success) return failed("SCHEMA", { problem: "options cannot be read" });
  const { format, cryptosuite } = asked.data;
  return found({ credential: body.credential, format, cryptosuite });
}

/** What a body asks to be verified, and what is expected of its proof. */
export function verifyRequest(
  body: JsonObject,
): Finding<{ what: "vc" | "vp"; document: Json; expected: Expectations }> {
  const asked = options.safeParse(body.options);
  if (!asked.success) return failed("SCHEMA", { problem: "options cannot be read" });
  const { checks, domain, challenge, expectedProofPurpose } = asked.data;
  const expected = {
    checks,
    ...(domain === undefined ? {} : { domain }),
    ...(challenge === undefined ? {} : { challenge }),
    ...(expectedProofPurpose === undefined ? {} : { expectedProofPurpose }),
  };
  const { verifiableCredential: vc, verifiablePresentation: vp } = body;
  if (vc !== undefined) return found({ what: "vc", document: credentialIn(vc), expected });
  if (vp !== undefined) return found({ what: "vp", document: vp, expected });
  return failed("SCHEMA", { problem: "there is nothing to verify" });
}

/**
 * What is answered to POST /credentials/issue: the credential under its name, as the VC API says, and
 * its members beside it, as the data model's suite reads them over plain HTTP.
 */
export function issueAnswer(vc: JsonObject): JsonObject {
  return { ...vc, verifiableCredential: vc };
}

/** The credential, also when that answer is sent back whole. */
function credentialIn(document: Json): Json {
  if (!isObject(document) || !isObject(document.verifiableCredential)) return document;
  const { verifiableCredential: vc, ...beside } = document;
  return JSON.stringify(vc) === JSON.stringify(beside) ? vc : document;
}

const STATUS = "https://www.w3.org/ns/credentials/status-list#";
const UNVERIFIED = "STATUS_VERIFICATION_ERROR";
const STATUS_ERRORS = new Map<string | number | undefined, string>([
  ["unreachable", "STATUS_RETRIEVAL_ERROR"],
  ["short", "STATUS_LIST_LENGTH_ERROR"],
  ["index", "RANGE_ERROR"],
]);
const MODEL = "https://www.w3.org/TR/vc-data-model#";
const INTEGRITY = "https://w3id.org/security#";

/** The standards' own name for a code of ours (their Problem Details sections), by its reason. */
export function problemType(code: Code, reason?: string | number): string {
  if (code === "STATUS_UNKNOWN") return `${STATUS}${STATUS_ERRORS.get(reason) ?? UNVERIFIED}`;
  if (code === "STATUS_UNSUPPORTED") return `${STATUS}MALFORMED_VALUE_ERROR`;
  if (code === "SCHEMA" || code === "CONTEXT_NOT_ALLOWED") return `${MODEL}MALFORMED_VALUE_ERROR`;
  if (code === "FORMAT" || code === "TOO_DEEP") return `${MODEL}PARSING_ERROR`;
  return `${INTEGRITY}PROOF_VERIFICATION_ERROR`;
}
