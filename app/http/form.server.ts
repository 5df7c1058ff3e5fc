import { z } from "zod";
import type { Text } from "../i18n/catalog";
import { t } from "../i18n/reader";
import { isCarried } from "./fields";
import { saysProblem } from "./form-problems";

/** One thing to put right: the input's name ("" for the form as a whole) and a finished sentence. */
export interface Problem {
  field: string;
  message: string;
}

/** What was typed, by field name, to fill the form again. */
export type FormValues = Record<string, string | string[]>;

export interface RefusedForm {
  ok: false;
  status: 400 | 413 | 415 | 422;
  problems: Problem[];
  values: FormValues;
}
export type Form<T> = { ok: true; value: T } | RefusedForm;
/** Read, with what was typed: a use case may still refuse it, and then the page shows it again. */
export type ReadForm<T> = { ok: true; value: T; values: FormValues } | RefusedForm;

interface Limits {
  /** Largest body in bytes; 512 KiB unless told, so that a field that is too long is named. */
  maxBytes?: number;
  /** What each field is called in a sentence; its name with spaces unless told. */
  labels?: Record<string, string>;
}

const MAX_BYTES = 512 * 1024;
const MAX_FIELDS = 1000;

/**
 * Reads a posted web form into the type of `schema`, or says in sentences what is wrong.
 * The one reader of bodies (H10): bytes are counted as they arrive, only the schema's own fields are
 * looked at, and a field that takes one answer refuses two. Nothing typed decides a name or a path.
 * 413 too large, 415 not a web form, 400 damaged or doubled, 422 an answer that the schema refuses.
 */
export async function readForm<Schema extends z.ZodObject>(
  request: Request,
  schema: Schema,
  { maxBytes = MAX_BYTES, labels = {} }: Limits = {},
): Promise<ReadForm<z.infer<Schema>>> {
  const body = await readFields(request, t, maxBytes);
  if (!body.ok) return body;

  const label = (field: string) => labels[field] ?? sentenceCase(field);
  const typed = body.value.filter(([name]) => Object.hasOwn(schema.shape, name));
  const { values, problems } = gather(schema, typed, t, label);
  if (problems.length > 0)
    return { ok: false, status: 400, problems: asSeen(problems, schema, t), values };

  const read = schema.safeParse(values, { error: saysProblem(values, t, label) });
  if (read.success) return { ok: true, value: read.data, values };
  const said = read.error.issues.map(({ path, message }) => ({
    field: String(path[0] ?? ""),
    message,
  }));
  return { ok: false, status: 422, problems: asSeen(said, schema, t), values };
}

/**
 * The fields of a posted form in the order they came, with the same limits as `readForm`.
 * For pages that hold a form while they ask for something first; everything else uses `readForm`.
 */
export async function readFields(
  request: Request,
  t: Text,
  maxBytes = MAX_BYTES,
): Promise<Form<[name: string, value: string][]>> {
  const kind = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (kind !== "application/x-www-form-urlencoded") return refuse(415, t("form.kind"));
  const bytes = await readBytes(request, maxBytes);
  if (bytes === null) return refuse(413, t("form.large", { max: Math.floor(maxBytes / 1024) }));
  const text = bytes.toString("latin1");
  const parts = text === "" ? [] : text.split("&", MAX_FIELDS + 1);
  if (parts.length > MAX_FIELDS) return refuse(400, t("form.fields"));
  const fields = parts.map(readPart);
  return fields.every((field) => field !== null)
    ? { ok: true, value: fields }
    : refuse(400, t("form.garbled"));
}

/** The body, or null as soon as it is larger than it may be. */
export async function readBytes(request: Request, maxBytes: number): Promise<Buffer | null> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return null;
  const { bytes, isWhole } = await readStart(request, maxBytes);
  return isWhole ? bytes : null;
}

/** The body; of one that is larger than it may be, what came until then. */
export async function readStart(
  request: Request,
  maxBytes: number,
): Promise<{ bytes: Buffer; isWhole: boolean }> {
  if (request.body === null) return { bytes: Buffer.alloc(0), isWhole: true };
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.byteLength;
    // The rest is read off after the answer (see drain.ts): cancelling here would cut the line.
    if (size > maxBytes) return { bytes: Buffer.concat(chunks), isWhole: false };
    chunks.push(next.value);
  }
  return { bytes: Buffer.concat(chunks), isWhole: true };
}

function readPart(part: string): [string, string] | null {
  const at = part.indexOf("=");
  const name = decode(at < 0 ? part : part.slice(0, at));
  const value = decode(at < 0 ? "" : part.slice(at + 1));
  return name === null || value === null ? null : [name, value];
}

/** Decoded once; a bad escape or bytes that are not UTF-8 give null. */
function decode(text: string): string | null {
  if (/[^\x20-\x7e]/.test(text)) return null;
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return null;
  }
}

/** Puts the answers under their names: lists where the schema takes a list, else exactly one. */
function gather(
  schema: z.ZodObject,
  typed: [string, string][],
  t: Text,
  label: (field: string) => string,
): { values: FormValues; problems: Problem[] } {
  const values: FormValues = {};
  const problems: Problem[] = [];
  for (const [field, type] of Object.entries(schema.shape)) {
    const answers = typed.filter(([name]) => name === field).map(([, value]) => value);
    if (answers.some((answer) => answer.includes("\0"))) {
      problems.push({ field, message: t("form.nul", { field: label(field) }) });
    } else if (takesMany(type)) {
      values[field] = answers;
    } else if (answers.length > 1) {
      problems.push({ field, message: t("form.many", { field: label(field), n: answers.length }) });
    } else if (answers[0] !== undefined) {
      values[field] = answers[0];
    }
  }
  return { values, problems };
}

/** Whether a field's type is a list, also inside optional, default, preprocess or a transform. */
function takesMany(type: z.core.$ZodType): boolean {
  if (type instanceof z.ZodArray) return true;
  if (type instanceof z.ZodOptional || type instanceof z.ZodDefault) {
    return takesMany(type.def.innerType);
  }
  return type instanceof z.ZodPipe && (takesMany(type.def.in) || takesMany(type.def.out));
}

/** The first problem of each field; those of unseen fields become one, of the form as a whole. */
function asSeen(problems: Problem[], schema: z.ZodObject, t: Text): Problem[] {
  const seen = problems.map((problem) =>
    isCarried(schema.shape[problem.field]) ? { field: "", message: t("form.carried") } : problem,
  );
  return seen.filter(({ field }, at) => seen.findIndex((one) => one.field === field) === at);
}

function sentenceCase(field: string): string {
  const words = field.replace(/[-_.]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A form that cannot be read at all, with the sentence that says why. */
export function refuse(status: RefusedForm["status"], message: string): RefusedForm {
  return { ok: false, status, problems: [{ field: "", message }], values: {} };
}
