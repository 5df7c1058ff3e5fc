import { revokeCredential } from "../../app/credentials/revoke-credential.server";
import type { Env } from "../../app/env.server";
import { invitePerson } from "../../app/identity/invite-person.server";
import { POWER } from "../../app/identity/roles";
import { doCoachTask } from "../../app/learning/do-coach-task.server";
import { bookSession } from "../../app/observation/book-session.server";
import { createTrainingSession } from "../../app/observation/create-training-session.server";
import { recordAttendance } from "../../app/observation/record-attendance.server";
import { recordObservation } from "../../app/observation/record-observation.server";
import { signSession } from "../../app/observation/sign-session.server";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import { contestFact } from "../../app/placement/contests/contest-fact.server";
import type { ClearanceState } from "../../app/placement/gate/facts";
import { proposePlacement } from "../../app/placement/offers/propose-placement.server";
import { takeOfferStep } from "../../app/placement/offers/take-offer-step.server";
import { createOpening } from "../../app/placement/openings/create-opening.server";
import type { Schedule } from "../../app/placement/openings/schedule";
import { placePerson } from "../../app/placement/place-person.server";
import { recordAgeDate } from "../../app/placement/record-age-date.server";
import { dayIn, daysLater, instantAt } from "../../app/record/civil-day";
import { COMMAND_LINE } from "../../app/record/context.server";
import { done } from "../../app/record/outcome";
import type { Connection } from "../../db/connect";
import { awardsOf } from "../../db/queries/credentials";
import { coachTasksFor } from "../../db/queries/learning-coach";
import { observationsOf } from "../../db/queries/observation";
import { storedAnswer } from "../../db/queries/record";
import { CORPS, INVITED, type OrganizationKey, STAFF, ZONE } from "../../tests/cast";
import { signAgreements } from "./agreements";
import { openLadder } from "./careers";
import { publishCatalog, publishRules } from "./catalog";
import { keepDesk } from "./desk";
import { showPapers, waive } from "./facts";
import { learner } from "./learner";
import { bringLists } from "./lists";
import { foundOrganizations, giveFactor, letIn, type OrganizationIds } from "./people";
import { publishOwnRule, writeNextVersion } from "./program-rules";
import { losePlace, readySchools } from "./schools";
import { serve } from "./serve";
import { type Staged, stage } from "./staged";
import { orderFromVendor, tellNews } from "./vendor";

export type Corps = keyof typeof CORPS;
type Staff = keyof typeof STAFF;

/** The story so far: who and what there is, and how to move on. */
export interface Story extends Staged {
  staff: Record<Staff, string>;
  corps: Record<Corps, string>;
  organizations: OrganizationIds;
  /** A civil day so many days before today; negative is ahead. */
  day: (ago: number) => string;
  /** Moves to a time of day so many days before today. */
  on: (ago: number, time: string) => Promise<void>;
}

/** Days before today on which the story begins. */
const BEGAN = 40;
const FINISHED = "seed demo";

/**
 * Tells the demo's story, from an empty database to today, only through the use cases that pages use:
 * the cast of tests/cast.ts, each at their stage. Running it again changes nothing; a run that was
 * cut short goes on where it stopped. `now` in epoch milliseconds. Returns whether it had to run.
 */
export async function seedDemo(
  opened: { connection: Connection; env: Env },
  now: number,
): Promise<boolean> {
  if (await storedAnswer(opened.connection.db, COMMAND_LINE.kind, `seed ${FINISHED}`)) return false;
  const today = dayIn(now, ZONE);
  const day = (ago: number) => daysLater(today, -ago);
  const staged = stage(opened, instantAt(day(BEGAN), "09:00", ZONE));
  const on = (ago: number, time: string) => staged.goTo(instantAt(day(ago), time, ZONE));

  const story = await gather({ ...staged, day, on });
  await publishCatalog(story, {
    authorId: story.staff.author,
    collegeId: story.organizations.college,
  });
  const openings = await openNeeds(story);
  await learn(story);
  await train(story);
  await observe(story);
  await clear(story);
  await showPapers(story);
  await waive(story, openings.reading.id);
  await signAgreements(story);
  const filed = await readySchools(story);
  await place(story, openings);
  await serve(story);
  await contest(story);
  await losePlace(story, filed);
  await staged.goTo(now);
  await writeNextVersion(story, story.staff.lead);
  await story.step("invite the newcomer", story.staff.lead, (context) =>
    invitePerson(context, {
      organizationId: story.organizations[INVITED.at],
      role: INVITED.role,
      email: INVITED.email,
      address: null,
    }),
  );
  await bringLists(story);
  await keepDesk(story, openings.reading.id);
  await openLadder(story, {
    reviewerId: story.staff.reviewer,
    collegeId: story.organizations.college,
  });
  await story.step(FINISHED, COMMAND_LINE, async () => done(null));
  await story.app.settle();
  return true;
}

