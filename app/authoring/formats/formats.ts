import { aiken } from "./aiken/aiken";
import { csv } from "./csv/csv";
import { gift } from "./gift/gift";
import { FORMATS, type FormatName, type ItemFormat } from "./item-format";
import { moodleXml } from "./moodle/moodle-xml";
import { qti3 } from "./qti/qti3";
import { qti12 } from "./qti/qti12";
import { qti21 } from "./qti/qti21";

/** Every format by its name. */
export const formats: Readonly<Record<FormatName, ItemFormat>> = {
  gift,
  "moodle-xml": moodleXml,
  aiken,
  qti12,
  qti21,
  qti3,
  csv,
};

/** What a name's ending says of the format; XML and plain text say it only inside. */
const ENDINGS: Readonly<Record<string, FormatName>> = {
  gift: "gift",
  aiken: "aiken",
  csv: "csv",
  tsv: "csv",
};
/** In this order, because the words of one format may stand in the text of another. */
const BY_CONTENT: readonly FormatName[] = [
  "qti3",
  "qti21",
  "qti12",
  "moodle-xml",
  "aiken",
  "gift",
  "csv",
];

export function isFormatName(word: string): word is FormatName {
  return FORMATS.some((name) => name === word);
}

/** The format of a file, by its name and what it holds; null when it is none that is known. */
export function formatOf(name: string, text: string): FormatName | null {
  const ending = name.split(".").at(-1)?.toLowerCase() ?? "";
  if (Object.hasOwn(ENDINGS, ending)) return ENDINGS[ending] ?? null;
  return BY_CONTENT.find((format) => formats[format].recognizes(text)) ?? null;
}
