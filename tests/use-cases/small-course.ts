import { type Item, itemSchema, presentationOf, scoringOf } from "../../app/assessment/items/index";
import type { CourseContent } from "../../app/catalog/course";
import type { Manifest } from "../../app/catalog/manifest";
import type { Db } from "../../db/connect";

/** The choice that is right in every question of the small course. */
export const RIGHT = "Right";
const WRONG = ["Wrong", "Also wrong"];

/** Everything a version says of its course, in its plainest form. */
const SMALL_MANIFEST: Manifest = {
  code: "SMALL-1",
  strand: "tutoring",
  audience: ["tutor"],
  prerequisites: [],
  modality: "online",
  masteryRule: "muster-check@1",
  credentials: [],
  author: "A college",
  practiceTask: null,
};

/** An item of the small course: which objective, which pool, and what sets it apart. */
export interface SmallItem {
  id: string;
  objective: string;
  pool: "practice" | "check";
  family?: string;
  critical?: boolean;
  /** Three choices, unless it is to be typed. */
  type?: "single" | "text";
  /** The choice that is keyed as right, where its author got it wrong. */
  key?: string;
  /** What it asks, where that differs. */
  stem?: string;
}

/** As many items as asked for, numbered within their objective and pool. */
export function items(objective: string, pool: SmallItem["pool"], count: number): SmallItem[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `${objective}-${pool[0]}${i + 1}`,
    objective,
    pool,
  }));
}

/** Writes a college, people and a released course with one lesson for each objective. */
export async function publishSmallCourse(
  db: Db,
  {
    courseId,
    people,
    bank,
    practiceTask = null,
    signOffs,
    edition = 1,
    texts = {},
    lessons = {},
    slugs = {},
    nextReviewDue,
  }: {
    courseId: string;
    people: string[];
    bank: SmallItem[];
    practiceTask?: Manifest["practiceTask"];
    signOffs?: NonNullable<Manifest["signOffs"]>;
    /** Which version of the course: 1, 2, 3 … */
    edition?: number;
    /** What objectives say, and how lessons read, where that differs: by objective. */
    texts?: Readonly<Record<string, string>>;
    lessons?: Readonly<Record<string, string>>;
    /** What a lesson is called in its address, where that differs; null: there is no lesson on it. */
    slugs?: Readonly<Record<string, string | null>>;
    nextReviewDue?: string;
  },
): Promise<void> {
  const at = 1;
  const college = `college-${courseId}`;
  const versionId = `${courseId}@${edition}`;
  await db
    .insertInto("organization")
    .values({
      id: college,
      kind: "college",
      name: `College of ${courseId}`,
      time_zone: "America/Phoenix",
      state: null,
      parent_id: null,
      created_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  for (const id of people)
    await db
      .insertInto("person")
      .values({ id, created_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  await db
    .insertInto("course")
    .values({ id: courseId, organization_id: college, created_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto("course_version")
    .values({
      id: versionId,
      course_id: courseId,
      ordinal: edition,
      version: `${edition}.0.0`,
      content_hash: "hash",
      title: `Course ${courseId}`,
      summary: "A small course.",
      language: "en",
      minutes: 12,
      manifest: JSON.stringify({ ...SMALL_MANIFEST, practiceTask, signOffs, nextReviewDue }),
      published_at: at,
      published_by: null,
    })
    .execute();
  const objectives = [...new Set(bank.map((item) => item.objective))];
  for (const [position, id] of objectives.entries()) {
    await db
      .insertInto("objective")
      .values({ course_version_id: versionId, id, position, text: texts[id] ?? `Do ${id} well.` })
      .execute();
    const slug = slugs[id] === undefined ? `lesson-${id.toLowerCase()}` : slugs[id];
    if (slug === null) continue;
    await db
      .insertInto("lesson_version")
      .values({
        id: `${versionId}-${id}`,
        course_version_id: versionId,
        slug,
        position,
        title: `Lesson on ${id}`,
        minutes: 6,
        objectives: JSON.stringify([id]),
        blocks: JSON.stringify([
          { type: "prose", html: `<p>${lessons[id] ?? "One."}</p>` },
          { type: "prose", html: "<p>Two.</p>" },
        ]),
        content_hash: lessons[id] ?? "hash",
      })
      .execute();
  }
  for (const [position, item] of bank.entries()) await insertItem(db, versionId, item, position);
}

/** A later version of a small course, as an author would publish it. */
export function smallContent(
  courseId: string,
  edition: number,
  bank: readonly SmallItem[],
  texts: Readonly<Record<string, string>> = {},
): CourseContent {
  const objectives = [...new Set(bank.map((item) => item.objective))];
  return {
    courseId,
    version: `${edition}.0.0`,
    contentHash: `hash-${edition}`,
    title: `Course ${courseId}`,
    summary: "A small course.",
    language: "en",
    minutes: 12,
    manifest: SMALL_MANIFEST,
    objectives: objectives.map((id) => ({ id, text: texts[id] ?? `Do ${id} well.` })),
    lessons: [],
    items: bank.map(threeChoices).map((item) => ({
      itemId: item.id,
      objectiveId: item.objective,
      pool: item.pool,
      family: item.family ?? item.id,
      critical: item.critical ?? false,
      presentation: presentationOf(item),
      scoring: scoringOf(item),
    })),
  };
}

async function insertItem(db: Db, versionId: string, small: SmallItem, position: number) {
  const item = small.type === "text" ? typed(small) : threeChoices(small);
  await db
    .insertInto("item_version")
    .values({
      id: `${versionId}-${item.id}`,
      course_version_id: versionId,
      item_id: item.id,
      position,
      objective_id: item.objective,
      type: item.type,
      pool: item.pool,
      family: item.family ?? item.id,
      critical: item.critical ? 1 : 0,
      presentation: JSON.stringify(presentationOf(item)),
      scoring: JSON.stringify(scoringOf(item)),
    })
    .execute();
}

function threeChoices(small: SmallItem): Item {
  const { key = RIGHT, stem = `What about ${small.id}?`, ...rest } = small;
  return itemSchema.parse({
    ...rest,
    type: "single",
    level: "apply",
    stem,
    options: [RIGHT, ...WRONG].map((text, i) => ({
      id: "abc"[i],
      text,
      correct: text === key,
      feedback: `Rationale for ${text}`,
    })),
  });
}

function typed(small: SmallItem): Item {
  const { key = RIGHT, stem = `What about ${small.id}?`, ...rest } = small;
  return itemSchema.parse({
    ...rest,
    level: "apply",
    stem,
    accepted: [key],
    feedback: { right: `Rationale for ${RIGHT}`, wrong: "Rationale for the rest" },
    tempting: [{ text: WRONG[0], feedback: `Rationale for ${WRONG[0]}` }],
  });
}
