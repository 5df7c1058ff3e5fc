import type { Item } from "../../assessment/items/index";
import type { Text } from "../../i18n/catalog";
import { formats } from "./formats";
import type { Exported, FormatName } from "./item-format";
import { isPackaged, writeCartridge, writePackage } from "./package/write-package";

export type ItemsWritten =
  | { ok: true; bytes: Uint8Array; items: Exported[] }
  | { ok: false; refused: string };

/**
 * The items as the bytes of a file: a package where its name ends in .zip and the format has packages, a
 * Common Cartridge of QTI 1.2 where it ends in .imscc, else one text.
 */
export function writeItems(
  items: readonly Item[],
  format: FormatName,
  name: string,
  t: Text,
): ItemsWritten {
  if (!/\.(zip|imscc)$/i.test(name)) {
    const { text, items: exported } = formats[format].write(items, t);
    return { ok: true, bytes: new TextEncoder().encode(text), items: exported };
  }
  if (/\.imscc$/i.test(name))
    return format === "qti12"
      ? { ok: true, ...writeCartridge(items, t) }
      : { ok: false, refused: t("formats.package.cartridge") };
  if (!isPackaged(format)) return { ok: false, refused: t("formats.package.only-qti") };
  return { ok: true, ...writePackage(items, format, t) };
}
