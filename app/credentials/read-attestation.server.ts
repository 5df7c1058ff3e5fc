import { attestationVersions, signaturesOf } from "../../db/queries/credentials-attestations";
import { accountOf } from "../../db/queries/identity-accounts";
import type { Reading } from "../record/context.server";

/** What a statement's page prints. */
export interface AttestationPage {
  id: string;
  title: string;
  version: string;
  hash: string;
  paragraphs: string[];
  organizationName: string;
  /** The reader's account name, which is how they sign. */
  name: string;
  /** The reader's newest signature; `current` when it is under these words. Epoch milliseconds. */
  signed: { at: number; version: string; current: boolean } | null;
}

/** The newest version of a statement for the acting person; null when there is none. */
export async function readAttestation(
  { db, actor }: Reading,
  { id }: { id: string },
): Promise<AttestationPage | null> {
  const newest = (await attestationVersions(db, id)).at(-1);
  if (!newest || actor.personId === null) return null;
  const { definition, hash, organizationName } = newest;
  const signature = (await signaturesOf(db, actor.personId)).find(
    ({ attestationId }) => attestationId === id,
  );
  const account = await accountOf(db, actor.personId);
  return {
    id,
    title: definition.title,
    version: definition.version,
    hash,
    paragraphs: definition.paragraphs,
    organizationName,
    name: account?.name ?? "",
    signed: signature
      ? { at: signature.at, version: signature.version, current: signature.hash === hash }
      : null,
  };
}
