import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { connect } from "../../db/connect";
import { accountByEmail } from "../../db/queries/identity-accounts";
import { CORPS, PASSWORD, STAFF } from "../cast";
import { Browser } from "./browser";
import { type Demo, tellDemo } from "./demo";
import { muster } from "./muster";
import type { TestServer } from "./server";

const { amara } = CORPS;
const { lead } = STAFF;
const ENV = { NODE_ENV: "production", MUSTER_DEMO: "1" };

let demo: Demo;
let server: TestServer;
let databaseUrl = "";
let remove = async () => {};
const folder = mkdtempSync(join(tmpdir(), "muster-erased-"));
beforeAll(async () => {
  demo = await tellDemo();
  ({ server, databaseUrl, remove } = await demo.serve());
}, 300_000);
afterAll(async () => {
  await remove();
  demo?.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Which of someone's strings are in a text. */
const stringsIn = (text: string, { name, email }: { name: string; email: string }) =>
  [name, email].filter((one) => text.toLowerCase().includes(one.toLowerCase()));

/** The pages on which others would read of her. */
async function pages(browser: Browser, personId: string): Promise<string> {
  const paths = [
    "/monday",
    "/people",
    `/people/${personId}`,
    "/openings",
    "/clearances",
    "/roster",
  ];
  const shown: string[] = [];
  for (const path of [...paths, "/roster/export.csv", "/reports", "/outbox", "/cohorts"])
    shown.push((await browser.get(path)).html);
  return shown.join("\n");
}

test("erased while the server runs, she is in no line, letter, page or file of it", async () => {
  const { db, close } = connect(databaseUrl);
  const personId = (await accountByEmail(db, amara.email))?.personId ?? "";
  await close();
  const [hers, leads] = [new Browser(server.origin), new Browser(server.origin)];
  await hers.post("/sign-in", [
    ["email", amara.email],
    ["password", "not her password"],
  ]);
  await hers.post("/forgot", [["email", amara.email]]);
  await hers.signIn(amara.email, PASSWORD);
  for (const path of ["/", "/record", "/placed", "/account", "/me/export.json"])
    expect((await hers.get(path)).status).toBe(200);
  await leads.signIn(lead.email, PASSWORD);
  // The demo shows the code that the lead would read from their phone.
  const [code = ""] = /\b\d{6}\b/.exec((await leads.get("/sign-in/code")).html) ?? [];
  expect((await leads.post("/sign-in/code", [["one-time-password", code]])).status).toBe(303);
  expect(stringsIn(await pages(leads, personId), amara)).toEqual([amara.name, amara.email]);
  await vi.waitFor(async () =>
    expect(stringsIn((await leads.get("/outbox")).html, amara)).toContain(amara.email),
  );

  const erased = await muster(["erase", amara.email], {
    ...ENV,
    DATABASE_URL: databaseUrl,
    MUSTER_ORIGIN: server.origin,
  });
  expect(erased.lines).toMatchObject([{ erased: true, person: personId }]);
  expect((await hers.get("/record")).html).not.toContain("Sign out");
  await hers.post("/sign-in", [
    ["email", amara.email],
    ["password", PASSWORD],
  ]);

  expect(stringsIn(await pages(leads, personId), amara)).toEqual([]);
  const lines = server.lines().join("\n");
  expect(stringsIn(lines, amara)).toEqual([]);
  // The same look finds who asked, by their id, and who is still there.
  expect(lines).toContain(personId);
  const copy = join(folder, "copy");
  await muster(["backup", copy], { ...ENV, DATABASE_URL: databaseUrl });
  const file = databaseUrl.slice("file:".length);
  for (const path of [file, `${file}-wal`, copy].filter(existsSync)) {
    const bytes = readFileSync(path, "latin1");
    expect([path, stringsIn(bytes, amara)]).toEqual([path, []]);
    if (!path.endsWith("-wal")) expect(stringsIn(bytes, lead)).toEqual([lead.name, lead.email]);
  }
});
