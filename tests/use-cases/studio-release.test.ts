import { sql } from "kysely";
import { expect, test } from "vitest";
import { readDraft } from "../../app/authoring/read-draft.server";
import { prepareRelease } from "../../app/authoring/release/prepare-release.server";
import { readHistory } from "../../app/authoring/release/read-history.server";
import { releaseDraft } from "../../app/authoring/release/release-draft.server";
import { restoreFile } from "../../app/authoring/restore-file.server";
import { saveDraft } from "../../app/authoring/save-draft.server";
import { continueCourse } from "../../app/authoring/start-course.server";
import { takeStep } from "../../app/authoring/take-step.server";
import type { SignOffKind } from "../../app/catalog/manifest";
import { prepareFiles } from "../../app/catalog/prepare-course.server";
import { readCatalogAround } from "../../app/catalog/read-catalog.server";
import { verifyRecord } from "../../app/record/verify-record.server";
import { sourceOf, versionByNumber } from "../../db/queries/catalog-publishing";
import { openRel1Draft, openStudio, rel1Files } from "./studio-world";
import { APPEND_ONLY, onEveryDatabase, type World } from "./world";

type Kind = Parameters<typeof takeStep>[1]["kind"];

async function seqOf(world: World, draftId: string) {
  const page = await readDraft(world.app.reading(world.as("aut")), draftId);
  return page?.last.seq ?? 0;
}

async function step(
  world: World,
  draftId: string,
  [who, kind, signOff]: [string, Kind, SignOffKind?],
) {
  const judged = { seq: await seqOf(world, draftId), faults: 0, needed: [] };
  const taken = await world.run(who, (context) =>
    takeStep(context, { draftId, kind, note: "Read it.", judged, ...(signOff && { signOff }) }),
  );
  if (!taken.ok) throw new Error(`${kind}: ${taken.reason}`);
}

/** Every step of a review that ends well. */
const JUDGED: [string, Kind, SignOffKind?][] = [
  ["aut", "sent"],
  ["rev", "signed-off", "subject"],
  ["rev", "signed-off", "equity"],
  ["rev", "not-needed", "legal"],
  ["rev", "not-needed", "clinical"],
  ["rev", "approved"],
];

/** Files of REL-1 under another code. */
function filesAs(code: string) {
  return new Map(
    [...rel1Files()].map(([path, text]) => [
      path,
      text.replaceAll(/^(id|course): REL-1$/gm, `$1: ${code}`),
    ]),
  );
}

async function approved(world: World, code: string): Promise<string> {
  const courseId = code.toLowerCase();
  const draftId = await openRel1Draft(world, { courseId, files: filesAs(code) });
  await step(world, draftId, ["aut", "sent"]);
  await step(world, draftId, ["rev", "signed-off", "subject"]);
  await step(world, draftId, ["double", "signed-off", "equity"]);
  await step(world, draftId, ["rev", "not-needed", "legal"]);
  await step(world, draftId, ["rev", "not-needed", "clinical"]);
  await step(world, draftId, ["rev", "approved"]);
  return draftId;
}

async function prepared(world: World, draftId: string, version: string | null = null) {
  const release = await prepareRelease(world.app, world.as("aut"), { draftId, version });
  if (!release?.content) throw new Error(`cannot be released: ${release?.faults[0]?.message}`);
  return { ...release, content: release.content };
}

function releasing(
  world: World,
  draftId: string,
  { page, content, faults, needed }: Awaited<ReturnType<typeof prepared>>,
) {
  const judged = {
    ...{ seq: page.last.seq, steps: page.steps.length, faults: faults.length, needed },
  };
  return (who = "aut") =>
    world.run(who, (context) => releaseDraft(context, { draftId, note: null, judged, content }));
}

