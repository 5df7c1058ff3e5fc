import { readFile, stat } from "node:fs/promises";
import { parse } from "yaml";
import type { z } from "zod";
import { MisuseError } from "./command";

const LARGEST_MB = 50;

/** The UTF-8 text of a file that was named at the command line, its byte order mark left out. */
export async function readTextFile(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new MisuseError(`There is no file ${path}.`);
  if (!found.isFile()) throw new MisuseError(`${path} is not a file.`);
  if (found.size > LARGEST_MB * 1_000_000)
    throw new MisuseError(`${path} is larger than ${LARGEST_MB} MB.`);
  const bytes = await readFile(path).catch(() => {
    throw new MisuseError(`${path} cannot be read: check who may read it.`);
  });
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new MisuseError(`${path} is not UTF-8 text: save it again as UTF-8.`);
  }
}

/** The JSON of a file that was named at the command line, as `schema` reads it. */
export async function readJsonFile<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  return shaped(parsed(await readTextFile(path), path, "JSON", JSON.parse), schema, path, "JSON");
}

/** The same for a file that people write: YAML where its name ends in .yaml or .yml, else JSON. */
export async function readTableFile<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  if (!/\.ya?ml$/i.test(path)) return readJsonFile(path, schema);
  // Aliases are few in what people write, and many in a bomb.
  const read = (text: string) => parse(text, { maxAliasCount: 100 });
  return shaped(parsed(await readTextFile(path), path, "YAML", read), schema, path, "YAML");
}

function shaped<Schema extends z.ZodType>(
  value: unknown,
  schema: Schema,
  path: string,
  language: string,
): z.output<Schema> {
  const read = schema.safeParse(value, { reportInput: true });
  if (read.success) return read.data;
  const [first] = read.error.issues;
  // Of several shapes, the last is the plain one.
  const issue = first?.code === "invalid_union" ? first.errors.at(-1)?.[0] : first;
  const place = issue?.path.join(".") || "the whole";
  const isMissing = issue?.code === "invalid_type" && issue.input === undefined;
  const what = isMissing ? `${place} is missing` : `${place}: ${issue?.message}`;
  throw new MisuseError(`${path} is ${language} of another shape: ${what}.`);
}

function parsed(
  text: string,
  path: string,
  language: string,
  read: (text: string) => unknown,
): unknown {
  if (text.trim() === "") throw new MisuseError(`${path} is empty.`);
  try {
    return read(text);
  } catch (error) {
    throw new MisuseError(
      `${path} is not ${language}: ${error instanceof Error ? error.message : error}.`,
    );
  }
}
