import { createHash } from "node:crypto";
import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readWith } from "./check/schema-problems";
import {
  isMediaBytesPath,
  MEDIA_FILE,
  MEDIA_LIMITS,
  type MediaEntry,
  type MediaType,
  mediaFileSchema,
  mediaPath,
} from "./media";
import { MEDIA_WORDS } from "./media/fault-words";
import { probeMedia } from "./media/probe";
import { type CourseProblem, type Place, ProblemList, START } from "./problem";
import { ifMissing } from "./read-text.server";
import { plainLineEnds } from "./text";
import { readYaml } from "./yaml";

/** The bytes of a film or recording, and what they are. */
export interface MediaBytes {
  hash: string;
  type: MediaType;
  bytes: Buffer;
}

/**
 * Reads the films and recordings of a course's folder, and holds each against media.yaml: the file is there,
 * it is the very file that is listed, and it is what it is said to be. A list that cannot be read is judged
 * where the course is checked; then nothing is read here.
 *
 * @param list the text of media.yaml, if there is one
 */
export async function readMediaFolder(
  folder: string,
  list: string | undefined,
): Promise<{ media: MediaBytes[]; problems: CourseProblem[] }> {
  const problems = new ProblemList(MEDIA_FILE);
  const entries = entriesOf(list);
  const media: MediaBytes[] = [];
  let left: number = MEDIA_LIMITS.courseBytes;
  for (const { entry, at } of entries ?? []) {
    const read = left > 0 ? await readOne(folder, entry, at, problems) : null;
    if (!read) continue;
    left -= read.bytes.length;
    media.push(read);
  }
  const stray = entries ? await strayIn(folder, entries) : [];
  return { media, problems: [...problems.problems, ...stray] };
}

interface Listed {
  entry: MediaEntry;
  at: Place;
}

function entriesOf(list: string | undefined): Listed[] | null {
  if (list === undefined) return [];
  const unread = new ProblemList(MEDIA_FILE);
  const yaml = readYaml(plainLineEnds(list), unread);
  const file = yaml && readWith(mediaFileSchema, yaml, unread);
  if (!yaml || !file) return null;
  return file.media.map((entry, index) => ({ entry, at: yaml.at(["media", index, "id"]) }));
}

async function readOne(
  folder: string,
  entry: MediaEntry,
  at: Place,
  problems: ProblemList,
): Promise<MediaBytes | null> {
  const path = mediaPath(entry);
  const refuse = (message: string, fix: string): null => {
    problems.error(at, message, fix);
    return null;
  };
  const found = await lstat(join(folder, path)).catch(ifMissing);
  if (!found) return refuse(`There is no file ${path}.`, "Put it there, or take it off this list.");
  if (!found.isFile())
    return refuse(`${path} is not a file.`, "Put the file itself there, not a folder or a link.");
  if (found.size > MEDIA_LIMITS.bytes[entry.kind]) {
    const { message, fix } = MEDIA_WORDS["too-large"];
    return refuse(`${path}: ${message}`, fix);
  }
  const bytes = await readFile(join(folder, path));
  const hash = createHash("sha256").update(bytes).digest("hex");
  const probed = probeMedia(bytes);
  if (!probed.ok) {
    const { message, fix } = MEDIA_WORDS[probed.why];
    return refuse(`${path}: ${message}`, fix);
  }
  if (hash !== entry.sha256 || bytes.length !== entry.bytes)
    return refuse(
      `${path} is another file than the one that is listed.`,
      `If it is the right one, write sha256: ${hash}, bytes: ${bytes.length}, seconds: ${probed.seconds}, and read its captions and transcript again.`,
    );
  if (probed.type !== entry.type || probed.seconds !== entry.seconds)
    return refuse(
      `${path} is ${probed.type} of ${probed.seconds} seconds.`,
      `Write type: ${probed.type} and seconds: ${probed.seconds}.`,
    );
  return { hash, type: probed.type, bytes };
}

async function strayIn(folder: string, entries: readonly Listed[]): Promise<CourseProblem[]> {
  const listed = new Set(entries.map(({ entry }) => mediaPath(entry)));
  const names = (await readdir(join(folder, "media")).catch(ifMissing)) ?? [];
  return names
    .sort()
    .map((name) => `media/${name}`)
    .filter((path) => !listed.has(path) && !/\.(vtt|txt)$/.test(path))
    .flatMap((path) => {
      const problems = new ProblemList(path);
      const known = isMediaBytesPath(path);
      problems.error(
        START,
        known ? "This file is not listed in media.yaml." : "This is not a film or recording.",
        known
          ? "List it with its captions and transcript, or delete it."
          : "A course holds .webm and .mp4 films, .mp3, .ogg and .m4a recordings, and their .vtt and .txt. Save it as one of them, or delete it.",
      );
      return problems.problems;
    });
}
