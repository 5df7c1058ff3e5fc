import { guardiansOf, insertGuardian } from "../../../db/queries/guardians";
import { accountOf } from "../../../db/queries/identity-accounts";
import { membersOf } from "../../../db/queries/identity-holders";
import { wholePerson } from "../../../db/queries/identity-merges";
import { organizationById } from "../../../db/queries/identity-organizations";
import { lockPeople } from "../../../db/queries/locks";
import { ageDatesOf } from "../../../db/queries/placement-facts";
import { isMinor } from "../../identity/minor";
import { isSameName } from "../../identity/name";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { recordAudit } from "../../record/record-audit.server";
import { isSamePerson } from "../../record/same-person.server";
import { sharedProgram } from "../check-rights.server";
import { localDay } from "../gate/days";
import { endGuardianSignatures } from "./answer-as-guardian.server";
import type { EnterGuardianRefusal } from "./guardian";
import { mailGuardian } from "./mail-guardian.server";

/** Of whom a guardian may not have the address: whoever looks after the person in the program. */
const STAFF = ["program_lead", "adjudicator", "coach"] as const;

/**
 * A program's lead enters who signs for a corps member under 18, and a link is mailed to them. The
 * guardian is a second person: neither the name nor the address of the young person, nor the address of
 * anyone who looks after them in the program. Another one entered later takes their place: what the
 * first one signed is taken back, and placements that rest on it are judged again.
 */
export async function enterGuardian(
  context: Context,
  { personId, name, email }: { personId: string; name: string; email: string },
): Promise<Outcome<{ guardianId: string }, EnterGuardianRefusal>> {
  const { tx, now, actor } = context;
  if (await isSamePerson(tx, actor.personId, personId)) return refused("own");
  const shared = await sharedProgram(tx, actor, "program_lead", personId);
  const program = shared && (await organizationById(tx, shared.programId));
  if (!program || actor.personId === null) return refused("not-in-your-program");
  const programId = program.id;

  await lockPeople(tx, [personId]);
  const turns18 = (await ageDatesOf(tx, personId, now)).find(({ age }) => age === "18")?.on ?? null;
  if (turns18 === null) return refused("age-unknown");
  if (!isMinor(turns18, localDay(now, program.timeZone))) return refused("not-under-18");
  for (const id of (await wholePerson(tx, personId)).ids) {
    const account = await accountOf(tx, id);
    if (account?.email === email) return refused("same-address");
    if (account && isSameName(name, account.name)) return refused("same-name");
  }
  const staff = await membersOf(tx, programId, STAFF);
  if (staff.some((one) => one.email === email)) return refused("staff-address");

  for (const before of await guardiansOf(tx, { personId, programId }))
    await endGuardianSignatures(context, { guardian: before, by: actor.personId });
  const guardian = { id: context.newId(), personId, programId, addedAt: now };
  await insertGuardian(tx, { ...guardian, addedBy: actor.personId, name, email });
  await recordAudit(context, {
    organizationId: programId,
    action: "guardian-entered",
    subjectId: personId,
    detail: { guardian: guardian.id },
  });
  await mailGuardian(context, { ...guardian, contact: { name, email } });
  return done({ guardianId: guardian.id });
}
