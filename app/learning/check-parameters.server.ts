import type { Reader } from "../../db/connect";
import { parametersAt } from "../../db/queries/mastery-parameters";
import type { Parameters } from "../mastery/parameters";
import type { ItemToShow } from "./response";

/**
 * The numbers by which a try or a retention check is judged: those in force when it was opened, so
 * that a refit in between breaks no promise a page made. Instants are epoch milliseconds.
 */
export function checkParameters(
  db: Reader,
  openedAt: number,
  items: readonly Pick<ItemToShow, "itemVersionId">[],
): Promise<Parameters> {
  const about = { items: items.map(({ itemVersionId }) => itemVersionId), skills: [] };
  return parametersAt(db, openedAt, about);
}
