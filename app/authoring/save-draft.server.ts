import { endHeld, insertHeld } from "../../db/queries/authoring-held";
import { notePresence } from "../../db/queries/authoring-presence";
import {
  draftFiles,
  insertRevision,
  lastRevision,
  newestOf,
} from "../../db/queries/authoring-revisions";
import { lockDraft } from "../../db/queries/locks";
import { COURSE_LIMITS, isCoursePath } from "../catalog/course-path";
import { plainLineEnds } from "../catalog/text";
import { sha256 } from "../record/canonical";
import type { Context } from "../record/context.server";
import { done, type Outcome, type Refused, refused } from "../record/outcome";
import type { Change, RevisionKind } from "./draft";
import { baseOf, earlierAnswer } from "./earlier-answer.server";
import { enterDraft } from "./enter-draft.server";
import { mergeTexts } from "./merge";
import { isOpen } from "./review-state";

/** What became of one change. */
export interface SavedFile {
  path: string;
  /**
   * `saved` as sent · `merged` with what somebody else saved first · `same`: nothing was new · `held`: kept
   * aside whole, because both changed the same words, or because the draft is not open to changes now.
   */
  outcome: "saved" | "merged" | "same" | "held";
  /** The newest revision of the file. */
  seq: number | null;
  /** The file as it is now; null when it was taken away. */
  text: string | null;
  heldId?: string;
  /** The revision that the text which a held one went on from has by now, where it had none. */
  onSeq?: number;
}

export interface Saved {
  /** The newest revision of the draft. */
  seq: number;
  files: SavedFile[];
}

export type SaveRefusal = "draft" | "right" | "path" | "size" | "files" | "letters";

/**
 * Saves changes of a draft's files. Nobody's words are ever written over: a change of a file that
 * somebody else changed first is merged block by block, and what cannot be merged is kept aside whole.
 * The same `editKey` again answers as the first time and changes nothing; with another text, it is a change
 * that goes on from the first.
 *
 * @param input.editKey made where the change was typed; one per change
 * @param input.settles a held text that this change puts an end to
 * @returns refused `draft` when there is none for this person, `right` when they may only read, `path`
 *   when a course has no such file, `size` and `files` beyond the bounds of a course, `letters` when a text
 *   holds what no text can (a NUL, half a character). A refusal changes nothing
 */
export async function saveDraft(
  context: Context,
  input: {
    draftId: string;
    editKey: string;
    kind: RevisionKind;
    why: string | null;
    changes: readonly Change[];
    settles?: string;
  },
): Promise<Outcome<Saved, SaveRefusal>> {
  const { tx, now, actor } = context;
  const { draftId, settles } = input;
  await lockDraft(tx, draftId);
  const entered = await enterDraft(tx, actor, draftId);
  if (!entered) return refused("draft");
  if (!entered.rights.edit) return refused("right");
  const { personId } = entered.asker;
  const changes = input.changes.map((one) => ({
    ...one,
    text: one.text === null ? null : plainLineEnds(one.text),
    on: one.on === undefined ? undefined : plainLineEnds(one.on),
  }));
  const wrong = changes.flatMap(problemOf)[0];
  if (wrong) return wrong;
  if (await isTooMany(context, draftId, changes)) {
    return refused("files", { most: COURSE_LIMITS.files });
  }

  const files: SavedFile[] = [];
  const open = isOpen(entered.review.state);
  for (const change of changes)
    files.push(await saveOne(context, { ...input, personId, open }, change));
  if (settles !== undefined && files.every(({ outcome }) => outcome !== "held"))
    await endHeld(tx, { heldId: settles, how: "settled", by: personId, at: now });
  const first = changes[0];
  if (first) await notePresence(tx, { draftId, personId, path: first.path, at: now });
  return done({ seq: (await lastRevision(tx, draftId)).seq, files });
}

function problemOf({ path, text, on }: Change): Refused<SaveRefusal>[] {
  if (!isCoursePath(path)) return [refused("path", { path })];
  const texts = [text, on].flatMap((one) => one ?? []);
  if (texts.some(isTooLarge)) return [refused("size", { path, most: COURSE_LIMITS.bytes / 1000 })];
  return texts.some((one) => UNKEEPABLE.test(one)) ? [refused("letters", { path })] : [];
}

/** Lines cost every reader of the draft as much as words do, even those that are empty. */
const isTooLarge = (text: string) =>
  Buffer.byteLength(text) > COURSE_LIMITS.bytes ||
  (text.match(/\n/g)?.length ?? 0) > COURSE_LIMITS.lines;

