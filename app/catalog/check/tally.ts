import { z } from "zod";
import type { CourseFile } from "../manifest";
import type { Place, ProblemList } from "../problem";
import { quoted } from "../problem";
import type { YamlText } from "../yaml";
import { readWith } from "./schema-problems";

const words = z.string().trim().min(1).max(200);

/** Where people of a course live and learn. */
export const placeKinds = [
  "rural",
  "town",
  "suburb",
  "city",
  "tribal",
  "island",
  "online",
] as const;

/** What somebody of a course is to it. */
export const personKinds = ["student", "family", "staff", "member", "other"] as const;

/** tally.yaml: who stands in a course, so that no group carries one kind of problem (blueprint.md §1). */
const tallySchema = z.strictObject({
  people: z
    .array(
      z.strictObject({
        name: words,
        is: z.enum(personKinds),
        kind: z.enum(placeKinds),
        home: words,
        /** What the person is good at, knows or does well: a student is never only a problem. */
        shows: z.array(words).default([]),
        /** What the person finds hard in this course, if anything. */
        needs: words.optional(),
      }),
    )
    .min(1, "Name at least one person."),
  /** Other words with a capital letter: laws, towns, languages, makers. */
  other_names: z.array(words).default([]),
});

/** Most of the people, of one kind of place; and how many kinds a course has at least. */
const SPREAD = { most: 0.5, leastKinds: 4, fromPeople: 8 };

/** Words with a capital letter that are nobody's name. */
const NOT_NAMES = new Set(
  [
    "I I’m I’ll I’d I’ve Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March",
    "April May June July August September October November December English Spanish American America US USA OK",
    "Mr Mrs Ms Mx Dr Coach Miss Auntie Uncle Grade AI IEP FERPA SEL TV ID",
  ].flatMap((line) => line.split(" ")),
);

/** Something of the course that people read, with its place. */
export interface ReadText {
  text: string;
  at: Place;
  problems: ProblemList;
}

/**
 * Checks the sheet of people against what the course says: everyone on it stands in the course, everyone
 * in the course stands on it, each student shows a strength, and no kind of place holds most of them.
 */
export function lintTally(
  yaml: YamlText,
  course: CourseFile,
  texts: readonly ReadText[],
  problems: ProblemList,
): void {
  const tally = readWith(tallySchema, yaml, problems);
  if (!tally) return;
  const { people } = tally;
  const all = texts.map(({ text }) => text).join("\n");
  for (const [index, { name, is, shows }] of people.entries()) {
    const at = yaml.at(["people", index]);
    if (people.findIndex((other) => other.name === name) < index)
      problems.craft(at, `${name} stands twice on the sheet.`, "Keep one line for each person.");
    if (!all.includes(name))
      problems.craft(
        at,
        `${name} stands on the sheet and not in ${course.id}.`,
        "Delete the line, or spell the name as the course does.",
      );
    if (is === "student" && shows.length === 0)
      problems.craft(
        at,
        `${name} shows no strength.`,
        "Write what the student is good at or knows, in the course and here.",
      );
  }
  lintSpread(people, yaml.at(["people"]), problems);
  lintUnlisted(
    [...people.map(({ name }) => name), ...people.map(({ home }) => home), ...tally.other_names],
    texts,
  );
}

function lintSpread(
  people: readonly { kind: (typeof placeKinds)[number]; is: string; needs?: string | undefined }[],
  at: Place,
  problems: ProblemList,
): void {
  if (people.length < SPREAD.fromPeople) return;
  const kinds = new Map<string, number>();
  for (const { kind } of people) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const [most = ["", 0]] = [...kinds].sort((a, b) => b[1] - a[1]);
  if (most[1] > people.length * SPREAD.most)
    problems.craft(
      at,
      `${most[1]} of ${people.length} people are of one kind of place: ${most[0]}.`,
      "Let more of them live elsewhere.",
    );
  if (kinds.size < SPREAD.leastKinds)
    problems.craft(
      at,
      `The people come from ${kinds.size} kinds of places.`,
      `Use at least ${SPREAD.leastKinds} of ${placeKinds.join(", ")}.`,
    );
  const needs = people.filter(({ needs }) => needs !== undefined);
  const struggling = new Set(needs.map(({ kind }) => kind));
  if (needs.length > 2 && struggling.size === 1)
    problems.craft(
      at,
      `Everyone who finds something hard is of one kind of place: ${[...struggling][0]}.`,
      "Spread what people find hard, so that no group carries it.",
    );
}

/** A word with a capital letter inside a sentence is a name, and each name stands on the sheet. */
function lintUnlisted(listed: readonly string[], texts: readonly ReadText[]): void {
  const known = new Set([...NOT_NAMES, ...listed.flatMap(namesIn)]);
  for (const { text, at, problems } of texts) {
    const unknown = new Set(
      [...text.replaceAll("'", "’").matchAll(/(?<=[\p{Ll}\d,;)] )\p{Lu}[\p{L}’'-]*/gu)]
        .map(([name]) => name.replace(/[’']s?$/, ""))
        .filter((name) => !known.has(name) && !known.has(name.replace(/s$/, ""))),
    );
    for (const name of unknown)
      problems.craft(
        at,
        `${quoted(name)} is not on the sheet of people.`,
        "Add the person to tally.yaml under people, or the word under other_names.",
      );
  }
}

function namesIn(phrase: string): string[] {
  return (
    phrase
      .replaceAll("'", "’")
      .match(/\p{Lu}[\p{L}’'-]*/gu)
      ?.map((name) => name.replace(/[’']s?$/, "")) ?? []
  );
}
