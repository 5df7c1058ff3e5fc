import type { App } from "../record/app.server";
import type { Actor, Context } from "../record/context.server";
import type { Outcome } from "../record/outcome";
import type { OrderedRow, ReissueRefusal } from "./order";
import type { RevocationRefusal } from "./revocation";

type Change = (
  context: Context,
  credentialId: string,
) => Promise<Outcome<{ credentialId: string }, ReissueRefusal | RevocationRefusal>>;

/**
 * Revokes or reissues credentials one by one, each in a transaction of its own: a refused one never
 * stops the others. With `rehearse`, each transaction is taken back.
 */
export async function changeInBulk(
  app: App,
  actor: Actor,
  order: { credentials: readonly string[]; rehearse: boolean },
  change: Change,
): Promise<OrderedRow[]> {
  const { credentials, rehearse } = order;
  const rows: OrderedRow[] = [];
  for (const asked of new Set(credentials))
    rows.push(await changeOne(app, actor, { asked, rehearse }, change));
  return rows;
}

/** The same for one. */
export async function changeOne(
  app: App,
  actor: Actor,
  { asked, rehearse }: { asked: string; rehearse: boolean },
  change: Change,
): Promise<OrderedRow> {
  const perform = rehearse ? app.rehearse : app.run;
  const outcome = await perform(actor, (context) => change(context, asked));
  const credentialId = outcome.ok && !rehearse ? outcome.value.credentialId : null;
  return { asked, outcome: outcome.ok ? "done" : outcome.reason, credentialId };
}
