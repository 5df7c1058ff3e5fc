import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { type Item, type ItemType, itemSchema, storedItems } from "../app/assessment/items/index";

export const KIND_1 = "tests/courses/kind-1";

/** The items of the course that has every type, as they are written. */
function authoredItems(): Item[] {
  const bank = z.object({ items: z.array(itemSchema) });
  return bank.parse(parse(readFileSync(`${KIND_1}/items.yaml`, "utf8"))).items;
}

/** The same as they are stored: one for each node of a scenario. */
export function kindItems(): Item[] {
  return authoredItems().flatMap(storedItems);
}

/** The first of its items of one type. */
export function oneOf<T extends ItemType>(type: T): Item<T> {
  const is = (item: Item): item is Item<T> => item.type === type;
  const found = authoredItems().find(is);
  if (!found) throw new Error(`${KIND_1} has no ${type}`);
  return found;
}
