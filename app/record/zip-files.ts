import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

/** One file of a ZIP: text, or bytes that are packed already. */
export interface ZipFile {
  name: string;
  body: Uint8Array | string;
}

/** Packs files into one ZIP, written out as they come. `at` is when it was made, epoch milliseconds. */
export async function* zipFiles(
  files: AsyncIterable<ZipFile>,
  at: number,
): AsyncGenerator<Uint8Array> {
  const written: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    written.push(part);
  });
  for await (const { name, body } of files) {
    const isText = typeof body === "string";
    const entry = isText ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
    entry.mtime = at;
    zip.add(entry);
    entry.push(isText ? Buffer.from(body) : body, true);
    yield* written.splice(0);
  }
  zip.end();
  yield* written.splice(0);
}
