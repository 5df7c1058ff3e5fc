import type { z } from "zod";
import { type Place, type ProblemList, quoted } from "../problem";
import type { PlacedEdit } from "../problem-edit";
import type { YamlText } from "../yaml";

/**
 * Reads a part of a YAML text with a schema, and reports each thing that does not fit in plain words at its
 * place.
 *
 * @param path where the part stands in the text; empty for the whole
 * @param mend puts something in where a name is missing, if there is only one thing to put in
 * @returns undefined when there was any problem
 */
export function readWith<T>(
  schema: z.ZodType<T>,
  yaml: YamlText,
  problems: ProblemList,
  path: PropertyKey[] = [],
  mend: (missing: readonly PropertyKey[]) => PlacedEdit | undefined = () => undefined,
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
      const value = valueAt(yaml.value, whole);
      const { message, fix } = words(issue, nameOf(whole), value);
      const at = yaml.at(whole);
      const edit = value === undefined ? mend(whole) : rewritten(issue, value, at);
      problems.error(at, message, fix, edit);
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

const YES: Readonly<Record<string, string>> = {
  ...{ yes: "true", on: "true", true: "true" },
  ...{ no: "false", off: "false", false: "false" },
};

/** The same value in the letters, or of the kind, that is asked for; undefined when a person has to say. */
function rewritten(issue: z.core.$ZodIssue, value: unknown, at: Place): PlacedEdit | undefined {
  if (typeof value === "string") {
    const text = readAs(issue, value);
    const was = [JSON.stringify(value), `'${value}'`, value];
    return text === undefined ? undefined : { at, was, text, label: "respell" };
  }
  const isPlain = typeof value === "number" || typeof value === "boolean";
  if (!isPlain || issue.code !== "invalid_type" || issue.expected !== "string") return undefined;
  // Only a whole line, so that no half of a number is put in quotes.
  return { at, was: [`${value}\n`], text: `"${value}"\n`, label: "quote" };
}

function readAs(issue: z.core.$ZodIssue, value: string): string | undefined {
  const plain = value.trim().toLowerCase();
  if (issue.code === "invalid_value") {
    const same = issue.values.filter((one) => String(one).toLowerCase() === plain);
    return same.length === 1 ? String(same[0]) : undefined;
  }
  if (issue.code !== "invalid_type") return undefined;
  if (issue.expected === "boolean") return YES[plain];
  const isNumber = issue.expected === "number" || issue.expected === "int";
  return isNumber && /^\d{1,6}$/.test(plain) ? plain : undefined;
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
