import { publishAgreement } from "../../app/placement/agreements/publish-agreement.server";
import { recordConflict } from "../../app/placement/conflicts/record-conflict.server";
import { answerAsGuardian } from "../../app/placement/guardians/answer-as-guardian.server";
import { askGuardiansAgain } from "../../app/placement/guardians/ask-guardians-again.server";
import { enterGuardian } from "../../app/placement/guardians/enter-guardian.server";
import {
  recordSchoolItem,
  takeBackSchoolItem,
} from "../../app/placement/schools/record-school-item.server";
import { SCHOOL_NEEDS, type SchoolNeed } from "../../app/placement/schools/school";
import { askSchoolWaiver } from "../../app/placement/schools/waive-school.server";
import { STRANGER } from "../../app/record/context.server";
import { newestAgreements } from "../../db/queries/placement-agreements";
import type { STAFF } from "../../tests/cast";
import { NEWER_YOUTH_WORDS } from "./agreements";
import type { OrganizationIds } from "./people";
import type { Staged, Steps } from "./staged";

/** Who signs for Lena. */
const GUARDIAN = "Dolores Yazzie";

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
interface Story extends Pick<Staged, "app" | "step"> {
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
 * lead asks that its schedule may follow later. Theo says that a relative of his works at the other one, and Lena's guardian, who signed, is asked about newer words.
 */
export async function losePlace(
  { app, step, staff, corps, organizations, day, on }: Story,
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
  const { guardianId } = await step("guardian of lena", staff.lead, (context) =>
    enterGuardian(context, {
      personId: corps.lena,
      name: GUARDIAN,
      email: "dolores@home.example",
    }),
  );
  await signAsGuardian({ app, step, organizations }, guardianId);
  await on(1, "19:30");
  await step("newer words for guardians", staff.lead, (context) =>
    publishAgreement(context, {
      programId: organizations.program,
      doc: "youth",
      title: "Serving under 18",
      words: NEWER_YOUTH_WORDS,
      endsOn: null,
    }),
  );
  await askGuardiansAgain(app);
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

/** Lena's guardian signs what there is to sign, by the link that she was mailed. */
async function signAsGuardian(
  { app, step, organizations }: Pick<Story, "app" | "step" | "organizations">,
  guardianId: string,
): Promise<void> {
  const link = await app.db
    .selectFrom("guardian_link")
    .select("id")
    .where("guardian_id", "=", guardianId)
    .orderBy("created_at")
    .executeTakeFirstOrThrow();
  const texts = await newestAgreements(app.db, [organizations.program]);
  const text = texts.find(({ doc }) => doc === "youth");
  if (!text) throw new Error("the words for guardians were not published");
  await step("signature of the guardian of lena", STRANGER, (context) =>
    answerAsGuardian(context, {
      linkId: link.id,
      act: "sign",
      textId: text.id,
      hash: text.hash,
      name: GUARDIAN,
    }),
  );
}
