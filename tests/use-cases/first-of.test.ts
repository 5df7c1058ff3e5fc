import { beforeAll, expect, test } from "vitest";
import { SYSTEM } from "../../app/record/context.server";
import { countOf, firstOf } from "../../db/queries/first-of";
import { insertOrganization, organizations } from "../../db/queries/identity-organizations";
import { onEveryDatabase } from "./world";

onEveryDatabase("the first rows of a list", (given) => {
  beforeAll(async () => {
    for (const id of ["a", "b", "c"])
      await given().app.run(SYSTEM, ({ tx, now }) =>
        insertOrganization(tx, {
          ...{ id, kind: "program", name: id, timeZone: "America/Phoenix", state: null },
          ...{ parentId: null, createdAt: now },
        }),
      );
  });

  test("say how many there are in all, whether or not they are all", async () => {
    const programs = organizations(given().app.db).where("kind", "=", "program").orderBy("name");
    const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);
    for (const [limit, first] of [
      [2, ["a", "b"]],
      [3, ["a", "b", "c"]],
      [9, ["a", "b", "c"]],
    ] as const) {
      const { rows, total } = await firstOf(programs, limit);
      expect([names(rows), total]).toEqual([first, 3]);
    }
    expect(await countOf(programs)).toBe(3);
    expect(await firstOf(programs.where("name", "=", "z"), 2)).toEqual({ rows: [], total: 0 });
  });
});
