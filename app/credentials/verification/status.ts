import { z } from "zod";
import { listContextProblem, nestedContextProblem } from "../contexts";
import { type JsonObject, listOf, MAX_LIST_BYTES } from "../json";
import { bitAt, decodeList, LIST_LENGTH } from "../status-list";
import { claimConflict } from "../vc-jwt";
import { type Code, type Detail, type Finding, failed, found } from "./code";
import { datesProblem, earliestEnd } from "./dates";
import { readSignedFile } from "./file";
import type { ResolveDid } from "./issuer-key";
import { checkSignatures, findKeys, readSignatures } from "./signature";

export interface StatusSources {
  resolveDid: ResolveDid;
  /** The text of the list at this address, or null when it cannot be had. */
  readList(url: string): Promise<string | null>;
  /** Epoch milliseconds. */
  now: number;
  /** Where a run over many credentials keeps the lists that it has verified; each is, once. */
  verified?: Map<string, Promise<Finding<List>>>;
}

interface Entry {
  url: string;
  purpose: "revocation" | "suspension";
  index: number;
}

/** A status list behind whose every bit the issuer stands. */
export interface List {
  purposes: string[];
  bits: Uint8Array;
  /** Null when the list does not say. */
  signedAt: number | null;
}

const listShape = z.looseObject({
  id: z.string().optional(),
  type: z.array(z.string()).refine((types) => types.includes("BitstringStatusListCredential")),
  issuer: z.union([z.string(), z.looseObject({ id: z.string() }).transform(({ id }) => id)]),
  validFrom: z.iso.datetime({ offset: true }).optional(),
  validUntil: z.iso.datetime({ offset: true }).optional(),
  credentialSubject: z.looseObject({
    type: z
      .union([z.string(), z.array(z.string())])
      .refine((types) => listOf(types).includes("BitstringStatusList")),
    statusPurpose: z.union([z.string(), z.array(z.string())]),
    encodedList: z.string(),
  }),
});

/** A sure no comes before a doubt, whatever order the entries stand in. */
const GRAVITY: Code[] = ["REVOKED", "SUSPENDED", "STATUS_UNKNOWN", "STATUS_UNSUPPORTED"];

/**
 * What the issuer's lists say about a credential; every entry is read. Codes: REVOKED, SUSPENDED,
 * STATUS_UNKNOWN (with the reason behind it), STATUS_UNSUPPORTED.
 */
export async function checkStatus(
  issuer: string,
  entries: JsonObject[],
  sources: StatusSources,
): Promise<Finding<true>> {
  const findings: Finding<true>[] = [];
  for (const entry of entries) findings.push(await entryStatus(issuer, entry, sources));
  for (const code of GRAVITY) {
    const worst = findings.find((finding) => !finding.ok && finding.code === code);
    if (worst) return worst;
  }
  return findings[0] ?? found(true, { lists: 0 });
}

async function entryStatus(
  issuer: string,
  raw: JsonObject,
  sources: StatusSources,
): Promise<Finding<true>> {
  const entry = readEntry(raw);
  if (!entry.ok) return entry;
  const { url, index, purpose } = entry.value;
  const list = await readOnce(url, issuer, sources);
  if (!list.ok) return list;
  const { bits, purposes, signedAt } = list.value;
  if (!purposes.includes(purpose)) return unknown({ reason: "purpose", list: url });
  if (bits.length * 8 < LIST_LENGTH) return unknown({ reason: "short", list: url });
  if (index >= bits.length * 8) return unknown({ reason: "index", list: url });
  const detail = { list: url, index, ...(signedAt === null ? {} : { signedAt }) };
  if (!bitAt(bits, index)) return found(true, detail);
  return failed(purpose === "revocation" ? "REVOKED" : "SUSPENDED", detail);
}

function readEntry(raw: JsonObject): Finding<Entry> {
  const { type, statusPurpose, statusListIndex, statusListCredential, statusSize } = raw;
  const supported =
    listOf(type).includes("BitstringStatusListEntry") &&
    (statusPurpose === "revocation" || statusPurpose === "suspension") &&
    (statusSize === undefined || statusSize === 1);
  if (!supported) return failed("STATUS_UNSUPPORTED", { type: String(type) });
  const index = String(statusListIndex ?? "");
  if (!/^(0|[1-9]\d{0,9})$/.test(index)) return unknown({ reason: "index" });
  if (typeof statusListCredential !== "string") return unknown({ reason: "address" });
  return found({ url: statusListCredential, purpose: statusPurpose, index: Number(index) });
}

function readOnce(url: string, issuer: string, sources: StatusSources): Promise<Finding<List>> {
  const name = `${issuer} ${url}`;
  const list = sources.verified?.get(name) ?? readList(url, issuer, sources);
  sources.verified?.set(name, list);
  return list;
}

async function readList(
  url: string,
  issuer: string,
  sources: StatusSources,
): Promise<Finding<List>> {
  const text = await sources.readList(url);
  if (text === null) return unknown({ reason: "unreachable", list: url });
  const file = readSignedFile(text, MAX_LIST_BYTES);
  if (!file.ok) return unknown({ reason: file.code, list: url });
  const { document } = file.value;

  if ((listContextProblem(document["@context"]) ?? nestedContextProblem(document)) !== null) {
    return unknown({ reason: "CONTEXT_NOT_ALLOWED", list: url });
  }
  const read = listShape.safeParse(document);
  if (!read.success) return unknown({ reason: "SCHEMA", list: url });
  const { id, issuer: signer, validFrom, validUntil, credentialSubject: subject } = read.data;
  if (signer !== issuer) return unknown({ reason: "issuer", list: url, signer });
  if (id !== undefined && id !== url) return unknown({ reason: "address", list: url });

  const signatures = readSignatures(file.value);
  if (!signatures.ok) return unknown({ reason: signatures.code, list: url });
  const keys = await findKeys(issuer, signatures.value, sources.resolveDid);
  if (!keys.ok) return unknown({ reason: keys.code, list: url });
  const signed = await checkSignatures(signatures.value, keys.value);
  if (!signed.ok) return unknown({ reason: signed.code, list: url });
  if (file.value.encoding === "jwt" && claimConflict(document) !== null) {
    return unknown({ reason: "CLAIM_MISMATCH", list: url });
  }

  const signedAt = validFrom === undefined ? null : Date.parse(validFrom);
  const until = earliestEnd([
    validUntil === undefined ? null : Date.parse(validUntil),
    ...signatures.value.map(({ expires }) => expires),
  ]);
  const dates = datesProblem({ validFrom: signedAt, validUntil: until }, sources.now);
  if (dates !== null) return unknown({ reason: dates, list: url });
  const bits = decodeList(subject.encodedList);
  if (bits === null) return unknown({ reason: "encoding", list: url });
  const purposes = listOf(subject.statusPurpose).filter((purpose) => typeof purpose === "string");
  return found({ purposes, bits, signedAt });
}

function unknown(detail: Detail): Finding<never> {
  return failed("STATUS_UNKNOWN", detail);
}
