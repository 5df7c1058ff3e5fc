import { beforeAll, expect, test } from "vitest";
import { holdData } from "../../app/identity/hold-data.server";
import { readRetention, retain } from "../../app/identity/retain.server";
import { PLATFORM } from "../../app/identity/roles";
import { saveAccommodation } from "../../app/identity/save-accommodation.server";
import { COMMAND_LINE, SYSTEM } from "../../app/record/context.server";
import { verifyRecord } from "../../app/record/verify-record.server";
import { endMembership } from "../../db/queries/identity-organizations";
import { addPerson, cookieFor } from "./identity-people";
import { addOrganization } from "./mesa";
import { DAY_MS, onEveryDatabase, type World } from "./world";

const dryRun = ({ app }: World) => readRetention(app.reading(SYSTEM));
const rowsOf = (found: readonly { rule: string; rows: number }[] | null, rule: string) =>
  found?.find((one) => one.rule === rule)?.rows;

onEveryDatabase("the retention schedule", (world) => {
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    const { run } = world();
    await addOrganization(world(), "program", "mesa");
    ids.operator = await addPerson(world(), "op@muster.example", [
      { organizationId: PLATFORM, role: "operator" },
    ]);
    for (const name of ["ana", "ben", "kim"]) {
      const email = `${name}@mesa.example`;
      ids[name] = await addPerson(world(), email, [
        { organizationId: "mesa", role: "corps_member" },
      ]);
      await cookieFor(world(), email);
      await run(ids[name], (context) =>
        saveAccommodation(context, {
          textSize: "large",
          lessMotion: false,
          readAloud: false,
          words: "More time.",
          readerIds: [],
        }),
      );
    }
    for (const name of ["ana", "ben"])
      await run(COMMAND_LINE, ({ tx, now }) =>
        endMembership(
          tx,
          { personId: ids[name] ?? "", organizationId: "mesa", role: "corps_member" },
          null,
          now,
        ),
      );
    await run(ids.operator, (context) =>
      holdData(context, { personId: ids.ben ?? "", set: true, reason: "Case 26-114" }),
    );
    await world().app.settle();
  });

  test("takes nothing before its day", async () => {
    expect((await dryRun(world())).filter(({ rows }) => rows > 0)).toEqual([]);
  });

  test("removes just what the dry run said, but of nobody on legal hold, and of nobody who serves", async () => {
    const { app, advance } = world();
    advance(400 * DAY_MS);
    const said = await dryRun(world());
    expect(rowsOf(said, "accommodation")).toBe(1);
    expect(rowsOf(said, "sessions")).toBe(2);
    expect(await dryRun(world())).toEqual(said);
    expect(await retain(app, "one")).toEqual(said);
    const left = await app.db.selectFrom("accommodation").select("person_id").execute();
    expect(left.map(({ person_id }) => person_id).sort()).toEqual([ids.ben, ids.kim].sort());
    expect((await verifyRecord(app)).broken).toEqual([]);
  });

  test("run three times in a day it removes it once, and two runners never at once", async () => {
    const { app, advance } = world();
    expect(await retain(app, "two")).toBeNull();
    for (let run = 0; run < 2; run++)
      expect((await retain(app, "one"))?.reduce((sum, { rows }) => sum + rows, 0)).toBe(0);
    advance(DAY_MS);
    expect(await retain(app, "two")).not.toBeNull();
  });
});
