import { t } from "../i18n/reader";
import { type Form, type FormValues, readStart, refuse } from "./form.server";

/** Room for the other fields and the lines between the parts, in bytes. */
const ROOM = 1024 * 1024;

/** A posted form taken apart: the one file in it, and the rest as `readForm` takes it. */
export interface Upload {
  /** Null when no file was chosen. */
  bytes: Buffer | null;
  /** How its name ends, as ".xlsx", in lower case; "" without one. The rest of the name is not read. */
  ending: string;
  rest: Request;
}

/**
 * Takes the file named `field` out of a posted form; a form without files passes as it is. Bytes are
 * counted as they arrive; of the file's own name only the ending is looked at, of its kind nothing.
 * 413 too large, with what was typed before the file; 400 damaged or with two files.
 */
export async function takeUpload(
  request: Request,
  field: string,
  maxBytes: number,
): Promise<Form<Upload>> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type)) {
    return { ok: true, value: { bytes: null, ending: "", rest: request } };
  }
  const tooLarge = (values: FormValues) => ({
    ...refuse(413, t("form.large", { max: Math.floor(maxBytes / 1024) })),
    values,
  });
  const { bytes: body, isWhole } = await readStart(request, maxBytes + ROOM);
  if (!isWhole) return tooLarge(typedIn(await readParts(beforeFile(body, type, field), type)));
  const parts = await readParts(body, type);
  if (parts === null) return refuse(400, t("form.garbled"));
  const files = parts.filter(([name, value]) => name === field && typeof value !== "string");
  if (files.length > 1) return refuse(400, t("form.garbled"));
  const [[, file] = []] = files;
  if (file instanceof File && file.size > maxBytes) return tooLarge(typedIn(parts));
  const bytes =
    file instanceof File && file.size > 0 ? Buffer.from(await file.arrayBuffer()) : null;
  const ending = file instanceof File ? endingOf(file.name) : "";
  return { ok: true, value: { bytes, ending, rest: withFields(request, parts) } };
}

/** How a file's name ends, as ".xlsx", in lower case; "" where it has no ending of at most five letters. */
function endingOf(name: string): string {
  return /\.[a-z0-9]{1,5}$/.exec(name.toLowerCase())?.[0] ?? "";
}

type Parts = [name: string, value: FormDataEntryValue][];

async function readParts(body: Buffer, type: string): Promise<Parts | null> {
  try {
    const form = await new Response(new Uint8Array(body), {
      headers: { "Content-Type": type },
    }).formData();
    return [...form.entries()];
  } catch {
    return null;
  }
}

/** The parts of a form that came before its file, as a form of their own. */
function beforeFile(start: Buffer, type: string, field: string): Buffer {
  const boundary = /boundary="?([^";,\s]{1,70})"?/i.exec(type)?.[1] ?? "";
  const file = start.indexOf(`name="${field}"; filename=`);
  const from = file < 0 ? -1 : start.lastIndexOf(`--${boundary}\r\n`, file);
  return Buffer.concat([start.subarray(0, Math.max(0, from)), Buffer.from(`--${boundary}--\r\n`)]);
}

function typedIn(parts: Parts | null): FormValues {
  const values: FormValues = {};
  for (const [name, value] of parts ?? [])
    if (typeof value === "string") values[name] ??= value.replaceAll("\0", "");
  return values;
}

function withFields(request: Request, parts: Parts): Request {
  const fields = new URLSearchParams();
  for (const [name, value] of parts) if (typeof value === "string") fields.append(name, value);
  const language = request.headers.get("accept-language");
  return new Request(request.url, {
    method: "POST",
    body: fields,
    headers: language === null ? {} : { "Accept-Language": language },
  });
}
