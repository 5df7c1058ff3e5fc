import { sql } from "kysely";
import { expect, test } from "vitest";
import { readDraft } from "../../app/authoring/read-draft.server";
import {
  commentOnDraft,
  replyToComment,
  settleComment,
} from "../../app/authoring/review/comment-on-draft.server";
import { readLesson } from "../../app/authoring/review/read-lesson.server";
import { readQueue } from "../../app/authoring/review/read-queue.server";
import { readReview } from "../../app/authoring/review/read-review.server";
import { readThreads } from "../../app/authoring/review/read-threads.server";
import { takeReviewStep } from "../../app/authoring/review/take-review-step.server";
import type { StepKind } from "../../app/authoring/review-state";
import { saveDraft } from "../../app/authoring/save-draft.server";
import type { SignOffKind } from "../../app/catalog/manifest";
import { readLocalMail } from "../../app/identity/send-mail.server";
import { keyedId } from "../../app/record/canonical";
import { openRel1Draft, openStudio } from "./studio-world";
import { APPEND_ONLY, onEveryDatabase, type World } from "./world";

const LESSON = "lessons/01-what-students-need.mdx";

async function pageOf(world: World, draftId: string, who = "aut") {
  const page = await readDraft(world.app.reading(world.as(who)), draftId);
  if (!page) throw new Error(`no draft for ${who}`);
  return page;
}

function stepper(world: World, draftId: string) {
  return async (
    who: string,
    kind: Exclude<StepKind, "opened" | "released">,
    { signOff, seq }: { signOff?: SignOffKind; seq?: number } = {},
  ) => {
    const page = await pageOf(world, draftId);
    return world.run(who, (context) =>
      takeReviewStep(context, {
        ...{ draftId, kind, note: `${who}: ${kind}`, title: "Start With Trust" },
        ...(signOff && { signOff }),
        judged: { seq: seq ?? page.last.seq, faults: 0, needed: ["subject"] },
      }),
    );
  };
}

async function rewrite(world: World, draftId: string, change: (text: string) => string | null) {
  const file = (await pageOf(world, draftId)).files.find(({ path }) => path === LESSON);
  if (!file) throw new Error(`there is no ${LESSON}`);
  const saved = await world.run("aut", (context) =>
    saveDraft(context, {
      ...{ draftId, editKey: context.newId(), kind: "save" as const, why: null },
      changes: [{ path: LESSON, baseSeq: file.seq, text: change(file.text) }],
    }),
  );
  if (!saved.ok) throw new Error(saved.reason);
}