/** A NUL, which PostgreSQL cannot keep, and half a character, which UTF-8 cannot write. */
const UNKEEPABLE = /\0|\p{Surrogate}/u;

async function isTooMany(
  { tx }: Context,
  draftId: string,
  changes: readonly Change[],
): Promise<boolean> {
  const paths = new Set((await draftFiles(tx, draftId)).map(({ path }) => path));
  const before = paths.size;
  for (const { path, text } of changes) if (text !== null) paths.add(path);
  return paths.size > Math.max(before, COURSE_LIMITS.files);
}

interface Saving {
  draftId: string;
  editKey: string;
  kind: RevisionKind;
  why: string | null;
  personId: string;
  open: boolean;
}

async function saveOne(context: Context, saving: Saving, change: Change): Promise<SavedFile> {
  const { tx } = context;
  const { draftId, open } = saving;
  const { path, baseSeq, text, on } = change;
  const now = await newestOf(tx, draftId, path);
  const current = now?.text ?? null;
  const seq = now?.seq ?? null;
  const before = await earlierAnswer(context, saving, change);
  if (before?.kind === "again") return { path, seq, text: current, ...before.answer };
  if (before) {
    const typedOn = { ...change, ...before.typedOn };
    return saveOne(context, { ...saving, editKey: context.newId() }, typedOn);
  }
  if (text === current && !isNamed(saving)) return { path, outcome: "same", seq, text: current };
  if (!open) return hold(context, saving, change, { seq, text: current });
  if ((baseSeq === seq && on === undefined) || now === null || text === current) {
    return { path, outcome: "saved", seq: await write(context, saving, change), text };
  }
  const base = await baseOf(context, saving, change);
  const merged = mergeTexts(path, { base, mine: text, theirs: current });
  if (merged !== "removed" && merged.kind === "conflict") {
    if (on === undefined) return hold(context, saving, change, { seq, text: current });
    const onSeq = await writeBase(context, saving, change, { seq: now.seq, text: current });
    const beside = { seq: (await newestOf(tx, draftId, path))?.seq ?? null, text: current };
    const held = await hold(context, saving, { ...change, baseSeq: onSeq }, beside);
    return { ...held, onSeq };
  }
  const result = merged === "removed" ? null : merged.text;
  if (result === current) return { path, outcome: "same", seq, text: current };
  const kind = saving.kind === "autosave" || saving.kind === "save" ? "merge" : saving.kind;
  const written = await write(
    context,
    { ...saving, kind },
    { path, baseSeq: now.seq, text: result },
  );
  return { path, outcome: "merged", seq: written, text: result };
}

/** A save with a reason is a mark in the log, even of a text that was saved by itself just before. */
function isNamed({ kind, why, open }: Saving): boolean {
  return open && kind === "save" && why !== null;
}

/**
 * Puts the text that a change went on from into the log, and the file as it is after it again: what is kept
 * aside is shown against a revision.
 *
 * @returns its revision
 */
async function writeBase(
  context: Context,
  saving: Saving,
  { path, baseSeq, on }: Change,
  current: { seq: number; text: string | null },
): Promise<number> {
  const { newId } = context;
  const silent = { ...saving, why: null };
  const base: Change = { path, baseSeq, text: on ?? null };
  const seq = await write(context, { ...silent, kind: "autosave", editKey: newId() }, base);
  const again: Change = { path, baseSeq: current.seq, text: current.text };
  await write(context, { ...silent, kind: "merge", editKey: newId() }, again);
  return seq;
}

async function hold(
  { tx, newId, now }: Context,
  { draftId, editKey, personId }: Saving,
  { path, baseSeq, text }: Change,
  current: { seq: number | null; text: string | null },
): Promise<SavedFile> {
  const heldId = newId();
  await insertHeld(tx, {
    id: heldId,
    draftId,
    path,
    baseSeq,
    againstSeq: current.seq ?? 0,
    text,
    editKey,
    by: personId,
    at: now,
  });
  return { path, outcome: "held", ...current, heldId };
}

async function write(context: Context, saving: Saving, change: Change): Promise<number> {
  const { tx, now } = context;
  const { draftId, editKey, kind, why, personId } = saving;
  const seq = (await lastRevision(tx, draftId)).seq + 1;
  await insertRevision(tx, {
    draftId,
    seq,
    path: change.path,
    baseSeq: change.baseSeq,
    text: change.text,
    hash: sha256(change.text ?? ""),
    kind,
    why,
    editKey,
    by: personId,
    at: now,
  });
  return seq;
}
