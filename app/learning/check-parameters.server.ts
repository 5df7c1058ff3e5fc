import type { Reader } from "../../db/connect";
import { parametersAt } from "../../db/queries/mastery-parameters";
import type { Parameters } from "../mastery/parameters";
import type { TryRecord } from "./check-log";
import type { ItemToShow } from "./response";

/**
 * The numbers by which a person's check is judged: those in force when their first open try was
 * opened, so that a refit in between breaks no promise a page made; with none open, those of now.
 */
export function checkParameters(
  db: Reader,
  tries: readonly Pick<TryRecord, "outcome" | "openedAt">[],
  now: number,
  items: readonly Pick<ItemToShow, "itemVersionId">[],
): Promise<Parameters> {
  const opened = tries.flatMap(({ outcome, openedAt }) => (outcome === null ? [openedAt] : []));
  const about = { items: items.map(({ itemVersionId }) => itemVersionId), skills: [] };
  return parametersAt(db, Math.min(...opened, now), about);
}