async function gather(setting: Pick<Story, keyof Staged | "day" | "on">): Promise<Story> {
  const { operator, lead, ...others } = STAFF;
  const platform = { organizationId: "platform" };
  const operatorId = await letIn(setting, null, { key: "operator", ...operator, ...platform });
  const organizations = await foundOrganizations(setting, operatorId);
  const enter = (by: string, person: { at: OrganizationKey } & Omit<Person, "organizationId">) =>
    letIn(setting, by, { ...person, organizationId: organizations[person.at] });

  const leadId = await enter(operatorId, { key: "lead", ...lead });
  const staff: Record<string, string> = { operator: operatorId, lead: leadId };
  for (const [key, person] of Object.entries(others))
    staff[key] = await enter(operatorId, { key, ...person });
  for (const [key, { role }] of Object.entries(STAFF))
    if (POWER.includes(role)) await giveFactor(setting, key, staff[key] ?? "");
  const corps: Record<string, string> = {};
  for (const [key, person] of Object.entries(CORPS))
    corps[key] = await enter(leadId, { key, ...person });
  // Invited a second time, under another address: two accounts, and perhaps one person.
  await enter(leadId, {
    key: "kofi again",
    ...CORPS.kofi,
    email: "kofi.mensah@work.example",
    isDemo: false,
  });
  return {
    ...setting,
    organizations,
    staff: staff as Record<Staff, string>,
    corps: corps as Record<Corps, string>,
  };
}

type Person = Parameters<typeof letIn>[2];

/** Two schools ask for people, under all five layers. */
async function openNeeds(story: Story) {
  const { staff, organizations, step, day } = story;
  const shared = await publishRules(story, organizations.college);
  const own = await publishOwnRule(story, organizations.program);
  const open = (
    title: string,
    schoolId: string,
    how: { slots: number; accompanied: boolean; layers: readonly string[]; schedule: Schedule },
  ) =>
    step(`opening ${title}`, staff.lead, (context) =>
      createOpening(context, {
        programId: organizations.program,
        schoolId,
        title,
        role: "tutor",
        startsOn: day(-7),
        endsOn: day(-190),
        ...how,
        besideOthers: false,
      }),
    );
  return {
    reading: await open("Reading tutor, grades 3 to 5", organizations.school, {
      slots: 4,
      accompanied: false,
      layers: shared,
      schedule: { weekdays: [1, 2, 3, 4], from: "08:00", to: "11:30", students: 3 },
    }),
    math: await open("Math tutor, grade 6", organizations.middle, {
      slots: 3,
      accompanied: true,
      layers: [...shared, own],
      schedule: { weekdays: [2, 4], from: "12:30", to: "15:00", students: 4 },
    }),
  };
}

const TRAINED: readonly Corps[] = ["kofi", "amara", "marcus", "ines", "lena"];

const CONFIRMED =
  "Told me in their own words what they would do, and why, with a student of theirs.";

/** Who also confirmed days later that it stuck; for Kofi that is due. */
const KEPT: readonly Corps[] = ["amara", "marcus", "ines", "lena"];

async function learn({ app, step, corps, staff, on }: Story) {
  await on(34, "17:00");
  for (const key of TRAINED) {
    const person = learner(app, corps[key]);
    await person.register();
    await person.read();
    await person.practice();
  }
  await on(32, "10:00");
  for (const key of TRAINED) await learner(app, corps[key]).check(() => true);
  await on(28, "10:00");
  for (const key of KEPT) await learner(app, corps[key]).check(() => true);
  // The bank of REL-1 holds as many questions as one check: their coach hears the rest in person.
  await on(27, "16:00");
  const waiting = await coachTasksFor(app.db, staff.coach);
  for (const { id, kind, personId, objectiveId } of waiting)
    if (kind === "no-questions")
      await step(`confirmation of ${objectiveId} for ${personId}`, staff.coach, (context) =>
        doCoachTask(context, { personId, taskId: id, reason: CONFIRMED }),
      );
}

/** Two mornings in one room; Noor came to one of them. A third is planned, with two seats for three. */
async function train({ step, staff, corps, organizations, day, on }: Story) {
  const plan = (title: string, ago: number, seats: number | null = null) =>
    step(`session ${title}`, staff.lead, (context) =>
      createTrainingSession(context, {
        key: title,
        organizationId: organizations.program,
        title,
        mode: "in_person",
        day: day(ago),
        time: "09:00",
        minutes: 240,
        place: "Community room, 12 Mesquite Street, Rio Seco",
        seats,
      }),
    );
  const first = await plan("Orientation, day 1", 20);
  const second = await plan("Orientation, day 2", 19);
  const next = await plan("Safe and clear: working with a host teacher", -4, 2);
  for (const [ago, { id }, came] of [
    [20, first, [...TRAINED, "noor"]],
    [19, second, TRAINED],
  ] as const) {
    await on(ago, "14:00");
    await step(`attendance ${ago}`, staff.lead, (context) =>
      recordAttendance(context, {
        sessionId: id,
        marks: came.map((key) => ({ personId: corps[key], minutes: minutesOf(key, ago) })),
        reason: null,
      }),
    );
    await step(`sign-off ${ago}`, staff.lead, (context) => signSession(context, { sessionId: id }));
  }
  for (const key of ["amara", "theo", "noor"] as const)
    await step(`booking of ${key}`, corps[key], (context) =>
      bookSession(context, { sessionId: next.id }),
    );
}

