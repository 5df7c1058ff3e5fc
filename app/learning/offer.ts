import type { Level } from "../mastery/level";
import { minutesToShow, type ObjectiveChange, type VersionChange } from "./carry-over";
import type { Effect, Offer, OfferedObjective } from "./new-version";

/** What going on in a newer version would come to for someone with these levels. */
export function offerOf(change: VersionChange, levelOf: (objectiveId: string) => Level): Offer {
  const objectives = change.objectives.map(({ carries, ...one }): OfferedObjective => {
    const level = levelOf(one.id);
    return { ...one, level, effect: effectOf(one.fate, carries, level) };
  });
  const asked = change.objectives.filter((_, at) => {
    const effect = objectives[at]?.effect;
    return effect === "again" || effect === "new";
  });
  const { lessons, questions, task } = change;
  return { objectives, lessons, questions, task, minutes: minutesToShow(asked) };
}

function effectOf(fate: ObjectiveChange["fate"], carries: boolean, level: Level): Effect {
  if (fate === "new" || fate === "gone") return fate;
  if (carries) return "stays";
  return level === "shown" || level === "kept" ? "again" : "open";
}
