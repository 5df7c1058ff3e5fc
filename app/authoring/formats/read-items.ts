import type { Text } from "../../i18n/catalog";
import { decodeText } from "./decode";
import { formatOf, formats } from "./formats";
import { largestFile, outcomesOf } from "./found";
import type { FormatName, Imported } from "./item-format";
import { kindOfBytes, kindOfText } from "./other-kinds";
import { isPackage, readPackage } from "./package/read-package";
import { inWords, type Said, said } from "./said";

/** What a file of questions holds. */
export interface ItemsRead {
  /** Null when nobody said it and the file does not show it. */
  format: FormatName | "package" | null;
  outcomes: Imported[];
  /** Parts of a package that are no questions, and what a file says of all of them, in sentences. */
  left: string[];
}

/**
 * Reads a file of questions, or a package of such files, in the reader's words. Bytes in, outcomes out:
 * nothing else is read or written, and nothing is thrown, whatever the bytes are.
 *
 * @param format what the file is said to be in; null to tell it by its name and what it holds
 */
export async function readItems(
  file: { name: string; bytes: Uint8Array },
  format: FormatName | null,
  t: Text,
): Promise<ItemsRead> {
  const refuse = (refused: Said, as: ItemsRead["format"] = format): ItemsRead => ({
    format: as,
    outcomes: outcomesOf([{ refused }], "item", t),
    left: [],
  });
  if (file.bytes.length > largestFile) return refuse(said("formats.file.too-large", { most: 5 }));
  if (isPackage(file.bytes)) {
    const { found, left } = await readPackage(file.bytes);
    return {
      format: "package",
      outcomes: outcomesOf(found, "item", t),
      left: left.map((one) => inWords(t, one)),
    };
  }
  const kind = kindOfBytes(file.bytes);
  if (kind) return refuse(kind, null);
  const decoded = decodeText(file.bytes);
  if (decoded.refused) return refuse(decoded.refused);
  const name = format ?? formatOf(file.name, decoded.text);
  if (!name) return refuse(kindOfText(decoded.text) ?? said("formats.file.unknown"), null);
  const outcomes = formats[name].read(decoded.text, t);
  const left = formats[name].left?.(decoded.text) ?? [];
  return { format: name, outcomes, left: left.map((one) => inWords(t, one)) };
}