onEveryDatabase("a release", (world) => {
  test("is made once, with the names of who signed, and never changes", async () => {
    const mesa = await openStudio(world());
    const draftId = await approved(mesa, "ONE-1");
    const release = await prepared(mesa, draftId);
    expect(release).toMatchObject({ version: "1.0.0", last: null, faults: [] });
    expect(release.step).toEqual({ kind: "released", signOff: null, refusal: null });
    const press = releasing(mesa, draftId, release);
    expect(await press("rev")).toMatchObject({ ok: false, reason: "right" });
    expect(await press("wil")).toMatchObject({ ok: false, reason: "draft" });
    const both = await Promise.all([press(), press()]);
    const again = await press();
    expect(new Set([...both, again].map((one) => one.ok && one.value.courseVersionId)).size).toBe(
      1,
    );
    const { db } = mesa.app;
    const steps = await db
      .selectFrom("draft_step")
      .select(["kind", "course_version_id"])
      .where("draft_id", "=", draftId)
      .where("kind", "=", "released")
      .execute();
    expect(steps).toHaveLength(1);

    const stored = await versionByNumber(db, "one-1", "1.0.0");
    const source = stored && (await sourceOf(db, stored.id));
    if (!stored || !source) throw new Error("nothing was released");
    const { around } = await readCatalogAround();
    const { content } = await prepareFiles(source, around, mesa.app.box);
    expect(content?.contentHash).toBe(stored.contentHash);
    expect(content?.manifest.signOffs).toEqual([
      { kind: "subject", by: "rev" },
      { kind: "equity", by: "double" },
    ]);
    const tables = {
      course_version: "title",
      course_source: "files",
      objective: "text",
      lesson_version: "blocks",
      item_version: "scoring",
      draft_step: "content_hash",
      draft_revision: "text",
    } as const;
    for (const [table, column] of Object.entries(tables)) {
      const change = mesa.run("aut", ({ tx }) =>
        sql`update ${sql.table(table)} set ${sql.ref(column)} = ${"other"}`.execute(tx),
      );
      await expect(change, `update of ${table}`).rejects.toThrow(APPEND_ONLY);
      const removal = mesa.run("aut", ({ tx }) => sql`delete from ${sql.table(table)}`.execute(tx));
      await expect(removal, `delete of ${table}`).rejects.toThrow(APPEND_ONLY);
    }
    expect(await verifyRecord(mesa.app)).toMatchObject({ broken: [] });
  });

  test("is refused when anything happened after it was looked at", async () => {
    const mesa = await openStudio(world());
    const draftId = await approved(mesa, "TWO-1");
    const press = releasing(mesa, draftId, await prepared(mesa, draftId));
    await step(mesa, draftId, ["aut", "taken-back"]);
    expect(await press()).toMatchObject({ reason: "changed" });
    const page = await readDraft(mesa.app.reading(mesa.as("aut")), draftId);
    const file = page?.files.find(({ path }) => path === "practice-task.md");
    await mesa.run("aut", (context) =>
      saveDraft(context, {
        ...{ draftId, editKey: "edit", kind: "save" as const, why: null },
        changes: [
          { path: "practice-task.md", baseSeq: file?.seq ?? null, text: `${file?.text}\nMore.\n` },
        ],
      }),
    );
    for (const one of JUDGED) await step(mesa, draftId, one);
    expect(await press()).toMatchObject({ reason: "changed" });
    expect(await versionByNumber(mesa.app.db, "two-1", "1.0.0")).toBeNull();
    expect(await releasing(mesa, draftId, await prepared(mesa, draftId))()).toMatchObject({
      ok: true,
    });
  });

  test("is refused without a sign-off, under a number that is taken, and into another course", async () => {
    const mesa = await openStudio(world());
    const draftId = await openRel1Draft(mesa, { courseId: "thr-1", files: filesAs("THR-1") });
    await step(mesa, draftId, ["aut", "sent"]);
    await step(mesa, draftId, ["rev", "approved"]);
    expect((await prepared(mesa, draftId)).step?.refusal).toBe("sign-off");
    expect(await releasing(mesa, draftId, await prepared(mesa, draftId))()).toMatchObject({
      reason: "sign-off",
    });
    await step(mesa, draftId, ["rev", "signed-off", "subject"]);
    await step(mesa, draftId, ["rev", "signed-off", "equity"]);
    await step(mesa, draftId, ["rev", "not-needed", "legal"]);
    await step(mesa, draftId, ["rev", "not-needed", "clinical"]);
    const first = await releasing(mesa, draftId, await prepared(mesa, draftId, "2.0.0"))();
    if (!first.ok) throw new Error(first.reason);

    const next = await mesa.run("aut", (context) =>
      continueCourse(context, { courseVersionId: first.value.courseVersionId }),
    );
    if (!next.ok) throw new Error(next.reason);
    const nextId = next.value.draftId;
    for (const one of JUDGED) await step(mesa, nextId, one);
    for (const [version, reason] of [
      ["2.0.0", "number"],
      ["1.9.9", "earlier"],
    ] as const)
      expect(
        await releasing(mesa, nextId, await prepared(mesa, nextId, version))(),
        version,
      ).toMatchObject({ ok: false, reason });
    expect(await prepared(mesa, nextId)).toMatchObject({ last: "2.0.0", version: "2.0.1" });

    const astray = await openRel1Draft(mesa, { courseId: "fou-1", files: filesAs("ELS-1") });
    for (const one of JUDGED) await step(mesa, astray, one);
    expect(await releasing(mesa, astray, await prepared(mesa, astray))()).toMatchObject({
      reason: "course",
    });
  });

  test("has a history in which a file is brought back as a new change", async () => {
    const mesa = await openStudio(world());
    const draftId = await openRel1Draft(mesa, { courseId: "fiv-1" });
    const path = "practice-task.md";
    const reading = mesa.app.reading(mesa.as("aut"));
    const file = async () =>
      (await readDraft(reading, draftId))?.files.find((one) => one.path === path);
    const before = await file();
    for (const n of [1, 2, 3]) {
      const baseSeq = (await file())?.seq ?? null;
      await mesa.run("aut", (context) =>
        saveDraft(context, {
          ...{ draftId, editKey: `edit-${n}`, kind: "autosave" as const, why: null },
          changes: [{ path, baseSeq, text: `# ${n}\n` }],
        }),
      );
    }
    const history = await readHistory(reading, { draftId, path, before: null, at: 2 });
    expect(history?.entries.map(({ revision, folded }) => [revision.kind, folded])).toEqual([
      ["autosave", 2],
      ["import", 0],
    ]);
    const restore = (who: string, seq: number) =>
      mesa.run(who, (context) => restoreFile(context, { draftId, seq, editKey: "back-1" }));
    expect(await restore("rev", before?.seq ?? 0)).toMatchObject({ reason: "right" });
    expect(await restore("aut", 9999)).toMatchObject({ reason: "revision" });
    expect(await restore("aut", before?.seq ?? 0)).toMatchObject({ ok: true });
    expect(await restore("aut", before?.seq ?? 0)).toMatchObject({ ok: true });
    expect((await file())?.text).toBe(before?.text);
    const after = await readHistory(reading, { draftId, path: null, before: null, at: null });
    expect(after?.entries[0]?.revision).toMatchObject({
      kind: "restore",
      path,
      why: String(before?.seq),
    });
    expect(after?.entries[1]?.revision.kind).toBe("autosave");
    const last = after?.entries[0]?.revision.seq ?? 0;
    expect(
      (await readHistory(reading, { draftId, path: null, before: last, at: last }))?.shown,
    ).toEqual({ seq: last, path, text: before?.text, isNow: true });
    expect(
      await readHistory(mesa.app.reading(mesa.as("wil")), {
        draftId,
        path: null,
        before: null,
        at: null,
      }),
    ).toBeNull();
  });
});
