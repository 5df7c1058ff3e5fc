import { describe, expect, test } from "vitest";
import {
  acceptAsMember,
  acceptAsNew,
  readInvitation,
} from "../../app/identity/accept-invitation.server";
import {
  changeEmail,
  changePassword,
  finishChangeEmail,
} from "../../app/identity/change-account.server";
import { createOperator } from "../../app/identity/create-operator.server";
import {
  endOtherSessions,
  endOwnSession,
  readSessions,
} from "../../app/identity/end-sessions.server";
import { hashPassword, isOldHash } from "../../app/identity/hash-password.server";
import { invitePerson } from "../../app/identity/invite-person.server";
import { linkIdOf } from "../../app/identity/link.server";
import { proveAgain } from "../../app/identity/prove-again.server";
import { requestReset, resetPassword } from "../../app/identity/reset-password.server";
import { readVisit } from "../../app/identity/session.server";
import { signIn, signInAsDemo } from "../../app/identity/sign-in.server";
import { finishSignUp, signUp } from "../../app/identity/sign-up.server";
import { SYSTEM } from "../../app/record/context.server";
import { accountByEmail, setPasswordHash } from "../../db/queries/identity-accounts";
import {
  addPerson,
  cookieFor,
  cookieIn,
  enterAs,
  HOME,
  letters,
  PHRASE,
  tokenOf,
  visitOf,
} from "./identity-people";
import { DAY_MS, HOUR_MS, onEveryDatabase, openWorld, type World } from "./world";

const MINUTE_MS = 60_000;
const NEW_PHRASE = "nine herons by the old canal";
const device = "Firefox on Linux";
const at = (world: World, email: string, password: string, address = HOME) =>
  signIn(world.app, { email, password, address, device });

/** Everything the database holds, as text. */
async function dump({ app, engine }: World): Promise<string> {
  const { sql } = await import("kysely");
  const names =
    engine === "sqlite"
      ? sql<{ name: string }>`select name from sqlite_master where type = 'table'`
      : sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public'`;
  const tables = (await names.execute(app.db)).rows;
  const rows = await Promise.all(
    tables.map(({ name }) => sql`select * from ${sql.table(name)}`.execute(app.db)),
  );
  return JSON.stringify(rows.map((result) => result.rows));
}

