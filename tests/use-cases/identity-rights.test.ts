import { beforeAll, describe, expect, test } from "vitest";
import {
  createOrganization,
  type NewOrganization,
} from "../../app/identity/create-organization.server";
import { endRole, grantRole } from "../../app/identity/grant-role.server";
import { invitePerson } from "../../app/identity/invite-person.server";
import { readOrganization, readOrganizations } from "../../app/identity/read-organizations.server";
import { readPeople, readPerson } from "../../app/identity/read-people.server";
import type { Role } from "../../app/identity/roles";
import { firstBroken } from "../../app/record/chain";
import { chainEntries } from "../../db/queries/record";
import { addPerson, cookieFor, enterAs, visitOf } from "./identity-people";
import { onEveryDatabase, type World } from "./world";

const DISTRICT: NewOrganization = {
  kind: "district",
  name: "Rio Seco Unified",
  timeZone: "America/Phoenix",
  state: "AZ",
  parentId: null,
};

onEveryDatabase("rights", (given) => {
  const ids: Record<string, string> = {};
  const at = (key: string) => ids[key] ?? "";

  async function add({ run }: World, change: Partial<NewOrganization>): Promise<string> {
    const made = await run(at("op"), (context) =>
      createOrganization(context, { ...DISTRICT, ...change }),
    );
    if (!made.ok) throw new Error(made.reason);
    return made.value.id;
  }

  beforeAll(async () => {
    const world = given();
    const person = async (name: string, organization: string, role: Role) => {
      ids[name] = await addPerson(world, `${name}@home.example`, [
        { organizationId: at(organization) || organization, role },
      ]);
    };
    await person("op", "platform", "operator");
    ids.mesa = await add(world, { kind: "program", name: "Mesa Reads" });
    ids.ridge = await add(world, { kind: "program", name: "Ridge Reads" });
    for (const [name, role] of [
      ["lead", "program_lead"],
      ["coach", "coach"],
      ["ana", "corps_member"],
    ] as const) {
      await person(name, "mesa", role);
      await person(`${name}-ridge`, "ridge", role);
    }
  });

  describe("organizations", () => {
    test("an operator creates them, each name once per kind, a school in its district", async () => {
      const world = given();
      const make = (by: string, change: Partial<NewOrganization>) =>
        world.run(at(by), (context) => createOrganization(context, { ...DISTRICT, ...change }));
      const district = await make("op", {});
      expect(district.ok).toBe(true);
      const parentId = district.ok ? district.value.id : "";
      expect(await make("op", { name: "rio seco unified" })).toMatchObject({
        reason: "name-taken",
      });
      expect(await make("op", { kind: "college", name: DISTRICT.name })).toMatchObject({
        ok: true,
      });
      expect(await make("op", { kind: "school", name: "A", parentId })).toMatchObject({ ok: true });
      expect(await make("op", { kind: "school", name: "B" })).toMatchObject({
        reason: "bad-parent",
      });
      expect(await make("op", { name: "C", parentId })).toMatchObject({ reason: "bad-parent" });
      expect(await make("op", { name: "C", parentId: "nowhere" })).toMatchObject({
        reason: "bad-parent",
      });
      expect(await make("op", { name: "C", timeZone: "Arizona" })).toMatchObject({
        reason: "bad-zone",
      });
      expect(await make("op", { name: "C", state: "ZZ" })).toMatchObject({ reason: "bad-state" });
      for (const by of ["lead", "coach", "ana"]) {
        expect(await make(by, { name: "C" })).toMatchObject({ reason: "not-allowed" });
      }
    });

    test("an operator sees them all but no rosters, a lead only what they lead, others none", async () => {
      const world = given();
      const see = async (name: string) => {
        const who = await enterAs(world, `${name}@home.example`);
        const reading = world.app.reading(who.actor);
        return {
          all: (await readOrganizations(reading, who, {})).organizations.map(({ id }) => id),
          mesa: await readOrganization(reading, who, { id: at("mesa") }),
          ridge: await readOrganization(reading, who, { id: at("ridge") }),
        };
      };
      const operator = await see("op");
      expect(operator.all).toEqual(expect.arrayContaining([at("mesa"), at("ridge"), "platform"]));
      expect(operator.mesa?.members.map(({ personId }) => personId).sort()).toEqual(
        [at("lead"), at("coach")].sort(),
      );
      expect(operator.mesa?.hiddenMembers).toBe(1);
      const lead = await see("lead");
      expect(lead.all).toEqual([at("mesa")]);
      expect(lead.mesa?.members).toHaveLength(3);
      expect(lead.mesa?.hiddenMembers).toBeNull();
      expect(lead.ridge).toBeNull();
      expect(await see("coach")).toEqual({ all: [], mesa: null, ridge: null });
    });
  });

  describe("roles", () => {
    test("a lead gives and ends roles at home, to people who are there, and nowhere else", async () => {
      const world = given();
      const give = (by: string, personId: string, role: Role, organizationId = at("mesa")) =>
        world.run(at(by), (context) => grantRole(context, { personId, organizationId, role }));
      const end = (by: string, personId: string, role: Role, organizationId = at("mesa")) =>
        world.run(at(by), (context) => endRole(context, { personId, organizationId, role }));

      expect(await give("lead", at("coach"), "adjudicator")).toEqual({ ok: true, value: null });
      expect(await give("lead", at("coach"), "adjudicator")).toMatchObject({ reason: "held" });
      expect(await give("lead", at("coach"), "operator")).toMatchObject({ reason: "not-allowed" });
      expect(await give("lead", at("coach-ridge"), "coach")).toMatchObject({
        reason: "unknown-person",
      });
      expect(await give("lead", at("coach-ridge"), "adjudicator", at("ridge"))).toMatchObject({
        reason: "unknown-organization",
      });
      expect(await give("lead", at("coach"), "adjudicator", "nowhere")).toMatchObject({
        reason: "unknown-organization",
      });
      expect(await give("coach", at("ana"), "coach")).toMatchObject({
        reason: "unknown-organization",
      });
      expect(await end("lead-ridge", at("coach"), "adjudicator")).toMatchObject({
        reason: "unknown-organization",
      });
      expect(await end("lead", at("coach"), "adjudicator")).toEqual({ ok: true, value: null });
      expect(await end("lead", at("coach"), "adjudicator")).toMatchObject({ reason: "not-held" });
      expect(await end("op", at("op"), "operator", "platform")).toMatchObject({
        reason: "last-operator",
      });
    });

    test("a role holds, and ends, on the very next request", async () => {
      const world = given();
      const cookie = await cookieFor(world, "coach@home.example");
      const roles = async () =>
        (await visitOf(world, cookie))?.memberships.map(({ role }) => role).sort();
      const grant = {
        personId: at("coach"),
        organizationId: at("mesa"),
        role: "adjudicator",
      } as const;
      expect(await roles()).toEqual(["coach"]);
      await world.run(at("lead"), (context) => grantRole(context, grant));
      expect(await roles()).toEqual(["adjudicator", "coach"]);
      await world.run(at("lead"), (context) => endRole(context, grant));
      expect(await roles()).toEqual(["coach"]);
    });

    test("of two leads who give the same role at once, one is told that it is held", async () => {
      const world = given();
      const grant = { personId: at("ana"), organizationId: at("mesa"), role: "coach" } as const;
      const both = await Promise.all(
        ["lead", "op"].map((by) => world.run(at(by), (context) => grantRole(context, grant))),
      );
      expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
      await world.run(at("lead"), (context) => endRole(context, grant));
    });

    test("invitations follow the same rights", async () => {
      const world = given();
      const invite = (by: string, organizationId: string, role: Role) =>
        world.run(at(by), (context) =>
          invitePerson(context, { organizationId, role, email: "new@home.example", address: null }),
        );
      expect(await invite("lead", at("ridge"), "coach")).toMatchObject({
        reason: "unknown-organization",
      });
      expect(await invite("coach", at("mesa"), "corps_member")).toMatchObject({
        reason: "unknown-organization",
      });
      expect(await invite("op", at("mesa"), "author")).toMatchObject({ reason: "not-allowed" });
      expect(await invite("lead", at("mesa"), "corps_member")).toMatchObject({ ok: true });
    });

    test("every change of rights is in the organization's chain, with who did it", async () => {
      const { app } = given();
      const entries = await chainEntries(app.db, `org:${at("mesa")}`);
      expect(firstBroken(entries)).toBeNull();
      const events = await app.db
        .selectFrom("audit_event")
        .select(["id", "action", "actor_id", "subject_id"])
        .where("organization_id", "=", at("mesa"))
        .execute();
      expect(entries.map(({ refId }) => refId).sort()).toEqual(events.map(({ id }) => id).sort());
      expect(new Set(events.map(({ action }) => action))).toEqual(
        new Set(["organization-created", "role-granted", "role-ended", "person-invited"]),
      );
      const ended = events.find(({ action }) => action === "role-ended");
      expect(ended).toMatchObject({ actor_id: at("lead"), subject_id: at("coach") });
    });
  });

  test("a coach reads the corps members of their program only", async () => {
    const world = given();
    const who = await enterAs(world, "coach@home.example");
    const reading = world.app.reading(who.actor);
    const { people, next } = await readPeople(reading, who, null);
    expect(people.map(({ personId }) => personId)).toEqual([at("ana")]);
    expect(next).toBeNull();
    expect((await readPerson(reading, who, at("ana")))?.name).toBe("ana");
    expect(await readPerson(reading, who, at("ana-ridge"))).toBeNull();
    expect(await readPerson(reading, who, at("coach"))).toBeNull();
    expect(await readPerson(reading, who, "nobody")).toBeNull();
    const operator = await enterAs(world, "op@home.example");
    expect((await readPeople(reading, operator, null)).people).toEqual([]);
  });
});
