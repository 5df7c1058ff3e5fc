import type { Drawing } from "../../assessment/items/figure";
import { sha256 } from "../../record/canonical";
import {
  captionsPath,
  MEDIA_FILE,
  MEDIA_LIMITS,
  type MediaEntry,
  mediaFileSchema,
  transcriptPath,
} from "../media";
import type { CourseMedia, LessonMedia } from "../media/lesson-media";
import { type Cue, readCaptions, wordsOfCaptions } from "../media/web-vtt";
import { type ProblemList, START } from "../problem";
import { plainLineEnds, refuseHiddenCharacters } from "../text";
import { readYaml, type YamlText } from "../yaml";
import { CAPTION_WORDS } from "./caption-words";
import type { CourseFiles } from "./course";
import { readWith } from "./schema-problems";

type ListFor = (file: string) => ProblemList;

/** A transcript has at least this part of the words that are said. */
const LEAST_OF_WORDS = 1 / 3;

/**
 * The films and recordings that a course lists, with their captions, transcripts and posters. Reports what a
 * learner would miss: who cannot hear reads the captions, who cannot load or watch reads the transcript.
 *
 * @param language of the course
 * @returns null when there is a list that cannot be read
 */
export function readOwnMedia(
  files: CourseFiles,
  language: string,
  drawings: ReadonlyMap<string, Drawing>,
  listFor: ListFor,
): CourseMedia | null {
  const text = files.get(MEDIA_FILE);
  const media = new Map<string, LessonMedia>();
  if (text === undefined) return noteStray(files, media, listFor);
  const problems = listFor(MEDIA_FILE);
  const yaml = readYaml(plainLineEnds(text), problems);
  const list = yaml && readWith(mediaFileSchema, yaml, problems);
  if (!yaml || !list) return null;
  for (const [index, entry] of list.media.entries()) {
    const at = yaml.at(["media", index, "id"]);
    if (media.has(entry.id))
      problems.error(at, `${entry.id} stands twice.`, "Give each an id of its own.");
    else media.set(entry.id, readOne(entry, { files, drawings, listFor }, { yaml, index }));
    if (entry.language !== language)
      problems.error(
        yaml.at(["media", index, "language"]),
        `${entry.id} is in another language than the course.`,
        "Record it in the language of the course, or correct its language.",
      );
  }
  const bytes = list.media.reduce((sum, entry) => sum + entry.bytes, 0);
  if (bytes > MEDIA_LIMITS.courseBytes)
    problems.error(
      START,
      `The films and recordings have ${Math.ceil(bytes / 1_000_000)} MB together.`,
      `Keep a course at ${MEDIA_LIMITS.courseBytes / 1_000_000} MB: save them smaller, or leave one out.`,
    );
  return noteStray(files, media, listFor);
}

interface Around {
  files: CourseFiles;
  drawings: ReadonlyMap<string, Drawing>;
  listFor: ListFor;
}

function readOne(
  entry: MediaEntry,
  { files, drawings, listFor }: Around,
  { yaml, index }: { yaml: YamlText; index: number },
): LessonMedia {
  const problems = listFor(MEDIA_FILE);
  const at = (name: string) => yaml.at(["media", index, name]);
  const captions = files.get(captionsPath(entry.id));
  const cues = captions === undefined ? [] : readCues(captions, entry, listFor);
  if (captions === undefined)
    problems.error(
      at("id"),
      `${entry.id} has no captions.`,
      `Write them as WebVTT in ${captionsPath(entry.id)}: some learners cannot hear, and some have no sound.`,
    );
  const words = files.get(transcriptPath(entry.id));
  const transcript = words === undefined ? [] : readTranscript(words, cues, entry, listFor);
  if (words === undefined)
    problems.error(
      at("id"),
      `${entry.id} has no transcript.`,
      `Write what is said and shown in ${transcriptPath(entry.id)}: it is read in print, offline and by who cannot watch.`,
    );
  const poster = entry.poster === undefined ? undefined : drawings.get(entry.poster);
  if (entry.kind === "film" && entry.poster === undefined)
    problems.error(
      at("id"),
      `${entry.id} has no poster.`,
      "Name a drawing of figures as its poster: it is what is seen before the film is played.",
    );
  else if (entry.poster !== undefined && !poster)
    problems.error(
      at("poster"),
      `There is no drawing figures/${entry.poster} that can be used.`,
      "Draw it, or correct poster.",
    );
  return {
    entry,
    captions: captions === undefined ? null : sha256(captions),
    transcript,
    poster: poster
      ? { sha256: sha256(files.get(`figures/${entry.poster}`) ?? ""), drawing: poster }
      : null,
  };
}

function readCues(text: string, entry: MediaEntry, listFor: ListFor): Cue[] {
  const problems = listFor(captionsPath(entry.id));
  const { cues, faults } = readCaptions(text, entry.seconds);
  for (const { line, fault } of faults) {
    const { message, fix } = CAPTION_WORDS[fault];
    problems.error({ line, column: 1 }, message, fix);
  }
  return cues;
}

function readTranscript(
  text: string,
  cues: readonly Cue[],
  entry: MediaEntry,
  listFor: ListFor,
): string[] {
  const problems = listFor(transcriptPath(entry.id));
  const plain = plainLineEnds(text);
  refuseHiddenCharacters(plain, problems);
  if (plain.length > MEDIA_LIMITS.transcriptCharacters) {
    problems.error(
      START,
      `This transcript has more than ${MEDIA_LIMITS.transcriptCharacters} characters.`,
      "Keep what is said and shown, and delete the rest.",
    );
    return [];
  }
  const said = countWords(wordsOfCaptions(cues));
  const written = countWords(plain);
  if (written === 0)
    problems.error(START, "This transcript is empty.", "Write what is said and shown.");
  else if (written < said * LEAST_OF_WORDS)
    problems.error(
      START,
      `This transcript has ${written} words, its captions ${said}.`,
      "Write everything that is said, and what is shown besides.",
    );
  return plain
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter(Boolean);
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;
}

/** Notes the captions and transcripts of nothing that is listed. */
function noteStray(files: CourseFiles, media: CourseMedia, listFor: ListFor): CourseMedia {
  const known = new Set([...media.keys()].flatMap((id) => [captionsPath(id), transcriptPath(id)]));
  for (const path of files.keys())
    if (path.startsWith("media/") && !known.has(path))
      listFor(path).notice(
        START,
        "This file belongs to nothing that media.yaml lists.",
        "List its film or recording, or delete it.",
      );
  return media;
}
