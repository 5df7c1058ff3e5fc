import { afterAll, beforeAll, expect, test } from "vitest";
import { firstInvitations } from "../../db/queries/identity-links";
import { addPerson, enrollFactor, PHRASE } from "../use-cases/identity-people";
import { MONDAY } from "../use-cases/world";
import { enter, openTwins, type Twins } from "./twins";

let twins: Twins;
let lead = "";
beforeAll(async () => {
  twins = await openTwins();
  lead = await addPerson(twins.world, "lead@mesa.example", [
    { organizationId: "mesa", role: "program_lead" },
  ]);
}, 300_000);
afterAll(() => twins?.close());

const FORM = { organization: "mesa", role: "coach", email: 'new"<coach>@mesa.example' };
const SIX_MINUTES_MS = 6 * 60_000;

function post(path: string, cookie: string, body: Record<string, string>): Promise<Response> {
  return fetch(`${twins.server.origin}${path}`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: twins.server.origin, cookie },
    body: new URLSearchParams(body),
  });
}

/** A session whose password was typed, and that was used, some time ago. */
async function agedSession(change: { proved_at?: number; used_at?: number }): Promise<string> {
  const cookie = await enter(twins.world, lead);
  const { db } = twins.world.app;
  await db.updateTable("login_session").set(change).where("person_id", "=", lead).execute();
  return cookie;
}

/** The names and values of a page's hidden fields. */
/** The unseen fields of a page's own form: not of the band's, which is for the language. */
function hidden(page: string): Record<string, string> {
  const fields = page
    .slice(page.indexOf("<main"))
    .matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g);
  return Object.fromEntries([...fields].map(([, name = "", value = ""]) => [name, plain(value)]));
}

function plain(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

async function invited(): Promise<string[]> {
  const into = { organizationId: "mesa", roles: ["coach"] as const };
  const { rows } = await firstInvitations(twins.world.app.db, into);
  return rows.map(({ email }) => email);
}
const newCookie = (answer: Response) => answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";

test("with a six-minute-old proof nothing is done; the form is kept and sent on after the password", async () => {
  const form = { ...FORM, email: "coach@mesa.example" };
  const cookie = await agedSession({ proved_at: MONDAY - SIX_MINUTES_MS });
  const asked = await post("/people/invite", cookie, form);
  expect(asked.status).toBe(401);
  const page = await asked.text();
  expect(hidden(page)).toEqual({ "proof-person": lead, ...form });
  expect(page).toContain('action="/proof?next=%2Fpeople%2Finvite"');
  expect(await invited()).not.toContain(form.email);

  const wrong = await post("/proof?next=%2Fpeople%2Finvite", cookie, {
    ...hidden(page),
    "proof-password": "not the password",
  });
  expect(wrong.status).toBe(422);
  expect(hidden(await wrong.text())).toEqual(hidden(page));

  const answer = { ...hidden(page), "proof-password": PHRASE };
  const proved = await post("/proof?next=%2Fpeople%2Finvite", cookie, answer);
  expect(proved.status).toBe(307);
  expect(proved.headers.get("location")).toBe("/people/invite");
  expect(newCookie(proved)).not.toBe(cookie);
  const done = await post("/people/invite", newCookie(proved), answer);
  expect(done.status).toBe(303);
  expect(await invited()).toContain(form.email);
  expect((await post("/people/invite", cookie, form)).status).toBe(401);
});

test("a session that ran out keeps the form for its owner, and for nobody else", async () => {
  const other = await addPerson(twins.world, "other@mesa.example", [
    { organizationId: "mesa", role: "program_lead" },
  ]);
  expect(other).not.toBe(lead);
  const form = { ...FORM, email: "second@mesa.example" };
  const cookie = await agedSession({ used_at: MONDAY - 60 * 60_000 });
  const asked = await post("/people/invite", cookie, form);
  expect(asked.status).toBe(401);
  const held = hidden(await asked.text());
  expect(held).toEqual({ "proof-person": lead, ...form });

  const { recoveryCodes } = await enrollFactor(twins.world, lead);
  const next = "/proof?next=%2Fpeople%2Finvite";
  const stranger = { "proof-email": "other@mesa.example", "proof-password": PHRASE };
  const refused = await post(next, "", { ...held, ...stranger });
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain("belongs to someone else");
  const owner = { "proof-email": "lead@mesa.example", "proof-password": PHRASE };
  const half = await post(next, "", { ...held, ...owner });
  expect([half.status, half.headers.getSetCookie()]).toEqual([422, []]);
  const code = { "proof-code": recoveryCodes[0] ?? "" };
  const proved = await post(next, "", { ...held, ...owner, ...code });
  expect(proved.status).toBe(307);
  expect((await post("/people/invite", newCookie(proved), held)).status).toBe(303);
  expect(await invited()).toContain(form.email);
});

test("an observation typed for as long as a session lasts is recorded after sign-in, once", async () => {
  const { app } = twins.world;
  const email = "watcher@mesa.example";
  const watcher = await addPerson(twins.world, email, [{ organizationId: "mesa", role: "coach" }]);
  const cookie = await enter(twins.world, watcher);
  const change = { used_at: MONDAY - 60 * 24 * 60 * 60_000 };
  await app.db.updateTable("login_session").set(change).where("person_id", "=", watcher).execute();
  const path = "/people/ana/observations/new?course=rel-9";
  const saw = 'She said "I see you",\r\nand waited.';
  const form = {
    key: "typed-on-a-phone",
    day: "2026-10-30",
    saw,
    nextStep: "",
    "row-A": "3",
    "row-B": "4",
  };
  const seen = async () => {
    const rows = await app.db
      .selectFrom("observation_note")
      .select("saw")
      .where("saw", "like", "She said%")
      .execute();
    return rows.map((row) => row.saw);
  };
  const asked = await post(path, cookie, form);
  expect(asked.status).toBe(401);
  const held = hidden(await asked.text());
  expect(held["proof-person"]).toBe(watcher);
  expect(await seen()).toEqual([]);
  const owner = { "proof-email": email, "proof-password": PHRASE };
  const proved = await post(`/proof?next=${encodeURIComponent(path)}`, "", { ...held, ...owner });
  expect([proved.status, proved.headers.get("location")]).toEqual([307, path]);
  for (let press = 0; press < 2; press++)
    expect((await post(path, newCookie(proved), held)).status).toBe(303);
  expect(await seen()).toEqual([saw.replace("\r\n", "\n")]);
});

test("what was typed into a held form stays text, and a password is never held", async () => {
  const cookie = await agedSession({ used_at: MONDAY - 60 * 60_000 });
  const asked = await post("/account/password", cookie, {
    "present-password": PHRASE,
    "new-password": "another secret of mine",
    note: '"><script>alert(1)</script>',
  });
  const page = await asked.text();
  expect(asked.status).toBe(401);
  expect(page).not.toContain(PHRASE);
  expect(page).not.toContain("another secret");
  expect(page).not.toContain("<script>alert");
  expect(hidden(page).note).toBe('"><script>alert(1)</script>');
});

test.each(["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"])(
  "proof and sign-in lead home, not to %s",
  async (next) => {
    const body = { "proof-email": "watcher@mesa.example", "proof-password": PHRASE };
    const query = `?next=${encodeURIComponent(next)}`;
    expect((await post(`/proof${query}`, "", body)).headers.get("location")).toBe("/");
    const signIn = { email: "watcher@mesa.example", password: PHRASE };
    expect((await post(`/sign-in${query}`, "", signIn)).headers.get("location")).toBe("/");
  },
);
