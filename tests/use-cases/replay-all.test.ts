import { expect, test } from "vitest";
import { explainDecision } from "../../app/placement/explain-decision.server";
import { replayDecisions } from "../../app/placement/replay-decisions.server";
import { SYSTEM } from "../../app/record/context.server";
import { verifyLog } from "../../app/reporting/verify-log.server";
import { storedDecisions } from "../../db/queries/placement-decisions";
import { placeInSteps } from "./place-in-steps";
import { dice, openHistory } from "./random-history";
import { HOUR_MS, onEveryDatabase } from "./world";

const DECISIONS = process.env.MUSTER_DEEP === "1" ? 1_000 : 60;
const TOO_LONG_MS = 60 * 60_000;

onEveryDatabase("decisions of long ago", (world) => {
  test(
    `${DECISIONS} decisions over facts that went on changing are made again byte for byte`,
    async () => {
      const { app, run, advance } = world();
      const history = await openHistory(world(), dice(Number(process.env.MUSTER_SEED ?? 11)));
      const asked: { openingId: string; personId: string; at: number; said: string }[] = [];
      const ask = async (openingId: string, personId: string, at: number) => {
        const reading = { ...app.reading(SYSTEM), now: at };
        const explained = await explainDecision(reading, { openingId, personId, knownAt: at });
        return JSON.stringify([explained?.body.answer, explained?.body.question]);
      };
      const stored = () => storedDecisions(app.db);

      for (let tries = 1; (await stored()).length < DECISIONS; tries++) {
        if (tries > DECISIONS * 12) throw new Error("too few decisions were made");
        advance(HOUR_MS / 12);
        await history.change();
        const [openingId, personId] = [
          history.pick(history.openings),
          history.pick(history.people),
        ];
        await run("lead", (context) =>
          placeInSteps(context, { openingId, personId, key: `try-${tries}` }),
        );
        const at = app.now();
        asked.push({ openingId, personId, at, said: await ask(openingId, personId, at) });
        advance(1);
      }

      const replayed = await replayDecisions(app.reading(SYSTEM));
      expect(replayed).toHaveLength((await stored()).length);
      expect(replayed.filter((one) => !one.same)).toEqual([]);
      const outcomes = new Set(replayed.map(({ outcome }) => outcome));
      const bodies = (await stored()).map(({ body }) => body).join();
      if (DECISIONS === 1_000) {
        for (const quality of ["grace", "waived", "accompanied"])
          expect(bodies).toContain(`r.${quality === "waived" ? "conduct" : "card"}: ${quality}`);
        expect(outcomes.size).toBeGreaterThan(3);
      }
      expect(outcomes.size).toBeGreaterThan(1);
      // What was known then still gives the answer of then, though almost every fact has changed.
      for (const { openingId, personId, at, said } of asked)
        expect(await ask(openingId, personId, at)).toBe(said);
      expect((await verifyLog(app)).broken).toEqual([]);
    },
    TOO_LONG_MS,
  );
});
