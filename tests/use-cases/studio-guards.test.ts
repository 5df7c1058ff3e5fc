import { type Kysely, sql } from "kysely";
import { expect, test } from "vitest";
import { settleHeld } from "../../app/authoring/editor/settle-held.server";
import { readDraft } from "../../app/authoring/read-draft.server";
import { prepareRelease } from "../../app/authoring/release/prepare-release.server";
import { releaseDraft } from "../../app/authoring/release/release-draft.server";
import { commentOnDraft } from "../../app/authoring/review/comment-on-draft.server";
import { readQueue } from "../../app/authoring/review/read-queue.server";
import { readReview } from "../../app/authoring/review/read-review.server";
import { saveDraft } from "../../app/authoring/save-draft.server";
import { endRight, giveCourseRight } from "../../app/authoring/sharing/share-course.server";
import { continueCourse } from "../../app/authoring/start-course.server";
import { takeStep } from "../../app/authoring/take-step.server";
import { retireCourse } from "../../app/catalog/retire-course.server";
import { erasePerson } from "../../app/identity/erase-person.server";
import { registerForCourse } from "../../app/learning/register-for-course.server";
import { SYSTEM } from "../../app/record/context.server";
import { insertMerge } from "../../db/queries/identity-merges";
import { insertProposal } from "../../db/queries/record-proposals";
import { addPerson } from "./mesa";
import { openRel1Draft, openStudio, rel1Files } from "./studio-world";
import { APPEND_ONLY, DAY_MS, onEveryDatabase, type World } from "./world";

const TASK = "practice-task.md";
type Kind = Parameters<typeof takeStep>[1]["kind"];
type SignOff = "subject" | "equity" | "legal" | "clinical";

const pageOf = (world: World, draftId: string, who = "aut") =>
  readDraft(world.app.reading(world.as(who)), draftId);

async function step(world: World, draftId: string, who: string, kind: Kind, signOff?: SignOff) {
  const judged = { seq: (await pageOf(world, draftId))?.last.seq ?? 0, faults: 0, needed: [] };
  return world.run(who, (context) =>
    takeStep(context, { draftId, kind, note: "Read it.", judged, ...(signOff && { signOff }) }),
  );
}

const SIGN_AND_APPROVE: [string, Kind, SignOff?][] = [
  ["aut", "sent"],
  ["rev", "signed-off", "subject"],
  ["rev", "signed-off", "equity"],
  ["rev", "not-needed", "legal"],
  ["rev", "not-needed", "clinical"],
  ["rev", "approved"],
];

async function judge(world: World, draftId: string, steps = SIGN_AND_APPROVE) {
  for (const [who, kind, signOff] of steps)
    expect(await step(world, draftId, who, kind, signOff)).toMatchObject({ ok: true });
}

/** Saves the practice task with a line more, as if opened at a revision; null: as it is. */
async function write(world: World, draftId: string, who: string, line: string, base?: number) {
  const file = (await pageOf(world, draftId))?.files.find(({ path }) => path === TASK);
  const saved = await world.run(who, (context) =>
    saveDraft(context, {
      ...{ draftId, editKey: context.newId(), kind: "save" as const, why: null },
      changes: [
        { path: TASK, baseSeq: base ?? file?.seq ?? null, text: `${line}\n\n${file?.text}` },
      ],
    }),
  );
  if (!saved.ok) throw new Error(saved.reason);
  return saved.value.files[0];
}

async function press(world: World, draftId: string) {
  const ready = await prepareRelease(world.app, world.as("aut"), { draftId, version: null });
  if (!ready?.content) throw new Error(`cannot be released: ${ready?.faults[0]?.message}`);
  const { content, page, needed } = ready;
  const judged = { seq: page.last.seq, steps: page.steps.length, faults: 0, needed };
  return (who: string, faults = 0) =>
    world.run(who, (context) =>
      releaseDraft(context, { draftId, note: null, judged: { ...judged, faults }, content }),
    );
}

