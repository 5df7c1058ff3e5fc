import { existsSync } from "node:fs";
import { join } from "node:path";

/**
 * Test material that is not ours to publish (others' badges, 1EdTech's schema, shared cases): beside
 * this clone, or where MUSTER_SHARED says. Null, and said aloud, where it is not at hand.
 */
export function sharedMaterial(path: string): string | null {
  const full = join(process.env.MUSTER_SHARED ?? "../shared", path);
  if (existsSync(full)) return full;
  console.error(`There is no ${full}: what needs it is skipped.`);
  return null;
}
