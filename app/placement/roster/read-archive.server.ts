import { type Entry, fromBufferPromise } from "yauzl";
import { done, type Outcome, refused } from "../../record/outcome";

/** Bytes that a whole archive may unpack to, how many times its own size, and files in it. */
export const INFLATED = { bytes: 10 * 1024 * 1024, ratio: 200, entries: 1_000 } as const;

/** A ZIP archive whose declared sizes are within bounds; each file is read by its name alone. */
export interface Archive {
  names: ReadonlySet<string>;
  /** The bytes of one file; null when there is none. Throws DamagedArchiveError where it lies about itself. */
  read: (name: string) => Promise<Buffer | null>;
}

/** A file of an archive does not unpack to the bytes that it declares. */
export class DamagedArchiveError extends Error {}

/**
 * Opens a ZIP. Everything is decided by what the archive declares, before anything is unpacked:
 * `inflated` where it is more than INFLATED allows. The reader then checks each declared size against
 * the bytes that come. Nothing is ever written to a path; `damaged` also where a file is encrypted.
 */
export async function openArchive(
  bytes: Buffer,
): Promise<Outcome<Archive, "damaged" | "inflated">> {
  try {
    const zip = await fromBufferPromise(bytes);
    if (zip.entryCount > INFLATED.entries) return refused("inflated");
    const entries = new Map<string, Entry>();
    let total = 0;
    for await (const entry of zip.eachEntry()) {
      const { fileName, uncompressedSize, compressedSize } = entry;
      total += uncompressedSize;
      const most = Math.max(compressedSize, 1) * INFLATED.ratio;
      if (total > INFLATED.bytes || uncompressedSize > most) return refused("inflated");
      if (entry.isEncrypted() || entries.has(fileName)) return refused("damaged");
      entries.set(fileName, entry);
    }
    return done({
      names: new Set(entries.keys()),
      read: async (name) => {
        const entry = entries.get(name);
        if (!entry) return null;
        try {
          const parts: Buffer[] = [];
          for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part);
          return Buffer.concat(parts);
        } catch (error) {
          throw new DamagedArchiveError(name, { cause: error });
        }
      },
    });
  } catch (error) {
    // The library says of every broken archive that it is one, by an Error of its own.
    if (error instanceof Error) return refused("damaged");
    throw error;
  }
}
