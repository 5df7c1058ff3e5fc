import { isObject, type Json, type JsonObject, listOf } from "../json";
import { areItsDigests } from "./related-resource";

/** W3C's base context, which every credential and presentation names first. */
export const BASE_CONTEXT = "https://www.w3.org/ns/credentials/v2";
/** The base context of the data model before, v1.1. */
const FIRST_CONTEXT = "https://www.w3.org/2018/credentials/v1";

const INSTANT = /^\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
/** Properties whose every value says of what type it is (Verifiable Credentials 2.0, §4.5). */
const TYPED = ["credentialStatus", "credentialSchema", "refreshService", "termsOfUse", "evidence"];

/**
 * Why this is no credential as the Verifiable Credentials Data Model v2.0 wants it, or v1.1 when it
 * names that base context; null when it is one. What its words mean is JSON-LD's to judge, when it
 * is signed or verified.
 */
export function credentialProblem(document: JsonObject): string | null {
  const base = isFirstEdition(document) ? FIRST_CONTEXT : BASE_CONTEXT;
  return (
    documentProblem(document, "VerifiableCredential", base) ??
    (isReference(document.issuer)
      ? null
      : "issuer must be a URL or an object with one as its id") ??
    subjectProblem(document.credentialSubject) ??
    periodProblem(document) ??
    TYPED.map((name) => typedProblem(document, name)).find((problem) => problem !== null) ??
    schemaProblem(document.credentialSchema) ??
    resourceProblem(document.relatedResource)
  );
}

/** The same for a presentation; what it holds is judged one by one. */
export function presentationProblem(document: JsonObject): string | null {
  const { holder, verifiableCredential } = document;
  return (
    documentProblem(document, "VerifiablePresentation", BASE_CONTEXT) ??
    (holder === undefined || isReference(holder) ? null : "holder must be a URL or name one") ??
    (listOf(verifiableCredential).every(isObject) ? null : "a credential in it is no object") ??
    typedProblem(document, "termsOfUse")
  );
}

/** Is it written in the data model v1.1? */
export function isFirstEdition(document: JsonObject): boolean {
  return listOf(document["@context"])[0] === FIRST_CONTEXT;
}

/** When a credential holds, in epoch milliseconds; null where it does not say. */
export function periodOf(document: JsonObject) {
  const [from, until] = datesOf(document);
  return { validFrom: instantOf(from), validUntil: instantOf(until) };
}

/** The two dates, by their names in each edition of the data model. */
function datesOf(document: JsonObject): [Json | undefined, Json | undefined] {
  return isFirstEdition(document)
    ? [document.issuanceDate ?? null, document.expirationDate]
    : [document.validFrom, document.validUntil];
}

/** Does this @context begin as the data model says, with links and objects only after it? */
function isContext(context: Json | undefined, base: string): boolean {
  if (!Array.isArray(context) || context[0] !== base) return false;
  return context.every((one) => isObject(one) || isUrl(one));
}

/** An absolute URL. Only data: may hold spaces, as every browser reads it (URL Standard, §4.4). */
export function isUrl(value: Json | undefined): boolean {
  return typeof value === "string" && /^([a-z][a-z0-9+.-]*:\S+|data:[ \S]+)$/i.test(value);
}

function documentProblem(document: JsonObject, type: string, base: string): string | null {
  if (!isContext(document["@context"], base)) return `@context must begin with ${base}`;
  if (!listOf(document.type).includes(type)) return `type must include ${type}`;
  return anywhere(document);
}

/** What holds for every object: one URL as id, plain or language values, well-formed list entries. */
function anywhere(value: Json): string | null {
  const children = Array.isArray(value) ? value : isObject(value) ? membersOf(value) : [];
  const own = isObject(value) ? objectProblem(value) : null;
  return own ?? children.map(anywhere).find((problem) => problem !== null) ?? null;
}

function membersOf(object: JsonObject): Json[] {
  return Object.entries(object).flatMap(([name, value]) => (name === "@context" ? [] : [value]));
}

