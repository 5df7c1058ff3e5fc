import { insertSignature, signatureUnder } from "../../../db/queries/reporting-signatures";
import { organizationDid } from "../../credentials/did-web";
import { signWithActiveKeys } from "../../credentials/sign-with-active-keys.server";
import { kekOf, signText } from "../../credentials/signer.server";
import { PLATFORM } from "../../identity/roles";
import type { App } from "../../record/app.server";
import { canonicalJson } from "../../record/canonical";
import type { Actor } from "../../record/context.server";
import type { Pack, PackFile } from "./pack";

/**
 * The signature under a pack's manifest, as a file of the pack: Ed25519 by the platform's own key, which
 * its DID document publishes. The first one is kept, so that a pack made again is the same also after
 * the key has moved on.
 */
export async function signPack(
  app: App,
  actor: Actor,
  { programId, pack }: { programId: string; pack: Pack },
): Promise<PackFile> {
  const known = () => signatureUnder(app.db, programId, pack.hash);
  if (!(await known()))
    await signWithActiveKeys(
      app,
      { organizationId: PLATFORM },
      async ({ embedded }) => ({
        keyId: `${organizationDid(app.env.origin, PLATFORM)}#${embedded.kid}`,
        signature: signText(pack.manifest.text, embedded, kekOf(embedded, app.env)),
      }),
      ({ tx, now }, signed) =>
        insertSignature(tx, {
          ...signed,
          organizationId: programId,
          manifestHash: pack.hash,
          by: actor.personId,
          at: now,
        }),
    );
  const signed = await known();
  if (!signed) throw new Error("a signature that was just kept is there");
  const { keyId, signature } = signed;
  const said = { algorithm: "Ed25519", key: keyId, over: pack.manifest.name, signature };
  return { name: "signature.json", text: `${canonicalJson(said)}\n` };
}
