import { publishAgreement } from "../../app/placement/agreements/publish-agreement.server";
import { signAgreement } from "../../app/placement/agreements/sign-agreement.server";
import { proposePlacement } from "../../app/placement/offers/propose-placement.server";
import { takeOfferStep } from "../../app/placement/offers/take-offer-step.server";
import { createOpening } from "../../app/placement/openings/create-opening.server";
import { placePerson } from "../../app/placement/place-person.server";
import type { Context } from "../../app/record/context.server";
import { done } from "../../app/record/outcome";
import { agreementById } from "../../db/queries/placement-agreements";
import { chunks, type Ground } from "./scale-ground";
import { isReady } from "./scale-people";
import { fillSchool } from "./schools";

/** How much there is. */
export interface ScaleSize {
  /** Corps members of all programs together. */
  people: number;
  /** Of these, those of the one program that has openings. */
  programPeople: number;
  openings: number;
  placements: number;
}

/** Layers whose evidence can be made in bulk; badges would need a whole course for each person. */
const LAYERS = ["AZ-IVP@1", "P-INPERSON@1", "P-HOLD@1"];
/** What was placed: the openings, and who serves. */
export interface Placed {
  openings: readonly string[];
  serving: readonly string[];
}

/** Openings that began last week and some that begin this week; most are full, a few have places. */
export async function placeThem(
  ground: Ground,
  members: readonly string[],
  size: ScaleSize,
): Promise<Placed> {
  const { step, lead, schools, day } = ground;
  const each = Math.ceil(size.placements / Math.max(1, size.openings));
  const openings: string[] = [];
  for (let i = 0; i < size.openings; i++) {
    const schoolId = schools[i % schools.length];
    if (schoolId === undefined) throw new Error("there are schools");
    const opened = await step(`opening ${i}`, lead, (context) =>
      createOpening(context, {
        programId: ground.program,
        schoolId,
        title: `${["Reading tutor", "Math tutor", "Mentor"][i % 3]}, group ${i + 1}`,
        role: i % 3 === 2 ? "mentor" : "tutor",
        layers: LAYERS,
        startsOn: day(i % 12 === 0 ? -4 : 4),
        endsOn: day(-190),
        slots: each + (i % 6 === 0 ? 2 : 0),
        accompanied: false,
        besideOthers: false,
      }),
    );
    openings.push(opened.id);
  }
  await readyAll(ground);
  const ready = members.flatMap((personId, i) => (isReady(i) ? [personId] : []));
  for (const some of chunks(Math.min(size.placements, ready.length)))
    await step(`placements ${some[0]}`, lead, async (context) => {
      for (const i of some) {
        const [personId, openingId] = [ready[i], openings[Math.floor(i / each)]];
        if (personId === undefined || openingId === undefined) continue;
        await placeInSteps(context, ground, { openingId, personId });
      }
      return done(null);
    });
  return { openings, serving: ready.slice(0, size.placements) };
}

/** Every school has what it needs, and an agreement with the program. */
async function readyAll(ground: Ground) {
  const { app, step, lead, host, program, schools } = ground;
  const { textId } = await step("host agreement", lead, (context) =>
    publishAgreement(context, {
      programId: program,
      doc: "host",
      title: "Hosting",
      words: "What both sides promise.",
      endsOn: null,
    }),
  );
  const hash = (await agreementById(app.db, textId))?.hash ?? "";
  for (const [nth, about] of schools.entries()) {
    for (const [by, typedName] of [
      [lead, "Scale program lead"],
      [host, "Scale school host"],
    ] as const)
      await step(`signature ${typedName} ${nth}`, by, (context) =>
        signAgreement(context, { textId, hash, about, typedName }),
      );
    await fillSchool(ground, { key: `scale ${nth}`, schoolId: about, hostId: host });
  }
}

/** The three steps of a placement, each by whoever takes it. */
async function placeInSteps(
  context: Context,
  { host }: Ground,
  ask: { openingId: string; personId: string },
) {
  const as = (personId: string): Context => ({ ...context, actor: { kind: "person", personId } });
  const key = ask.personId;
  const proposed = await proposePlacement(context, { ...ask, key });
  if (!proposed.ok) throw new Error(proposed.reason);
  const { offerId } = proposed.value;
  const accepted = await takeOfferStep(as(ask.personId), { offerId, step: "person-accepted" });
  if (!accepted.ok) throw new Error(accepted.reason);
  const placed = await placePerson(as(host), { offerId, key });
  if (!placed.ok) throw new Error(placed.reason);
}