function objectProblem(object: JsonObject): string | null {
  if (object.id !== undefined && !isUrl(object.id)) return "id must be one URL";
  const worded = ["name", "description"].find(
    (name) => object[name] !== undefined && !listOf(object[name]).every(isWords),
  );
  if (worded !== undefined) return `${worded} must be text, or text with its language`;
  const isEntry = listOf(object.type).includes("BitstringStatusListEntry");
  return isEntry ? entryProblem(object) : null;
}

function isWords(value: Json): boolean {
  if (!isObject(value)) return typeof value === "string";
  const known = ["@value", "@language", "@direction"];
  return (
    typeof value["@value"] === "string" && Object.keys(value).every((key) => known.includes(key))
  );
}

/** Bitstring Status List v1.0, §2.1. */
function entryProblem(entry: JsonObject): string | null {
  const { statusPurpose, statusListIndex, statusListCredential, statusSize, statusMessage } = entry;
  if (typeof statusPurpose !== "string") return "statusPurpose must be text";
  if (typeof statusListIndex !== "string" || !/^(0|[1-9]\d*)$/.test(statusListIndex)) {
    return "statusListIndex must be a whole number as text";
  }
  if (!isUrl(statusListCredential)) return "statusListCredential must be a URL";
  if (statusSize === undefined) return null;
  if (typeof statusSize !== "number" || !Number.isInteger(statusSize) || statusSize < 1) {
    return "statusSize must be a whole number above zero";
  }
  const messages = statusSize === 1 ? null : statusMessage;
  return messages === null || (Array.isArray(messages) && messages.length === 2 ** statusSize)
    ? null
    : "statusMessage must say what each value means";
}

function isReference(value: Json | undefined): boolean {
  return isUrl(isObject(value) ? value.id : value);
}

function subjectProblem(subject: Json | undefined): string | null {
  const subjects = listOf(subject);
  const says = (one: Json) => isObject(one) && Object.keys(one).length > 0;
  return subjects.length > 0 && subjects.every(says)
    ? null
    : "credentialSubject must say something";
}

function periodProblem(document: JsonObject): string | null {
  for (const at of datesOf(document)) {
    if (at !== undefined && instantOf(at) === null) return "a date must be a dateTimeStamp";
  }
  const { validFrom: from, validUntil: until } = periodOf(document);
  return from !== null && until !== null && until < from ? "it ends before it begins" : null;
}

/** Epoch milliseconds of an XML Schema dateTimeStamp, or null. */
export function instantOf(value: Json | undefined): number | null {
  if (typeof value !== "string" || !INSTANT.test(value)) return null;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : at;
}

function typedProblem(document: JsonObject, name: string): string | null {
  const typed = (one: Json) =>
    isObject(one) &&
    listOf(one.type).length > 0 &&
    listOf(one.type).every((type) => typeof type === "string" && type !== "");
  return listOf(document[name]).every(typed) ? null : `${name} must say its type`;
}

function schemaProblem(schemas: Json | undefined): string | null {
  const named = (one: Json) => isObject(one) && isUrl(one.id);
  return listOf(schemas).every(named) ? null : "credentialSchema must name its URL";
}

/** Verifiable Credentials 2.0, §5.3. */
function resourceProblem(resources: Json | undefined): string | null {
  const seen = new Set<Json>();
  for (const one of listOf(resources)) {
    if (!isObject(one) || typeof one.id !== "string" || !isUrl(one.id)) {
      return "relatedResource must name its URL";
    }
    if (seen.has(one.id)) return "relatedResource names one URL twice";
    seen.add(one.id);
    const { digestSRI = "", digestMultibase = "" } = one;
    if (typeof digestSRI !== "string" || typeof digestMultibase !== "string") {
      return "a digest must be text";
    }
    if (digestSRI + digestMultibase === "") return "relatedResource must give a digest";
    if (!areItsDigests(one.id, digestSRI, digestMultibase)) {
      return "a digest is not that of its resource";
    }
  }
  return null;
}
