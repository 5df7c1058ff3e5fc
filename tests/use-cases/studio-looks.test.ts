import { expect, test } from "vitest";
import { keepLooked, type Looked, readLooked } from "../../app/authoring/bring/look-at-file.server";
import { erasePerson } from "../../app/identity/erase-person.server";
import { SYSTEM } from "../../app/record/context.server";
import { addPerson } from "./mesa";
import { openRel1Draft, openStudio } from "./studio-world";
import { MONDAY, onEveryDatabase } from "./world";

const HOUR = 60 * 60_000;
const looked: Looked = {
  code: "LOO-1",
  files: new Map([["lessons/01-a.mdx", "Words."]]),
  report: [{ where: "The document", what: "kept", sentence: "All of it." }],
};

onEveryDatabase("a file that was only looked at", (world) => {
  test("is kept for its sender alone, for an hour, until the next", async () => {
    const mesa = await openStudio(world());
    await addPerson(mesa, "eve", [{ at: "juniper", role: "author" }]);
    const draftId = await openRel1Draft(mesa, { courseId: "loo-1" });
    const other = await openRel1Draft(mesa, { courseId: "loo-2" });
    const keep = (who: string, one = looked) =>
      mesa.run(who, (context) => keepLooked(context, { draftId, looked: one }));
    const read = (who: string, mark: number | null, at = draftId, code = "LOO-1") =>
      readLooked(mesa.app.reading(mesa.as(who)), { draftId: at, mark: mark ?? 0, code });
    mesa.setClock(MONDAY);
    const mark = await keep("aut");
    expect(await read("aut", mark)).toEqual(looked);
    expect(await read("bea", mark)).toBeNull();
    expect(await read("aut", mark, other)).toBeNull();
    expect(await read("aut", mark, draftId, "LOO-9")).toBeNull();
    for (const who of ["rev", "wil"]) expect(await keep(who)).toBeNull();
    expect(
      await keep("bea", { ...looked, files: new Map([["a.mdx", "x".repeat(8_000_001)]]) }),
    ).toBe(null);

    mesa.setClock(MONDAY + HOUR - 1);
    expect(await read("aut", mark)).toEqual(looked);
    mesa.setClock(MONDAY + HOUR);
    expect(await read("aut", mark)).toBeNull();
    const next = await keep("aut", { ...looked, report: [] });
    expect(await read("aut", mark)).toBeNull();
    expect(await read("aut", next)).toEqual({ ...looked, report: [] });

    const hers = await keep("eve");
    await mesa.run(SYSTEM, (context) => erasePerson(context, { personId: "eve" }));
    expect(await read("eve", hers)).toBeNull();
    const rows = await mesa.app.db.selectFrom("draft_look").select("person_id").execute();
    expect(rows).toEqual([{ person_id: "aut" }]);
  });
});
