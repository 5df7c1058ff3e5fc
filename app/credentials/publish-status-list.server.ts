import {
  listsSignedBefore,
  revokedIndexes,
  statusListById,
  storeSignedList,
} from "../../db/queries/credentials-status";
import type { App } from "../record/app.server";
import { organizationDid } from "./did-web";
import { addresses } from "./open-badge";
import { signWithActiveKeys } from "./sign-with-active-keys.server";
import { kekOf, signEmbedded } from "./signer.server";
import { isBehind, isoInstant, statusListClaims } from "./status-list";

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Signs a list as it stands now and keeps the copy. Safe to repeat and to run beside itself: a copy
 * that holds fewer revocations never replaces one that holds more. Throws when there is no such list.
 */
export async function publishStatusList(app: App, listId: string): Promise<void> {
  const list = await statusListById(app.db, listId);
  if (list === null) throw new Error(`No status list ${listId}`);
  const { organizationId, events } = list;
  // Read after the count: an index more than counted is honest, one fewer would not be.
  const revoked = await revokedIndexes(app.db, listId);
  const { env } = app;
  const issuer = organizationDid(env.origin, organizationId);
  const url = addresses.statusList(env.origin, listId);
  const at = app.now();
  const claims = statusListClaims({ url, issuer, revoked }, at);
  await signWithActiveKeys(
    app,
    { organizationId },
    ({ embedded: key }) => signEmbedded(claims, issuer, key, kekOf(key, env), isoInstant(at)),
    ({ tx }, body) => storeSignedList(tx, { id: listId, body, events, at }),
  );
}

/** Signs a list anew if its copy lacks a revocation or was signed a day ago. */
export async function bringStatusListUpToDate(app: App, listId: string): Promise<void> {
  const list = await statusListById(app.db, listId);
  if (list === null) throw new Error(`No status list ${listId}`);
  const isOld = list.signedAt === null || list.signedAt < app.now() - DAY_MS;
  if (isOld || isBehind(list)) await publishStatusList(app, listId);
}

/** Signs every list anew that was last signed a day ago; for the daily job. Returns how many. */
export async function refreshStatusLists(app: App): Promise<number> {
  const due = await listsSignedBefore(app.db, app.now() - DAY_MS);
  for (const listId of due) await publishStatusList(app, listId);
  return due.length;
}
