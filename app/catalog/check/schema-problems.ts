import type { z } from "zod";
import { type ProblemList, quoted } from "../problem";
import type { YamlText } from "../yaml";

/**
 * Reads a part of a YAML text with a schema, and reports each thing that does not fit in plain words at its
 * place.
 *
 * @param path where the part stands in the text; empty for the whole
 * @returns undefined when there was any problem
 */
export function readWith<T>(
  schema: z.ZodType<T>,
  yaml: YamlText,
  problems: ProblemList,
  path: PropertyKey[] = [],
): T | undefined {
  const result = schema.safeParse(valueAt(yaml.value, path));
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const whole = [...path, ...issue.path];
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) {
        const message = `"${quoted(key)}" is not a name that is used here.`;
        problems.error(yaml.at([...whole, key]), message, "Check its spelling, or delete it.");
      }
    } else {
      const { message, fix } = words(issue, nameOf(whole), valueAt(yaml.value, whole));
      problems.error(yaml.at(whole), message, fix);
    }
  }
  return undefined;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const key of path) {
    const holds = typeof found === "object" && found !== null && Object.hasOwn(found, key);
    found = holds ? Reflect.get(Object(found), key) : undefined;
  }
  return found;
}

interface Words {
  message: string;
  fix: string;
}

function words(issue: z.core.$ZodIssue, name: string, value: unknown): Words {
  const own = /^(Write|Use|Name|Give|Mark|Number|Each|A )/.test(issue.message)
    ? issue.message
    : null;
  if (value === undefined) return { message: `${name} is missing.`, fix: own ?? "Add it." };
  if (issue.code === "invalid_value") {
    const fix =
      own ?? `Write ${issue.values.length > 1 ? "one of " : ""}${issue.values.join(", ")}.`;
    return { message: `${name} cannot be "${quoted(String(value))}".`, fix };
  }
  if (issue.code === "invalid_union") {
    const fix = own ?? "Check its spelling and what belongs to it.";
    return { message: `${name} is not one of the kinds that are used here.`, fix };
  }
  return { message: `${name} cannot be used as it is.`, fix: own ?? limits(issue) };
}

function limits(issue: z.core.$ZodIssue): string {
  if (issue.code === "too_big") return `Use at most ${issue.maximum}${unit(issue.origin)}.`;
  if (issue.code === "too_small") return `Use at least ${issue.minimum}${unit(issue.origin)}.`;
  if (issue.code === "invalid_type")
    return `Write it as ${TYPES[issue.expected] ?? issue.expected}.`;
  return "Look at a course that is published for how it is written.";
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text (put it in quotes: "…")',
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "names with values",
};

function unit(origin: string): string {
  if (origin === "string") return " characters";
  return origin === "array" ? " entries" : "";
}

/** The last name of a path as people read it: `minutes of entry 2`. */
function nameOf(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  if (last === undefined) return "This file";
  if (typeof last === "number") return `Entry ${last + 1} of ${String(path.at(-2) ?? "the list")}`;
  const before = path.at(-2);
  return typeof before === "number" ? `${String(last)} of entry ${before + 1}` : String(last);
}
