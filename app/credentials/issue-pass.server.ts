import type { App } from "../record/app.server";
import type { Actor } from "../record/context.server";
import { organizationDid } from "./did-web";
import { signingKeys } from "./mint-keys.server";
import { PASS_TYPE, type Pass, passAddress, passFor } from "./pass";
import { readSeenAward } from "./read-seen-award.server";
import { kekOf, signStatement } from "./signer.server";

/** A pass as its holder shows it. */
export interface ShownPass {
  pass: Pass;
  /** The compact JWS. */
  token: string;
  /** What its QR code holds. */
  address: string;
  issuer: string;
  /** The issuer's zone. */
  zone: string;
}

/**
 * A standing pass for the reader's own credential, signed by its issuer: for 72 hours it can be checked
 * where there is no internet. Nothing of it is kept. Null to everyone but the holder; `shown` is null
 * when the credential is revoked, ended or still being signed.
 */
export async function issuePass(
  app: App,
  actor: Actor,
  credentialId: string,
): Promise<{ id: string; title: string; shown: ShownPass | null } | null> {
  const seen = await readSeenAward(app.reading(actor), credentialId);
  if (seen === null || seen === "withdrawn" || seen.seenAs !== "holder") return null;
  const { award, holderName, zone } = seen;
  const { id, validThrough, definition, facts } = award;
  const { organizationId, organizationName: issuer, validUntil } = facts;
  const named = { id, title: definition.title };
  const now = app.now();
  const hasEnded = validUntil !== null && validUntil <= now;
  if (award.status.kind !== "issued" || hasEnded) return { ...named, shown: null };
  const pass = passFor({ ...facts, ...named, validThrough }, holderName ?? "", now);
  const { token: key } = await signingKeys(app, organizationId);
  const did = organizationDid(app.env.origin, organizationId);
  const token = signStatement(pass, PASS_TYPE, { did, key, kek: kekOf(key, app.env) });
  const address = passAddress(app.env.origin, token);
  return { ...named, shown: { pass, token, address, issuer, zone } };
}
