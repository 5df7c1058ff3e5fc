import { cohortNamed } from "../../../db/queries/cohorts";
import type { Organization } from "../../../db/queries/identity-organizations";
import {
  addRosterAddress,
  insertUnclaimed,
  renameUnclaimed,
  setRosterStart,
} from "../../../db/queries/roster";
import { giveRole } from "../../identity/grant-role.server";
import type { Context } from "../../record/context.server";
import { recordAudit } from "../../record/record-audit.server";
import { recordClearance } from "../clearances/record-clearance.server";
import { enterNamedCohort } from "../cohorts/change-cohort.server";
import { localDay } from "../gate/days";
import type { Change } from "./judge";
import type { PlannedRow } from "./upload";

/**
 * Brings one row of a confirmed list in, through the same doors as the pages. The caller has checked
 * the actor's right, locked the roster, and seen that nobody of the program has a new row's address.
 * Returns whom it is about, and whether everything was done: a clearance that its own door refuses
 * by now (the right has ended, the day has passed) is left out.
 */
export async function bringIn(
  context: Context,
  program: Organization,
  { read, personId, changes }: PlannedRow,
): Promise<{ personId: string; whole: boolean }> {
  const id = personId ?? context.newId();
  if (personId === null) {
    const { name, email } = read;
    await insertUnclaimed(context.tx, {
      personId: id,
      organizationId: program.id,
      email,
      name,
      createdAt: context.now,
    });
  }
  let whole = true;
  for (const change of changes) whole = (await make(context, program, id, change)) && whole;
  const facts = changes.filter(({ what }) => what !== "role" && what !== "clearance");
  if (facts.length > 0)
    await recordAudit(context, {
      organizationId: program.id,
      action: "roster-changed",
      subjectId: id,
      detail: Object.fromEntries(
        facts.map((change) => [change.what, "to" in change ? change.to : ""]),
      ),
    });
  return { personId: id, whole };
}

/** Makes one change; false when its own door refused it. */
async function make(
  context: Context,
  program: Organization,
  personId: string,
  change: Change,
): Promise<boolean> {
  const { tx, now } = context;
  const organizationId = program.id;
  switch (change.what) {
    case "role":
      await giveRole(context, { personId, organizationId, role: "corps_member" });
      return true;
    case "name":
      await renameUnclaimed(tx, { personId, name: change.to, at: now });
      return true;
    case "address":
      await addRosterAddress(tx, { organizationId, email: change.to, personId });
      return true;
    case "start":
      await setRosterStart(tx, { organizationId, personId, on: change.to });
      return true;
    case "cohort": {
      const today = localDay(now, program.timeZone);
      const known = await cohortNamed(tx, organizationId, change.to);
      await enterNamedCohort(context, { program, personId, name: change.to, known, today });
      return true;
    }
    case "clearance": {
      const { title: _ours, ...entry } = change.clearance;
      return (await recordClearance(context, { ...entry, personId })).ok;
    }
  }
}
