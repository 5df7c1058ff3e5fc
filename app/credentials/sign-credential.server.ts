import { awardById, storeIssued } from "../../db/queries/credentials";
import type { App } from "../record/app.server";
import { appendToChain } from "../record/append-to-chain.server";
import { sealRow } from "../record/seal-row.server";
import { bringStatusListUpToDate } from "./publish-status-list.server";
import { signAward } from "./sign-award.server";
import { signWithActiveKeys } from "./sign-with-active-keys.server";

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
  const { personId, definition } = award;
  const { organizationId, statusListId } = award.facts;

  await signWithActiveKeys(
    app,
    { organizationId, about: personId },
    async (keys) => {
      // The verifier reads the list: one that waits to be signed would leave the status unknown.
      await bringStatusListUpToDate(app, statusListId);
      return signAward(app, award, keys);
    },
    async (context, { json, jwt }) => {
      const issued = { credentialId, organizationId, json, jwt, at: context.now };
      if (!(await storeIssued(context.tx, issued))) return;
      await sealRow(context, { organizationId, table: "issuance_log", id: credentialId });
      await appendToChain(context, {
        stream: `org:${organizationId}`,
        kind: "credential-issued",
        refId: credentialId,
        payload: { credentialId, json: json.hash, jwt: jwt.hash },
      });
      context.emit({
        kind: "credential-issued",
        personId,
        credentialId,
        achievementId: definition.id,
      });
    },
  );
}
