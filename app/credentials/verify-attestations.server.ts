import { type SealedSignature, signaturesAfter } from "../../db/queries/credentials-attestations";
import { digestOf } from "../record/chain";
import type { Reading } from "../record/context.server";

const BATCH = 500;

/**
 * Compares every signature under a statement with its entry in the organization's chain; one whose
 * name was erased keeps its entry, which then cannot be made again. Gives a sentence for each that is
 * not as it was signed.
 */
export async function* verifyAttestations({ db }: Pick<Reading, "db">): AsyncGenerator<string> {
  let after = "";
  for (;;) {
    const signatures = await signaturesAfter(db, after, BATCH);
    for (const one of signatures) {
      const what = faultOf(one);
      if (what !== null) yield `signature ${one.id}: ${what}`;
    }
    const last = signatures.at(-1);
    if (!last || signatures.length < BATCH) return;
    after = last.id;
  }
}

function faultOf({ chained, typedName, salt, ...signature }: SealedSignature): string | null {
  if (chained === null) return "it is not in the chain";
  if (typedName === null || salt === null) return null;
  return digestOf({ ...signature, typedName }, salt) === chained
    ? null
    : "it is not as it was signed";
}
