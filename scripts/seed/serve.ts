import { sayArea } from "../../app/reporting/counts/say-area.server";
import { decideHours } from "../../app/reporting/hours/decide-hours.server";
import { enterHours } from "../../app/reporting/hours/enter-hours.server";
import type { HourKind, TermHours } from "../../app/reporting/hours/hours";
import { setTerm } from "../../app/reporting/hours/set-term.server";
import { openSurvey } from "../../app/reporting/survey/open-survey.server";
import type { OrganizationKey } from "../../tests/cast";
import type { Steps } from "./staged";

/** What the hours of the story need of it. */
interface Served extends Steps {
  staff: Record<"lead" | "coach", string>;
  corps: Record<"marcus" | "ines" | "amara", string>;
  organizations: Record<OrganizationKey, string>;
  day: (ago: number) => string;
}

/** Two serve and one still trains; the last days of each wait for approval, and schools are asked. */
export async function serve({ step, staff, corps, organizations, day }: Served): Promise<void> {
  const term = (key: keyof Served["corps"], hours: TermHours, workStudy: boolean) =>
    step(`term of ${key}`, staff.lead, (context) =>
      setTerm(context, {
        personId: corps[key],
        hours,
        startsOn: day(25),
        endsOn: day(-190),
        collegeId: workStudy ? organizations.college : null,
        workStudy,
      }),
    );
  await term("marcus", 900, true);
  await term("ines", 450, false);
  await term("amara", 300, false);

  const enter = (key: keyof Served["corps"], ago: number, kind: HourKind, minutes: number) =>
    step(`hours of ${key}, ${ago} days ago, ${kind}`, corps[key], (context) =>
      enterHours(context, {
        personId: corps[key],
        kind,
        on: day(ago),
        minutes,
        key: `${key} ${ago} ${kind}`,
      }),
    );
  const approved: string[] = [];
  for (const ago of [20, 19])
    for (const key of ["marcus", "ines", "amara"] as const)
      approved.push((await enter(key, ago, "training", 240)).entryId);
  for (const ago of [18, 17, 15, 14, 13, 12, 11])
    approved.push((await enter("amara", ago, "training", 430)).entryId);
  for (const ago of [4, 3]) {
    approved.push((await enter("marcus", ago, "service", 330)).entryId);
    approved.push((await enter("marcus", ago, "travel", 25)).entryId);
  }
  await step("approval of hours", staff.coach, (context) =>
    decideHours(context, { entryIds: approved, verdict: "approved" }),
  );
  await enter("marcus", 2, "service", 345);
  await enter("ines", 2, "service", 180);

  for (const [key, area] of [
    ["school", "rural"],
    ["middle", "elsewhere"],
  ] as const)
    await step(`area of ${key}`, staff.lead, (context) =>
      sayArea(context, {
        programId: organizations.program,
        schoolId: organizations[key],
        area,
      }),
    );
  await step("survey of schools", staff.lead, (context) =>
    openSurvey(context, { programId: organizations.program, closesOn: day(-30) }),
  );
}
