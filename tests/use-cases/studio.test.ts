import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Change } from "../../app/authoring/draft";
import { openDraft } from "../../app/authoring/open-draft.server";
import { readDraft } from "../../app/authoring/read-draft.server";
import { saveDraft } from "../../app/authoring/save-draft.server";
import { startCourse } from "../../app/authoring/start-course.server";
import { takeStep } from "../../app/authoring/take-step.server";
import { courseIdOf } from "../../app/catalog/manifest";
import { verifyRecord } from "../../app/record/verify-record.server";
import { addOrganization, addPerson, openMesa } from "./mesa";
import { APPEND_ONLY, onEveryDatabase, type World } from "./world";

const PATH = "lessons/01-first-lesson.mdx";
const CLEAN = { faults: 0, needed: [] } as const;

async function begin(world: World, code: string) {
  const begun = await world.run("aut", (context) =>
    startCourse(context, {
      template: "micro-lesson",
      code,
      title: "Words that help",
      organizationId: "juniper",
      college: "Juniper",
    }),
  );
  if (!begun.ok) throw new Error(begun.reason);
  return begun.value.draftId;
}

function writer({ run }: World, draftId: string) {
  let keys = 0;
  return async (who: string, changes: Change[], editKey = `${who}-${draftId}-${++keys}`) => {
    const saved = await run(who, (context) =>
      saveDraft(context, { draftId, editKey, kind: "autosave", why: null, changes }),
    );
    if (!saved.ok) throw new Error(saved.reason);
    return saved.value;
  };
}

async function reading(world: World, who: string, draftId: string) {
  const page = await readDraft(world.app.reading(world.as(who)), draftId);
  if (!page) throw new Error(`no draft for ${who}`);
  return page;
}

