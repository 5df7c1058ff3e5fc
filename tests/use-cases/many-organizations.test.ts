import { beforeAll, expect, test } from "vitest";
import {
  readDistricts,
  readInviting,
  readOrganization,
  readOrganizations,
} from "../../app/identity/read-organizations.server";
import { SYSTEM } from "../../app/record/context.server";
import { membersOf } from "../../db/queries/identity-holders";
import {
  insertMembership,
  insertOrganization,
  listOrganizations,
} from "../../db/queries/identity-organizations";
import { addPerson, enterAs } from "./identity-people";
import { onEveryDatabase, type World } from "./world";

const DISTRICTS = 520;
const SCHOOLS = 70;
const COACHES = 60;
const number = (n: number) => String(n).padStart(4, "0");

onEveryDatabase("more organizations than a page holds", (given) => {
  let operatorId = "";
  beforeAll(async () => {
    const world = given();
    const add = (kind: "program" | "district" | "school", id: string, parentId: string | null) =>
      world.app.run(SYSTEM, ({ tx, now }) =>
        insertOrganization(tx, {
          ...{ id, kind, name: `${kind} ${id}`, timeZone: "America/Phoenix", state: "AZ" },
          ...{ parentId, createdAt: now },
        }),
      );
    await add("program", "mesa", null);
    for (let n = 1; n <= DISTRICTS; n++) await add("district", `d${number(n)}`, null);
    for (let n = 1; n <= SCHOOLS; n++)
      await add("school", `s${number(n)}`, `d${number(DISTRICTS)}`);
    operatorId = await addPerson(world, "op@home.example", [
      { organizationId: "platform", role: "operator" },
    ]);
    await addPerson(world, "lead@home.example", [{ organizationId: "mesa", role: "program_lead" }]);
    for (let n = 1; n <= COACHES; n++) {
      const personId = await addPerson(world, `coach${n}@home.example`, []);
      await world.app.run(SYSTEM, ({ tx, now, newId }) =>
        insertMembership(tx, {
          ...{ id: newId(), personId, organizationId: "mesa", role: "coach" },
          ...{ grantedBy: operatorId, grantedAt: now },
        }),
      );
    }
  });

  const reader = async (world: World, email: string) => {
    const who = await enterAs(world, email);
    return { who, reading: world.app.reading(who.actor) };
  };

  test("whoever chooses or judges has every one of them", async () => {
    const world = given();
    expect(await listOrganizations(world.app.db, { kinds: ["district"] })).toHaveLength(DISTRICTS);
    expect(await readDistricts(world.app.reading({ kind: "system", personId: null }))).toHaveLength(
      DISTRICTS,
    );
    expect(await membersOf(world.app.db, "mesa", ["coach"])).toHaveLength(COACHES);
  });

  test("an operator walks through all of them by pages and looks for one by its name", async () => {
    const world = given();
    const { who, reading } = await reader(world, "op@home.example");
    const first = await readOrganizations(reading, who, {});
    expect(first).toMatchObject({ page: 1, more: true });
    const seen = new Set<string>();
    for (let page = 1, more = true; more; page++) {
      const list = await readOrganizations(reading, who, { page });
      for (const { id } of list.organizations) seen.add(id);
      more = list.more;
    }
    expect(seen.size).toBe(first.total);
    expect(first.total).toBeGreaterThan(DISTRICTS + SCHOOLS);
    const one = await readOrganizations(reading, who, { words: `D${number(517)}` });
    expect(one.organizations.map(({ id }) => id)).toEqual([`d${number(517)}`]);
    expect((await readOrganizations(reading, who, { words: "%" })).total).toBe(0);
  });

  test("a district's page says how many schools it has, and leads to all of them", async () => {
    const world = given();
    const { who, reading } = await reader(world, "op@home.example");
    const id = `d${number(DISTRICTS)}`;
    const page = await readOrganization(reading, who, { id });
    expect(page?.under.total).toBe(SCHOOLS);
    expect(page?.under.schools.length).toBeLessThan(SCHOOLS);
    const all = await readOrganizations(reading, who, { parentId: id });
    expect(all).toMatchObject({ total: SCHOOLS, district: { id } });
    const lead = await reader(world, "lead@home.example");
    const theirs = await readOrganizations(lead.reading, lead.who, { parentId: id });
    expect(theirs).toMatchObject({ total: 0, district: null });
  });

  test("an organization's people come a page at a time, each once", async () => {
    const world = given();
    const { who, reading } = await reader(world, "lead@home.example");
    const pages = [
      await readOrganization(reading, who, { id: "mesa" }),
      await readOrganization(reading, who, { id: "mesa", page: 2 }),
    ];
    expect(pages.map((page) => page?.more)).toEqual([true, false]);
    const people = pages.flatMap((page) => page?.members.map(({ personId }) => personId) ?? []);
    expect(new Set(people).size).toBe(COACHES + 1);
    expect(people).toHaveLength(COACHES + 1);
  });

  test("schools are not offered to who invites, but for the one they come from", async () => {
    const world = given();
    const { who, reading } = await reader(world, "op@home.example");
    const kinds = async (from: string | null) =>
      new Set((await readInviting(reading, who, from)).map(({ kind }) => kind));
    expect(await kinds(null)).toEqual(new Set(["platform", "program"]));
    expect(await kinds("s0001")).toEqual(new Set(["school", "platform", "program"]));
  });
});