onEveryDatabase("coming in", (given) => {
  test("open sign-up: a letter, one press, a corps member of the platform who is signed in", async () => {
    const world = given();
    const email = "new@home.example";
    expect(
      await signUp(world.app, {
        language: "en",
        name: "Noor",
        email,
        password: PHRASE,
        address: HOME,
      }),
    ).toEqual({
      ok: true,
      value: null,
    });
    expect(await accountByEmail(world.app.db, email)).toBeNull();
    expect((await at(world, email, PHRASE)).ok).toBe(false);

    const token = tokenOf((await letters(world, email))[0]);
    const linkId = linkIdOf(world.app.env, token)!;
    const finished = await finishSignUp(world.app, { linkId, device });
    const who = finished.ok && (await visitOf(world, cookieIn(finished.value.setCookie)));
    expect(who).toMatchObject({
      name: "Noor",
      email,
      memberships: [{ organizationId: "platform", role: "corps_member" }],
    });
    expect(await finishSignUp(world.app, { linkId, device })).toMatchObject({ reason: "used" });
    expect((await at(world, email, PHRASE)).ok).toBe(true);
  });

  test("a link works once, for its time, for its purpose, and its token is nowhere in the database", async () => {
    const world = given();
    const email = "slow@home.example";
    const start = () =>
      signUp(world.app, {
        language: "en",
        name: "Sol",
        email,
        password: PHRASE,
        address: "198.51.100.3",
      });
    await start();
    const token = tokenOf((await letters(world, email))[0]);
    const linkId = linkIdOf(world.app.env, token)!;
    const held = await dump(world);
    expect(held).toContain(linkId);
    expect(held).not.toContain(token);
    expect(held).not.toContain(token.split(".")[1]);
    expect(await resetPassword(world.app, { linkId, password: NEW_PHRASE })).toMatchObject({
      reason: "unknown",
    });
    world.advance(DAY_MS);
    expect(await finishSignUp(world.app, { linkId, device })).toMatchObject({ reason: "expired" });
    await start();
    const second = linkIdOf(world.app.env, tokenOf((await letters(world, email))[0]))!;
    const both = await Promise.all([
      finishSignUp(world.app, { linkId: second, device }),
      finishSignUp(world.app, { linkId: second, device }),
    ]);
    expect(both.map((one) => one.ok).sort()).toEqual([false, true]);
  });

  test.each([
    ["nothing", ""],
    ["an id without its MAC", "id-00001"],
    ["an id with another's MAC", `id-00001.${"A".repeat(43)}`],
    ["a NUL", "\0"],
  ])("a token that is %s is nobody's", (_, token) => {
    expect(linkIdOf(given().app.env, token)).toBeNull();
  });

  test("an invitation makes an account for the invited address, with the role, once", async () => {
    const world = given();
    const operator = await addPerson(world, "op@muster.example", [
      { organizationId: "platform", role: "operator" },
    ]);
    const email = "ana@home.example";
    const invite = () =>
      world.run(operator, (context) =>
        invitePerson(context, {
          organizationId: "platform",
          role: "operator",
          email,
          address: HOME,
        }),
      );
    expect((await invite()).ok).toBe(true);
    const first = linkIdOf(world.app.env, tokenOf((await letters(world, email))[0]))!;
    world.advance(1);
    expect((await invite()).ok).toBe(true);
    const [letter] = await letters(world, email);
    const linkId = linkIdOf(world.app.env, tokenOf(letter))!;
    expect(letter?.text).toContain("op invites you to join Muster. Your role: Operator");
    const reading = world.app.reading(SYSTEM);
    expect(await readInvitation(reading, first)).toMatchObject({ state: "used", invitation: null });
    expect(await readInvitation(reading, linkId)).toMatchObject({
      state: "open",
      hasAccount: false,
    });

    const accept = (password: string) =>
      acceptAsNew(world.app, { language: "en", linkId, name: "Ana", password, device });
    expect(await accept("password1234")).toMatchObject({
      reason: "password",
      detail: { problem: "common" },
    });
    const accepted = await accept(PHRASE);
    const who = accepted.ok && (await visitOf(world, cookieIn(accepted.value.setCookie)));
    // A new operator first sets up the code that signing in asks for.
    expect(who).toMatchObject({ email, memberships: [], withheld: ["operator"] });
    expect(await accept(PHRASE)).toMatchObject({ reason: "used" });
    expect(await invite()).toMatchObject({ reason: "held" });
  });

  test("the owner of an account accepts while signed in; nobody else can, and time runs out", async () => {
    const world = given();
    const operator = await addPerson(world, "op2@muster.example", [
      { organizationId: "platform", role: "operator" },
    ]);
    const email = "ben@home.example";
    await addPerson(world, email);
    await addPerson(world, "eve@home.example");
    await world.run(operator, (context) =>
      invitePerson(context, {
        organizationId: "platform",
        role: "corps_member",
        email,
        address: HOME,
      }),
    );
    const linkId = linkIdOf(world.app.env, tokenOf((await letters(world, email))[0]))!;
    expect(
      await acceptAsNew(world.app, { language: "en", linkId, name: "B", password: PHRASE, device }),
    ).toMatchObject({
      reason: "has-account",
    });
    const eve = await enterAs(world, "eve@home.example");
    const acceptBy = (who: typeof eve) =>
      world.run(who.actor, (context) => acceptAsMember(context, { linkId, email: who.email }));
    expect(await acceptBy(eve)).toMatchObject({ reason: "other-person" });
    const ben = await enterAs(world, email);
    expect(await acceptBy(ben)).toEqual({ ok: true, value: null });
    expect((await enterAs(world, email)).memberships).toMatchObject([{ role: "corps_member" }]);
    world.advance(14 * DAY_MS);
    expect(await acceptBy(ben)).toMatchObject({ reason: "used" });
  });

  test("the first operator comes from the command line", async () => {
    const world = given();
    const made = await createOperator(world.app, "first@muster.example");
    const token = made.ok ? made.value.link?.split("/").at(-1) : "";
    const linkId = linkIdOf(world.app.env, token)!;
    expect(
      (
        await acceptAsNew(world.app, {
          language: "en",
          linkId,
          name: "F",
          password: PHRASE,
          device,
        })
      ).ok,
    ).toBe(true);
    expect(await createOperator(world.app, "first@muster.example")).toEqual({
      ok: true,
      value: { granted: false, link: null },
    });
  });
});

