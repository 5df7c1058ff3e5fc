import { newestDraftOf } from "../../../db/queries/authoring-drafts";
import { newestToCite, versionToCite } from "../../../db/queries/authoring-forks";
import { insertHeld } from "../../../db/queries/authoring-held";
import { lastRevision } from "../../../db/queries/authoring-revisions";
import { sourceOf } from "../../../db/queries/catalog-publishing";
import { lockDraft } from "../../../db/queries/locks";
import { giveCourseMedia, mediaOfVersion } from "../../../db/queries/media";
import { DEFAULT_LICENCE, licencesAfter } from "../../catalog/licence";
import { courseIdOf } from "../../catalog/manifest";
import { laterVersion } from "../../catalog/version";
import { kept } from "../../i18n/kept";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { openDraft } from "../open-draft.server";
import { readDraft, textsOf } from "../read-draft.server";
import { isOpen } from "../review-state";
import { type SaveRefusal, saveDraft } from "../save-draft.server";
import { attributionOf } from "./attribution.server";
import { forkFiles, upstreamChanges, withBasedOn } from "./fork-files";

/**
 * Opens a draft of a new course with the words of a released version, which it names for good. Its terms
 * stay as they are.
 *
 * @returns refused `source` when there is no such version with its files, `licence` when its terms do not
 *   allow it, `code` when there is a course of this code already, else as `openDraft` says
 */
export async function forkCourse(
  context: Context,
  input: { courseVersionId: string; code: string; organizationId: string },
): Promise<
  Outcome<{ draftId: string }, "source" | "licence" | "code" | "right" | "taken" | "open">
> {
  const { tx } = context;
  const { courseVersionId, code, organizationId } = input;
  const version = await versionToCite(tx, { id: courseVersionId });
  const source = version && (await sourceOf(tx, courseVersionId));
  if (!version || !source) return refused("source");
  const { licence = DEFAULT_LICENCE, basedOn = [], code: from } = version.manifest;
  if (licencesAfter(licence).length === 0) return refused("licence");
  const courseId = courseIdOf(code);
  if ((await newestDraftOf(tx, courseId)) || (await newestToCite(tx, courseId)))
    return refused("code", { code });
  const { version: number, college } = version;
  const chain = [{ course: from, version: number, college, licence }, ...basedOn];
  return openDraft(context, {
    courseId,
    organizationId,
    files: forkFiles(source, { code, chain }),
    kind: "template",
    why: kept("fork.why", { code: from, college }),
    basedOnId: null,
    forkedFromId: courseVersionId,
  });
}

/** What came of taking a later version: how many files were changed, and how many texts kept aside. */
export interface TakenUpstream {
  version: string;
  changed: number;
  held: number;
}

/**
 * Brings the changes of a later version into a draft that was made from an earlier one, as a change to be
 * reviewed like any other. What both changed in different ways is kept aside for someone to choose. The same
 * `editKey` again changes nothing.
 *
 * @returns refused `draft`, `right` and the like as `saveDraft` says, `closed` while the draft is not open,
 *   `none` when there is no later version with its files
 */
export async function takeUpstream(
  context: Context,
  { draftId, editKey }: { draftId: string; editKey: string },
): Promise<Outcome<TakenUpstream, SaveRefusal | "closed" | "none">> {
  const { tx, now, newId, actor } = context;
  await lockDraft(tx, draftId);
  const page = await readDraft({ db: tx, now, actor }, draftId);
  if (!page) return refused("draft");
  if (!page.rights.edit) return refused("right");
  if (!isOpen(page.review.state)) return refused("closed");
  const mine = textsOf(page.files);
  const attribution = await attributionOf(tx, page.draft.courseId, mine);
  const newest = attribution && (await newestToCite(tx, attribution.courseId));
  const [nearest, ...further] = attribution?.chain ?? [];
  if (!newest || !nearest || !laterVersion(newest.version, nearest.version)) return refused("none");
  const base = await sourceOf(tx, attribution.courseVersionId);
  const theirs = await sourceOf(tx, newest.id);
  if (!base || !theirs) return refused("none");

  const changes = upstreamChanges(mine, { base, theirs });
  const texts = new Map(
    changes.flatMap(({ path, kind, text }) => (kind === "merged" ? [[path, text] as const] : [])),
  );
  const course = texts.get("course.yaml") ?? mine.get("course.yaml") ?? "";
  const cited = withBasedOn(course, [{ ...nearest, version: newest.version }, ...further]);
  if (cited !== null) texts.set("course.yaml", cited);
  const seqOf = (path: string) => page.files.find((file) => file.path === path)?.seq ?? null;
  const saved = await saveDraft(context, {
    ...{ draftId, editKey, kind: "upstream" as const, why: `${nearest.course} ${newest.version}` },
    changes: [...texts].map(([path, text]) => ({ path, text, baseSeq: seqOf(path) })),
  });
  if (!saved.ok) return saved;
  const { courseId } = page.draft;
  const hashes = await mediaOfVersion(tx, newest.id);
  await giveCourseMedia(tx, { courseId, hashes, by: actor.personId, at: now });
  const apart = changes.filter(({ kind }) => kind === "conflict");
  for (const { path, text } of apart)
    await insertHeld(tx, {
      ...{ id: newId(), draftId, path, text, editKey, at: now, by: page.asker.personId },
      baseSeq: seqOf(path),
      againstSeq: seqOf(path) ?? (await lastRevision(tx, draftId)).seq,
    });
  return done({ version: newest.version, changed: texts.size, held: apart.length });
}
