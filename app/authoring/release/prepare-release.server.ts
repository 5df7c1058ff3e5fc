import { versionsOf } from "../../../db/queries/authoring-versions";
import { sourceOf } from "../../../db/queries/catalog-publishing";
import type { CourseFiles } from "../../catalog/check/course";
import type { CourseContent } from "../../catalog/course";
import { type SignOffKind, signOffKinds } from "../../catalog/manifest";
import { type PreparedCourse, prepareFiles } from "../../catalog/prepare-course.server";
import { readCatalogAround } from "../../catalog/read-catalog.server";
import { type ReleaseImpact, readReleaseImpact } from "../../learning/read-release-impact.server";
import type { App } from "../../record/app.server";
import type { Actor } from "../../record/context.server";
import { courseDiff } from "../compare/course-diff";
import { nextVersion, type Weight, weightOf } from "../compare/next-version";
import { notesOfAll } from "../editor/note";
import { judgeDraft } from "../judge-draft.server";
import { type MendableNote, mendPlaces } from "../mend-place";
import { type DraftPage, readDraft, textsOf } from "../read-draft.server";
import { type OpenStep, openSteps } from "../review/next-step";
import { settledOf } from "../review/read-review.server";
import { attributionOf } from "../sharing/attribution.server";
import { signedFiles } from "./sign-off";

/** What releasing a draft now would come to. */
export interface PreparedRelease {
  page: DraftPage;
  /** Null: it was released, or cannot be from where it stands. */
  step: OpenStep | null;
  needed: readonly SignOffKind[];
  settled: ReturnType<typeof settledOf>;
  /** The number that it would have. */
  version: string;
  /** The number of the last released version; null for the first. */
  last: string | null;
  weight: Weight;
  faults: PreparedCourse["problems"];
  /** The same as notes, each with where it is mended and, where one press does it, how. */
  notes: MendableNote[];
  /** Null while something must be mended first. */
  content: CourseContent | null;
  impact: ReleaseImpact | null;
  /** The version that this draft became. */
  releasedId: string | null;
}

/**
 * Compiles a draft as it would be released: under a number, with the names of who signed. Takes a while,
 * and touches nothing: never inside a transaction.
 *
 * @param input.version the number; null: the one that the changes suggest
 * @returns null when there is no such draft for this person
 */
export async function prepareRelease(
  app: App,
  actor: Actor,
  { draftId, version: chosen }: { draftId: string; version: string | null },
): Promise<PreparedRelease | null> {
  const reading = app.reading(actor);
  const page = await readDraft(reading, draftId);
  if (!page) return null;
  const { draft, review, steps } = page;
  const files = textsOf(page.files);
  const needed = signOffKinds;
  const [latest] = await versionsOf(reading.db, draft.courseId);
  const last = latest?.version ?? null;
  const before: CourseFiles = (latest && (await sourceOf(reading.db, latest.id))) ?? new Map();
  const weight = weightOf(courseDiff(before, files));
  const version = chosen ?? nextVersion(last, weight);
  const settled = settledOf(page);
  const attribution = await attributionOf(reading.db, draft.courseId, files);
  const signed = signedFiles(files, {
    version,
    signOffs: new Map(
      needed.flatMap((kind): [SignOffKind, string][] => {
        const { how, name } = settled[kind] ?? {};
        return how === "signed-off" && name ? [[kind, name]] : [];
      }),
    ),
    notNeeded: [...review.notNeeded.keys()],
    basedOn: attribution?.chain ?? [],
  });
  const { around } = await readCatalogAround();
  const { problems, content } = await prepareFiles(signed, around, app.box);
  const faults = problems.filter(({ level }) => level === "error");
  const standing = { faults: faults.length, held: page.held.length, needed };
  return {
    ...{ page, needed, settled, version, last, weight, faults, content },
    notes: faults.length === 0 ? [] : await notesOf(app, files, faults),
    step: openSteps(review, page.asker, standing).find(({ kind }) => kind === "released") ?? null,
    impact: content && (await readReleaseImpact(reading, { content })),
    releasedId: steps.find(({ kind }) => kind === "released")?.courseVersionId ?? null,
  };
}

/**
 * Notes stand where they do in the draft's own files, as the editor shows them, so that a button finds its
 * place; a fault of nothing but the release itself is told without one.
 */
async function notesOf(
  app: Pick<App, "box">,
  files: CourseFiles,
  faults: PreparedCourse["problems"],
): Promise<MendableNote[]> {
  const placeOf = mendPlaces(files);
  const { problems } = await judgeDraft(app, files);
  const own = problems.filter(({ level }) => level === "error");
  const shown = own.length > 0 ? own : faults.map(({ edit: _, ...fault }) => fault);
  return notesOfAll(shown).map((note) => ({ ...note, place: placeOf(note) }));
}