onEveryDatabase("passwords and sessions", (given) => {
  test("passwords count exactly as typed", async () => {
    const world = given();
    await addPerson(world, "mia@home.example");
    for (const wrong of [
      PHRASE.toUpperCase(),
      ` ${PHRASE}`,
      `${PHRASE} `,
      PHRASE.slice(0, -1),
      "",
    ]) {
      expect(await at(world, "mia@home.example", wrong, "198.51.100.9")).toMatchObject({
        reason: "no-match",
      });
    }
    expect((await at(world, "mia@home.example", PHRASE)).ok).toBe(true);
  });

  test("the eleventh guess waits, at one account or from one address, and the wait ends", async () => {
    const world = given();
    const email = "target@home.example";
    await addPerson(world, email);
    for (let i = 0; i < 10; i++) {
      expect(await at(world, email, "a wrong long password", `192.0.2.${i}`)).toMatchObject({
        reason: "no-match",
        detail: { left: 9 - i },
      });
    }
    const eleventh = await at(world, email, PHRASE, "192.0.2.200");
    expect(eleventh).toMatchObject({ ok: false, reason: "too-many" });
    const wait = eleventh.ok ? 0 : Number(eleventh.detail?.waitSeconds);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(15 * 60);
    world.advance(wait * 1000);
    expect((await at(world, email, PHRASE, "192.0.2.200")).ok).toBe(true);

    for (let i = 0; i < 10; i++) await at(world, `nobody${i}@home.example`, PHRASE, "192.0.2.77");
    expect(await at(world, "nobody11@home.example", PHRASE, "192.0.2.77")).toMatchObject({
      reason: "too-many",
    });
  });

  test("signing in rightly, however often, is never a reason to wait", async () => {
    const world = given();
    await addPerson(world, "often@home.example");
    for (let i = 0; i < 12; i++)
      expect((await at(world, "often@home.example", PHRASE, "192.0.2.88")).ok).toBe(true);
  });

  test("known and unknown addresses get the same answers and the same number of letters", async () => {
    const world = given();
    await addPerson(world, "known@home.example");
    const count = async (work: (email: string) => Promise<unknown>, email: string) => {
      const before = (await letters(world)).length;
      const answer = await work(email);
      return { answer, letters: (await letters(world)).length - before };
    };
    const doors: Record<string, (email: string) => Promise<unknown>> = {
      signIn: (email) => at(world, email, "not the password", "192.0.2.50"),
      signUp: (email) =>
        signUp(world.app, {
          language: "en",
          name: "X",
          email,
          password: PHRASE,
          address: "192.0.2.51",
        }),
      reset: (email) =>
        world.run(SYSTEM, (context) => requestReset(context, { email, address: "192.0.2.52" })),
    };
    for (const [door, work] of Object.entries(doors)) {
      const known = await count(work, "known@home.example");
      const unknown = await count(work, `unknown-${door}@home.example`);
      if (door === "signIn") expect(known.answer).toMatchObject({ reason: "no-match" });
      expect({ ...unknown, answer: Object.keys(unknown.answer as object) }).toEqual({
        ...known,
        answer: Object.keys(known.answer as object),
      });
    }
  });

  test("a reset link sets a new password, once, ends every session, and tells the owner", async () => {
    const world = given();
    const email = "kim@home.example";
    await addPerson(world, email);
    const cookie = await cookieFor(world, email);
    await world.run(SYSTEM, (context) => requestReset(context, { email, address: HOME }));
    const linkId = linkIdOf(world.app.env, tokenOf((await letters(world, email))[0]))!;
    expect(await resetPassword(world.app, { linkId, password: "short" })).toMatchObject({
      reason: "password",
      detail: { problem: "too-short" },
    });
    expect(await resetPassword(world.app, { linkId, password: NEW_PHRASE })).toEqual({
      ok: true,
      value: null,
    });
    expect(await visitOf(world, cookie)).toBeNull();
    expect(await resetPassword(world.app, { linkId, password: PHRASE })).toMatchObject({
      reason: "used",
    });
    expect((await at(world, email, PHRASE)).ok).toBe(false);
    expect((await at(world, email, NEW_PHRASE)).ok).toBe(true);
    expect((await letters(world, email))[0]?.subject).toBe("Your Muster password was changed");
  });

  test("a reset link ends after 30 minutes, and when a newer one is asked for", async () => {
    const world = given();
    const email = "lee@home.example";
    await addPerson(world, email);
    const ask = async () => {
      await world.run(SYSTEM, (context) => requestReset(context, { email, address: HOME }));
      return linkIdOf(world.app.env, tokenOf((await letters(world, email))[0]))!;
    };
    const first = await ask();
    world.advance(1);
    const second = await ask();
    expect(await resetPassword(world.app, { linkId: first, password: NEW_PHRASE })).toMatchObject({
      reason: "used",
    });
    world.advance(30 * MINUTE_MS);
    expect(await resetPassword(world.app, { linkId: second, password: NEW_PHRASE })).toMatchObject({
      reason: "expired",
    });
  });

  test("changing the password asks for the present one, ends the other sessions and writes to the owner", async () => {
    const world = given();
    const email = "pat@home.example";
    await addPerson(world, email);
    const here = await cookieFor(world, email);
    const elsewhere = await cookieFor(world, email, "Chrome on Android");
    const who = (await visitOf(world, here))!;
    const change = (present: string, password: string) =>
      changePassword(world.app, who, { present, password, address: HOME });
    expect(await change("not it at all", NEW_PHRASE)).toMatchObject({ reason: "no-match" });
    expect(await change(PHRASE, email)).toMatchObject({
      reason: "password",
      detail: { problem: "own-name" },
    });
    expect(await visitOf(world, elsewhere)).not.toBeNull();
    expect(await change(PHRASE, NEW_PHRASE)).toEqual({ ok: true, value: null });
    expect(await visitOf(world, elsewhere)).toBeNull();
    expect(await visitOf(world, here)).not.toBeNull();
    expect((await letters(world, email))[0]?.subject).toBe("Your Muster password was changed");
  });

  test("changing the e-mail asks for the password, waits for the link, and tells the old address", async () => {
    const world = given();
    const [old, next] = ["ola@home.example", "ola@new.example"];
    await addPerson(world, old);
    await addPerson(world, "taken@home.example");
    const here = await cookieFor(world, old);
    const elsewhere = await cookieFor(world, old, "Chrome on Android");
    const who = (await visitOf(world, here))!;
    const change = (present: string, email: string) =>
      changeEmail(world.app, who, { present, email, address: HOME });
    expect(await change("not it at all", next)).toMatchObject({ reason: "no-match" });
    expect(await change(PHRASE, old)).toMatchObject({ reason: "same" });
    expect(await change(PHRASE, "taken@home.example")).toEqual({ ok: true, value: null });
    expect((await letters(world, "taken@home.example"))[0]?.link).toBeNull();
    expect(await change(PHRASE, next)).toEqual({ ok: true, value: null });
    expect(await visitOf(world, here)).toMatchObject({ email: old });
    const linkId = linkIdOf(world.app.env, tokenOf((await letters(world, next))[0]))!;
    expect(await finishChangeEmail(world.app, { linkId, keep: who })).toEqual({
      ok: true,
      value: null,
    });
    expect(await visitOf(world, here)).toMatchObject({ email: next });
    expect(await visitOf(world, elsewhere)).toBeNull();
    expect((await letters(world, old))[0]?.subject).toBe("Your Muster e-mail was changed");
    expect((await at(world, old, PHRASE)).ok).toBe(false);
  });

  test("a new device is written about, the first and the known ones are not", async () => {
    const world = given();
    const email = "dev@home.example";
    await addPerson(world, email);
    await enterAs(world, email, "Firefox on Linux");
    await enterAs(world, email, "Firefox on Linux");
    expect(await letters(world, email)).toEqual([]);
    await enterAs(world, email, "Chrome on Android");
    expect((await letters(world, email))[0]?.text).toContain("Chrome on Android");
  });

  test("a session is listed, ended by its owner only, and opens nothing afterwards", async () => {
    const world = given();
    const [email, other] = ["zoe@home.example", "yan@home.example"];
    await addPerson(world, email);
    await addPerson(world, other);
    const here = await cookieFor(world, email);
    const elsewhere = await cookieFor(world, email, "Chrome on Android");
    const third = await cookieFor(world, email, "Safari on iPhone");
    const who = (await visitOf(world, here))!;
    const listed = await readSessions(world.app.reading(who.actor), who);
    expect(listed).toHaveLength(3);
    expect(listed.filter((session) => session.isThisOne)).toHaveLength(1);
    const android = listed.find((session) => session.device === "Chrome on Android")!;
    const stranger = await enterAs(world, other);
    expect(
      await world.run(stranger.actor, (context) => endOwnSession(context, stranger, android.id)),
    ).toMatchObject({ reason: "unknown-session" });
    expect(
      (await world.run(who.actor, (context) => endOwnSession(context, who, android.id))).ok,
    ).toBe(true);
    expect(await visitOf(world, elsewhere)).toBeNull();
    expect(await world.run(who.actor, (context) => endOtherSessions(context, who))).toBe(1);
    expect(await visitOf(world, third)).toBeNull();
    expect(await visitOf(world, here)).not.toBeNull();
  });

  test("the id in the cookie is new at each sign-in and is nowhere in the database", async () => {
    const world = given();
    const email = "ida@home.example";
    await addPerson(world, email);
    const [first, second] = [await cookieFor(world, email), await cookieFor(world, email)];
    expect(first).not.toBe(second);
    const [, id = ""] = first.split("=");
    expect(id).toMatch(/^[a-z2-7]{40}$/);
    expect(await dump(world)).not.toContain(id);
  });

  test.each([
    "",
    "muster=",
    "muster=short",
    "a=%zz; muster=x",
    `muster=${"a".repeat(40)}`,
    "%",
    `other=${"a".repeat(5000)}`,
  ])("the cookie %.30j opens nothing and breaks nothing", async (cookie) => {
    expect(await visitOf(given(), cookie)).toBeNull();
  });

  test("sessions end by lying idle and by age, sooner for who can place people", async () => {
    const world = given();
    await addPerson(world, "learner@home.example", [
      { organizationId: "platform", role: "corps_member" },
    ]);
    await addPerson(world, "power@home.example", [
      { organizationId: "platform", role: "operator" },
    ]);
    const learner = await cookieFor(world, "learner@home.example");
    const power = await cookieFor(world, "power@home.example");
    world.advance(59 * MINUTE_MS);
    expect(await visitOf(world, power)).not.toBeNull();
    world.advance(59 * MINUTE_MS);
    expect(await visitOf(world, power)).not.toBeNull();
    world.advance(60 * MINUTE_MS);
    const ended = await readVisit(world.app, power);
    expect(ended).toMatchObject({ who: null, setCookie: expect.stringContaining("Max-Age=0") });
    expect(ended.endedFor).not.toBeNull();

    const again = await cookieFor(world, "power@home.example");
    for (let i = 0; i < 15; i++) {
      expect(await visitOf(world, again), `after ${i * 50} minutes`).not.toBeNull();
      world.advance(50 * MINUTE_MS);
    }
    expect(await visitOf(world, again)).toBeNull();

    expect(await visitOf(world, learner)).not.toBeNull();
    for (let day = 0; day < 3; day++) {
      world.advance(9 * DAY_MS);
      expect(await visitOf(world, learner), `after ${9 * (day + 1)} days`).not.toBeNull();
    }
    world.advance(3 * DAY_MS);
    expect(await visitOf(world, learner)).toBeNull();
  });

  test("fresh proof opens a new session in place of the old one, for the same person only", async () => {
    const world = given();
    const email = "lou@home.example";
    const other = await addPerson(world, "max@home.example");
    await addPerson(world, email);
    const cookie = await cookieFor(world, email);
    world.advance(HOUR_MS);
    const present = (await visitOf(world, cookie))!;
    const prove = (password: string, heldFor: string | null) =>
      proveAgain(world.app, { email, password, address: HOME, device, present, heldFor, code: "" });
    expect(await prove("not the password", present.personId)).toMatchObject({ reason: "no-match" });
    expect(await prove(PHRASE, other)).toMatchObject({ reason: "other-person" });
    expect(await visitOf(world, cookie)).not.toBeNull();
    const proved = await prove(PHRASE, present.personId);
    const now = proved.ok ? await visitOf(world, cookieIn(proved.value.setCookie)) : null;
    expect(now?.provedAt).toBe(world.app.now());
    expect(await visitOf(world, cookie)).toBeNull();
  });

  test("a hash made at an older cost is made again at sign-in", async () => {
    const world = given();
    const email = "old@home.example";
    const personId = await addPerson(world, email);
    const { hash } = await import("@node-rs/argon2");
    const old = await hash(PHRASE, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
    await world.run(SYSTEM, ({ tx }) => setPasswordHash(tx, personId, old));
    expect(isOldHash(old)).toBe(true);
    expect((await at(world, email, PHRASE)).ok).toBe(true);
    const now = (await accountByEmail(world.app.db, email))!.passwordHash;
    expect(isOldHash(now)).toBe(false);
    expect((await at(world, email, PHRASE)).ok).toBe(true);
  });
});

describe("the queue of passwords", () => {
  test("is bounded: a flood gets a clean no, and those in it are served", async () => {
    const flood = await Promise.allSettled(Array.from({ length: 80 }, () => hashPassword(PHRASE)));
    expect(flood.filter((one) => one.status === "rejected")).toHaveLength(80 - 66);
    expect(await hashPassword(PHRASE)).toMatch(/^\$argon2id\$/);
  });
});

test("the demo's people sign in by one press or by password in the demo, and nowhere else", async () => {
  for (const demo of [true, false]) {
    const world = await openWorld("sqlite", { demo });
    const personId = await addPerson(world, "cast@demo.example");
    await world.app.db.updateTable("account").set({ is_demo: 1 }).execute();
    expect((await signInAsDemo(world.app, { personId, device })).ok).toBe(demo);
    expect((await at(world, "cast@demo.example", PHRASE)).ok).toBe(demo);
    await world.close();
  }
});
