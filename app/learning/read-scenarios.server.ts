import type { Reader } from "../../db/connect";
import { scoringsOf } from "../../db/queries/learning-item";
import { responsesInLane } from "../../db/queries/learning-response";
import { nextScene, scenarioOf } from "../assessment/items/branch";
import { score } from "../assessment/items/index";
import { standingPath } from "../assessment/scenario-path";
import type { ItemToShow } from "./response";
import type { ScenarioSoFar, ScenarioStep } from "./scenario";

/**
 * How far a person has gone in each scenario among these practice items, by the item that opens it. The
 * path is told by the log of answers alone; keys are read only of scenes that were answered.
 */
export async function readScenarios(
  db: Reader,
  registrationId: string,
  items: readonly ItemToShow[],
): Promise<Map<string, ScenarioSoFar>> {
  const scenes = new Map(
    items
      .filter(({ presentation }) => presentation.type === "branch")
      .map((item) => [item.itemId, item]),
  );
  if (scenes.size === 0) return new Map();
  const log = (await responsesInLane(db, registrationId, "practice")).filter(({ itemId }) =>
    scenes.has(itemId),
  );
  const scorings = await scoringsOf(db, [...new Set(log.map((answer) => answer.itemVersionId))]);

  const steps = log.flatMap(({ itemId, itemVersionId, seq, given }): ScenarioStep[] => {
    const presentation = scenes.get(itemId)?.presentation;
    const scoring = scorings.get(itemVersionId);
    if (presentation?.type !== "branch" || scoring?.type !== "branch" || given.type !== "branch")
      return [];
    const choice = presentation.options.find(({ id }) => id === given.option)?.text ?? "";
    const next = nextScene(scoring, given);
    const { right } = score(scoring, given);
    return [{ itemId, seq, right, next, stem: presentation.stem, choice }];
  });
  const soFar = new Map<string, ScenarioSoFar>();
  for (const { itemId: id, itemVersionId, presentation } of scenes.values()) {
    if (presentation.type !== "branch" || presentation.scenario !== id) continue;
    const mine = steps.filter(({ itemId }) => scenarioOf(itemId) === id);
    const { path, waiting } = standingPath(id, mine);
    const scoring = scorings.get(itemVersionId);
    const over = waiting === null && scoring?.type === "branch";
    const debrief = over ? scoring.debrief : null;
    soFar.set(id, { id, title: presentation.title, path, waiting, debrief });
  }
  return soFar;
}
