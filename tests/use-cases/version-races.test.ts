import { afterAll, beforeAll, expect, test } from "vitest";
import { publishAchievement } from "../../app/credentials/publish-achievement.server";
import { verifyRegistrations } from "../../app/learning/verify-registration.server";
import { COMMAND_LINE } from "../../app/record/context.server";
import { currentVersionId } from "../../db/queries/learning-outline";
import { movesOf } from "../../db/queries/learning-versions";
import { optionsOf } from "../options";
import { expectFair } from "./check-log";
import { learner } from "./learner";
import { addPerson, openMesa } from "./mesa";
import { type Act, across, type Racer, startRacer } from "./race";
import { items, publishSmallCourse, RIGHT, smallContent } from "./small-course";
import { badgesOf, standingOf } from "./version-stages";
import { HOUR_MS, MONDAY, onEveryDatabase } from "./world";

const ROUNDS = process.env.MUSTER_DEEP === "1" ? 30 : 4;
const TOO_LONG_MS = 20 * 60_000;
const bank = [...items("V.1", "check", 12), ...items("V.2", "check", 12)];
const CHANGED = { "V.2": "Do V.2 in another way." };

onEveryDatabase("a newer version, held open across a learner's work", (world) => {
  let racers: [Racer, Racer];
  let courses = 0;
  beforeAll(async () => {
    await openMesa(world());
    racers = [startRacer(world().database.url), startRacer(world().database.url)];
  });
  afterAll(() => Promise.all(racers.map((racer) => racer.end())));

  /** A course of its own for each round, somebody who takes it, and all that a race may ask of them. */
  async function begun() {
    const courseId = `race-${++courses}`;
    const who = `taker-${courses}`;
    await world().app.settle();
    world().setClock(MONDAY - HOUR_MS);
    await addPerson(world(), who, [{ at: "mesa", role: "corps_member" }]);
    await publishSmallCourse(world().app.db, { courseId, people: [], bank });
    for (const definition of badgesOf(courseId))
      await world().run(COMMAND_LINE, (context) =>
        publishAchievement(context, { organizationId: `college-${courseId}`, definition }),
      );
    const person = learner(world(), who, courseId);
    await person.begin();
    const newest = async () => (await currentVersionId(world().app.db, courseId)) ?? "";
    const release = (edition: number): Act => ({
      kind: "release",
      ...{ actor: "rosa", organizationId: `college-${courseId}` },
      content: smallContent(courseId, edition, bank, CHANGED),
    });
    const publish = (edition: number) =>
      publishSmallCourse(world().app.db, { courseId, people: [], bank, texts: CHANGED, edition });
    const accept = async (): Promise<Act> => ({
      kind: "accept-version",
      ...{ actor: who, courseId },
      versionId: await newest(),
    });
    const answer = async (): Promise<Act> => {
      const { question } = await person.check();
      if (!question) throw new Error("No question waits.");
      const right = optionsOf(question.shown).find(({ text }) => text === RIGHT)?.id ?? "";
      const { seq } = question;
      return { kind: "answer-check", actor: who, courseId, question: seq, answer: [right] };
    };
    const standing = () => standingOf(world(), who, courseId);
    const moves = async () => movesOf(world().app.db, (await standing()).registration.id);
    return { courseId, who, person, newest, release, publish, accept, answer, standing, moves };
  }
  const race = (round: number, acts: readonly [Act, Act]) => {
    const [a, b] = round % 2 === 0 ? acts : [acts[1], acts[0]];
    world().setClock(MONDAY);
    return across(world().app, { racer: racers[0], act: a }, { racer: racers[1], act: b });
  };
  const well = { ok: true, reason: "" };

  test(
    `a release while a check is answered: the answer counts, in the version begun (${ROUNDS} rounds)`,
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const { courseId, who, person, newest, release, answer, standing } = await begun();
        const seen = await race(round, [release(2), await answer()]);
        expect([seen.first, seen.second]).toEqual([well, well]);
        expect(await newest()).not.toBe(`${courseId}@1`);
        const { registration, responses } = await standing();
        expect(responses).toHaveLength(1);
        expect(registration.courseVersionId).toBe(`${courseId}@1`);
        while ((await person.check()).question) await person.answer(true);
        const { questions } = await expectFair(world(), who, courseId);
        for (const one of questions) expect(one.item_version_id).toContain(`${courseId}@1-`);
      }
    },
    TOO_LONG_MS,
  );

  test(
    `a release while somebody moves on: they are in the version that they read of, or asked again (${ROUNDS} rounds)`,
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const { courseId, who, person, newest, release, publish, accept, standing, moves } =
          await begun();
        while ((await person.check()).question) await person.answer(true);
        const before = await standing();
        await publish(2);
        const acts = [release(3), await accept()] as const;
        const seen = await race(round, acts);
        const [released, accepted] =
          round % 2 === 0 ? [seen.first, seen.second] : [seen.second, seen.first];
        expect(released).toEqual(well);
        const went = (await moves()).map(({ toVersionId }) => toVersionId);
        if (accepted.ok) expect(went).toEqual([`${courseId}@2`]);
        else expect([accepted.reason, went]).toEqual(["another", []]);
        expect(await newest()).not.toBe(`${courseId}@2`);
        const after = await standing();
        expect(after.responses).toEqual(before.responses);
        expect(after.awards).toEqual(before.awards);
        await expectFair(world(), who, courseId);
      }
    },
    TOO_LONG_MS,
  );

  test(
    `a check that ends while its learner moves on: finished first, or the move waits (${ROUNDS} rounds)`,
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const { courseId, who, person, publish, accept, answer, standing, moves } = await begun();
        // Four right answers show an objective, of two: the eighth ends the check.
        for (let n = 0; n < 7; n++) await person.answer(true);
        await publish(2);
        const ends = round % 2 === 0;
        const seen = await race(round, [await answer(), await accept()]);
        expect(seen.waited).toBe(true);
        expect([seen.first, seen.second]).toEqual(
          ends ? [well, well] : [{ ok: false, reason: "check-under-way" }, well],
        );
        expect(await moves()).toHaveLength(ends ? 1 : 0);
        world().setClock(MONDAY + HOUR_MS);
        const { levels, awards, responses } = await standing();
        expect(responses).toHaveLength(8);
        expect(awards.map(({ achievement, status }) => [achievement, status.kind])).toEqual([
          [courseId, "issued"],
        ]);
        // What another version asks in other words is asked again, though it was shown in that moment.
        expect(Object.fromEntries(levels)).toEqual({
          "V.1": "shown",
          "V.2": ends ? "practicing" : "shown",
        });
        await expectFair(world(), who, courseId);
      }
    },
    TOO_LONG_MS,
  );

  test(
    `one word twice in two processes is one move, and a check opened meanwhile is of one version (${ROUNDS} rounds)`,
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const { courseId, who, person, publish, accept, standing, moves } = await begun();
        await person.missAll();
        await publish(2);
        const act = await accept();
        const twice = await race(round, [act, act]);
        expect([twice.waited, twice.first, twice.second]).toEqual([true, well, well]);
        expect(await moves()).toHaveLength(1);
        await publish(3);
        const open: Act = { kind: "open-check", actor: who, courseId };
        const seen = await race(round, [open, await accept()]);
        const isOpen = round % 2 === 0;
        expect([seen.waited, seen.first.ok]).toEqual([true, true]);
        const { registration } = await standing();
        expect(registration.courseVersionId).toBe(`${courseId}@${isOpen ? 2 : 3}`);
        if (isOpen) expect(seen.second).toEqual({ ok: false, reason: "check-under-way" });
        const { questions } = await expectFair(world(), who, courseId, {
          // What was reopened waits for nothing.
          clockTurned: true,
        });
        expect(questions.at(-1)?.item_version_id).toContain(`${registration.courseVersionId}-`);
      }
    },
    TOO_LONG_MS,
  );

  test("all that was raced for bears its chain and its log out", async () => {
    const problems: string[] = [];
    for await (const problem of verifyRegistrations(world().app.db)) problems.push(problem);
    expect(problems).toEqual([]);
  });
});
