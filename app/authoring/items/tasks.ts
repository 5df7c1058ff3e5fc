import type { Locale } from "../../i18n/locale";
import { boxTask } from "../../record/box";
import type { FormatName } from "../formats/item-format";
import type { ItemsRead } from "../formats/read-items";

// What the studio's questions ask of the box. Only its program (scripts/box.ts) imports how it is done.

/** A file of questions as it came, and in whose words its report is to be. */
export interface ItemsFile {
  name: string;
  bytes: Uint8Array;
  /** Null to tell it by its name and what it holds. */
  format: FormatName | null;
  locale: Locale;
}

export const READ_ITEMS = boxTask<ItemsFile, ItemsRead>("authoring/read-items");
