import { beforeAll, expect, test } from "vitest";
import {
  endPersonSessions,
  findPersonByEmail,
  readPersonSessions,
} from "../../app/identity/end-sessions.server";
import { endRole } from "../../app/identity/grant-role.server";
import type { Role } from "../../app/identity/roles";
import { firstBroken } from "../../app/record/chain";
import { chainEntries } from "../../db/queries/record";
import { addPerson, cookieFor, enterAs, letters, visitOf } from "./identity-people";
import { onEveryDatabase, type World } from "./world";

const ANA = "ana@home.example";

onEveryDatabase("an operator ends sessions", (given) => {
  const ids: Record<string, string> = {};
  const at = (key: string) => ids[key] ?? "";
  const end = (by: string, personId: string, sessionId: string | null) =>
    given().run(at(by), (context) => endPersonSessions(context, { personId, sessionId }));
  const ended = async ({ app }: World) =>
    app.db
      .selectFrom("audit_event")
      .innerJoin("audit_detail", "audit_detail.audit_id", "audit_event.id")
      .select(["id", "actor_id", "subject_id", "payload"])
      .where("action", "=", "sessions-ended")
      .orderBy("id")
      .execute();
  const told = async (world: World) =>
    (await letters(world, ANA)).filter(({ subject }) => subject.startsWith("You were signed out"));

  beforeAll(async () => {
    const person = async (name: string, roles: Role[]) => {
      const held = roles.map((role) => ({ organizationId: "platform", role }));
      ids[name] = await addPerson(given(), `${name}@home.example`, held);
    };
    await person("op", ["operator"]);
    await person("second", ["operator"]);
    await person("ana", ["corps_member"]);
    await person("ben", ["corps_member"]);
  });

  test("finds a person by the address they sign in with, and lists where they are", async () => {
    const world = given();
    await cookieFor(world, ANA, "Firefox on Linux");
    await cookieFor(world, ANA, "Chrome on Android");
    const who = await enterAs(world, "op@home.example");
    const reading = world.app.reading(who.actor);
    expect(await findPersonByEmail(reading, ANA)).toBe(at("ana"));
    expect(await findPersonByEmail(reading, "nobody@home.example")).toBeNull();
    const page = await readPersonSessions(reading, who, at("ana"));
    expect(page?.person).toEqual({ personId: at("ana"), name: "ana", email: ANA });
    expect(page?.sessions.map(({ device }) => device).sort()).toEqual([
      "Chrome on Android",
      "Firefox on Linux",
    ]);
    expect(page?.sessions.every(({ isThisOne }) => !isThisOne)).toBe(true);
    const own = await readPersonSessions(reading, who, at("op"));
    expect(own?.sessions.map(({ isThisOne }) => isThisOne)).toEqual([true]);
    expect(await readPersonSessions(reading, who, "nobody")).toBeNull();
  });

  test("ends one and then the rest; the cookies open nothing, and the person gets a letter", async () => {
    const world = given();
    await end("op", at("ana"), null);
    const before = (await ended(world)).length;
    const toldBefore = (await told(world)).length;
    const lost = await cookieFor(world, ANA, "Safari on iPhone");
    const kept = await cookieFor(world, ANA, "Firefox on Linux");
    const third = await cookieFor(world, ANA, "Chrome on Android");
    const bens = await cookieFor(world, "ben@home.example");
    const lostId = (await visitOf(world, lost))?.sessionId ?? "";

    expect(await end("op", at("ben"), lostId)).toMatchObject({ reason: "unknown-session" });
    expect(await visitOf(world, lost)).not.toBeNull();
    expect(await end("op", at("ana"), lostId)).toMatchObject({ ok: true });
    expect(await visitOf(world, lost)).toBeNull();
    expect(await visitOf(world, kept)).not.toBeNull();
    expect(await end("op", at("ana"), lostId)).toMatchObject({ reason: "unknown-session" });

    expect(await end("op", at("ana"), null)).toMatchObject({ ok: true });
    expect([await visitOf(world, kept), await visitOf(world, third)]).toEqual([null, null]);
    expect(await visitOf(world, bens)).not.toBeNull();
    expect(await end("op", at("ana"), null)).toMatchObject({ reason: "unknown-session" });

    const written = (await ended(world)).slice(before);
    expect(written.map(({ payload }) => JSON.parse(payload))).toEqual([
      { sessions: 1 },
      { sessions: 2 },
    ]);
    for (const event of written)
      expect(event).toMatchObject({ actor_id: at("op"), subject_id: at("ana") });
    const chain = await chainEntries(world.app.db, "org:platform");
    expect(firstBroken(chain)).toBeNull();
    expect(chain.map(({ refId }) => refId)).toEqual(
      expect.arrayContaining(written.map(({ id }) => id)),
    );
    expect(await told(world)).toHaveLength(toldBefore + 2);
    expect((await told(world))[0]?.text).toContain("/sign-in");
  });

  test("nobody else can, nor someone whose role has just ended; nobody's id answers so", async () => {
    const world = given();
    const anas = await cookieFor(world, ANA);
    const before = await ended(world);
    await world.run(at("op"), (context) =>
      endRole(context, { personId: at("second"), organizationId: "platform", role: "operator" }),
    );
    for (const by of ["ben", "ana", "second"])
      expect(await end(by, at("ana"), null)).toMatchObject({ reason: "not-allowed" });
    expect(await end("op", "nobody", null)).toMatchObject({ reason: "unknown-person" });
    expect(await visitOf(world, anas)).not.toBeNull();
    expect(await ended(world)).toEqual(before);
  });
});
