import { createHash } from "node:crypto";
import type { Reader } from "../../db/connect";
import { mediaAfter, readMediaSlice } from "../../db/queries/media";

const AT_ONCE = 100;
const SLICE_BYTES = 256 * 1024;

/** Hashes every film and recording that is held, a slice in memory at a time; yields a sentence for each that is not as it was kept. */
export async function* verifyMedia(db: Reader): AsyncGenerator<string> {
  let last = "";
  for (;;) {
    const page = await mediaAfter(db, last, AT_ONCE);
    for (const { hash, size } of page) {
      last = hash;
      const digest = createHash("sha256");
      let read = 0;
      for (;;) {
        const slice = await readMediaSlice(db, hash, { from: read, to: read + SLICE_BYTES });
        digest.update(slice);
        read += slice.length;
        if (slice.length < SLICE_BYTES) break;
      }
      if (read !== size || digest.digest("hex") !== hash)
        yield `media ${hash} is not the file that was kept`;
    }
    if (page.length < AT_ONCE) return;
  }
}
