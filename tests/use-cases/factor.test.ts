import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import {
  beginFactor,
  confirmOwnFactor,
  readOwnFactor,
  removeOwnFactor,
  renewRecoveryCodes,
} from "../../app/identity/enroll-factor.server";
import { secretInText } from "../../app/identity/factor";
import { demoCode, giveCode } from "../../app/identity/give-code.server";
import { proveAgain } from "../../app/identity/prove-again.server";
import { agreeToReset, askForReset, readLostFactor } from "../../app/identity/reset-factor.server";
import { PLATFORM } from "../../app/identity/roles";
import { readVisit } from "../../app/identity/session.server";
import { signIn } from "../../app/identity/sign-in.server";
import { addPerson, cookieIn, enrollFactor, HOME, letters, PHRASE } from "./identity-people";
import { addOrganization } from "./mesa";
import { onEveryDatabase } from "./world";

const MINUTE_MS = 60_000;
const STEP_MS = 30_000;
const LEAD = "lead@mesa.example";
const device = "Firefox on Linux";

onEveryDatabase("a second factor", (world) => {
  const ids: Record<string, string> = {};
  let phone: Awaited<ReturnType<typeof enrollFactor>>;

  const typePassword = async (email: string) => {
    const input = { email, password: PHRASE, address: HOME, device };
    const signed = await signIn(world().app, input);
    if (!signed.ok) throw new Error(signed.reason);
    return { ...signed.value, cookie: cookieIn(signed.value.setCookie) };
  };
  const visit = (cookie: string) => readVisit(world().app, cookie);
  const give = async (code: string, cookie?: string) => {
    const { half } = await visit(cookie ?? (await typePassword(LEAD)).cookie);
    return giveCode(world().app, half!, { code, address: HOME, device });
  };

  beforeAll(async () => {
    await addOrganization(world(), "program", "mesa");
    ids.lead = await addPerson(world(), LEAD, [{ organizationId: "mesa", role: "program_lead" }]);
    ids.learner = await addPerson(world(), "ana@mesa.example", [
      { organizationId: "mesa", role: "corps_member" },
    ]);
    for (const name of ["opal", "otto", "olga"])
      ids[name] = await addPerson(world(), `${name}@muster.example`, [
        { organizationId: PLATFORM, role: "operator" },
      ]);
  });

  test("until it is set up, a power role opens nothing, and a learner's opens as ever", async () => {
    const { cookie, needsCode } = await typePassword(LEAD);
    expect(needsCode).toBe(false);
    expect((await visit(cookie)).who).toMatchObject({
      memberships: [],
      withheld: ["program_lead"],
      hasFactor: false,
    });
    const learner = await typePassword("ana@mesa.example");
    expect((await visit(learner.cookie)).who).toMatchObject({
      memberships: [{ role: "corps_member" }],
      withheld: [],
    });
  });

  test("counts from its first code on, and ends every other session", async () => {
    const { app, run } = world();
    const before = await typePassword(LEAD);
    const begun = await run(ids.lead!, (context) => beginFactor(context, app.env));
    if (!begun.ok) throw new Error(begun.reason);
    const wrong = await run(ids.lead!, (context) =>
      confirmOwnFactor(context, app.env, { code: "000000", sessionId: null }),
    );
    expect(wrong).toMatchObject({ reason: "no-code" });
    expect((await visit(before.cookie)).who).not.toBeNull();
    phone = await enrollFactor(world(), ids.lead!);
    expect(phone.recoveryCodes).toHaveLength(10);
    expect(await visit(before.cookie)).toMatchObject({ who: null, half: null });
    expect(await run(ids.lead!, (context) => beginFactor(context, app.env))).toMatchObject({
      reason: "has-factor",
    });
    expect((await letters(world(), LEAD))[0]?.subject).toMatch(/code is asked for/);
  });

  test("a password alone opens nothing, and stops waiting after ten minutes", async () => {
    const { advance } = world();
    const { cookie, needsCode } = await typePassword(LEAD);
    expect(needsCode).toBe(true);
    expect(await visit(cookie)).toMatchObject({ who: null, half: { personId: ids.lead } });
    advance(10 * MINUTE_MS);
    expect(await visit(cookie)).toMatchObject({ who: null, half: null });
  });

  test("a good code opens a new session, once", async () => {
    const { app, advance } = world();
    const { cookie } = await typePassword(LEAD);
    const code = phone.codeAt();
    const given = await give(code, cookie);
    if (!given.ok) throw new Error(given.reason);
    expect((await visit(cookieIn(given.value.setCookie))).who).toMatchObject({
      memberships: [{ role: "program_lead" }],
      withheld: [],
      factorAt: app.now(),
    });
    expect(await visit(cookie)).toMatchObject({ who: null, half: null });
    expect(await give(code)).toMatchObject({ reason: "no-code" });
    advance(STEP_MS);
    expect(await give(code)).toMatchObject({ reason: "no-code" });
    advance(16 * MINUTE_MS);
  });

  test("is taken a step early or late, never two, and never an older one", async () => {
    const { advance } = world();
    expect(await give(phone.codeAt(-2))).toMatchObject({ reason: "no-code" });
    expect(await give(phone.codeAt(2))).toMatchObject({ reason: "no-code" });
    expect(await give(phone.codeAt(-1))).toMatchObject({ ok: true });
    expect(await give(phone.codeAt(1))).toMatchObject({ ok: true });
    expect(await give(phone.codeAt())).toMatchObject({ reason: "no-code" });
    advance(16 * MINUTE_MS);
  });

  test("of two requests with one code at once, one wins", async () => {
    const { advance } = world();
    const cookies = await Promise.all([typePassword(LEAD), typePassword(LEAD)]);
    const code = phone.codeAt();
    const given = await Promise.all(cookies.map(({ cookie }) => give(code, cookie)));
    expect(given.filter(({ ok }) => ok)).toHaveLength(1);
    advance(16 * MINUTE_MS);
  });

  test("guessing is slowed: the eleventh code waits, also the right one, and then it works", async () => {
    const { advance } = world();
    const { cookie } = await typePassword(LEAD);
    for (let guess = 0; guess < 10; guess++)
      expect(await give("123456", cookie)).toMatchObject({ reason: "no-code" });
    expect(await give(phone.codeAt(), cookie)).toMatchObject({ reason: "too-many" });
    advance(15 * MINUTE_MS);
    expect(await give(phone.codeAt())).toMatchObject({ ok: true });
    advance(16 * MINUTE_MS);
  });

  test("a recovery code works once, and is mailed about", async () => {
    const { app, run } = world();
    const [first = "", second = ""] = phone.recoveryCodes;
    expect(await give(first.toUpperCase())).toMatchObject({ ok: true });
    expect(await give(first)).toMatchObject({ reason: "no-code" });
    expect((await letters(world(), LEAD)).map(({ subject }) => subject)).toContain(
      "A recovery code was used",
    );
    const own = await readOwnFactor(app.reading(world().as(ids.lead!)), app.env, {
      personId: ids.lead!,
      email: LEAD,
    });
    expect(own).toMatchObject({ recoveryLeft: 9, pending: null });
    const renewed = await run(ids.lead!, renewRecoveryCodes);
    expect(renewed).toMatchObject({ ok: true });
    expect(await give(second)).toMatchObject({ reason: "no-code" });
  });

  test("fresh proof asks for the code too", async () => {
    const { app, advance } = world();
    advance(16 * MINUTE_MS);
    const given = await give(phone.codeAt());
    if (!given.ok) throw new Error(given.reason);
    const { who: present } = await visit(cookieIn(given.value.setCookie));
    advance(STEP_MS);
    const input = { email: LEAD, password: PHRASE, address: HOME, device, present, heldFor: null };
    expect(await proveAgain(app, { ...input, code: "" })).toMatchObject({ reason: "no-code" });
    const proved = await proveAgain(app, { ...input, code: phone.codeAt() });
    if (!proved.ok) throw new Error(proved.reason);
    expect((await visit(cookieIn(proved.value.setCookie))).who?.withheld).toEqual([]);
  });

  test("stays on for a power role; a learner may turn theirs off", async () => {
    const { run } = world();
    expect(await run(ids.lead!, removeOwnFactor)).toMatchObject({ reason: "needed" });
    await enrollFactor(world(), ids.learner!);
    expect((await typePassword("ana@mesa.example")).needsCode).toBe(true);
    expect(await run(ids.learner!, removeOwnFactor)).toMatchObject({ ok: true });
    expect((await typePassword("ana@mesa.example")).needsCode).toBe(false);
  });

  test("neither secret nor recovery code stands in the database", async () => {
    const { db } = world().app;
    const { rows } = await sql`select * from factor, recovery_code`.execute(db);
    const text = JSON.stringify(rows);
    expect(text).toContain(ids.lead);
    for (const words of [
      secretInText(phone.secret).replaceAll(" ", ""),
      phone.secret.toString("base64url"),
      phone.secret.toString("hex"),
      ...phone.recoveryCodes,
    ])
      expect(text).not.toContain(words);
  });

  test("shows nobody's code outside the demo, and nobody's but the cast's in it", async () => {
    const { app } = world();
    expect(await demoCode(app, ids.lead!)).toBeNull();
    const demo = { ...app, env: { ...app.env, demo: true } };
    expect(await demoCode(demo, ids.lead!)).toBeNull();
  });

  describe("when it is lost", () => {
    const lead = () => ({ personId: ids.lead! });
    const read = (by: string) =>
      readLostFactor(world().app.reading(world().as(ids[by]!)), ids.lead!);

    test("two operators reset it, never one, and nobody their own", async () => {
      const { run } = world();
      expect(await run(ids.learner!, (context) => askForReset(context, lead()))).toMatchObject({
        reason: "not-allowed",
      });
      expect(
        await run(ids.opal!, (context) => askForReset(context, { personId: ids.opal! })),
      ).toMatchObject({ reason: "yourself" });
      expect(
        await run(ids.opal!, (context) => askForReset(context, { personId: ids.learner! })),
      ).toMatchObject({ reason: "no-factor" });
      expect(await run(ids.opal!, (context) => askForReset(context, lead()))).toMatchObject({
        ok: true,
      });
      const waiting = (await read("opal"))?.waiting;
      expect(waiting).toMatchObject({ mine: true });
      expect((await read("otto"))?.waiting).toMatchObject({ mine: false });
      const proposal = { proposalId: waiting!.proposalId };
      expect(await run(ids.opal!, (context) => agreeToReset(context, proposal))).toMatchObject({
        reason: "same-person",
      });
      expect(await run(ids.learner!, (context) => agreeToReset(context, proposal))).toMatchObject({
        reason: "not-allowed",
      });
      expect((await read("otto"))?.hasFactor).toBe(true);
      expect(await run(ids.otto!, (context) => agreeToReset(context, proposal))).toMatchObject({
        ok: true,
      });
      expect(await read("otto")).toMatchObject({ hasFactor: false });
      expect(await run(ids.olga!, (context) => agreeToReset(context, proposal))).toMatchObject({
        reason: "no-such-proposal",
      });
      const { cookie, needsCode } = await typePassword(LEAD);
      expect(needsCode).toBe(false);
      expect((await visit(cookie)).who).toMatchObject({ withheld: ["program_lead"] });
    });
  });
});
