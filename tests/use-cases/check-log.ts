import { expect } from "vitest";
import { mismatches } from "../../app/learning/replay-mastery.server";
import { tryRule } from "../../app/mastery/tries";
import { registrationOf } from "../../db/queries/learning";
import type { World } from "./world";

/**
 * Reads everything that is kept of one person's check and holds it to the fairness rules: only check
 * items, each asked once, one answer for each question, full weight only where no item of its family
 * was answered or asked before, tries counted and apart (which instants cannot tell where a test turned the clock back), and the log
 * replays to what is stored.
 */
export async function expectFair(
  { app: { db } }: World,
  who: string,
  courseId: string,
  { clockTurned = false } = {},
) {
  const registration = await registrationOf(db, who, courseId);
  if (!registration) throw new Error(`${who} has not started ${courseId}.`);
  const { id } = registration;
  const answers = await db
    .selectFrom("response")
    .innerJoin("item_version", "item_version.id", "response.item_version_id")
    .select([
      "response.seq",
      "response.lane",
      "response.weight",
      "response.nth",
      "response.try_id",
      "response.item_version_id",
      "item_version.family",
      "item_version.pool",
    ])
    .where("response.registration_id", "=", id)
    .orderBy("response.seq")
    .execute();
  const questions = await db
    .selectFrom("check_question")
    .innerJoin("item_version", "item_version.id", "check_question.item_version_id")
    .select(["check_question.item_version_id", "check_question.try_id", "item_version.family"])
    .where("check_question.registration_id", "=", id)
    .orderBy("check_question.seq")
    .execute();

  expect(new Set(questions.map(({ family }) => family)).size).toBe(questions.length);
  for (const [place, answer] of answers.entries()) {
    expect([answer.lane === "practice", answer.pool]).toEqual([
      answer.pool === "practice",
      answer.pool,
    ]);
    if (answer.lane === "practice") continue;
    expect(answer.nth).toBe(0);
    const asked = questions.filter((one) => one.item_version_id === answer.item_version_id);
    expect(asked.map(({ try_id }) => try_id)).toEqual([answer.try_id]);
    const before = answers.slice(0, place).filter(({ family }) => family === answer.family);
    expect(answer.weight).toBe(before.length === 0 ? 1 : 0);
  }
  if (!clockTurned) await expectTriesApart(db, id);
  expect(await mismatches(db, id)).toEqual([]);
  return { answers, questions };
}

async function expectTriesApart(db: World["app"]["db"], registrationId: string) {
  const tries = await db
    .selectFrom("check_try")
    .leftJoin("check_try_result", "check_try_result.try_id", "check_try.id")
    .select(["objective_id", "number", "opened_at", "outcome", "closed_at"])
    .where("registration_id", "=", registrationId)
    .orderBy("number")
    .execute();
  for (const objective of new Set(tries.map((one) => one.objective_id))) {
    const own = tries.filter((one) => one.objective_id === objective);
    expect(own.length).toBeLessThanOrEqual(tryRule.tries);
    for (const [i, { number, opened_at }] of own.entries()) {
      expect(number).toBe(i + 1);
      const last = own[i - 1];
      if (!last) continue;
      expect(last.outcome).toBe("not-yet");
      expect(opened_at - (last.closed_at ?? Number.POSITIVE_INFINITY)).toBeGreaterThanOrEqual(
        tryRule.waits[i - 1] ?? 0,
      );
    }
  }
}
