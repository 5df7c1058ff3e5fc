import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { careerRoleFile } from "../../app/credentials/career/career-role";
import { publishCareerRole } from "../../app/credentials/career/publish-career-role.server";
import { stateCredit } from "../../app/credentials/career/state-credit.server";
import { COMMAND_LINE } from "../../app/record/context.server";
import type { Staged } from "./staged";

const ROLES = "courses/roles.yaml";

/** The career ladder, and what the demo's college says it gives for the badge: both invented. */
export async function openLadder(
  { step, day }: Pick<Staged, "step"> & { day: (ago: number) => string },
  by: { reviewerId: string; collegeId: string },
): Promise<void> {
  for (const definition of careerRoleFile.parse(parse(readFileSync(ROLES, "utf8"))))
    await step(`role ${definition.id}`, COMMAND_LINE, (context) =>
      publishCareerRole(context, definition),
    );
  await step("credit for rel-1", by.reviewerId, (context) =>
    stateCredit(context, {
      collegeId: by.collegeId,
      achievementId: "rel-1",
      course: "EDU 110, Working in Schools (invented for this demo)",
      credits: 1,
      unit: "semester",
      policyUrl: "https://juniperflat.example/credit-for-badges",
      checkedOn: day(0),
      endsOn: day(-365),
    }),
  );
}
