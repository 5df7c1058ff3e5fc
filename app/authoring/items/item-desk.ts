import type { ItemType } from "../../assessment/items/index";
import type { ItemPreview } from "./item-preview";
import type { FieldNote } from "./places";
import type { Typed } from "./typed-item";

/** A question's form as it stands: what is typed, what the check says of it, how it looks. */
export interface ItemDesk {
  type: ItemType;
  typed: Typed;
  notes: FieldNote[];
  preview: ItemPreview | null;
  /** Is what is typed other than what is kept? */
  isUnsaved: boolean;
}
