import type { ExplainedLeaf } from "../gate/explain";
import { namesOf } from "../roster/same-person";
import type { SeenAnswer } from "../seen";

/** Someone of a program, as far as finding them goes. */
export interface Findable {
  personId: string;
  name: string;
  emails: readonly string[];
}

/** What one asked row found. */
export type Found<Person> = { asked: string } & (
  | { person: Person }
  | { problem: "nobody" | "several" }
);

export const MOST_ASKED = 500;

/** One asked row: whom it means, and what the gate says about them and the opening. */
export interface CheckedPerson {
  row: number;
  asked: string;
  problem: "nobody" | "several" | null;
  person: { personId: string; name: string } | null;
  answer: Pick<SeenAnswer, "outcome" | "until"> | null;
  steps: readonly ExplainedLeaf[] | null;
}

/** The rows of a pasted or uploaded text: one name, address or member number each; blank lines left out. */
export function askedRows(text: string): string[] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r\n?|\n/)
    .map((line) => line.trim().replace(/^"(.*)"[,;]?$/, "$1"))
    .filter((line) => line !== "");
}

/**
 * Whom each row means: a member number, an address, or a name that one person alone has. Each row by
 * itself: its order, how many stand beside it and whether it stands there twice change nothing.
 */
export function findAsked<Person extends Findable>(
  rows: readonly string[],
  people: readonly Person[],
): Found<Person>[] {
  const byKey = new Map<string, Person[]>();
  for (const person of people)
    for (const key of new Set([person.personId, ...person.emails, nameKey(person.name)]))
      byKey.set(key, [...(byKey.get(key) ?? []), person]);
  return rows.map((asked) => {
    const found = byKey.get(asked) ?? byKey.get(asked.toLowerCase()) ?? byKey.get(nameKey(asked));
    const [person, ...others] = found ?? [];
    if (person === undefined) return { asked, problem: "nobody" };
    return others.length > 0 ? { asked, problem: "several" } : { asked, person };
  });
}

function nameKey(name: string): string {
  return `name ${namesOf(name).join(" ")}`;
}
