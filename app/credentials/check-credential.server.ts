import type { App } from "../record/app.server";
import type { Actor } from "../record/context.server";
import { limitRate } from "../record/limit-rate.server";
import { done, type Outcome, refused } from "../record/outcome";
import { checkPass } from "./check-pass.server";
import {
  type FetchProblem,
  fetchDocument,
  type Outbound,
  outboundOf,
} from "./fetch-document.server";
import { addresses } from "./open-badge";
import { openSources } from "./open-sources.server";
import { type CheckedPass, readPass } from "./pass";
import { readCredentialFile } from "./read-credential-file.server";
import { type Receipt, readReceipt, verifyReceipt } from "./receipt";
import { readUtf8 } from "./utf8";
import { MAX_PICTURE_BYTES } from "./verification/file";
import { type Verification, verifyCredential } from "./verification/verifier";

const DOOR = { door: "verify", most: 30, windowMs: 60_000 };
const BADGE_KINDS =
  "application/vc+jwt, application/vc, application/ld+json, application/json, image/png, image/svg+xml";

/** Why there is no file behind a link. */
export type LinkProblem = FetchProblem | "missing";

/** What was checked, beside the answer. */
export interface CheckedFile {
  kind: "badge";
  file: string | Uint8Array;
  verification: Verification;
}

/** A receipt of an earlier check, ours or another Muster's; null when its signature does not hold. */
export interface CheckedReceipt {
  kind: "receipt";
  receipt: Receipt | null;
}

/** A standing pass, its credential's status as recorded now. */
export interface PassFile {
  kind: "pass";
  pass: CheckedPass;
}

/**
 * Checks what someone sent, typed or pasted: a badge as JSON, JWT, PNG or SVG, a link to one, a
 * standing pass, or a receipt of an earlier check.
 * Nothing of it is kept, and what is ours is never fetched. Refused `too-many` after 30 checks a
 * minute from one address, or with why there is no file behind a link.
 */
export async function checkCredential(
  app: App,
  actor: Actor,
  input: { file: string | Uint8Array; email: string | null; address: string },
  outbound: Outbound = outboundOf(app.env),
): Promise<Outcome<CheckedFile | CheckedReceipt | PassFile, "too-many" | LinkProblem>> {
  const limit = await app.run(actor, (context) => limitRate(context, DOOR, input.address));
  if (!limit.ok) return limit;
  const { origin } = app.env;
  const reading = app.reading(actor);
  const pass = readPass(input.file);
  if (pass !== null) {
    const { resolveDid } = await openSources(reading, origin, outbound);
    return done({ kind: "pass", pass: await checkPass(reading, pass, { origin, resolveDid }) });
  }
  const link = typeof input.file === "string" ? linkIn(input.file) : null;
  const linked = link === null ? null : await readLink(app, actor, link, outbound);
  if (linked !== null && !linked.ok) return linked;
  const file = linked?.value ?? input.file;
  const sources = await openSources(reading, origin, outbound);
  const receipt = readReceipt(file);
  if (receipt !== null) {
    return done({ kind: "receipt", receipt: await verifyReceipt(receipt, sources.resolveDid) });
  }
  const recipient = input.email === null ? {} : { recipient: input.email };
  const verification = await verifyCredential(file, { ...sources, ...recipient });
  return done({ kind: "badge", file, verification });
}

/** The link, when what was pasted is one and nothing else. */
function linkIn(text: string): string | null {
  const trimmed = text.trim();
  return /^https?:\/\/\S+$/i.test(trimmed) ? trimmed : null;
}

/**
 * The signed file behind a link: ours from the database, where its holder lets this reader open it,
 * anyone else's through the one door.
 */
async function readLink(
  app: App,
  actor: Actor,
  link: string,
  outbound: Outbound,
): Promise<Outcome<string | Uint8Array, LinkProblem>> {
  const own = addresses.credential(app.env.origin, "");
  if (link.startsWith(own)) {
    const [, id = "", kind] = /^([\w-]{1,64})(?:\.(\w+))?$/.exec(link.slice(own.length)) ?? [];
    const format = kind === "jwt" ? "jwt" : "json";
    const file = id === "" ? null : await readCredentialFile(app.reading(actor), { id, format });
    return file === null ? refused("missing") : done(file.body);
  }
  const input = { url: link, maxBytes: MAX_PICTURE_BYTES, accept: BADGE_KINDS };
  return fetchDocument(outbound, input);
}

/**
 * What a browser can check of it by itself: the token that was sent, or where this site gives out
 * that of a badge of ours. Another issuer's keys cannot be read from a page of ours.
 */
export function ownToken(
  { file, verification: { badge } }: CheckedFile,
  origin: string,
): { token: string | null; href: string | null } {
  const own = addresses.credential(origin, "");
  if (badge === null || !badge.id.startsWith(own)) return { token: null, href: null };
  const sent = (typeof file === "string" ? file : (readUtf8(file) ?? "")).trim();
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(sent)
    ? { token: sent, href: null }
    : { token: null, href: `${badge.id.slice(origin.length)}.jwt` };
}
