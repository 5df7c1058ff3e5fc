import { keysNotSealedBy, replaceSealed } from "../../db/queries/credentials-keys";
import type { App } from "../record/app.server";
import { COMMAND_LINE } from "../record/context.server";
import { recordAudit } from "../record/record-audit.server";
import { kekIdOf } from "../record/seal.server";
import { sealAnew } from "./signer.server";

/** A key and what became of it: sealed anew, or sealed by a key-encryption key that is not at hand. */
export interface Rewrapped {
  organizationId: string;
  kid: string;
  sealedBy: string;
  result: "sealed-anew" | "not-at-hand";
}

/**
 * Seals every private half under the current key-encryption key that the old one seals, each in a
 * transaction of its own: a crash leaves the rest for the next run, and servers that were given both
 * keys open either meanwhile. A key that was retired in between is let be.
 */
export async function* rewrapKeys(app: App): AsyncGenerator<Rewrapped> {
  const { keyEncryptionKey: current, oldKeyEncryptionKey: old } = app.env;
  for (const key of await keysNotSealedBy(app.db, kekIdOf(current))) {
    const { organizationId, kid, kekId, sealed } = key;
    if (sealed === null) continue;
    if (old === null || kekId !== kekIdOf(old)) {
      yield { organizationId, kid, sealedBy: kekId, result: "not-at-hand" };
      continue;
    }
    const next = sealAnew({ ...key, sealed }, old, current);
    const isDone = await app.run(COMMAND_LINE, async (context) => {
      if (!(await replaceSealed(context.tx, { organizationId, kid, sealed }, next))) return false;
      await recordAudit(context, {
        organizationId,
        action: "key-sealed-anew",
        subjectId: kid,
        detail: { from: kekId, to: next.kekId },
      });
      return true;
    });
    if (isDone) yield { organizationId, kid, sealedBy: next.kekId, result: "sealed-anew" };
  }
}
