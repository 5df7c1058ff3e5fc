import { strToU8, zipSync } from "fflate";
import type { Item } from "../../../assessment/items/index";
import type { Text } from "../../../i18n/catalog";
import { formats } from "../formats";
import type { Exported } from "../item-format";
import { el, writeXml } from "../xml/xml-writing";
import { cartridgeManifest, cartridgeQuestions } from "./cartridge";

/** The formats that may travel as a package. */
const PACKAGED = {
  qti12: {
    namespace: "http://www.imsglobal.org/xsd/imscp_v1p1",
    schema: "IMS Content",
    version: "1.1.3",
    type: "imsqti_xmlv1p2",
  },
  qti21: {
    namespace: "http://www.imsglobal.org/xsd/imscp_v1p1",
    schema: "QTIv2.1 Package",
    version: "1.0.0",
    type: "imsqti_item_xmlv2p1",
  },
  qti3: {
    namespace: "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
    schema: "QTI Package",
    version: "3.0.0",
    type: "imsqti_item_xmlv3p0",
  },
} as const;
type Packaged = keyof typeof PACKAGED;

export function isPackaged(format: string): format is Packaged {
  return Object.hasOwn(PACKAGED, format);
}

/** The earliest day that a zip can tell: the same items make the same bytes. */
const MADE = new Date(1980, 0, 1);

/** The questions as IMS Common Cartridge 1.3, for Canvas and its kin. */
export function writeCartridge(
  items: readonly Item[],
  t: Text,
): { bytes: Uint8Array; items: Exported[] } {
  const title = t("formats.package.title");
  const { files, part, also, items: exported } = cartridgeQuestions(items, title, t);
  const about = { id: "muster-items", title, language: t.locale };
  const manifest = cartridgeManifest(about, [part], also);
  const all = [["imsmanifest.xml", manifest] as const, ...files].map(
    ([name, text]) => [name, strToU8(text)] as const,
  );
  return { bytes: zipSync(Object.fromEntries(all), { mtime: MADE }), items: exported };
}

/** The items as a content package with its imsmanifest.xml: QTI 1.2 in one file, else one file each. */
export function writePackage(
  items: readonly Item[],
  format: Packaged,
  t: Text,
): { bytes: Uint8Array; items: Exported[] } {
  const parts = format === "qti12" ? [items] : items.map((item) => [item]);
  const files: Record<string, Uint8Array> = {};
  const exported: Exported[] = [];
  const names = parts.map((part, at) => {
    const written = formats[format].write(part, t);
    for (const one of written.items) exported.push({ ...one, index: exported.length + 1 });
    const [first] = part;
    const own = format === "qti12" || !first ? "items" : `${at + 1}-${first.id}`;
    const name = `items/${own}.xml`;
    files[name] = strToU8(written.text);
    return name;
  });
  const { namespace, schema, version, type } = PACKAGED[format];
  const manifest = el(
    "manifest",
    { xmlns: namespace, identifier: "muster-items" },
    el("metadata", {}, el("schema", {}, schema), el("schemaversion", {}, version)),
    el("organizations"),
    el(
      "resources",
      {},
      names.map((href, at) =>
        el("resource", { identifier: `item-${at + 1}`, type, href }, el("file", { href })),
      ),
    ),
  );
  const bytes = zipSync(
    { "imsmanifest.xml": strToU8(writeXml(manifest)), ...files },
    { mtime: MADE },
  );
  return { bytes, items: exported };
}
