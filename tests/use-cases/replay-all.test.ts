import { beforeAll, expect, test } from "vitest";
import { changeHold } from "../../app/placement/change-hold.server";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import { correctFact } from "../../app/placement/corrections/correct-fact.server";
import { CORRECTION_REASONS } from "../../app/placement/corrections/correction";
import { explainDecision } from "../../app/placement/explain-decision.server";
import { agreeToMerge } from "../../app/placement/merges/agree-to-merge.server";
import { proposeMerge, proposeUnmerge } from "../../app/placement/merges/propose-merge.server";
import { recordAgeDate } from "../../app/placement/record-age-date.server";
import { replayDecisions } from "../../app/placement/replay-decisions.server";
import { publishRuleSet } from "../../app/placement/rules/publish-rule-set.server";
import { daysLater } from "../../app/record/civil-day";
import { SYSTEM } from "../../app/record/context.server";
import { verifyLog } from "../../app/reporting/verify-log.server";
import { standingFacts } from "../../db/queries/placement-corrections";
import { storedDecisions } from "../../db/queries/placement-decisions";
import { openingById } from "../../db/queries/placement-openings";
import { placeInSteps } from "./place-in-steps";
import { addPerson, openOpening, stagePlacement } from "./placement-world";
import { expectSameFacts } from "./same-facts";
import { HOUR_MS, onEveryDatabase } from "./world";

const DECISIONS = process.env.MUSTER_DEEP === "1" ? 1_000 : 60;
const TOO_LONG_MS = 30 * 60_000;
const STATES = ["pending", "cleared", "cleared", "cleared", "flagged", "withdrawn"] as const;

/** A generator of whole numbers below a bound, the same in every run of one seed. */
function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

onEveryDatabase("decisions of long ago", (world) => {
  beforeAll(async () => {
    await stagePlacement(world());
    await world().run(SYSTEM, (context) =>
      addPerson(context, "adjudicator-2", "program", "adjudicator"),
    );
  });

  test(
    `${DECISIONS} decisions over facts that went on changing are made again byte for byte`,
    async () => {
      const { app, run, advance } = world();
      const roll = dice(Number(process.env.MUSTER_SEED ?? 11));
      const pick = <T>(from: readonly T[]): T => from[roll(from.length)]!;
      const people: string[] = [];
      const openings = [
        await openOpening(world(), { slots: 40 }),
        await openOpening(world(), { slots: 40, layers: ["AZ-IVP@1", "P-HOLD@1", "P-TUTOR@1"] }),
      ];
      const asked: { openingId: string; personId: string; at: number; said: string }[] = [];
      const ask = async (openingId: string, personId: string, at: number) => {
        const reading = { ...app.reading(SYSTEM), now: at };
        const explained = await explainDecision(reading, { openingId, personId, knownAt: at });
        return JSON.stringify([explained?.body.answer, explained?.body.question]);
      };

      const change: (() => Promise<unknown>)[] = [
        () =>
          run("adjudicator", (context) =>
            recordClearance(context, {
              type: "az_ivp_card",
              validThrough: roll(3) === 0 ? daysLater("2026-11-20", roll(300)) : null,
              custody: "agency",
              personId: pick(people),
              state: pick(STATES),
              on: daysLater("2026-10-01", roll(30)),
            }),
          ),
        () =>
          run("lead", (context) =>
            changeHold(context, { personId: pick(people), change: pick(["put", "lift"]) }),
          ),
        () =>
          run("adjudicator", (context) =>
            recordAgeDate(context, {
              personId: pick(people),
              on: daysLater("2025-01-01", roll(900)),
            }),
          ),
        async () => {
          const personId = pick(people);
          const facts = await standingFacts(app.db, personId, app.now());
          if (facts.length === 0) return;
          const factId = pick(facts).id;
          await run(pick(["adjudicator", "lead"]), (context) =>
            correctFact(context, { personId, factId, reason: pick(CORRECTION_REASONS) }),
          );
        },
        async () => {
          const use = pick([proposeMerge, proposeUnmerge]);
          const two = { from: pick(people), into: pick(people) };
          const proposed = await run("adjudicator", (context) => use(context, two));
          if (proposed.ok)
            await run("adjudicator-2", (context) => agreeToMerge(context, proposed.value));
        },
        async () => {
          const id = `random-${people.length}`;
          await run(SYSTEM, (context) => addPerson(context, id, "program", "corps_member"));
          people.push(id);
        },
        () =>
          run(SYSTEM, (context) =>
            publishRuleSet(context, {
              id: `P-HOLD@${2 + asked.length}`,
              title: "Hold",
              layer: "program",
              source: "Ours.",
              checkedOn: "2026-08-20",
              example: true,
              rule: { req: "p.hold", kind: "no_hold", horizon: "continuous" },
            }),
          ),
      ];
      for (let i = 0; i < 4; i++) await change[5]!();

      let tries = 0;
      while ((await storedDecisions(app.db)).length < Math.min(DECISIONS, 1_000)) {
        if (++tries > DECISIONS * 8) throw new Error("too few decisions were made");
        advance(HOUR_MS / 12);
        await pick(change)();
        const [openingId, personId] = [pick(openings), pick(people)];
        await run("lead", (context) =>
          placeInSteps(context, { openingId, personId, key: `try-${tries}` }),
        );
        const at = app.now();
        asked.push({ openingId, personId, at, said: await ask(openingId, personId, at) });
      }

      const replayed = await replayDecisions(app.reading(SYSTEM));
      expect(replayed).toHaveLength((await storedDecisions(app.db)).length);
      expect(replayed.filter((one) => !one.same)).toEqual([]);
      expect(new Set(replayed.map(({ outcome }) => outcome)).size).toBeGreaterThan(1);
      // What was known then still gives the answer of then, though almost every fact has changed.
      for (const { openingId, personId, at, said } of asked)
        expect(await ask(openingId, personId, at)).toBe(said);
      const grounds = await Promise.all(openings.map((id) => openingById(app.db, id)));
      const known = { personIds: people, openings: grounds.flatMap((one) => one ?? []) };
      for (const { at } of [asked[Math.floor(asked.length / 2)]!, asked.at(-1)!]) {
        const kinds = await expectSameFacts(app.db, { ...known, knownAt: at });
        expect([...kinds]).toEqual(expect.arrayContaining(["clearances", "holds", "merges"]));
      }
      expect((await verifyLog(app)).broken).toEqual([]);
    },
    TOO_LONG_MS,
  );
});