/** Marcus had to leave the second morning an hour early. */
function minutesOf(key: Corps, ago: number): number {
  return key === "marcus" && ago === 19 ? 180 : 240;
}

const SAW = [
  "Checked the name twice: “Shandiin, is that right?” The card asked for a picture schedule, and it was on the table before the student sat down.",
  "Gave all three parts. Said “you kept the line with the denominator, so I know you can name the next step”, and waited.",
];
const NEXT_STEPS = [
  "Strong: the welcome fit the card. Next: keep the preview under 15 seconds.",
  "Strong: belief with a reason from the work. Next: let the student say the step back.",
];

async function observe({ step, staff, corps, day, on }: Story) {
  for (const [nth, ago] of [16, 12].entries()) {
    await on(ago, "15:30");
    for (const key of TRAINED)
      await step(`observation ${nth} of ${key}`, staff.coach, (context) =>
        recordObservation(context, {
          key: `${nth} ${key}`,
          personId: corps[key],
          courseId: "rel-1",
          onDay: day(ago),
          levels: { A: 3 + nth, B: 3, C: 3, D: 4 - nth, E: 3 },
          saw: SAW[nth] ?? null,
          nextStep: NEXT_STEPS[nth] ?? null,
        }),
      );
  }
}

/** Arizona clears three; one waits; one is sixteen and needs no card of her own. */
async function clear(story: Story) {
  const { step, staff, corps, organizations, day, on } = story;
  const record = (key: Corps, state: ClearanceState, ago: number) =>
    step(`clearance ${state} of ${key}`, staff.adjudicator, (context) =>
      recordClearance(context, {
        personId: corps[key],
        type: "az_ivp_card",
        state,
        on: day(ago),
        validThrough: state === "cleared" ? daysLater(day(ago), 6 * 365) : null,
        custody: "agency",
        underPresentName: true,
      }),
    );
  await on(10, "11:00");
  for (const key of ["amara", "marcus", "ines"] as const) await record(key, "pending", 10);
  const ordered = await orderFromVendor(story, {
    adjudicator: staff.adjudicator,
    programId: organizations.program,
    personId: corps.kofi,
  });
  await step("age date of lena", staff.adjudicator, (context) =>
    recordAgeDate(context, { personId: corps.lena, on: day(-600) }),
  );
  await on(6, "11:00");
  for (const key of ["amara", "marcus", "ines"] as const) await record(key, "cleared", 6);
  await tellNews(story, ordered, { stage: "started", sequence: 1 });
}

/**
 * Two are placed; of one the college takes the badge back, and the lead has a task. Two more are
 * proposed: one waits on the school, one on herself.
 */
async function place(
  { app, step, staff, corps, on }: Story,
  openings: Record<"reading" | "math", { id: string }>,
) {
  const propose = (key: Corps, openingId: string) =>
    step(`proposal of ${key}`, staff.lead, (context) =>
      proposePlacement(context, { openingId, personId: corps[key], key }),
    );
  const accept = (key: Corps, offerId: string) =>
    step(`acceptance of ${key}`, corps[key], (context) =>
      takeOfferStep(context, { offerId, step: "person-accepted" }),
    );
  const put = async (key: Corps, openingId: string, host: Staff) => {
    const { offerId } = await propose(key, openingId);
    await accept(key, offerId);
    await step(`placement of ${key}`, staff[host], (context) =>
      placePerson(context, { offerId, key }),
    );
  };
  await on(5, "10:00");
  await put("marcus", openings.reading.id, "host");
  await put("ines", openings.math.id, "middleHost");
  await on(3, "16:00");
  const [badge] = await awardsOf(app.db, corps.ines, "rel-1");
  if (!badge) throw new Error("the story gave no badge");
  await step("revocation of ines", staff.reviewer, (context) =>
    revokeCredential(context, { credentialId: badge.id, reason: "evidence-withdrawn" }),
  );
  await on(2, "10:00");
  const noor = learner(app, corps.noor);
  await noor.register();
  await noor.read();
  await noor.practice();
  await noor.check((objectiveId) => objectiveId !== "REL.1.3");
  await accept("lena", (await propose("lena", openings.math.id)).offerId);
  await propose("amara", openings.reading.id);
  await on(1, "18:00");
  const theo = learner(app, corps.theo);
  await theo.register();
  await theo.read(2);
  await theo.practice(4);
}

/** Amara says that one of her two scores is wrong; whoever leads the program answers. */
async function contest({ app, step, corps }: Story) {
  const [scored] = await observationsOf(app.db, corps.amara, app.now());
  if (!scored) throw new Error("the story gave no observation");
  await step("contest of amara", corps.amara, (context) =>
    contestFact(context, {
      kind: "observation",
      factId: scored.id,
      said: "I said the preview before we began, and the sheet has it as late. The teacher was there.",
    }),
  );
}
