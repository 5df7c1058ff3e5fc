import { beforeAll, expect, it } from "vitest";
import { scenarioOf } from "../../app/assessment/items/branch";
import type { CourseContent } from "../../app/catalog/course";
import { publishCourse } from "../../app/catalog/publish-course.server";
import { COMMAND_LINE } from "../../app/record/context.server";
import {
  currentVersion,
  currentVersions,
  itemsOf,
  keyedItem,
  lessonBySlug,
  lessonsOf,
  objectivesOf,
} from "../../db/queries/catalog";
import { insertOrganization } from "../../db/queries/identity-organizations";
import { feedbackIn } from "../options";
import { publishRel1, rel1Content } from "./rel-1";
import { APPEND_ONLY, onEveryDatabase } from "./world";

const COLLEGE = "org-juniper";

const content: CourseContent = {
  courseId: "rel-9",
  version: "1.0.0",
  contentHash: "hash-1",
  title: "A small course",
  summary: "Two lessons.",
  language: "en",
  minutes: 12,
  manifest: {
    code: "REL-9",
    strand: "relationships",
    audience: ["tutor"],
    prerequisites: ["SAFE-1"],
    modality: "online",
    masteryRule: "muster-check@1",
    credentials: ["badge:REL-9"],
    author: "A college",
    practiceTask: null,
  },
  objectives: [
    { id: "REL.9.1", text: "Greet." },
    { id: "REL.9.2", text: "Repair." },
  ],
  lessons: [
    {
      slug: "01-greet",
      position: 1,
      title: "Greet",
      minutes: 6,
      objectives: ["REL.9.1"],
      blocks: [
        { type: "prose", html: "<p>Hello.</p>" },
        { type: "item", id: "REL.9.1-Q01" },
      ],
      contentHash: "lesson-1",
    },
  ],
  items: [
    {
      itemId: "REL.9.1-Q01",
      objectiveId: "REL.9.1",
      pool: "practice",
      family: "REL.9.1-Q01",
      critical: false,
      presentation: {
        type: "single",
        stem: "Which?",
        options: [
          { id: "a", text: "This" },
          { id: "b", text: "That" },
        ],
      },
      scoring: {
        type: "single",
        options: [
          { id: "a", correct: true, feedback: "Yes." },
          { id: "b", correct: false, feedback: "No." },
        ],
        sources: [],
      },
    },
  ],
};

