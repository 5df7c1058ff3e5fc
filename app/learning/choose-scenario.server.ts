import { insertScenarioChoice, scenarioChoicesOf } from "../../db/queries/learning-lesson";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { appendStatement } from "./append-statement.server";
import { lockOwnRegistration } from "./own-registration.server";

/**
 * Writes down a choice in a scenario, with its time; choosing again adds to the list, and the same
 * choice sent twice adds nothing. Scenarios teach and are no evidence. The caller has looked up that
 * the lesson holds this scenario and this choice.
 */
export async function chooseScenario(
  context: Context,
  { courseId, scenarioId, choiceId }: { courseId: string; scenarioId: string; choiceId: string },
): Promise<Outcome<{ choiceId: string }, "not-registered">> {
  const registration = await lockOwnRegistration(context, courseId);
  if (!registration) return refused("not-registered");
  const all = await scenarioChoicesOf(context.tx, registration.id);
  const made = all.filter((choice) => choice.scenarioId === scenarioId);
  if (made.at(-1)?.choiceId === choiceId) return done({ choiceId });
  await insertScenarioChoice(context.tx, registration.id, {
    scenarioId,
    nth: made.length,
    choiceId,
    at: context.now,
  });
  await appendStatement(context, registration, {
    verb: "responded",
    objectType: "scenario",
    objectId: scenarioId,
    result: { choiceId },
  });
  return done({ choiceId });
}