onEveryDatabase("a draft", (world) => {
  let isOpen = false;
  async function open(): Promise<World> {
    const opened = world();
    if (isOpen) return opened;
    isOpen = true;
    await openMesa(opened);
    await addOrganization(opened, "college", "willow", null);
    await addPerson(opened, "aut", [{ at: "juniper", role: "author" }]);
    await addPerson(opened, "bea", [{ at: "juniper", role: "author" }]);
    await addPerson(opened, "rev", [{ at: "juniper", role: "reviewer" }]);
    await addPerson(opened, "wil", [{ at: "willow", role: "author" }]);
    return opened;
  }

  test("begins whole, owned by who began it, and is nobody else's", async () => {
    const mesa = await open();
    const draftId = await begin(mesa, "NEW-1");
    const page = await reading(mesa, "aut", draftId);
    expect(page.files.map(({ path }) => path)).toEqual(["course.yaml", "items.yaml", PATH]);
    expect(page.outline).toMatchObject({ code: "NEW-1", title: "Words that help" });
    expect(page.rights).toEqual({ read: true, edit: true, review: false, own: true });
    expect((await reading(mesa, "rev", draftId)).rights).toMatchObject({
      edit: false,
      review: true,
    });
    for (const stranger of ["wil", "ana", "rosa"])
      expect(await readDraft(mesa.app.reading(mesa.as(stranger)), draftId)).toBeNull();
    const again = await mesa.run("bea", (context) =>
      openDraft(context, {
        courseId: courseIdOf("NEW-1"),
        organizationId: "juniper",
        files: new Map(),
        kind: "template",
        why: null,
        basedOnId: null,
        forkedFromId: null,
      }),
    );
    expect(again).toEqual({ ok: false, reason: "open", detail: { draft: draftId } });
    const taken = await mesa.run("wil", (context) =>
      startCourse(context, {
        template: "micro-lesson",
        code: "NEW-1",
        title: "Ours",
        organizationId: "willow",
        college: "Willow",
      }),
    );
    expect(taken).toMatchObject({ ok: false, reason: "taken" });
  });

  test("keeps what was typed on after going back to a form that was sent", async () => {
    const mesa = await open();
    const draftId = await begin(mesa, "NEW-9");
    const save = writer(mesa, draftId);
    const first = (await reading(mesa, "aut", draftId)).files.find(({ path }) => path === PATH);
    if (!first) throw new Error("no lesson");
    const { seq, text } = first;
    const sent = (words: string) => [{ path: PATH, baseSeq: seq, text: `${text}\n${words}\n` }];
    await save("aut", sent("One"), "form");
    await save("bea", [{ path: PATH, baseSeq: seq, text: `${text}\nBetween us\n` }]);
    const [on] = (await save("aut", sent("One, two"), "form")).files;
    expect(on).toMatchObject({ outcome: "merged" });
    expect(on?.text).toMatch(/One, two\n\nBetween us\n$/);
    const [again] = (await save("aut", sent("One, two"), "form")).files;
    expect(again).toMatchObject({ outcome: "same", text: on?.text });
    const [more] = (await save("aut", sent("One, two, three"), "form")).files;
    expect(more).toMatchObject({ outcome: "held" });
    const [held] = (await reading(mesa, "aut", draftId)).held;
    expect(held?.text).toContain("One, two, three");
  });

  test("merges two writers, keeps aside what cannot be, and answers a repeated change once", async () => {
    const mesa = await open();
    const draftId = await begin(mesa, "NEW-2");
    const save = writer(mesa, draftId);
    const first = (await reading(mesa, "aut", draftId)).files.find(({ path }) => path === PATH);
    if (!first) throw new Error("no lesson");
    const { seq, text } = first;
    const ours = text.replace("Start with one person", "Begin with one person");
    const theirs = `${text}\nA last line.\n`;
    expect((await save("aut", [{ path: PATH, baseSeq: seq, text: ours }])).files).toMatchObject([
      { outcome: "saved", seq: 4, text: ours },
    ]);
    const merged = await save("bea", [{ path: PATH, baseSeq: seq, text: theirs }], "once");
    expect(merged.files).toMatchObject([
      { outcome: "merged", seq: 5, text: `${ours}\nA last line.\n` },
    ]);
    const again = await save("bea", [{ path: PATH, baseSeq: seq, text: theirs }], "once");
    expect(again.files).toMatchObject([
      { outcome: "saved", seq: 5, text: `${ours}\nA last line.\n` },
    ]);

    const other = text.replace("Start with one person", "Open with a person");
    const held = await save("bea", [{ path: PATH, baseSeq: seq, text: other }], "held");
    expect(held.files).toMatchObject([
      { outcome: "held", seq: 5, text: `${ours}\nA last line.\n` },
    ]);
    await save("bea", [{ path: PATH, baseSeq: seq, text: other }], "held");
    const page = await reading(mesa, "aut", draftId);
    expect(page.held).toMatchObject([{ path: PATH, text: other, personId: "bea", againstSeq: 5 }]);
    expect(page.present).toMatchObject([{ name: "bea", path: PATH }]);

    const [waiting] = page.held;
    const settled = await mesa.run("aut", (context) =>
      saveDraft(context, {
        draftId,
        editKey: "settle",
        kind: "save",
        why: "Both, in one sentence",
        changes: [{ path: PATH, baseSeq: 5, text: other }],
        ...(waiting && { settles: waiting.id }),
      }),
    );
    expect(settled.ok).toBe(true);
    expect((await reading(mesa, "aut", draftId)).held).toEqual([]);
  });

  test("refuses what no course can hold, and writes nothing of it", async () => {
    const mesa = await open();
    const draftId = await begin(mesa, "NEW-3");
    const tries: [string, Change][] = [
      ["path", { path: "../secrets.yaml", baseSeq: null, text: "x" }],
      ["path", { path: "lessons/a/b.mdx", baseSeq: null, text: "x" }],
      ["size", { path: PATH, baseSeq: null, text: "é".repeat(300_001) }],
      ["letters", { path: PATH, baseSeq: null, text: "a\0b" }],
      ["letters", { path: PATH, baseSeq: null, text: "a\ud800b" }],
    ];
    for (const [reason, change] of tries) {
      const good: Change = { path: "tally.yaml", baseSeq: null, text: "people: []\n" };
      const saved = await mesa.run("aut", (context) =>
        saveDraft(context, {
          draftId,
          editKey: context.newId(),
          kind: "save",
          why: null,
          changes: [good, change],
        }),
      );
      expect(saved).toMatchObject({ ok: false, reason });
    }
    const readers = await mesa.run("rev", (context) =>
      saveDraft(context, { draftId, editKey: "r", kind: "save", why: null, changes: [] }),
    );
    expect(readers).toMatchObject({ ok: false, reason: "right" });
    expect((await reading(mesa, "aut", draftId)).last.seq).toBe(3);
  });

  test("stands still while it is reviewed, and what is typed then is kept aside", async () => {
    const mesa = await open();
    const draftId = await begin(mesa, "NEW-4");
    const step = async (
      who: string,
      kind: Parameters<typeof takeStep>[1]["kind"],
      judged = { seq: 3, ...CLEAN },
    ) => mesa.run(who, (context) => takeStep(context, { draftId, kind, note: "A word.", judged }));
    expect(await step("aut", "sent", { ...CLEAN, seq: 2 })).toMatchObject({ reason: "changed" });
    expect(await step("rev", "sent")).toMatchObject({ reason: "right" });
    expect(await step("aut", "sent")).toEqual({ ok: true, value: { state: "in-review" } });
    const save = writer(mesa, draftId);
    const late = await save("aut", [{ path: PATH, baseSeq: 3, text: "Typed on the train.\n" }]);
    expect(late.files).toMatchObject([{ outcome: "held", seq: 3 }]);
    expect(await step("aut", "approved")).toMatchObject({ reason: "right" });
    expect(await step("rev", "approved")).toEqual({ ok: true, value: { state: "approved" } });
    expect(await step("rev", "approved")).toMatchObject({ reason: "state" });
    const { steps, held } = await reading(mesa, "rev", draftId);
    expect(steps.map(({ kind, note }) => [kind, note])).toEqual([
      ["opened", null],
      ["sent", "A word."],
      ["approved", "A word."],
    ]);
    expect(held).toMatchObject([{ text: "Typed on the train.\n" }]);
  });

  test("is a record that the database itself does not let anyone change", async () => {
    const mesa = await open();
    const { db } = mesa.app;
    for (const table of ["course_draft", "draft_revision", "draft_held", "draft_step"]) {
      await expect(sql`delete from ${sql.table(table)}`.execute(db)).rejects.toThrow(APPEND_ONLY);
      const column = table === "course_draft" ? "opened_at" : "at";
      await expect(
        sql`update ${sql.table(table)} set ${sql.ref(column)} = 1`.execute(db),
      ).rejects.toThrow(APPEND_ONLY);
    }
    expect(await verifyRecord(mesa.app)).toMatchObject({ broken: [] });
  });
});
