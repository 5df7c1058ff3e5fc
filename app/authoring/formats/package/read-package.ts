import { openPackage, type PackageLimits, type PackageRefusal } from "../../documents/open-package";
import { decodeText } from "../decode";
import { type Found, largestFile, startLength } from "../found";
import { moodleXml } from "../moodle/moodle-xml";
import { kindOfText } from "../other-kinds";
import { qti3 } from "../qti/qti3";
import { qti12 } from "../qti/qti12";
import { qti21 } from "../qti/qti21";
import { type FormatKey, Losses, type Said, said } from "../said";
import { excerpt } from "../text/html-writing";
import { nameLeft, orderOf } from "./manifest";

const LIMITS: PackageLimits = {
  packed: largestFile,
  entries: 2000,
  each: largestFile,
  total: 20_000_000,
  ratio: 200,
};

const REFUSALS = {
  "not-a-package": "formats.package.damaged",
  locked: "formats.package.locked",
  "too-large": "formats.package.too-large",
  "too-many": "formats.package.too-many",
  bomb: "formats.package.bomb",
  slip: "formats.package.slip",
  link: "formats.package.link",
  twice: "formats.package.twice",
  damaged: "formats.package.damaged",
} as const satisfies Record<PackageRefusal, FormatKey>;

/** The formats that packages hold. */
const INSIDE = [qti3, qti21, qti12, moodleXml];
const TEST =
  /<(\w+:)?(assessmentTest|qti-assessment-test|assessmentSection|qti-assessment-section)[\s>]/;
const PASSAGE = /<(\w+:)?(qti-assessment-stimulus|assessmentStimulus)[\s>]/;

export interface PackageRead {
  found: Iterable<Found>;
  /** What of the package is no question. */
  left: Said[];
}

export function isPackage(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && [0x03, 0x05].includes(bytes[2] ?? 0);
}

/**
 * The questions of a QTI content package, a Common Cartridge or a Canvas export: each file of the
 * manifest in its order, then every other file of questions. What may harm is refused as a whole.
 */
export async function readPackage(bytes: Uint8Array): Promise<PackageRead> {
  const opened = await openPackage(bytes, LIMITS, isXml);
  if (!opened.ok) return { found: [{ refused: said(REFUSALS[opened.reason]) }], left: [] };
  const { names, files } = opened.value;
  const texts = new Map<string, string>();
  const found: Found[] = [];
  const left = new Losses();
  for (const [name, body] of files) {
    const decoded = decodeText(body);
    if (decoded.refused) {
      if (!UNSURE.test(name)) found.push(inFile(name, { refused: decoded.refused }));
    } else texts.set(name, decoded.text);
  }
  for (const name of orderOf(texts)) {
    const text = texts.get(name) ?? "";
    const format = INSIDE.find(({ recognizes }) => recognizes(text));
    if (format) {
      for (const one of format.find(text)) found.push(inFile(name, one));
      left.addAll(format.left?.(text) ?? []);
    } else if (PASSAGE.test(text.slice(0, startLength)))
      left.add(said("formats.package.passage", { name: excerpt(name) }));
    else if (TEST.test(text.slice(0, startLength)))
      left.add(said("formats.package.test", { name: excerpt(name) }));
    else {
      const kind = kindOfText(text);
      if (kind) found.push(inFile(name, { refused: kind }));
    }
  }
  nameLeft(texts, names, left);
  if (found.length === 0) found.push({ refused: said("formats.package.no-items") });
  return { found, left: [...left] };
}

/** A question that is refused, with the file that it stands in. */
function inFile(name: string, found: Found): Found {
  if (!("refused" in found)) return found;
  return {
    ...found,
    refused: said("formats.package.in-file", { name: excerpt(name), reason: found.refused }),
  };
}

/** Blackboard's files of questions end in .dat, as files of many programs do. */
const UNSURE = /\.dat$/i;

function isXml(name: string): boolean {
  return /\.(xml|qti)$/i.test(name) || UNSURE.test(name);
}
