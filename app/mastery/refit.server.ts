import type { Reader } from "../../db/connect";
import {
  firstAnswersAfter,
  insertParameterSet,
  practiceItems,
} from "../../db/queries/mastery-parameters";
import { guessSlipOf } from "../assessment/items/index";
import type { Context } from "../record/context.server";
import { FirstAnswers, type ParameterSet } from "./parameter-set";

const atOnce = 10_000;

/**
 * Fits a parameter set to every first answer in practice, in all courses. Only reads: fitting takes
 * its time, and nothing may wait for it. Null when nobody has practiced.
 */
export async function fitFromPractice(db: Reader): Promise<ParameterSet | null> {
  const items = (await practiceItems(db)).map(({ presentation, ...item }) => ({
    ...item,
    type: presentation.type,
    own: guessSlipOf(presentation),
  }));
  const answers = new FirstAnswers(items);
  for (let after = { registrationId: "", seq: 0 }; ; ) {
    const page = await firstAnswersAfter(db, after, atOnce);
    for (const answer of page) answers.add(answer);
    const last = page.at(-1);
    if (!last || page.length < atOnce) return answers.fitted();
    after = last;
  }
}

/**
 * Puts a set in force as the next version. What was answered, shown or awarded before keeps the
 * version that judged it. Returns the version.
 */
export function storeParameters({ tx, now }: Context, set: ParameterSet): Promise<number> {
  return insertParameterSet(tx, set, now);
}
