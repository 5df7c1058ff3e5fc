import type { App } from "../record/app.server";
import type { Actor, Context } from "../record/context.server";
import type { Outcome } from "../record/outcome";
import type { OrderedRow, ReissueRefusal } from "./order";
import type { RevocationRefusal } from "./revocation";

type Changed = Outcome<{ credentialId: string }, ReissueRefusal | RevocationRefusal>;

/**
 * Revokes or reissues credentials one by one, each in a transaction of its own: a refused one never
 * stops the others. With `rehearse`, each transaction is taken back.
 */
export async function changeInBulk(
  app: App,
  actor: Actor,
  order: { credentials: readonly string[]; rehearse: boolean },
  change: (context: Context, credentialId: string) => Promise<Changed>,
): Promise<OrderedRow[]> {
  const perform = order.rehearse ? app.rehearse : app.run;
  const rows: OrderedRow[] = [];
  for (const asked of new Set(order.credentials)) {
    const outcome = await perform(actor, (context) => change(context, asked));
    const credentialId = outcome.ok && !order.rehearse ? outcome.value.credentialId : null;
    rows.push({ asked, outcome: outcome.ok ? "done" : outcome.reason, credentialId });
  }
  return rows;
}
