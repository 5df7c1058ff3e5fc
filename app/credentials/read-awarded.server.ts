import { currentAchievements } from "../../db/queries/credentials-achievements";
import type { Reading } from "../record/context.server";
import { isAwaiting, type PublishedAchievement } from "./achievement";

/** Every achievement that someone can be awarded now, in its newest version, in order of id. */
export async function readAwarded({ db }: Pick<Reading, "db">): Promise<PublishedAchievement[]> {
  const published = [...(await currentAchievements(db)).values()];
  return published
    .filter(({ definition }) => !isAwaiting(definition))
    .sort((a, b) => (a.definition.id < b.definition.id ? -1 : 1));
}