onEveryDatabase("publishing a course", (world) => {
  const publish = (change: Partial<CourseContent> = {}, organizationId = COLLEGE) =>
    world().run(COMMAND_LINE, (context) =>
      publishCourse(context, { content: { ...content, ...change }, organizationId }),
    );

  beforeAll(async () => {
    await world().run(COMMAND_LINE, async ({ tx, now }) => {
      for (const [id, name] of [
        [COLLEGE, "Juniper Flat College"],
        ["org-other", "Another College"],
      ] as const) {
        const more = { kind: "college", timeZone: "America/Phoenix", state: "AZ" } as const;
        await insertOrganization(tx, { id, name, ...more, parentId: null, createdAt: now });
      }
    });
  });

  it("stores a version that reads back as it was made", async () => {
    const outcome = await publish();
    expect(outcome).toMatchObject({ ok: true, value: { version: "1.0.0", isNew: true } });
    const { db } = world().app;
    const version = await currentVersion(db, "rel-9");
    expect(version).toMatchObject({
      courseId: "rel-9",
      organizationName: "Juniper Flat College",
      lessonCount: 1,
      manifest: content.manifest,
    });
    const id = version?.id ?? "";
    expect(await objectivesOf(db, id)).toEqual(content.objectives);
    expect((await lessonsOf(db, id)).map((lesson) => lesson.slug)).toEqual(["01-greet"]);
    expect((await lessonBySlug(db, id, "01-greet"))?.blocks).toEqual(content.lessons[0]?.blocks);
    expect(await lessonBySlug(db, id, "02-none")).toBeNull();
    const [item] = await itemsOf(db, id, { pool: "practice", objectiveId: "REL.9.1" });
    expect(JSON.stringify(item)).not.toMatch(/correct|feedback|Yes\./);
    expect((await keyedItem(db, item?.id ?? ""))?.scoring).toEqual(content.items[0]?.scoring);
    expect(await itemsOf(db, id, { pool: "check" })).toEqual([]);
  });

  it("gives the same version for the same content, and refuses other content under its number", async () => {
    const again = await publish();
    expect(again).toMatchObject({ ok: true, value: { isNew: false } });
    expect(await publish({ contentHash: "hash-2" })).toMatchObject({
      ok: false,
      reason: "changed",
      detail: { version: "1.0.0" },
    });
    expect(await publish({}, "org-other")).toMatchObject({ ok: false, reason: "owner" });
  });

  it("keeps versions in order, with the latest one current", async () => {
    expect(await publish({ version: "1.1.0", contentHash: "hash-3" })).toMatchObject({ ok: true });
    expect(await publish({ version: "1.0.1", contentHash: "hash-4" })).toMatchObject({
      ok: false,
      reason: "earlier",
      detail: { last: "1.1.0" },
    });
    const versions = await currentVersions(world().app.db);
    expect(versions.map((version) => version.version)).toEqual(["1.1.0"]);
  });

  it("never lets a published version change, and stores nothing of a refused one", async () => {
    const { db } = world().app;
    await expect(
      db.updateTable("lesson_version").set({ title: "Other" }).execute(),
    ).rejects.toThrow(APPEND_ONLY);
    await expect(db.deleteFrom("item_version").execute()).rejects.toThrow(APPEND_ONLY);
    await expect(db.deleteFrom("course_version").execute()).rejects.toThrow(APPEND_ONLY);
    await expect(db.updateTable("objective").set({ text: "x" }).execute()).rejects.toThrow(
      APPEND_ONLY,
    );
    const rows = await db.selectFrom("course_version").select("content_hash").execute();
    expect(rows.map((row) => row.content_hash).sort()).toEqual(["hash-1", "hash-3"]);
  });

  it("gives two publishers of one version the same version", async () => {
    const both = await Promise.all([
      publish({ courseId: "rel-8", contentHash: "both" }),
      publish({ courseId: "rel-8", contentHash: "both" }),
    ]);
    const ids = both.map((outcome) => outcome.ok && outcome.value.courseVersionId);
    expect(ids[0]).toBe(ids[1]);
    expect(both.map((outcome) => outcome.ok && outcome.value.isNew).sort()).toEqual([false, true]);
  });

  it("publishes REL-1, with no key, feedback or check question in what a lesson page reads", async () => {
    const { courseVersionId } = await publishRel1(world(), COLLEGE);
    const { db } = world().app;
    const lessons = await lessonsOf(db, courseVersionId);
    expect(lessons.map(({ position, minutes }) => [position, minutes])).toEqual([
      [1, 6],
      [2, 6],
      [3, 6],
      [4, 7],
      [5, 7],
    ]);
    const placed: string[] = [];
    const pages: string[] = [];
    for (const { slug } of lessons) {
      const { blocks } = (await lessonBySlug(db, courseVersionId, slug)) ?? { blocks: [] };
      placed.push(...blocks.flatMap((block) => (block.type === "item" ? [block.id] : [])));
      pages.push(JSON.stringify(blocks));
      expect(pages.at(-1)?.length).toBeLessThan(20_000);
    }
    const { items } = await rel1Content();
    const practice = items.filter(({ pool }) => pool === "practice").map(({ itemId }) => itemId);
    // Later scenes are led to by the answers before them.
    const opening = practice.filter((itemId) => scenarioOf(itemId) === itemId);
    expect(opening.length).toBeLessThan(practice.length);
    expect(placed.sort()).toEqual(opening.sort());
    const text = pages.join("\n");
    for (const { presentation, scoring } of items) {
      expect(text).not.toContain(presentation.stem);
      for (const feedback of feedbackIn(scoring)) expect(text).not.toContain(feedback);
    }
    expect(text).not.toMatch(/"correct"|<script|javascript:| style=| on[a-z]+=/i);
  });
});
