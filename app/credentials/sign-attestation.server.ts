import {
  attestationVersions,
  insertSignature,
  signaturesOf,
} from "../../db/queries/credentials-attestations";
import { accountOf } from "../../db/queries/identity-accounts";
import { lockPeople } from "../../db/queries/locks";
import { isSameName } from "../identity/name";
import { appendToChain } from "../record/append-to-chain.server";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { newSecret } from "../record/secret.server";

/** Signing twice within a day is one signature: a double click, a page sent again. */
const ONCE_MS = 24 * 3_600_000;

export type SigningRefusal = "no-such-statement" | "stale" | "other-name";

/**
 * The acting person signs a statement with their typed name, by the hash of the words they read. Refused
 * `stale` when newer words were published meanwhile, `other-name` when it is not the account's name.
 */
export async function signAttestation(
  context: Context,
  input: { attestationId: string; hash: string; typedName: string },
): Promise<Outcome<{ signedAt: number }, SigningRefusal>> {
  const { tx, now, newId, actor } = context;
  const { personId } = actor;
  if (personId === null) throw new Error("Nobody is signed in to sign a statement.");
  const newest = (await attestationVersions(tx, input.attestationId)).at(-1);
  if (!newest) return refused("no-such-statement");
  if (newest.hash !== input.hash) return refused("stale");
  await lockPeople(tx, [personId]);
  const account = await accountOf(tx, personId);
  if (!account || !isSameName(input.typedName, account.name)) return refused("other-name");

  const before = (await signaturesOf(tx, personId)).find(
    ({ hash, at }) => hash === newest.hash && at > now - ONCE_MS,
  );
  if (before) return done({ signedAt: before.at });
  const { id: attestationId, version } = newest.definition;
  const signed = { id: newId(), attestationId, version, hash: newest.hash, at: now };
  const salt = newSecret();
  const { typedName } = input;
  await insertSignature(tx, { ...signed, personId, typedName, salt });
  await appendToChain(context, {
    stream: `org:${newest.organizationId}`,
    kind: "attestation-signed",
    refId: signed.id,
    payload: { ...signed, personId, typedName },
    salt,
  });
  context.emit({ kind: "attestation-signed", personId, attestationId });
  return done({ signedAt: now });
}
