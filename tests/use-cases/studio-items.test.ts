import { expect, test } from "vitest";
import { changeItems } from "../../app/authoring/items/change-items.server";
import { withIsomorph, withNewItem, withoutItem } from "../../app/authoring/items/change-list";
import { formOf, withTyped } from "../../app/authoring/items/edit-entry";
import { readItems } from "../../app/authoring/items/read-items.server";
import { openRel1Draft, openStudio } from "./studio-world";
import { onEveryDatabase, type World } from "./world";

type ChangeOf = Parameters<typeof changeItems>[1]["change"];

/** Asks a change of the questions of a draft, as a form made from a revision. */
function asker(world: World, draftId: string) {
  let keys = 0;
  return (who: string, atSeq: number, change: ChangeOf, editKey = `items-${draftId}-${++keys}`) =>
    world.run(who, (context) =>
      changeItems(context, { draftId, atSeq, editKey, kind: "save", why: null, change }),
    );
}

const stem =
  (key: string, words: string): ChangeOf =>
  (text) => {
    const form = formOf(text, key);
    if (typeof form === "string") return form;
    const { typed } = form;
    return withTyped(text, key, { ...typed, fields: { ...typed.fields, stem: words } });
  };

async function bankOf(world: World, draftId: string) {
  const read = await readItems(world.app.reading(world.as("aut")), draftId);
  if (!read || typeof read.bank === "string") throw new Error("no bank");
  return {
    text: read.bank.text,
    seq: read.page.last.seq,
    keys: read.bank.entries.map((e) => e.key),
  };
}

onEveryDatabase("the questions of a draft", (world) => {
  test("two authors change two questions from one page, and both are kept", async () => {
    const studio = await openStudio(world());
    const draftId = await openRel1Draft(studio, { courseId: "items-1" });
    const ask = asker(studio, draftId);
    const { seq, keys } = await bankOf(studio, draftId);
    const [first = "", second = ""] = keys;
    expect(await ask("aut", seq, stem(first, "One?"))).toMatchObject({
      ok: true,
      value: { outcome: "saved", heldId: null },
    });
    expect(await ask("bea", seq, stem(second, "Two?"))).toMatchObject({
      ok: true,
      value: { outcome: "merged" },
    });
    const { text } = await bankOf(studio, draftId);
    for (const [key, words] of [
      [first, "One?"],
      [second, "Two?"],
    ] as const) {
      const form = formOf(text, key);
      expect(typeof form === "string" ? form : form.typed.fields.stem).toBe(words);
    }
  });

  test("two authors change one question, and the later one is kept aside, whole", async () => {
    const studio = await openStudio(world());
    const draftId = await openRel1Draft(studio, { courseId: "items-2" });
    const ask = asker(studio, draftId);
    const { seq, keys } = await bankOf(studio, draftId);
    const [first = ""] = keys;
    await ask("aut", seq, stem(first, "One?"));
    const held = await ask("bea", seq, stem(first, "Two?"));
    expect(held).toMatchObject({ ok: true, value: { outcome: "held" } });
    const read = await readItems(studio.app.reading(studio.as("bea")), draftId);
    expect(read?.page.held.map(({ text }) => text?.includes("Two?"))).toEqual([true]);
  });

  test("a button that is pressed twice adds one question", async () => {
    const studio = await openStudio(world());
    const draftId = await openRel1Draft(studio, { courseId: "items-3" });
    const ask = asker(studio, draftId);
    const { seq, keys } = await bankOf(studio, draftId);
    const add: ChangeOf = (text) =>
      withNewItem(text, "REL-1", { objective: "REL.1.1", type: "order", pool: "check" });
    await ask("aut", seq, add, "once");
    await ask("aut", seq, add, "once");
    const after = await bankOf(studio, draftId);
    expect(after.keys.length).toBe(keys.length + 1);
    await ask("aut", after.seq, (text) => withIsomorph(text, "REL-1", keys[0] ?? ""));
    const copied = await bankOf(studio, draftId);
    await ask("aut", copied.seq, (text) => withoutItem(text, keys[0] ?? ""));
    expect((await bankOf(studio, draftId)).keys.length).toBe(keys.length + 1);
  });

  test("begins a bank where there is no file, and refuses what cannot be changed", async () => {
    const studio = await openStudio(world());
    const files = new Map([["course.yaml", "id: NEW-1\nversion: 0.1.0\n"]]);
    const draftId = await openRel1Draft(studio, { courseId: "items-4", files });
    const ask = asker(studio, draftId);
    const add: ChangeOf = (text) =>
      withNewItem(text, "NEW-1", { objective: "NEW.1.1", type: "text", pool: "check" });
    expect(await ask("aut", 1, add)).toMatchObject({ ok: true, value: { outcome: "saved" } });
    const { text, keys, seq } = await bankOf(studio, draftId);
    expect(keys).toEqual(["NEW.1.1-C01"]);
    expect(text).toMatch(/^course: NEW-1\nversion: 0.1.0\nitems:\n {2}- id: NEW.1.1-C01\n/);
    expect(await ask("aut", seq, stem("nowhere", "?"))).toMatchObject({
      ok: false,
      reason: "unformed",
      detail: { why: "no-entry" },
    });
    expect(await ask("rev", seq, add)).toMatchObject({ ok: false, reason: "right" });
    for (const stranger of ["wil", "ana"])
      expect(await ask(stranger, seq, add)).toMatchObject({ ok: false, reason: "draft" });
  });
});
