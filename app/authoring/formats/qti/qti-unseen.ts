import type { Item } from "../../../assessment/items/index";
import { unseenOf } from "../meta";
import { type Said, said } from "../said";

/** What another program that reads QTI will not see of an item. */
export function qtiUnseenOf(item: Item): Said[] {
  const unseen = unseenOf(item);
  if (item.type === "sjt") unseen.push(said("formats.unseen.ratings"));
  if (item.type === "branch") unseen.push(said("formats.unseen.scenes"));
  if (item.type === "numeric" && item.units.length > 0) unseen.push(said("formats.unseen.units"));
  return unseen;
}
