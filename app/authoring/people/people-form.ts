import { isMap, isSeq, parseDocument } from "yaml";
import { z } from "zod";
import { personKinds, placeKinds } from "../../catalog/check/tally";
import { ProblemList } from "../../catalog/problem";
import { plainLineEnds } from "../../catalog/text";
import { readYaml } from "../../catalog/yaml";
import { withNames } from "../course-yaml";

/** Someone who stands in a course, as tally.yaml lists them. */
export interface Person {
  name: string;
  is: (typeof personKinds)[number];
  kind: (typeof placeKinds)[number];
  home: string;
  /** What they are good at, know or do well. */
  shows: string[];
  /** What they find hard in this course; empty: nothing. */
  needs: string;
}

/** The sheet of people as its page shows it. */
export interface Sheet {
  people: Person[];
  /** Other words with a capital letter: laws, towns, languages, makers. */
  others: string[];
}

const sheet = z.strictObject({
  people: z
    .array(
      z.strictObject({
        name: z.string(),
        is: z.enum(personKinds),
        kind: z.enum(placeKinds),
        home: z.string(),
        shows: z.array(z.string()).default([]),
        needs: z.string().default(""),
      }),
    )
    .nullable()
    .default([]),
  other_names: z.array(z.string()).nullable().default([]),
});

/** Reads tally.yaml; null when it holds what its form would not keep: then only its source can be changed. */
export function sheetOf(file: string): Sheet | null {
  if (file.trim() === "") return { people: [], others: [] };
  const value = readYaml(plainLineEnds(file), new ProblemList("tally.yaml"))?.value;
  const read = sheet.safeParse(value);
  if (!read.success) return null;
  return { people: read.data.people ?? [], others: read.data.other_names ?? [] };
}

/** The file with one person put in the place of another, added at the end, or taken away. */
export function withPerson(file: string, at: number | null, person: Person | null): string {
  const text = plainLineEnds(file);
  const before = sheetOf(text)?.people;
  if (!before) return file;
  const people = [...before];
  if (at === null) people.push(...(person ? [person] : []));
  else people.splice(at, 1, ...(person ? [person] : []));
  const spliced = splicedAt(text, at, person);
  return spliced !== null && isSame(sheetOf(spliced)?.people, people)
    ? spliced
    : withNames(text, { people: people.map(plain) });
}

/** The file with other words that are nobody's name. */
export function withOthers(file: string, others: readonly string[]): string {
  return withNames(plainLineEnds(file), { other_names: [...others] });
}

/** Changes one entry of the list and no other character; null where the list is written another way. */
function splicedAt(text: string, at: number | null, person: Person | null): string | null {
  const { contents } = parseDocument(text);
  const list = isMap(contents) ? contents.get("people", true) : null;
  if (!isSeq(list) || list.flow) return null;
  const entry = list.items[at ?? list.items.length - 1];
  if (!isMap(entry) || !entry.range) return null;
  const [start, end] = entry.range;
  const line = text.lastIndexOf("\n", start - 1) + 1;
  const dash = text.slice(line, start);
  if (!/^ *- +$/.test(dash)) return null;
  const next = text.indexOf("\n", end - 1) + 1 || text.length;
  const closed = text.slice(0, next).endsWith("\n") ? "" : "\n";
  if (at === null)
    return `${text.slice(0, next)}${closed}${dash}${person ? flow(person) : ""}\n${text.slice(next)}`;
  if (person === null) return text.slice(0, line) + text.slice(next);
  const tail = text.slice(end, next).trim() === "" ? "\n" : text.slice(end, next);
  return text.slice(0, start) + flow(person) + tail + text.slice(next);
}

function flow({ name, is, kind, home, shows, needs }: Person): string {
  const hard = needs === "" ? "" : `, needs: ${JSON.stringify(needs)}`;
  const good = shows.map((one) => JSON.stringify(one)).join(", ");
  return `{ name: ${JSON.stringify(name)}, is: ${is}, kind: ${kind}, home: ${JSON.stringify(home)}, shows: [${good}]${hard} }`;
}

function plain({ needs, ...person }: Person): object {
  return needs === "" ? person : { ...person, needs };
}

function isSame(a: readonly Person[] | undefined, b: readonly Person[]): boolean {
  return JSON.stringify(a?.map(inOrder)) === JSON.stringify(b.map(inOrder));
}

function inOrder({ name, is, kind, home, shows, needs }: Person) {
  return [name, is, kind, home, shows, needs];
}
