import { carryOutRun } from "../../app/placement/bulk/carry-out-run.server";
import { planRun } from "../../app/placement/bulk/plan-run.server";
import { saveEnrolmentRule } from "../../app/placement/enrolments/change-rule.server";
import { remindPerson } from "../../app/placement/reminders/remind-person.server";
import type { Staged } from "./staged";

/** What this part of the story needs of it. */
interface Story extends Pick<Staged, "app" | "step"> {
  day: (ago: number) => string;
  staff: { lead: string };
  organizations: { program: string };
  corps: { theo: string; noor: string };
}

/** What a lead did at the desk this morning: one reminder, and then many at once. */
export async function keepDesk(
  { app, step, staff, organizations, corps, day }: Story,
  openingId: string,
) {
  await step("reminder of theo", staff.lead, (context) =>
    remindPerson(context, { personId: corps.theo, openingId, req: null }),
  );
  // Whoever joined this week: nobody so far, so that everyone keeps the stage they are at.
  await step("enrolment rule", staff.lead, (context) =>
    saveEnrolmentRule(context, {
      programId: organizations.program,
      role: null,
      schoolId: null,
      joinedFrom: day(0),
      courses: ["rel-1"],
    }),
  );
  const lead = { kind: "person", personId: staff.lead } as const;
  const run = await planRun(app, lead, {
    programId: organizations.program,
    action: "remind",
    pasted: [],
    ticked: [corps.theo, corps.noor].map((personId) => ({ personId, openingId })),
    reason: "Before the second week.",
    dueOn: null,
    formKey: "seed",
  });
  if (!run.ok) throw new Error(`reminders: ${run.reason}`);
  await carryOutRun(app, lead, run.value.id);
}
