import { createHash } from "node:crypto";
import type { CourseFiles } from "../../catalog/check/course";
import { type MediaType, mediaPath } from "../../catalog/media";
import { probeMedia } from "../../catalog/media/probe";
import { entriesIn } from "../media/media-list";
import type { MediaFiles } from "./course-zip";

/** A film or recording of a zip, whose bytes are what its list says. */
export interface ZippedMedia {
  path: string;
  hash: string;
  type: MediaType;
  bytes: Uint8Array;
}

/** `missing`: listed, but not there · `other`: not the file that is listed · `unlisted`: listed nowhere. */
type WhyLeftOut = "missing" | "other" | "unlisted";

/** Holds what stands in a zip's `media` against its media.yaml, and names what does not agree. */
export function zippedMedia(
  files: CourseFiles,
  found: MediaFiles,
): { media: ZippedMedia[]; leftOut: { name: string; why: WhyLeftOut }[] } {
  const media: ZippedMedia[] = [];
  const leftOut: { name: string; why: WhyLeftOut }[] = [];
  const entries = new Map((entriesIn(files) ?? []).map((entry) => [mediaPath(entry), entry]));
  for (const [path, { sha256, type }] of entries) {
    const bytes = found.get(path);
    if (!bytes) {
      leftOut.push({ name: path, why: "missing" });
      continue;
    }
    const hash = createHash("sha256").update(bytes).digest("hex");
    const probed = probeMedia(bytes);
    if (hash === sha256 && probed.ok && probed.type === type)
      media.push({ path, hash, type, bytes });
    else leftOut.push({ name: path, why: "other" });
  }
  for (const path of found.keys())
    if (!entries.has(path)) leftOut.push({ name: path, why: "unlisted" });
  return { media, leftOut };
}
