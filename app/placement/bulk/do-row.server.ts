import { invitePerson } from "../../identity/invite-person.server";
import type { Context } from "../../record/context.server";
import type { Outcome } from "../../record/outcome";
import { changeHold } from "../change-hold.server";
import { extendDueDays } from "../cohorts/change-cohort.server";
import { endPlacement } from "../end-placement.server";
import { remindPerson } from "../reminders/remind-person.server";
import type { AskedRow, BulkRun, RowRefusal, RowSaid } from "./run";

type Run = Pick<BulkRun, "action" | "programId" | "reason" | "dueOn">;

/** Does one row, by the use case that does it for one person: there is no other door. */
export async function doRow(
  context: Context,
  run: Run,
  row: Pick<AskedRow, "personId" | "subject">,
): Promise<RowSaid> {
  const outcome = await act(context, run, row);
  if (outcome.ok) return { ok: true };
  const { reason: why, detail } = outcome;
  return { ok: false, why, ...(detail && { detail }) };
}

async function act(
  context: Context,
  { action, programId, reason, dueOn }: Run,
  { personId, subject }: Pick<AskedRow, "personId" | "subject">,
): Promise<Outcome<unknown, RowRefusal>> {
  switch (action) {
    case "hold":
      return changeHold(context, { personId: given(personId), change: "put", reason });
    case "lift":
      return changeHold(context, { personId: given(personId), change: "lift", reason });
    case "end":
      return endPlacement(context, { placementId: given(subject), reason });
    case "remind": {
      const openingId = given(subject);
      return remindPerson(context, { personId: given(personId), openingId, req: null, reason });
    }
    case "invite": {
      const invitation = { organizationId: programId, role: "corps_member" } as const;
      return invitePerson(context, {
        ...invitation,
        email: given(subject),
        address: null,
        reason,
      });
    }
    case "extend": {
      const extended = await extendDueDays(context, {
        cohortId: given(subject),
        personIds: [given(personId)],
        dueOn: given(dueOn),
        reason,
      });
      if (extended.ok) return extended;
      const { reason: why } = extended;
      return why === "no-cohort" || why === "nobody"
        ? { ok: false, reason: "not-in-cohort" }
        : { ...extended, reason: why };
    }
  }
}

/** A row of this action always has it: it was planned so. */
function given<T>(value: T | null): T {
  if (value === null) throw new Error("a row of a run without what it is done to");
  return value;
}