onEveryDatabase("the studio guards", (world) => {
  test("a review against whose words were taken in by somebody else", async () => {
    const mesa = await openStudio(world());
    const draftId = await openRel1Draft(mesa, { courseId: "gua-1" });
    const first = (await pageOf(mesa, draftId))?.files.find(({ path }) => path === TASK)?.seq;
    const save = (who: string, text: string) =>
      mesa.run(who, (context) =>
        saveDraft(context, {
          ...{ draftId, editKey: `${who}-1`, kind: "save" as const, why: null },
          changes: [{ path: TASK, baseSeq: first ?? null, text }],
        }),
      );
    expect(await save("aut", "Nothing stays of it.\n")).toMatchObject({ ok: true });
    const held = await save("double", "All of it is other.\n");
    const heldId = held.ok ? held.value.files[0]?.heldId : undefined;
    if (heldId === undefined) throw new Error("nothing was kept aside");
    const task = async () => (await pageOf(mesa, draftId))?.files.find(({ path }) => path === TASK);
    const baseSeq = (await task())?.seq ?? null;
    const settled = await mesa.run("aut", (context) =>
      settleHeld(context, {
        ...{ draftId, heldId, act: "mine" as const, picks: [], text: undefined },
        ...{ baseSeq, editKey: "aut-takes-it" },
      }),
    );
    expect(settled).toMatchObject({ ok: true });
    expect((await task())?.text).toContain("All of it is other.");
    expect(await step(mesa, draftId, "aut", "sent")).toMatchObject({ ok: true });
    for (const kind of ["approved", "signed-off"] as const)
      expect(await step(mesa, draftId, "double", kind, "subject")).toMatchObject({
        reason: "own-work",
      });
    expect((await readReview(mesa.app, mesa.as("double"), draftId))?.reviewers).toEqual(["rev"]);
  });

  test("a review against a second account of an author", async () => {
    const mesa = await openStudio(world());
    await addPerson(mesa, "aut-again", [{ at: "juniper", role: "reviewer" }]);
    const draftId = await openRel1Draft(mesa, { courseId: "gua-2" });
    expect(await step(mesa, draftId, "aut", "sent")).toMatchObject({ ok: true });
    await mesa.run("rosa", async ({ tx, now, newId }) => {
      const proposalId = newId();
      await insertProposal(tx, {
        ...{ id: proposalId, kind: "merge", payload: "{}", askedBy: "rosa" },
        ...{ askedAt: now, endsAt: now + DAY_MS },
      });
      await insertMerge(tx, {
        ...{ id: newId(), from: "aut-again", into: "aut", at: now, recordedAt: now, undoes: null },
        ...{ organizationId: "mesa", proposalId, askedBy: "rosa", agreedBy: "luis" },
      });
    });
    expect(await step(mesa, draftId, "aut-again", "approved")).toMatchObject({
      reason: "own-work",
    });
    const queue = await readQueue(mesa.app.reading(mesa.as("aut-again")));
    expect(queue.own.map(({ draft }) => draft.id)).toContain(draftId);
    const page = await readReview(mesa.app, mesa.as("aut-again"), draftId);
    expect(page?.reviewers).not.toContain("aut-again");
  });

  test("a release from first to last, and what is released for good", async () => {
    const mesa = await openStudio(world());
    const { db } = mesa.app;
    const files = new Map(
      [...rel1Files()].map(([path, text]) => [
        path,
        text.replaceAll(/^(id|course): REL-1$/gm, "$1: GUA-3"),
      ]),
    );
    const courseId = "gua-3";
    const draftId = await openRel1Draft(mesa, { courseId, files });
    const give = (email: string, role: "owner" | "editor") =>
      mesa.run("aut", (context) => giveCourseRight(context, { draftId, email, role }));
    const right = await give("bea@mesa.example", "owner");
    if (!right.ok) throw new Error(right.reason);
    expect(await give("wil@mesa.example", "editor")).toMatchObject({ ok: true });
    await judge(mesa, draftId, [["aut", "sent"]]);
    for (const who of ["aut", "bea", "wil"])
      for (const kind of ["signed-off", "approved", "changes-asked"] as const)
        expect(await step(mesa, draftId, who, kind, "subject")).toMatchObject({ reason: "right" });
    for (const who of ["luis", "wanda", "ana"])
      expect(await step(mesa, draftId, who, "approved")).toMatchObject({ reason: "draft" });

    // What was signed and approved lapses with the words that it was given to.
    await judge(mesa, draftId, SIGN_AND_APPROVE.slice(1));
    await judge(mesa, draftId, [["aut", "taken-back"]]);
    await write(mesa, draftId, "aut", "One line more.");
    await judge(mesa, draftId, [
      ["aut", "sent"],
      ["rev", "approved"],
    ]);
    expect(await (await press(mesa, draftId))("aut")).toMatchObject({ reason: "sign-off" });
    await judge(mesa, draftId, SIGN_AND_APPROVE.slice(1, 5));

    const release = await press(mesa, draftId);
    expect(await release("aut", 1)).toMatchObject({ reason: "to-fix" });
    const { rightId } = right.value;
    await mesa.run("aut", (context) => endRight(context, { draftId, rightId }));
    for (const who of ["bea", "wil", "rev"])
      expect(await release(who)).toMatchObject({ reason: "right" });
    const released = await release("aut");
    if (!released.ok) throw new Error(released.reason);
    const { courseVersionId } = released.value;
    for (const [who, kind] of [
      ...SIGN_AND_APPROVE,
      ["aut", "taken-back"],
      ["aut", "ended"],
    ] as const)
      expect(await step(mesa, draftId, who, kind, "subject")).toMatchObject({ ok: false });
    expect(await write(mesa, draftId, "aut", "Too late.")).toMatchObject({ outcome: "held" });

    await expectWhole(mesa, courseVersionId);

    // A course that takes no one new may still be mended for those who are in it, and stays as it is.
    const late = (who: string) =>
      mesa.run(who, (context) => registerForCourse(context, { courseId }));
    const retire = { courseId, retired: true, reason: "Another takes its place." };
    await mesa.run("aut", (context) => retireCourse(context, retire));
    const next = await mesa.run("aut", (context) => continueCourse(context, { courseVersionId }));
    if (!next.ok) throw new Error(next.reason);
    await judge(mesa, next.value.draftId);
    expect(await (await press(mesa, next.value.draftId))("aut")).toMatchObject({ ok: true });
    expect(await late("ana")).toMatchObject({ ok: false, reason: "retired" });
    const versions = await db
      .selectFrom("course_version")
      .select("id")
      .where("course_id", "=", courseId)
      .execute();
    expect(versions).toHaveLength(2);
  });

  test("the words of a log, which may be erased and never reworded", async () => {
    const mesa = await openStudio(world());
    const draftId = await openRel1Draft(mesa, { courseId: "gua-4" });
    await judge(mesa, draftId, [["aut", "sent"]]);
    const said = await mesa.run("rev", (context) =>
      commentOnDraft(context, {
        ...{ draftId, key: "said", words: "Say more.", atSeq: 1, path: "", block: null },
      }),
    );
    expect(said).toMatchObject({ ok: true });
    for (const table of ["draft_step_note", "review_comment_note"] as const)
      await expect(
        mesa.run("aut", ({ tx }) =>
          sql`update ${sql.table(table)} set words = 'Other words.'`.execute(tx),
        ),
        table,
      ).rejects.toThrow(APPEND_ONLY);
    const log = { revision: "draft_revision", step: "draft_step", comment: "review_comment" };
    for (const table of Object.values(log))
      for (const column of ["person_id", "at"])
        await expect(
          mesa.run("aut", ({ tx }) =>
            sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.ref(column)}`.execute(tx),
          ),
          `${table}.${column}`,
        ).rejects.toThrow(APPEND_ONLY);
  });

  test("what someone said with a step, which goes with them, and nobody else's", async () => {
    const mesa = await openStudio(world());
    await addPerson(mesa, "eve", [{ at: "juniper", role: "author" }]);
    const draftId = await openRel1Draft(mesa, { courseId: "gua-5" });
    await judge(mesa, draftId, [
      ["eve", "sent"],
      ["rev", "signed-off", "subject"],
      ["eve", "taken-back"],
      ["aut", "sent"],
    ]);
    const notes = async () =>
      (await pageOf(mesa, draftId))?.steps.map(({ kind, note }) => [kind, note]);
    expect(await mesa.run(SYSTEM, (c) => erasePerson(c, { personId: "eve" }))).toMatchObject({
      ok: true,
    });
    expect(await notes()).toEqual([
      ["opened", null],
      ["sent", null],
      ["signed-off", "Read it."],
      ["taken-back", null],
      ["sent", "Read it."],
    ]);
  });
});

/** The database takes nothing more for a released version, and replaces nothing of it. */
async function expectWhole(world: World, courseVersionId: string) {
  const parts = ["objective", "lesson_version", "item_version"] as const;
  for (const table of parts) {
    const row = await world.app.db
      .selectFrom(table as "objective")
      .selectAll()
      .where("course_version_id", "=", courseVersionId)
      .executeTakeFirstOrThrow();
    const added = { ...row, id: `${row.id}-added`, position: 999 };
    const unique =
      table === "objective" ? {} : { [table === "item_version" ? "item_id" : "slug"]: "x" };
    const add = world.run("aut", ({ tx }) =>
      (tx as unknown as Kysely<Record<string, Record<string, unknown>>>)
        .insertInto(table)
        .values({ ...added, ...unique })
        .execute(),
    );
    await expect(add, `an addition to ${table}`).rejects.toThrow(APPEND_ONLY);
  }
  if (world.engine !== "sqlite") return;
  for (const table of [
    ...parts,
    "course_version",
    "course_source",
    "draft_revision",
    "draft_step",
  ]) {
    const replace = world.run("aut", ({ tx }) =>
      sql`insert or replace into ${sql.table(table)} select * from ${sql.table(table)}`.execute(tx),
    );
    await expect(replace, `a replacement in ${table}`).rejects.toThrow(APPEND_ONLY);
  }
}
