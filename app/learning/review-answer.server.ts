import type { Reader } from "../../db/connect";
import { itemById, scoringsOf } from "../../db/queries/learning-item";
import { type Review, reviewOf } from "../assessment/review";
import type { Response } from "./response";
import { practiceSeed } from "./seed";

/** The review of a stored practice answer: keys and reasons, read only because it was answered. */
export async function reviewAnswer(
  db: Reader,
  registrationId: string,
  answer: Pick<Response, "itemVersionId" | "nth" | "given">,
): Promise<Review> {
  const { itemVersionId, nth, given } = answer;
  const item = await itemById(db, itemVersionId);
  const scoring = (await scoringsOf(db, [itemVersionId])).get(itemVersionId);
  if (!scoring) throw new Error(`Item version ${itemVersionId} has no scoring.`);
  const seed = practiceSeed(registrationId, itemVersionId, nth);
  return reviewOf(item.presentation, scoring, given, seed);
}
