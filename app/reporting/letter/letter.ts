import type { Readiness } from "../../placement/readiness";
import { inOrder, type PackFile, type Table } from "../evidence/pack";

/** One person in a school of the district, as a school reads it: whether and until when, never why. */
export interface LetterLine {
  placementId: string;
  personId: string;
  /** Null once erased. */
  name: string | null;
  school: string;
  title: string;
  role: string;
  startsOn: string;
  endsOn: string;
  readiness: Readiness;
}

/** A rule layer that these placements stand under. */
export interface LetterRule {
  id: string;
  title: string;
  layer: string;
  source: string;
  checkedOn: string;
  example: boolean;
  hash: string;
}

/** A letter as a page prints it. */
export interface ShownLetter {
  program: string;
  district: string;
  asOf: { day: string; at: number; zone: string };
  lines: readonly LetterLine[];
  rules: readonly LetterRule[];
  files: readonly { name: string; sha256: string }[];
  hash: string;
  heads: readonly { stream: string; seq: number; hash: string }[];
  replay: readonly string[];
}

/** The people of a letter, in columns. */
export function rosterTable(lines: readonly LetterLine[]): Table {
  return {
    name: "roster",
    columns: [
      "placement",
      "person",
      "name",
      "school",
      "opening",
      "role",
      "from",
      "through",
      "ready",
      "ready_until",
    ],
    rows: inOrder(
      lines.map((line) => [
        line.placementId,
        line.personId,
        line.name,
        line.school,
        line.title,
        line.role,
        line.startsOn,
        line.endsOn,
        READY[line.readiness.ready],
        line.readiness.until,
      ]),
    ),
  };
}

/** What the file calls each answer. Why someone is not ready is for their program. */
const READY: Record<Readiness["ready"], string> = {
  yes: "ready",
  until: "ready until",
  beside: "with someone alongside",
  "beside-until": "with someone alongside until",
  asked: "ask the program",
};

/** The letter itself, as plain text. Days as `YYYY-MM-DD`, so that no locale changes it. */
export function letterText(letter: {
  program: string;
  district: string;
  day: string;
  lines: readonly LetterLine[];
}): PackFile {
  const { program, district, day, lines } = letter;
  const schools = new Set(lines.map(({ school }) => school)).size;
  const text = [
    `To: ${district}`,
    `From: ${program}`,
    `As known at the end of ${day}`,
    "",
    `${lines.length} placements in ${schools} of your schools are listed in roster.csv. Each was judged on`,
    "that day under the rules in rules.csv, from the facts known then. The list says whether and until",
    "when someone may serve. It says nothing of why not, and nothing of any check.",
    "",
    "manifest.json names the SHA-256 of each file and how to make them again; signature.json signs it.",
    "",
  ].join("\n");
  return { name: "letter.txt", text };
}
