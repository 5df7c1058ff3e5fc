import { lockPeople } from "../../../db/queries/locks";
import { putServing } from "../../../db/queries/serving-choices";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { placeKey } from "./need";
import { MOST_LANGUAGES, MOST_PLACES, type Serving, type ServingRefusal } from "./serving";

/**
 * Keeps what the acting person says of where and when they can serve, in place of what they said
 * before. It is theirs: leads of their programs read it, no rule does, and nothing of it goes into a
 * log. Refuses more than so many languages or places, and hours that end before they begin.
 */
export async function saveServing(
  { tx, now, actor }: Context,
  serving: Serving,
): Promise<Outcome<null, ServingRefusal>> {
  if (actor.personId === null) throw new Error("Only a person serves.");
  if (serving.languages.length > MOST_LANGUAGES) return refused("too-many-languages");
  if (serving.places.length > MOST_PLACES) return refused("too-many-places");
  if (serving.hours !== null && serving.hours.from >= serving.hours.to)
    return refused("hours-backwards");
  await lockPeople(tx, [actor.personId]);
  const places = new Map(serving.places.map((words) => [placeKey(words), words]));
  await putServing(tx, actor.personId, { ...serving, places }, now);
  return done(null);
}
