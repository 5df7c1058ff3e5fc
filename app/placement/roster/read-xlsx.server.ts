import { done, type Outcome, refused } from "../../record/outcome";
import type { Archive } from "./read-archive.server";
import {
  readRelations,
  readSharedStrings,
  readSheetRows,
  readStyles,
  readWorkbook,
} from "./read-workbook";
import type { Sheet, SheetRefusal } from "./sheet";

/** Whether an archive is a workbook of Office Open XML. */
export function isWorkbook({ names }: Archive): boolean {
  return names.has("[Content_Types].xml") && names.has("xl/workbook.xml");
}

/**
 * Reads the first sheet of a workbook that is not hidden: values only, the first row with something in
 * it as headings. The other sheets are left out, by name. Refuses `macros`, and `external` where the
 * workbook itself draws on other files; an address that links to a mail program is no such thing.
 */
export async function readXlsx({ names, read }: Archive): Promise<Outcome<Sheet, SheetRefusal>> {
  const types = (await read("[Content_Types].xml"))?.toString("utf8") ?? "";
  const paths = [...names];
  if (
    /macroEnabled|vbaProject/i.test(types) ||
    paths.some((name) => /vbaProject|macrosheets/i.test(name))
  )
    return refused("macros");
  if (paths.some((name) => /^xl\/(externalLinks|connections|queryTables)\b/i.test(name)))
    return refused("external");
  const [workbook, relations] = [
    await read("xl/workbook.xml"),
    await read("xl/_rels/workbook.xml.rels"),
  ];
  if (!workbook || !relations) return refused("damaged");
  const { sheets, from1904 } = readWorkbook(workbook);
  const { targets, external } = readRelations(relations);
  if (external) return refused("external");
  const first = sheets.find(({ hidden }) => !hidden);
  const xml = first && (await read(targets.get(first.relation) ?? ""));
  if (!xml) return refused("damaged");
  const shared = await read("xl/sharedStrings.xml");
  const styles = await read("xl/styles.xml");
  const rows = readSheetRows(xml, {
    strings: shared ? readSharedStrings(shared) : [],
    days: styles ? readStyles(styles) : [],
    from1904,
  });
  if (!rows.ok) return rows;
  const [headings, ...people] = rows.value;
  if (!headings || people.length === 0) return refused("empty");
  return done({
    headers: headings.cells ?? [],
    rows: people,
    leftOut: sheets
      .map((sheet, at) => ({ sheet, name: String(at + 1) }))
      .filter(({ sheet }) => sheet !== first)
      .map(({ name }) => ({ what: "sheet", name, n: 1 })),
  });
}
