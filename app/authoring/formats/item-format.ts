import type { Item, ItemType } from "../../assessment/items/index";
import type { Text } from "../../i18n/catalog";
import type { Said } from "./said";

/** The formats that items can be read from and written to, as the command line names them. */
export const FORMATS = ["gift", "moodle-xml", "aiken", "qti12", "qti21", "qti3", "csv"] as const;
export type FormatName = (typeof FORMATS)[number];

/** An item that was read, with what the author has to know of it. */
interface Read {
  index: number;
  id: string;
  type: ItemType;
  item: Item;
  /**
   * What the file did not hold and Muster needs, such as feedback for each choice: a stopgap stands
   * there for the author to replace.
   */
  wanting?: readonly string[];
}

/**
 * What became of one item of a file; `index` counts from 1. `partial`: it is there, and `lost` names
 * each thing that Muster cannot hold, in sentences. `rejected`: it is not, and `reason` says what to
 * change.
 */
export type Imported =
  | (Read & { status: "imported" })
  | (Read & { status: "partial"; lost: readonly string[] })
  | { index: number; status: "rejected"; id?: string; reason: string };

/** What was written of one item: what other programs will not see of it is named. */
export interface Exported {
  index: number;
  id: string;
  lost: readonly string[];
}

/** A format: pure, text in and out. One bad item never stops the others. */
export interface ItemFormat {
  name: FormatName;
  /** Is this text likely in the format? Asked when nobody said. */
  recognizes(text: string): boolean;
  /** The items of a file in its order, told in the reader's words; never throws, whatever it holds. */
  read(text: string, t: Text): Imported[];
  /** What a file says that is about no one question and that is not read, such as the order of a quiz. */
  left?(text: string): Said[];
  /**
   * The items as a file. What the format has no field for (objective, pool, family, critical, sources,
   * ratings …) travels in its own comment or metadata under the name `muster`, so that reading it again
   * gives equal items; `lost` names what a foreign reader will not see.
   */
  write(items: readonly Item[], t: Text): { text: string; items: Exported[] };
}
