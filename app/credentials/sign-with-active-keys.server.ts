import { keysOf } from "../../db/queries/credentials-keys";
import { lockKeys, lockPeople } from "../../db/queries/locks";
import type { App } from "../record/app.server";
import { type Context, SYSTEM } from "../record/context.server";
import { pairIn, type SigningKeys, signingKeys } from "./mint-keys.server";

/**
 * Signs with an organization's active keys outside any transaction, and stores what was signed in one.
 * When a key was retired or compromised in between, nothing is stored and it is signed again with the
 * next pair: what a compromised key signed is never written down after its compromise was.
 * `about`: the person whose award it is.
 */
export async function signWithActiveKeys<Signed>(
  app: App,
  { organizationId, about }: { organizationId: string; about?: string },
  sign: (keys: SigningKeys) => Promise<Signed>,
  store: (context: Context, signed: Signed) => Promise<void>,
): Promise<void> {
  for (;;) {
    const keys = await signingKeys(app, organizationId);
    const signed = await sign(keys);
    const isStored = await app.run(SYSTEM, async (context) => {
      if (about !== undefined) await lockPeople(context.tx, [about]);
      await lockKeys(context.tx, organizationId);
      const active = pairIn(await keysOf(context.tx, organizationId), "active");
      if (active?.embedded.kid !== keys.embedded.kid || active.token.kid !== keys.token.kid)
        return false;
      await store(context, signed);
      return true;
    });
    if (isStored) return;
  }
}