onEveryDatabase("a review", (world) => {
  test("goes its way by letter, and nobody judges their own work", async () => {
    const mesa = await openStudio(world());
    const draftId = await openRel1Draft(mesa, { courseId: "rev-1" });
    const step = stepper(mesa, draftId);
    expect(await readQueue(mesa.app.reading(mesa.as("rev")))).toEqual({ waiting: [], own: [] });
    expect(await step("rev", "sent")).toMatchObject({ reason: "right" });
    expect(await step("aut", "sent", { seq: 1 })).toMatchObject({ reason: "changed" });
    expect(await step("aut", "sent")).toEqual({ ok: true, value: { state: "in-review" } });
    expect(await step("aut", "sent")).toEqual({ ok: true, value: { state: "in-review" } });
    expect((await pageOf(mesa, draftId)).steps.map(({ kind }) => kind)).toEqual(["opened", "sent"]);
    for (const who of ["rev", "double"]) {
      const { waiting, own } = await readQueue(mesa.app.reading(mesa.as(who)));
      expect([waiting, own].map((all) => all.map(({ draft }) => draft.id))).toEqual([
        [draftId],
        [],
      ]);
      expect(waiting).toMatchObject([
        { missing: ["subject", "equity", "legal", "clinical"], openComments: 0 },
      ]);
    }
    expect((await readQueue(mesa.app.reading(mesa.as("wil")))).waiting).toEqual([]);

    expect(await step("wil", "approved")).toMatchObject({ reason: "draft" });
    expect(await step("aut", "approved")).toMatchObject({ reason: "right" });
    expect(await step("rev", "signed-off", { signOff: "subject" })).toMatchObject({ ok: true });
    expect(await step("rev", "approved")).toMatchObject({ ok: true });
    await mesa.app.settle();
    const letters = (await readLocalMail(mesa.app)).filter(({ subject }) =>
      subject.includes("Start With Trust"),
    );
    expect(
      letters.map(({ to, subject, address }) => [to, subject, new URL(address).pathname]),
    ).toEqual(
      expect.arrayContaining([
        ["aut@mesa.example", "Approved: Start With Trust", `/studio/${draftId}/review`],
        ["double@mesa.example", "To review: Start With Trust", `/studio/${draftId}/review`],
        ["rev@mesa.example", "To review: Start With Trust", `/studio/${draftId}/review`],
      ]),
    );
    expect(letters).toHaveLength(3);
  });

  test("leaves a reviewer who wrote in it nothing to judge", async () => {
    const mesa = await openStudio(world());
    const draftId = await openRel1Draft(mesa, { courseId: "rev-2", by: "double" });
    const step = stepper(mesa, draftId);
    await step("double", "sent");
    expect(await step("double", "approved")).toMatchObject({ reason: "own-work" });
    expect(await step("double", "signed-off", { signOff: "subject" })).toMatchObject({
      reason: "own-work",
    });
    const queue = await readQueue(mesa.app.reading(mesa.as("double")));
    expect(queue.own.map(({ draft }) => draft.id)).toContain(draftId);
    expect(queue.waiting.map(({ draft }) => draft.id)).not.toContain(draftId);
    const shown = await readReview(mesa.app, mesa.as("double"), draftId);
    expect(shown?.reviewers).toEqual(["rev"]);
    expect(shown).toMatchObject({ faults: 0, proposed: ["legal", "clinical"], typed: [] });
  });

  test("keeps a comment with its passage, and its words once that is gone", async () => {
    const mesa = await openStudio(world());
    const draftId = await openRel1Draft(mesa, { courseId: "rev-3" });
    const { last } = await pageOf(mesa, draftId);
    const comment = (key: string, input: { path?: string; block?: number | null; seq?: number }) =>
      mesa.run("rev", (context) =>
        commentOnDraft(context, {
          ...{ draftId, key, words: `About ${key}.`, atSeq: input.seq ?? last.seq },
          ...{ path: input.path ?? LESSON, block: input.block === undefined ? 2 : input.block },
        }),
      );
    const made = await comment("passage-1", {});
    expect(await comment("passage-1", {})).toEqual(made);
    const passageId = made.ok ? made.value.commentId : "";
    expect(await comment("whole-draft", { path: "", block: null })).toMatchObject({ ok: true });
    for (const wrong of [
      { path: "lessons/none.mdx" },
      { block: 4000 },
      { seq: last.seq + 1 },
      { seq: 0 },
      { path: "", block: 1 },
    ])
      expect(await comment("wrong", wrong)).toMatchObject({ reason: "place" });
    const threads = async (seq?: number) =>
      readThreads(mesa.app.db, draftId, seq === undefined ? null : { seq });
    const passage = async (seq?: number) =>
      (await threads(seq)).find(({ id }) => id === passageId)?.anchor;
    expect(await passage()).toEqual({ kind: "same", block: 2 });

    await rewrite(mesa, draftId, (text) => text.replace("\n\nAmina", "\n\nA first line.\n\nAmina"));
    expect(await passage()).toEqual({ kind: "same", block: 3 });
    expect(await passage(last.seq)).toEqual({ kind: "same", block: 2 });
    await rewrite(mesa, draftId, (text) => text.replace("the whole job", "all of the job"));
    expect(await passage()).toEqual({ kind: "changed", block: 3 });
    await rewrite(mesa, draftId, (text) => text.replace(/Being nice is a good start[^\n]*\n/, ""));
    expect(await passage()).toEqual({ kind: "gone" });
    const [kept] = (await threads()).filter(({ id }) => id === passageId);
    expect(kept?.quote).toMatch(/^Being nice is a good start/);

    const reply = (who: string, commentId: string) =>
      mesa.run(who, (context) =>
        replyToComment(context, { draftId, commentId, key: `${who}-reply`, words: "Yes." }),
      );
    expect(await reply("aut", passageId)).toMatchObject({ ok: true });
    expect(await reply("aut", passageId)).toMatchObject({ ok: true });
    expect(await reply("aut", keyedId(draftId, passageId, "aut-reply"))).toMatchObject({
      reason: "comment",
    });
    expect(await reply("wil", passageId)).toMatchObject({ reason: "draft" });
    const settle = (kind: "resolved" | "reopened") =>
      mesa.run("aut", (context) => settleComment(context, { draftId, commentId: passageId, kind }));
    for (const kind of ["resolved", "resolved", "reopened", "resolved"] as const)
      expect(await settle(kind)).toMatchObject({ ok: true });
    const [thread] = (await threads()).filter(({ id }) => id === passageId);
    expect(thread).toMatchObject({
      words: "About passage-1.",
      replies: [{ personName: "aut", words: "Yes." }],
      resolved: { name: "aut" },
    });
    const steps = await mesa.app.db
      .selectFrom("review_comment_step")
      .select("kind")
      .where("comment_id", "=", passageId)
      .orderBy("nth")
      .execute();
    expect(steps.map(({ kind }) => kind)).toEqual(["resolved", "reopened", "resolved"]);
    for (const table of ["review_comment", "review_comment_step"] as const)
      await expect(
        mesa.run("aut", ({ tx }) => sql`delete from ${sql.table(table)}`.execute(tx)),
      ).rejects.toThrow(APPEND_ONLY);
  });

  test("shows a lesson as it was at a revision, each piece with its block", async () => {
    const mesa = await openStudio(world());
    const draftId = await openRel1Draft(mesa, { courseId: "rev-4" });
    const { last } = await pageOf(mesa, draftId);
    await rewrite(mesa, draftId, (text) => text.replace("fifth grade", "sixth grade"));
    const read = (at: number | null, who = "rev") =>
      readLesson(mesa.app, mesa.as(who), { draftId, slug: "01-what-students-need", at });
    const then = await read(last.seq);
    const first = then?.pieces?.[0];
    expect(first).toMatchObject({ block: 1, piece: { type: "prose" } });
    expect(JSON.stringify(first)).toContain("fifth grade");
    expect(JSON.stringify((await read(null))?.pieces?.[0])).toContain("sixth grade");
    expect(then?.pieces?.filter(({ piece }) => piece.type === "scenario")).not.toEqual([]);
    expect(await read(last.seq + 2)).toBeNull();
    expect(await read(null, "wil")).toBeNull();
  });
});
