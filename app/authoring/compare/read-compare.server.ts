import type { Reader } from "../../../db/connect";
import { draftFiles } from "../../../db/queries/authoring-revisions";
import { versionsOf } from "../../../db/queries/authoring-versions";
import { sourceOf } from "../../../db/queries/catalog-publishing";
import type { CourseFiles } from "../../catalog/check/course";
import type { Reading } from "../../record/context.server";
import { type DraftPage, readDraft, textsOf } from "../read-draft.server";
import { type CourseDiff, courseDiff } from "./course-diff";
import { type Weight, weightOf } from "./next-version";
import { type Point, type PointOption, pointOptions, readPoint } from "./point";

/** Two states of a course beside each other. */
export interface ComparePage {
  page: DraftPage;
  options: PointOption[];
  from: Point;
  to: Point;
  diff: CourseDiff;
  weight: Weight;
}

/**
 * Compares two states of a draft's course; unless told, what the draft goes on from with what it is.
 *
 * @returns null when there is no such draft for this person, or no such point
 */
export async function readCompare(
  reading: Reading,
  { draftId, from, to }: { draftId: string; from: string | null; to: string | null },
): Promise<ComparePage | null> {
  const { db } = reading;
  const page = await readDraft(reading, draftId);
  if (!page) return null;
  const versions = await versionsOf(db, page.draft.courseId);
  const base = page.draft.basedOn?.version;
  const first = versions.some(({ version, hasSource }) => hasSource && version === base)
    ? `v${base}`
    : `r${page.steps[0]?.atSeq ?? 1}`;
  const points = { from: readPoint(from ?? first), to: readPoint(to ?? `r${page.last.seq}`) };
  if (!points.from || !points.to) return null;
  const before = await filesAt(db, page, versions, points.from);
  const after = await filesAt(db, page, versions, points.to);
  if (!before || !after) return null;
  const diff = courseDiff(before, after);
  return {
    page,
    options: pointOptions(versions, page.steps, page.last),
    ...{ from: points.from, to: points.to, diff, weight: weightOf(diff) },
  };
}

async function filesAt(
  db: Reader,
  { draft, last }: DraftPage,
  versions: Awaited<ReturnType<typeof versionsOf>>,
  point: Point,
): Promise<CourseFiles | null> {
  if (point.kind === "version") {
    const id = versions.find(({ version }) => version === point.version)?.id;
    return id === undefined ? null : sourceOf(db, id);
  }
  if (point.seq < 1 || point.seq > last.seq) return null;
  return textsOf(await draftFiles(db, draft.id, { seq: point.seq }));
}
