import { expect, test } from "vitest";
import { blocksFrom, fieldsOf, NO_FIELDS } from "../../app/authoring/blocks/block-form";
import { type BlockWork, editLesson } from "../../app/authoring/blocks/edit-lesson.server";
import { readBlocks } from "../../app/authoring/blocks/read-blocks";
import { readDraft } from "../../app/authoring/read-draft.server";
import { openRel1Draft, openStudio } from "./studio-world";
import { onEveryDatabase, type World } from "./world";

const SLUG = "01-what-students-need";
const PATH = `lessons/${SLUG}.mdx`;

onEveryDatabase("the blocks of a lesson", (world) => {
  let keys = 0;

  async function open(courseId: string) {
    const studio = await openStudio(world());
    const draftId = await openRel1Draft(studio, { courseId });
    return { studio, draftId };
  }

  async function textOf(studio: World, draftId: string) {
    const page = await readDraft(studio.app.reading(studio.as("aut")), draftId);
    const file = page?.files.find(({ path }) => path === PATH);
    if (!page || !file) throw new Error("no lesson");
    return { text: file.text, seq: page.last.seq };
  }

  function edit(
    studio: World,
    draftId: string,
    work: BlockWork,
    { who = "aut", seq, key = `blocks-key-${++keys}` }: { who?: string; seq: number; key?: string },
  ) {
    return studio.run(who, (context) =>
      editLesson(context, {
        ...{ draftId, slug: SLUG, atSeq: seq, editKey: key, kind: "save", why: "Changed", work },
      }),
    );
  }

  test("one changes, and every other character stays", async () => {
    const { studio, draftId } = await open("blocks-one");
    const { text, seq } = await textOf(studio, draftId);
    const { blocks } = readBlocks(text);
    const at = blocks.findIndex(({ block }) => block.type === "callout");
    const old = blocks[at];
    if (!old) throw new Error("no callout");
    const changed = blocksFrom("callout", { ...fieldsOf(old.block), title: 'So {sure}? <b> "' });
    const work: BlockWork = { kind: "save", index: at, count: 1, blocks: changed, step: null };
    expect(await edit(studio, draftId, work, { seq })).toMatchObject({
      ok: true,
      value: { outcome: "saved" },
    });
    const now = (await textOf(studio, draftId)).text;
    expect(now.slice(0, old.start)).toBe(text.slice(0, old.start));
    expect(now.slice(now.length - (text.length - old.end))).toBe(text.slice(old.end));
    expect(readBlocks(now).blocks[at]?.block).toEqual(changed[0]);
  });

  test("sent as it was shown, or twice with one key, it changes nothing more", async () => {
    const { studio, draftId } = await open("blocks-same");
    const { text, seq } = await textOf(studio, draftId);
    const first = readBlocks(text).blocks[0]?.block;
    if (!first) throw new Error("no block");
    const same = blocksFrom(first.type, fieldsOf(first));
    const work: BlockWork = { kind: "save", index: 0, count: 1, blocks: same, step: null };
    expect(await edit(studio, draftId, work, { seq })).toMatchObject({
      value: { outcome: "same" },
    });
    const added = blocksFrom("text", { ...NO_FIELDS, text: "One.\n\nTwo." });
    const add: BlockWork = { kind: "add", index: 1, blocks: added };
    await edit(studio, draftId, add, { seq, key: "one-key-only" });
    const once = await textOf(studio, draftId);
    await edit(studio, draftId, add, { seq, key: "one-key-only" });
    expect(await textOf(studio, draftId)).toEqual(once);
    expect(readBlocks(once.text).blocks.length).toBe(readBlocks(text).blocks.length + 2);
  });

  test("two people change two blocks, and both stay; the same block is kept aside", async () => {
    const { studio, draftId } = await open("blocks-two");
    const { seq } = await textOf(studio, draftId);
    const say = (index: number, words: string): BlockWork => {
      const blocks = blocksFrom("text", { ...NO_FIELDS, text: words });
      return { kind: "save", index, count: 1, blocks, step: null };
    };
    await edit(studio, draftId, say(0, "Aut was here."), { seq });
    expect(await edit(studio, draftId, say(3, "Bea was here."), { who: "bea", seq })).toMatchObject(
      { value: { outcome: "merged" } },
    );
    const { text } = await textOf(studio, draftId);
    expect(text).toContain("Aut was here.");
    expect(text).toContain("Bea was here.");
    expect(await edit(studio, draftId, say(0, "Bea, too."), { who: "bea", seq })).toMatchObject({
      value: { outcome: "held", heldId: expect.any(String) },
    });
  });

  test("moves, copies, goes; and is no one else's", async () => {
    const { studio, draftId } = await open("blocks-move");
    const { text, seq } = await textOf(studio, draftId);
    const kinds = (source: string) => readBlocks(source).blocks.map(({ block }) => block.type);
    const first = readBlocks(text).blocks[0]?.block;
    if (!first) throw new Error("no block");
    const down: BlockWork = { kind: "save", index: 0, count: 1, blocks: [first], step: "down" };
    await edit(studio, draftId, down, { seq });
    const moved = await textOf(studio, draftId);
    expect([...moved.text].sort().join("")).toBe([...text].sort().join(""));
    await edit(studio, draftId, { ...down, index: 1, step: "up" }, { seq: moved.seq });
    expect(await edit(studio, draftId, { kind: "remove", index: 2 }, { seq })).toMatchObject({
      ok: true,
    });
    expect(kinds((await textOf(studio, draftId)).text).length).toBe(kinds(text).length - 1);
    const remove: BlockWork = { kind: "remove", index: 999 };
    expect(await edit(studio, draftId, remove, { seq })).toMatchObject({ reason: "block" });
    const gone: BlockWork = { kind: "remove", index: 0 };
    expect(await edit(studio, draftId, gone, { who: "wil", seq })).toMatchObject({
      reason: "draft",
    });
    expect(await edit(studio, draftId, gone, { who: "rev", seq })).toMatchObject({
      reason: "right",
    });
  });
});
