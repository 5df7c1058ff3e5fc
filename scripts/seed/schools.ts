import { recordConflict } from "../../app/placement/conflicts/record-conflict.server";
import { enterGuardian } from "../../app/placement/guardians/enter-guardian.server";
import {
  recordSchoolItem,
  takeBackSchoolItem,
} from "../../app/placement/schools/record-school-item.server";
import { SCHOOL_NEEDS, type SchoolNeed } from "../../app/placement/schools/school";
import { askSchoolWaiver } from "../../app/placement/schools/waive-school.server";
import type { STAFF } from "../../tests/cast";
import type { OrganizationIds } from "./people";
import type { Staged, Steps } from "./staged";

/** What a school writes beside what it has; of the rest nothing. */
const SAID: Partial<Record<SchoolNeed, string>> = {
  "space-in-view": "The library, by the glass wall. The aide at the desk sees every table.",
  schedule: "Monday to Thursday, in the school day. Never during lunch.",
  "first-week-plan": "Two mornings beside a teacher, then their own small groups.",
};

/** Lets a host put everything on file that a school needs; who hosts is its named supervisor. */
export async function fillSchool(
  { step }: Pick<Steps, "step">,
  school: { key: string; schoolId: string; hostId: string },
): Promise<Record<SchoolNeed, string>> {
  const ids: Partial<Record<SchoolNeed, string>> = {};
  for (const what of SCHOOL_NEEDS) {
    const { itemId } = await step(`${what} of ${school.key}`, school.hostId, (context) =>
      recordSchoolItem(context, {
        schoolId: school.schoolId,
        entry: {
          what,
          through: null,
          supervisorId: what === "named-supervisor" ? school.hostId : null,
          said: SAID[what] ?? null,
          observable: true,
          interruptible: true,
        },
      }),
    );
    ids[what] = itemId;
  }
  return ids as Record<SchoolNeed, string>;
}

/** What this part of the story needs of it. */
interface Story extends Pick<Staged, "step"> {
  staff: Record<keyof typeof STAFF, string>;
  corps: Record<"theo" | "lena", string>;
  organizations: OrganizationIds;
  day: (ago: number) => string;
  on: (ago: number, time: string) => Promise<void>;
}

/** Both schools are ready before anyone is placed. Returns what the middle school has on file. */
export async function readySchools({ step, staff, organizations, on }: Story) {
  await on(5, "09:45");
  await fillSchool(
    { step },
    { key: "agua linda", schoolId: organizations.school, hostId: staff.host },
  );
  return fillSchool(
    { step },
    { key: "painted mesa", schoolId: organizations.middle, hostId: staff.middleHost },
  );
}

/**
 * The middle school's room is out of use since yesterday, so that nobody is placed there now, and the
 * lead asks that its schedule may follow later. Theo says that a relative of his works at the other one, and Lena's guardian is asked to sign.
 */
export async function losePlace(
  { step, staff, corps, organizations, day, on }: Story,
  filed: Record<SchoolNeed, string>,
): Promise<void> {
  await on(1, "19:00");
  for (const what of ["space-in-view", "schedule"] as const)
    await step(`${what} taken back`, staff.middleHost, (context) =>
      takeBackSchoolItem(context, { schoolId: organizations.middle, itemId: filed[what] }),
    );
  await step("conflict of theo", corps.theo, (context) =>
    recordConflict(context, {
      personId: corps.theo,
      schoolId: organizations.school,
      kind: "relative",
      said: "My aunt runs the front office.",
    }),
  );
  await step("guardian of lena", staff.lead, (context) =>
    enterGuardian(context, {
      personId: corps.lena,
      name: "Dolores Yazzie",
      email: "dolores@home.example",
    }),
  );
  await step("waiver asked for painted mesa", staff.lead, (context) =>
    askSchoolWaiver(context, {
      schoolId: organizations.middle,
      programId: organizations.program,
      req: "host.schedule",
      from: day(1),
      expiresOn: day(-13),
      reason: "The room changes hands this week. The times follow when the new one is known.",
    }),
  );
}
