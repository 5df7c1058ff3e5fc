import type { CourseProblem, Place } from "../../catalog/problem";
import type { Entries } from "./entries";
import type { Part } from "./item-parts";
import type { Typed } from "./typed-item";

/** A problem of a question, and the field of its form that it is about; "" for the question as a whole. */
export interface FieldNote extends CourseProblem {
  field: string;
}

/**
 * Finds the field of a form that each problem is about, by the place at which it stands in items.yaml.
 *
 * @param index the place of the entry in the list
 */
export function fieldNotes(
  { at }: Entries,
  index: number,
  { parts, typed }: { parts: readonly Part[]; typed: Typed },
  problems: readonly CourseProblem[],
): FieldNote[] {
  const fields = new Map<string, string>();
  const whole = key(at(["items", index]));
  for (const { name, path } of namesOf(parts, typed, "", [])) {
    const place = key(at(["items", index, ...path]));
    if (place !== whole && !fields.has(place)) fields.set(place, name);
  }
  return problems.map((problem) => ({ ...problem, field: fields.get(key(problem)) ?? "" }));
}

function key({ line, column }: Place): string {
  return `${line}:${column}`;
}

interface Named {
  name: string;
  path: (string | number)[];
}

function namesOf(
  parts: readonly Part[],
  typed: Typed,
  prefix: string,
  path: readonly (string | number)[],
): Named[] {
  return parts.flatMap((part): Named[] => {
    const own = [...path, ...part.name.split(".")];
    if (part.kind !== "rows") {
      return part.kind === "mark" ? [] : [{ name: prefix + part.name, path: own }];
    }
    const rows = typed.rows[part.name] ?? [];
    return rows.flatMap((row, at) => {
      const inner = `${prefix}${part.name}.${at}.`;
      const first = part.parts.find(({ kind }) => kind === "words");
      return [
        ...namesOf(part.parts, row, inner, [...own, at]),
        ...(first ? [{ name: inner + first.name, path: [...own, at] }] : []),
      ];
    });
  });
}
