import { beforeAll, expect, test } from "vitest";
import { readFilter } from "../../app/authoring/bank/bank";
import { readBank } from "../../app/authoring/bank/read-bank.server";
import { readBankItem } from "../../app/authoring/bank/read-bank-item.server";
import { publishRel1 } from "./rel-1";
import { items, publishSmallCourse } from "./small-course";
import { openStudio } from "./studio-world";
import { onEveryDatabase } from "./world";

onEveryDatabase("the question bank", (world) => {
  const bank = (who: string, asked: Record<string, string> = {}, after: string | null = null) => {
    const filter = readFilter(new URLSearchParams(asked));
    const [courseId = "", position = ""] = after?.split("~") ?? [];
    return readBank(world().app.reading(world().as(who)), {
      filter,
      after: after === null ? null : { courseId, position: Number(position) },
    });
  };
  const item = (who: string, itemId: string, courseId = "rel-1") =>
    readBankItem(world().app.reading(world().as(who)), { courseId, itemId });
  const check = async (who: string) =>
    (await bank(who, { course: "rel-1", pool: "check", type: "single" })).items[0]?.itemId ?? "";

  beforeAll(async () => {
    await openStudio(world());
    await publishRel1(world(), "juniper");
    const small = items("Z.1", "check", 3);
    await publishSmallCourse(world().app.db, { courseId: "zeta-1", people: [], bank: small });
  });

  test("shows its own authors every question with its key, each once, page by page", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 40; page++) {
      const found: Awaited<ReturnType<typeof bank>> = await bank("aut", {}, after);
      seen.push(...found.items.map(({ courseId, itemId }) => `${courseId} ${itemId}`));
      for (const { courseId, isKeyed } of found.items)
        if (courseId === "rel-1") expect(isKeyed).toBe(true);
      if (!found.next) break;
      after = `${found.next.courseId}~${found.next.position}`;
    }
    expect(new Set(seen).size).toBe(seen.length);
    const all = await world()
      .app.db.selectFrom("item_version")
      .select("item_id")
      .where("item_id", "not like", "%/%")
      .execute();
    expect(seen).toHaveLength(all.length);
  });

  test("finds by words, objective, kind and place", async () => {
    const found = await bank("aut", { course: "rel-1", objective: "REL.1.1", pool: "practice" });
    expect(found.items.length).toBeGreaterThan(0);
    for (const one of found.items)
      expect(one).toMatchObject({ objectiveId: "REL.1.1", pool: "practice" });
    const [first] = found.items;
    const again = await bank("aut", { words: first?.itemId ?? "" });
    expect(again.items.map(({ itemId }) => itemId)).toContain(first?.itemId);
    expect((await bank("aut", { words: "xyzzy-plugh" })).items).toEqual([]);
  });

  test("flags are told of a course of one’s own, and asked for by course", async () => {
    expect(await bank("aut", { flag: "too-hard" })).toMatchObject({ needsCourse: true, items: [] });
    expect(await bank("wil", { flag: "too-hard", course: "rel-1" })).toMatchObject({
      needsCourse: true,
    });
    expect(await bank("aut", { flag: "too-hard", course: "rel-1" })).toMatchObject({
      needsCourse: false,
    });
  });

  test("authors elsewhere see a check question as a learner does, and nothing of its key", async () => {
    const id = await check("wil");
    const [ours, theirs] = [await item("aut", id), await item("wil", id)];
    expect(ours).toMatchObject({ isKeyed: true, keyed: { id }, exposure: { asked: null } });
    expect(theirs).toMatchObject({
      ...{ isKeyed: false, keyed: null, exposure: null, statistics: null },
    });
    const whys = (ours?.keyed?.lines ?? []).flatMap(({ why }) => why ?? []);
    expect(whys.length).toBeGreaterThan(1);
    for (const why of whys) expect(JSON.stringify(theirs)).not.toContain(why.slice(0, 30));
    expect(JSON.stringify(theirs)).not.toMatch(/"correct"|"feedback"|"scoring"/);
  });

  test("is open to nobody else: not to learners, leads or strangers", async () => {
    const id = await check("aut");
    for (const who of ["rosa", "luis", "nobody-at-all"]) {
      expect(await bank(who)).toMatchObject({ courses: [], items: [] });
      expect(await item(who, id)).toBeNull();
    }
    expect(await item("aut", "REL-1-none")).toBeNull();
    expect(await item("aut", id, "none-1")).toBeNull();
  });

  test("a course that keeps every right is for those who work on it", async () => {
    const db = world().app.db;
    const row = await db
      .selectFrom("course_version")
      .selectAll()
      .where("course_id", "=", "zeta-1")
      .executeTakeFirstOrThrow();
    const manifest = { ...JSON.parse(row.manifest), licence: "all-rights-reserved" };
    expect(await item("wil", "Z.1-c1", "zeta-1")).not.toBeNull();
    await db
      .insertInto("course_version")
      .values({
        ...row,
        ...{ id: "zeta-1@9", ordinal: 9, version: "9.0.0", manifest: JSON.stringify(manifest) },
      })
      .execute();
    expect(await item("wil", "Z.1-c1", "zeta-1")).toBeNull();
    expect((await bank("wil", { course: "zeta-1" })).items).toEqual([]);
  });

  test("says which releases hold a question and what each changed", async () => {
    const bankOf = (stem?: string) =>
      items("H.1", "practice", 2).map((one, at) => (at === 0 && stem ? { ...one, stem } : one));
    const course = { courseId: "held-1", people: [] };
    await publishSmallCourse(world().app.db, { ...course, bank: bankOf() });
    await publishSmallCourse(world().app.db, {
      ...course,
      bank: bankOf("Asked anew?"),
      edition: 2,
    });
    const changed = await item("wil", "H.1-p1", "held-1");
    expect(changed?.releases.map(({ version }) => version)).toEqual(["2.0.0", "1.0.0"]);
    expect(changed?.releases[0]?.change).toMatchObject({ key: false, words: [{ place: "stem" }] });
    expect(changed?.releases[1]?.change).toBe("first");
    const same = await item("wil", "H.1-p2", "held-1");
    expect(same?.releases.map(({ change }) => change)).toEqual(["same", "first"]);
  });
});
