import { beforeAll, expect, test } from "vitest";
import { readBankItem } from "../../app/authoring/bank/read-bank-item.server";
import { readItemSource } from "../../app/authoring/bank/read-item-source.server";
import { readUsage } from "../../app/authoring/bank/read-usage.server";
import { takeNewer, useItem } from "../../app/authoring/bank/use-item.server";
import { readDraft, textsOf } from "../../app/authoring/read-draft.server";
import { itemsIn } from "../../app/authoring/review/readable-item";
import { publishCourse } from "../../app/catalog/publish-course.server";
import { COMMAND_LINE } from "../../app/record/context.server";
import { publishRel1, rel1Content } from "./rel-1";
import { openRel1Draft, openStudio } from "./studio-world";
import { onEveryDatabase } from "./world";

const CHECK = "REL.1.1-Q02";

onEveryDatabase("a question of the bank in another draft", (world) => {
  const reading = (who: string) => world().app.reading(world().as(who));
  const items = async (draftId: string, who: string) => {
    const page = await readDraft(reading(who), draftId);
    return itemsIn(textsOf(page?.files ?? []));
  };
  const use = (who: string, draftId: string, more: { item?: string; objective?: string } = {}) =>
    world().run(who, (context) =>
      useItem(context, {
        ...{ draftId, course: "REL-1", item: CHECK, objective: "REL.1.2", why: "From the bank" },
        editKey: `use-${who}-${draftId}-${more.item ?? ""}`,
        ...more,
      }),
    );
  const take = (who: string, draftId: string, key: string, atSeq: number) =>
    world().run(who, (context) =>
      takeNewer(context, { draftId, key, atSeq, editKey: "take", why: "Taken" }),
    );
  let mine = "";
  let theirs = "";
  let key = "";
  let practice = "";

  beforeAll(async () => {
    await openStudio(world());
    await publishRel1(world(), "juniper");
    mine = await openRel1Draft(world(), { courseId: "other-1" });
    const content = await rel1Content();
    practice =
      content.items.find(({ pool, presentation }) =>
        pool === "practice" && presentation.type === "single" ? true : undefined,
      )?.itemId ?? "";
    theirs = await world().run("wil", async (context) => {
      const { openDraft } = await import("../../app/authoring/open-draft.server");
      const { rel1Files } = await import("./studio-world");
      const opened = await openDraft(context, {
        ...{ courseId: "willow-1", organizationId: "willow", files: rel1Files() },
        ...{ kind: "import" as const, why: null, basedOnId: null, forkedFromId: null },
      });
      if (!opened.ok) throw new Error(opened.reason);
      return opened.value.draftId;
    });
  });

  test("is put there whole, under a name and an objective of the draft, with its pin; once", async () => {
    const before = await items(mine, "aut");
    const used = await use("aut", mine);
    if (!used.ok) throw new Error(used.reason);
    key = used.value.key;
    expect(await use("aut", mine)).toEqual(used);
    const after = await items(mine, "aut");
    expect(after).toHaveLength(before.length + 1);
    const source = before.find(({ id }) => id === CHECK);
    const version = (await rel1Content()).version;
    expect(after.find(({ id }) => id === key)).toEqual({
      ...source,
      id: key,
      objective: "REL.1.2",
      from: {
        ...{ course: "REL-1", item: CHECK, version },
        ...{ college: expect.any(String), licence: "CC-BY-4.0" },
      },
    });
    const page = await readBankItem(reading("aut"), { courseId: "rel-1", itemId: CHECK });
    if (!page) throw new Error("no page");
    const usage = await readUsage(reading("aut"), page);
    expect(usage.used).toMatchObject([{ draftId: mine, itemId: key, pinned: version }]);
    expect(usage.places.map(({ draftId }) => draftId)).toContain(mine);
    expect(JSON.stringify(usage)).not.toContain("willow-1");
  });

  test("whoever does not work on the course may use its practice, and no check", async () => {
    expect(await use("wil", theirs)).toEqual({ ok: false, reason: "closed" });
    expect(await use("wil", theirs, { item: practice })).toMatchObject({ ok: true });
    expect(await use("wil", mine, { item: practice })).toEqual({ ok: false, reason: "draft" });
    expect(await use("rosa", mine)).toEqual({ ok: false, reason: "draft" });
    const page = await readBankItem(reading("wil"), { courseId: "rel-1", itemId: CHECK });
    if (!page) throw new Error("no page");
    const usage = await readUsage(reading("wil"), page);
    expect(usage.places).toEqual([]);
    expect(usage.used.map(({ draftId }) => draftId)).not.toContain(mine);
  });

  test("what there is not is refused by name", async () => {
    expect(await use("aut", mine, { item: "REL.9-none" })).toEqual({ ok: false, reason: "gone" });
    expect(await use("aut", mine, { item: practice, objective: "REL.9.9" })).toEqual({
      ok: false,
      reason: "objective",
    });
    const own = await openRel1Draft(world(), { courseId: "rel-1" });
    expect(await use("aut", own)).toEqual({ ok: false, reason: "own" });
  });

  test("a later release is a note with what it changes, and changes nothing until it is taken", async () => {
    const source = () => readItemSource(reading("aut"), { draftId: mine, key, atSeq: null });
    expect(await source()).toMatchObject({ state: "current", change: null, barred: null });
    const content = await rel1Content();
    const asked = content.items.find(({ itemId }) => itemId === CHECK);
    const stem = itemsIn(new Map(Object.entries(content.source ?? {}))).find(
      ({ id }) => id === CHECK,
    )?.stem;
    const said = stem?.slice(0, 20) ?? "";
    const text = content.source?.["items.yaml"] ?? "";
    expect(text).toContain(said);
    const next = {
      ...content,
      version: "99.0.0",
      contentHash: "another",
      source: { ...content.source, "items.yaml": text.replace(said, `Look: ${said}`) },
      items: content.items.map((item) =>
        item === asked
          ? {
              ...item,
              presentation: { ...item.presentation, stem: `Look: ${item.presentation.stem}` },
            }
          : item,
      ),
    };
    const published = await world().run(COMMAND_LINE, (context) =>
      publishCourse(context, { content: next, organizationId: "juniper" }),
    );
    expect(published).toMatchObject({ ok: true });

    const before = await items(mine, "aut");
    const found = await source();
    expect(found).toMatchObject({ state: "newer", newest: "99.0.0", barred: null });
    expect(found?.change).toMatchObject({ key: false, words: [{ place: "stem" }] });
    expect(await items(mine, "aut")).toEqual(before);

    expect(await take("wil", mine, key, found?.seq ?? 0)).toEqual({ ok: false, reason: "draft" });
    expect(await take("aut", mine, CHECK, found?.seq ?? 0)).toEqual({ ok: false, reason: "pin" });
    expect(await take("aut", mine, key, found?.seq ?? 0)).toMatchObject({
      ok: true,
      value: { key, heldId: null },
    });
    const after = await items(mine, "aut");
    const was = before.find(({ id }) => id === key);
    expect(after.filter(({ id }) => id !== key)).toEqual(before.filter(({ id }) => id !== key));
    expect(after.find(({ id }) => id === key)).toEqual({
      ...was,
      stem: `Look: ${was?.stem}`,
      from: { ...was?.from, version: "99.0.0" },
    });
    expect(await source()).toMatchObject({ state: "current", change: null });
  });
});
