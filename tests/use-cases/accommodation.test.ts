import { beforeAll, expect, test } from "vitest";
import {
  readAccommodationOf,
  readOwnAccommodation,
  readPageSettings,
} from "../../app/identity/read-accommodation.server";
import { saveAccommodation } from "../../app/identity/save-accommodation.server";
import { readPersonExport } from "../../app/reporting/read-person-export.server";
import { endMembership } from "../../db/queries/identity-organizations";
import { openMesa } from "./mesa";
import { onEveryDatabase } from "./world";

const CHOSEN = {
  textSize: "larger",
  lessMotion: true,
  readAloud: false,
  words: "Written steps first.",
} as const;

onEveryDatabase("how someone reads best", (world) => {
  beforeAll(() => openMesa(world()));
  const save = (who: string, readerIds: string[]) =>
    world().run(who, (context) => saveAccommodation(context, { ...CHOSEN, readerIds }));
  const seenBy = (reader: string) => {
    const { app, as } = world();
    return readAccommodationOf(app.reading(as(reader)), "ana");
  };

  test("it is plain until it is set, and then holds for its person alone", async () => {
    const { app, as } = world();
    const own = () => readOwnAccommodation(app.reading(as("ana")));
    expect((await own()).accommodation).toMatchObject({ textSize: "normal", words: null });
    await save("ana", []);
    await save("ana", []);
    expect((await own()).accommodation).toEqual(CHOSEN);
    expect(await readPageSettings(app, "ana")).toEqual({
      textSize: "larger",
      lessMotion: true,
      readAloud: false,
    });
    expect(await readPageSettings(app, "ben")).toMatchObject({ textSize: "normal" });
    for (const reader of ["luis", "rosa", "ben", "omar"]) expect(await seenBy(reader)).toBeNull();
  });

  test("only staff of the person's own program can be named, and each stops with a word", async () => {
    const { app, as } = world();
    for (const wrong of ["omar", "ben", "nobody", "ana"])
      expect(await save("ana", ["luis", wrong])).toEqual({ ok: false, reason: "not-staff" });
    expect(await seenBy("luis")).toBeNull();
    await save("ana", ["luis"]);
    const { readers } = await readOwnAccommodation(app.reading(as("ana")));
    expect(readers.map(({ name, named }) => [name, named])).toEqual([
      ["both", false],
      ["kai", false],
      ["luis", true],
      ["rosa", false],
    ]);
    expect(await seenBy("luis")).toEqual(CHOSEN);
    for (const reader of ["omar", "ben", "rosa"]) expect(await seenBy(reader)).toBeNull();
    await save("ana", ["rosa"]);
    expect(await seenBy("luis")).toBeNull();
    expect(await seenBy("rosa")).toEqual(CHOSEN);
  });

  test("someone named who left the role reads nothing, and it is in the person's export", async () => {
    const { app, as, run } = world();
    await run("rosa", ({ tx, now }) =>
      endMembership(
        tx,
        { personId: "rosa", organizationId: "mesa", role: "program_lead" },
        "rosa",
        now,
      ),
    );
    expect(await seenBy("rosa")).toBeNull();
    const held = [];
    for await (const row of new Map(readPersonExport(app.reading(as("ana")))).get("reading") ?? [])
      held.push(row);
    expect(held).toEqual([CHOSEN]);
  });
});
