import { erasePerson } from "../../app/identity/erase-person.server";
import { changeHold } from "../../app/placement/change-hold.server";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import { correctFact } from "../../app/placement/corrections/correct-fact.server";
import { CORRECTION_REASONS } from "../../app/placement/corrections/correction";
import { endPlacement } from "../../app/placement/end-placement.server";
import { agreeToMerge } from "../../app/placement/merges/agree-to-merge.server";
import { proposeMerge, proposeUnmerge } from "../../app/placement/merges/propose-merge.server";
import { recordAgeDate } from "../../app/placement/record-age-date.server";
import { publishRuleSet } from "../../app/placement/rules/publish-rule-set.server";
import { answerWaiver } from "../../app/placement/waivers/answer-waiver.server";
import { askWaiver } from "../../app/placement/waivers/ask-waiver.server";
import { endWaiver } from "../../app/placement/waivers/end-waiver.server";
import { daysLater } from "../../app/record/civil-day";
import { SYSTEM } from "../../app/record/context.server";
import { activePlacementsIn } from "../../db/queries/placement";
import { standingFacts } from "../../db/queries/placement-corrections";
import { addPerson, openOpening, stagePlacement } from "./placement-world";
import type { World } from "./world";

/** A die with a number of sides, from 0. */
export type Roll = (below: number) => number;

/** A generator of whole numbers below a bound, the same in every run of one seed. */
export function dice(seed: number): Roll {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A program in which facts go on changing. */
export interface RandomHistory {
  openings: readonly string[];
  /** Everyone who was ever in it, erased or not. */
  people: readonly string[];
  pick: <T>(from: readonly T[]) => T;
  /** Changes one thing, any thing; what is refused changes nothing. */
  change: () => Promise<void>;
}

/** So few that what is rare comes together in somebody. */
const MOST_PEOPLE = 20;
const STATES = ["pending", "cleared", "cleared", "cleared", "flagged", "withdrawn"] as const;
const APPROVERS = { by: ["adjudicator"], max: "P90D" };
/** A rule under which one may pass in grace, accompanied, or with a waiver. */
const EVERY_WAY = {
  all: [
    {
      req: "r.card",
      kind: "clearance",
      type: "az_ivp_card",
      horizon: "continuous",
      grace: "P60D",
      while_pending: { max: "P90D", requires: "accompanied" },
    },
    {
      req: "r.conduct",
      kind: "attest",
      what: "conduct",
      horizon: "continuous",
      waivable: APPROVERS,
    },
  ],
};

/** Opens a program with three openings and four people, in which anything may change. */
export async function openHistory(world: World, roll: Roll): Promise<RandomHistory> {
  const { app, run } = world;
  const pick = <T>(from: readonly T[]): T => from[roll(from.length)] as T;
  await stagePlacement(world);
  await run(SYSTEM, (context) => addPerson(context, "adjudicator-2", "program", "adjudicator"));
  let versions = 1;
  const publish = (id: string, rule: object) =>
    run(SYSTEM, (context) =>
      publishRuleSet(context, {
        id,
        title: "A rule",
        layer: "program",
        source: "Ours.",
        checkedOn: "2026-08-20",
        example: true,
        rule,
      }),
    );
  await publish("R-WAYS@1", EVERY_WAY);
  const openings = [
    await openOpening(world, { slots: 40 }),
    await openOpening(world, { slots: 40, layers: ["AZ-IVP@1", "P-HOLD@1", "P-TUTOR@1"] }),
    await openOpening(world, { slots: 40, layers: ["R-WAYS@1"], accompanied: true }),
  ] as const;
  const [, , waivable] = openings;
  const people: string[] = [];
  const erased = new Set<string>();
  const join = async () => {
    if (people.length - erased.size >= MOST_PEOPLE) return;
    const id = `random-${people.length}`;
    await run(SYSTEM, (context) => addPerson(context, id, "program", "corps_member"));
    people.push(id);
  };

  const changes: Record<string, () => Promise<unknown>> = {
    clear: () =>
      run("adjudicator", (context) =>
        recordClearance(context, {
          type: "az_ivp_card",
          validThrough: roll(2) === 0 ? daysLater("2026-10-25", roll(60)) : null,
          custody: "agency",
          personId: pick(people),
          state: pick(STATES),
          on: daysLater("2026-09-20", roll(40)),
        }),
      ),
    hold: () =>
      run("lead", (context) =>
        changeHold(context, { personId: pick(people), change: pick(["put", "lift"]) }),
      ),
    age: () =>
      run("adjudicator", (context) =>
        recordAgeDate(context, { personId: pick(people), on: daysLater("2025-01-01", roll(900)) }),
      ),
    correct: async () => {
      const personId = pick(people);
      const facts = await standingFacts(app.db, personId, app.now());
      if (facts.length === 0) return;
      const factId = pick(facts).id;
      const reason = pick(CORRECTION_REASONS);
      await run(pick(["adjudicator", "lead"]), (context) =>
        correctFact(context, { personId, factId, reason }),
      );
    },
    merge: async () => {
      const use = pick([proposeMerge, proposeUnmerge]);
      const two = { from: pick(people), into: pick(people) };
      const proposed = await run("adjudicator", (context) => use(context, two));
      if (proposed.ok)
        await run("adjudicator-2", (context) => agreeToMerge(context, proposed.value));
    },
    waive: async () => {
      const personId = pick(people);
      const days = {
        from: daysLater("2026-11-02", roll(10)),
        expiresOn: daysLater("2026-11-20", roll(60)),
      };
      const asked = await run("lead", (context) =>
        askWaiver(context, {
          ...days,
          personId,
          openingId: waivable,
          req: "r.conduct",
          reason: "It was signed on paper.",
          evidence: null,
        }),
      );
      if (!asked.ok) return;
      const { waiverId } = asked.value;
      await run("adjudicator", (context) =>
        answerWaiver(context, { waiverId, answer: "approved" }),
      );
      if (roll(4) === 0) await run("lead", (context) => endWaiver(context, { waiverId }));
    },
    end: async () => {
      const [one] = await activePlacementsIn(app.db, [pick(openings)]);
      if (one) await run("lead", (context) => endPlacement(context, { placementId: one.id }));
    },
    erase: async () => {
      const personId = pick(people);
      // Seldom: whoever is gone makes no more decisions.
      if (roll(6) !== 0 || people.length - erased.size < 5) return;
      const gone = await run(SYSTEM, (context) => erasePerson(context, { personId }));
      if (gone.ok) erased.add(personId);
    },
    publish: async () => {
      versions += 1;
      const hold = { req: "p.hold", kind: "no_hold", horizon: "continuous" };
      await publish(`P-HOLD@${versions}`, { all: [hold] });
      if (roll(3) === 0) await publish(`R-WAYS@${versions}`, EVERY_WAY);
    },
    join,
  };
  for (let i = 0; i < 4; i++) await join();
  const kinds = ["clear", "waive", ...Object.keys(changes)];
  return { openings, people, pick, change: async () => void (await changes[pick(kinds)]?.()) };
}
