import { awardById, storeIssued } from "../../db/queries/credentials";
import type { App } from "../record/app.server";
import { appendToChain } from "../record/append-to-chain.server";
import { sha256 } from "../record/canonical";
import { SYSTEM } from "../record/context.server";
import type { Award } from "./award-record";
import { organizationDid } from "./did-web";
import { signingKeys } from "./mint-keys.server";
import { badgeClaims } from "./open-badge";
import { ownSources } from "./own-sources.server";
import { bringStatusListUpToDate } from "./publish-status-list.server";
import { signEmbedded, signToken } from "./signer.server";
import { isoInstant } from "./status-list";
import { verifyCredential } from "./verification/verifier";

interface SignedFile {
  body: string;
  kid: string;
  hash: string;
}

/**
 * Finishes a reserved award under its own id: signs both encodings outside any transaction, has our
 * own verifier accept both, then writes them down in one transaction. Safe to repeat after a crash
 * and to run twice at once: the first to finish wins, the rest change nothing.
 * Throws when there is no such reservation, or when what was signed does not verify.
 */
export async function signCredential(app: App, credentialId: string): Promise<void> {
  const award = await awardById(app.db, credentialId);
  if (award === null) throw new Error(`No reserved credential ${credentialId}`);
  if (award.issuedAt !== null) return;
  const { organizationId, statusListId } = award.facts;
  // The verifier reads the list: one that waits to be signed would leave the status unknown.
  await bringStatusListUpToDate(app, statusListId);
  const { json, jwt } = await signBoth(app, award);
  await mustVerify(app, json.body);
  await mustVerify(app, jwt.body);

  await app.run(SYSTEM, async (context) => {
    const issued = { credentialId, organizationId, json, jwt, at: context.now };
    if (!(await storeIssued(context.tx, issued))) return;
    await appendToChain(context, {
      stream: `org:${organizationId}`,
      kind: "credential-issued",
      refId: credentialId,
      payload: { credentialId, json: json.hash, jwt: jwt.hash },
    });
    context.emit({
      kind: "credential-issued",
      personId: award.personId,
      credentialId,
      achievementId: award.definition.id,
    });
  });
}

async function signBoth(app: App, award: Award): Promise<{ json: SignedFile; jwt: SignedFile }> {
  const { origin, keyEncryptionKey: kek } = app.env;
  const { organizationId } = award.facts;
  const { embedded, token } = await signingKeys(app, organizationId);
  const did = organizationDid(origin, organizationId);
  const claims = badgeClaims(award.facts, award.definition, origin);
  const json = await signEmbedded(claims, did, embedded, kek, isoInstant(app.now()));
  const jwt = await signToken(claims, did, token, kek);
  return { json: signed(json, embedded.kid), jwt: signed(jwt, token.kid) };
}

async function mustVerify(app: App, body: string): Promise<void> {
  const sources = await ownSources(app.reading(SYSTEM), app.env.origin);
  const { code } = await verifyCredential(body, sources);
  if (code !== null) throw new Error(`What was just signed does not verify: ${code}`);
}

function signed(body: string, kid: string): SignedFile {
  return { body, kid, hash: sha256(body) };
}
