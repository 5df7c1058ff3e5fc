import { revokeCredential } from "../../app/credentials/revoke-credential.server";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import { contestFact } from "../../app/placement/contests/contest-fact.server";
import type { ClearanceState } from "../../app/placement/gate/facts";
import { proposePlacement } from "../../app/placement/offers/propose-placement.server";
import { takeOfferStep } from "../../app/placement/offers/take-offer-step.server";
import { createOpening } from "../../app/placement/openings/create-opening.server";
import type { Schedule } from "../../app/placement/openings/schedule";
import { placePerson } from "../../app/placement/place-person.server";
import { recordAgeDate } from "../../app/placement/record-age-date.server";
import { daysLater } from "../../app/record/civil-day";
import { awardsOf } from "../../db/queries/credentials";
import { observationsOf } from "../../db/queries/observation";
import { publishRules } from "./catalog";
import { learner } from "./learner";
import { publishOwnRule } from "./program-rules";
import type { Corps, Staff, Story } from "./story";
import { orderFromVendor, tellNews } from "./vendor";

/** Two schools ask for people, under all five layers. */
export async function openNeeds(story: Story) {
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

/** Arizona clears three; one waits; one is sixteen and needs no card of her own. */
export async function clear(story: Story) {
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
 * proposed: one waits on the school, one on herself. Noor has missed one objective three times, so her
 * coach has a task.
 */
export async function place(
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
  const noor = learner(app, corps.noor);
  const withoutFeedback = () => noor.check((objectiveId) => objectiveId !== "REL.1.3");
  await on(5, "16:00");
  await noor.register();
  await noor.read();
  await noor.practice();
  await withoutFeedback();
  await on(4, "17:00");
  await withoutFeedback();
  await on(3, "16:00");
  const [badge] = await awardsOf(app.db, corps.ines, "rel-1");
  if (!badge) throw new Error("the story gave no badge");
  await step("revocation of ines", staff.reviewer, (context) =>
    revokeCredential(context, { credentialId: badge.id, reason: "evidence-withdrawn" }),
  );
  await on(2, "10:00");
  await accept("lena", (await propose("lena", openings.math.id)).offerId);
  await propose("amara", openings.reading.id);
  await on(1, "17:30");
  await withoutFeedback();
  await on(1, "18:00");
  const theo = learner(app, corps.theo);
  await theo.register();
  await theo.read(2);
  await theo.practice(4);
}

/** Amara says that one of her two scores is wrong; whoever leads the program answers. */
export async function contest({ app, step, corps }: Story) {
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
