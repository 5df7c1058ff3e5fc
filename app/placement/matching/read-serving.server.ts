import { servingOf } from "../../../db/queries/serving-choices";
import type { Reading } from "../../record/context.server";
import type { Serving } from "./serving";

/** What the acting person said of where and when they can serve. */
export function readOwnServing({ db, actor }: Reading): Promise<Serving> {
  if (actor.personId === null) throw new Error("Only a person serves.");
  return servingOf(db, actor.personId);
}
