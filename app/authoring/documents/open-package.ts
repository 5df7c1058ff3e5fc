import { type Entry, fromBufferPromise, validateFileName, type ZipFile } from "yauzl";

/** Why a package of files was not opened. */
export type PackageRefusal =
  | "not-a-package"
  | "locked"
  | "too-large"
  | "too-many"
  | "bomb"
  | "slip"
  | "link"
  | "twice"
  | "damaged";

/** How much a package may hold. Sizes are bytes; those unpacked are counted while they are read too. */
export interface PackageLimits {
  packed: number;
  entries: number;
  /** Of one file that is read; by its name where they differ. */
  each: number | ((name: string) => number);
  /** Of all files that are read together. */
  total: number;
  /** Unpacked to packed, for a file larger than a megabyte. */
  ratio: number;
}

export const DOCUMENT_LIMITS: PackageLimits = {
  packed: 50_000_000,
  entries: 2_000,
  each: 24_000_000,
  total: 40_000_000,
  ratio: 300,
};

/** Bytes by the name of the file in the package, for what was read; `names` are all of them. */
export interface OpenPackage {
  names: string[];
  files: ReadonlyMap<string, Uint8Array>;
}

type Opened = { ok: true; value: OpenPackage } | { ok: false; reason: PackageRefusal };

const MEGABYTE = 1_000_000;
const ZIP = [0x50, 0x4b];
/** The old kind of Office file, which also holds every Word file with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const SYMLINK = 0o120000;
const KIND_OF_FILE = 0o170000;

/** Does a file start like an old Office file, or like one with a password? */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return COMPOUND.every((byte, index) => bytes[index] === byte);
}

/**
 * Opens a zip that nobody vouches for: names, sizes and links are looked at before anything is unpacked,
 * and unpacking stops at the sizes that were declared.
 *
 * @param wanted says which of its files are read; the others are only counted
 */
export async function openPackage(
  bytes: Uint8Array,
  limits: PackageLimits,
  wanted: (name: string) => boolean,
): Promise<Opened> {
  if (bytes.length > limits.packed) return { ok: false, reason: "too-large" };
  if (!ZIP.every((byte, index) => bytes[index] === byte))
    return { ok: false, reason: "not-a-package" };
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      decodeStrings: false,
      validateEntrySizes: true,
    });
  } catch {
    return { ok: false, reason: "damaged" };
  }
  if (zip.entryCount > limits.entries) return { ok: false, reason: "too-many" };
  try {
    return await readAll(zip, limits, wanted);
  } catch {
    // Whatever the reader of zips trips over is a package that cannot be read.
    return { ok: false, reason: "damaged" };
  }
}

async function readAll(
  zip: ZipFile,
  limits: PackageLimits,
  wanted: (name: string) => boolean,
): Promise<Opened> {
  const listed = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    const refused = refusalOf(entry, name, limits);
    if (refused) return { ok: false, reason: refused };
    if (name.endsWith("/")) continue;
    if (listed.has(name.toLowerCase())) return { ok: false, reason: "twice" };
    listed.set(name.toLowerCase(), entry);
  }
  const read = [...listed.values()].filter((entry) => wanted(nameOf(entry)));
  const total = read.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (total > limits.total) return { ok: false, reason: "too-large" };

  const files = new Map<string, Uint8Array>();
  for (const entry of read) {
    const most = typeof limits.each === "number" ? limits.each : limits.each(nameOf(entry));
    if (entry.uncompressedSize > most) return { ok: false, reason: "too-large" };
    files.set(nameOf(entry), await unpacked(zip, entry));
  }
  return { ok: true, value: { names: [...listed.values()].map(nameOf), files } };
}

function nameOf(entry: Entry): string {
  const raw: unknown = entry.fileName;
  return Buffer.isBuffer(raw) ? raw.toString("utf8") : String(raw);
}

function refusalOf(entry: Entry, name: string, limits: PackageLimits): PackageRefusal | null {
  const isHidden = [...name].some((character) => character < " " || character === "\u007f");
  if (validateFileName(name) !== null || isHidden) return "slip";
  if (((entry.externalFileAttributes >>> 16) & KIND_OF_FILE) === SYMLINK) return "link";
  if (entry.isEncrypted()) return "locked";
  const isBomb =
    entry.uncompressedSize > MEGABYTE &&
    entry.uncompressedSize > Math.max(1, entry.compressedSize) * limits.ratio;
  return isBomb ? "bomb" : null;
}

async function unpacked(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    const bytes = Buffer.isBuffer(part) ? part : Buffer.from(part);
    size += bytes.length;
    if (size > entry.uncompressedSize) {
      stream.destroy();
      throw new RangeError("more than was declared");
    }
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}
