import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import { orderCheck } from "../../app/placement/vendors/order-check.server";
import { macOf, vendorSecret } from "../../app/placement/vendors/vendor-secret.server";
import { addPerson } from "../use-cases/mesa";
import { placeInSteps } from "../use-cases/place-in-steps";
import { DAY_MS, MONDAY } from "../use-cases/world";
import { Aviary } from "./canary";
import { BROKEN_LISTS, fileForm, hostileList } from "./canary-files";
import { type NewCanary, oddBodies, oddHeaders, wrongAnswers } from "./canary-forms";
import {
  inCommands,
  inFiles,
  inLog,
  inMails,
  inPages,
  inTables,
  type Piece,
} from "./canary-places";
import { FORMS, type Prepared, prepareForms } from "./forms";
import { type PageForm, problemsSaid } from "./page";
import { filled, listed, readForm, targetOf } from "./send-form";
import { TEST_SECRETS } from "./server";
import { enter, openTwins, type Twins } from "./twins";

/** Forms that are about what a check found, who may serve, and why not. */
const ABOUT_CLEARANCE =
  /^\/(people\/:id\/(clearances|checks|age|papers|hold|corrections|same|erasure)|record\/contest|contests|observations\/:id\/correction|openings\/:id\/people|waivers|vendors|roster|cohorts\/:id)/;
/** What a hostile or careless sender would add to a form. */
const ADDED = [
  "report",
  "offense",
  "ssn",
  "documentNumber",
  "result",
  "notes",
  "file",
  "__proto__",
];
const WEB_FORM = "application/x-www-form-urlencoded";
const JSON_BODY = "application/json";

const aviary = new Aviary();
/** Canaries that must be found: what is typed where everybody may read it. */
const seen = {
  person: aviary.canary("a person's name"),
  cell: aviary.canary("a name in a rejected row"),
  invited: aviary.canary("an address to write to"),
};
const NAMES = Object.values(seen);
/** What a member says of a clearance to whoever looks at it again. */
const said = aviary.canary("the words of a contest");

let twins: Twins;
let things: Prepared;
let orderId = "";
/** Addresses besides those that RIGHTS names. */
const opened: string[] = ["/contests", "/outbox"];
beforeAll(async () => {
  twins = await openTwins();
  things = await prepareForms(twins);
  const { world, own } = twins;
  await addPerson(world, seen.person, [{ at: "mesa", role: "corps_member" }]);
  const card = { type: "az_ivp_card", decider: { body: "state" } } as const;
  orderId = await world.run("ada", async (context) => {
    const when = { on: "2026-10-20", validThrough: null, custody: "agency" } as const;
    await recordClearance(context, { ...card, ...when, personId: seen.person, state: "cleared" });
    const ordered = await orderCheck(context, { ...card, personId: "ana", vendorId: own.vendor });
    if (!ordered.ok) throw new Error(ordered.reason);
    return ordered.value.orderId;
  });
  const placing = { openingId: own.opening, personId: seen.person, key: "seen" };
  const placed = await world.run("rosa", (context) => placeInSteps(context, placing, "hana"));
  expect(placed.ok).toBe(true);
}, 300_000);
afterAll(() => twins?.close());

interface Sent {
  path: string;
  cookie: string;
  body: string | FormData;
  type?: string;
  headers?: Record<string, string>;
}

interface Answer {
  status: number;
  head: string;
  html: string;
}

async function send({ path, cookie, body, type, headers = {} }: Sent): Promise<Answer> {
  await twins.world.app.db.deleteFrom("rate_counter").execute();
  const kind = type === undefined ? {} : { "content-type": type };
  const answer = await fetch(`${twins.server.origin}${path}`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie, origin: twins.server.origin, ...kind, ...headers },
    body,
  });
  const html = await answer.text();
  const head = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join("\n");
  return { status: answer.status, head, html };
}

/** What an answer says again that nobody may read; names may be read. */
const cameBack = ({ head, html }: Answer) =>
  [...aviary.foundIn(head), ...aviary.foundIn(html)].filter(({ word }) => !NAMES.includes(word));
const canariesOf =
  (title: string): NewCanary =>
  (what) =>
    aviary.canary(`${title}: ${what}`);

test("the grep finds every canary that is there to be found", () => {
  const one = new Aviary();
  const word = one.canary("here");
  for (const bytes of [
    word,
    `<p>${word.toUpperCase()}</p>`,
    Buffer.from(word, "utf16le"),
    Buffer.from(word).toString("hex"),
    ...["", "a", "ab"].map((before) => Buffer.from(`${before}${word} and more`).toString("base64")),
    zipSync({ [`${word}.txt`]: Buffer.from("nothing") }),
    zipSync({ "a.csv": Buffer.from(word.repeat(50)) }),
  ])
    expect(one.foundIn(bytes)).toEqual([{ word, typedInto: "here" }]);
  expect(one.foundIn("cnry000000000000")).toEqual([]);
});

describe("news from a vendor", () => {
  const at = String(MONDAY / 1000);
  const NEWS = { id: "n1", stage: "ready", at: "2026-11-02T17:00:00Z", sequence: 1 };
  const canary = canariesOf("a vendor's news");
  const rows: [what: string, status: number, write: () => object | string][] = [
    [
      "fields of their own",
      200,
      () => ({
        ...NEWS,
        order: orderId,
        result: canary("a result"),
        report: { offense: canary("an offense"), pages: [canary("a page")] },
        [canary("a field's name")]: true,
      }),
    ],
    ["an id that says something", 200, () => ({ ...NEWS, order: orderId, id: canary("an id") })],
    ["a result for a stage", 422, () => ({ ...NEWS, order: orderId, stage: canary("a stage") })],
    ["a report for an order", 404, () => ({ ...NEWS, order: canary("an order") })],
    ["a list for an order", 422, () => ({ ...NEWS, order: [canary("an order in a list")] })],
    ["a report for a day", 422, () => ({ ...NEWS, order: orderId, at: canary("a day") })],
    ["JSON that breaks off", 422, () => `{"report":"${canary("half a report")}`],
    ["a whole report", 413, () => canary("a long report").repeat(2_000)],
  ];
  test.each(rows)(
    "with %s is answered %i, and says nothing of it",
    async (_what, status, write) => {
      const written = write();
      const body = typeof written === "string" ? written : JSON.stringify(written);
      const secret = vendorSecret({ secret: TEST_SECRETS.MUSTER_SECRET }, twins.own.vendor);
      const sent = {
        path: `/api/vendors/${twins.own.vendor}/news?report=${canary("the address")}`,
        cookie: "",
        body,
        type: JSON_BODY,
      };
      const signature = `t=${at},v1=${macOf(secret, at, Buffer.from(body))}`;
      const answer = await send({ ...sent, headers: { "muster-signature": signature } });
      expect([answer.status, cameBack(answer)]).toEqual([status, []]);
      const headers = { "muster-signature": `t=${at},v1=${canary("a signature")}` };
      const forged = await send({ ...sent, headers });
      expect([forged.status, cameBack(forged)]).toEqual([status === 413 ? 413 : 401, []]);
    },
  );
});

describe("files", () => {
  test.each(["program_lead", "adjudicator"] as const)(
    "a list that a %s brings",
    async (visitor) => {
      const cookie = await twins.enterAs(visitor);
      const canary = canariesOf(`a list of the ${visitor}`);
      const list = { field: "list", text: hostileList(canary, seen.cell) };
      const body = fileForm(list, canary, { program: "mesa", notes: canary("a part") });
      const answer = await send({ path: "/roster", cookie, body });
      expect([answer.status, cameBack(answer)]).toEqual([303, []]);
      const path = /(?<=location: )\S+/.exec(answer.head)?.[0] ?? "";
      opened.push(path, `${path}?show=new`, `${path}?show=rejected`, `${path}/rejected.csv`);
      const chosen = new URLSearchParams({
        what: "import",
        invite: "yes",
        report: canary("a field"),
      });
      const done = await send({ path, cookie, body: chosen.toString(), type: WEB_FORM });
      expect(cameBack(done)).toEqual([]);
      expect(done.status).toBe(visitor === "adjudicator" ? 422 : 303);
    },
  );

  test.each(BROKEN_LISTS)("a list with %s", async (what, write) => {
    const cookie = await twins.enterAs("program_lead");
    const canary = canariesOf(what);
    const body = fileForm({ field: "list", text: write(canary) }, canary, { program: "mesa" });
    const answer = await send({ path: "/roster", cookie, body });
    expect(answer.status).toBe(422);
    expect(cameBack(answer)).toEqual([]);
  });

  test.each<[string, () => string]>([
    ["/verify/bulk", () => "/verify/bulk"],
    ["/openings/:id/check", () => `/openings/${things.trainedId}/check`],
  ])("%s: the table to take away leaves out what nobody has", async (what, at) => {
    const cookie = await twins.enterAs("program_lead");
    const canary = canariesOf(what);
    const rows = [
      seen.person,
      canary("a row"),
      `Ana Begay, ${canary("a row with words")}`,
      `${canary("an address")}@x.example`,
    ];
    const body = fileForm({ field: "upload", text: rows.join("\n") }, canary);
    const { status, head, html } = await send({ path: at(), cookie, body });
    expect([status, aviary.foundIn(head)]).toEqual([200, []]);
    const table = /(?<=data:text\/csv[^"]*base64,)[^"]+/.exec(html)?.[0] ?? "";
    const csv = Buffer.from(table, "base64").toString("utf8");
    expect(aviary.foundIn(csv).map(({ word }) => word)).toEqual([seen.person]);
  });
});

const cases = Object.entries(FORMS).flatMap(([path, forms]) =>
  forms.map((form) => ({ path, title: [path, form.name].filter(Boolean).join(", "), form })),
);

describe.each(cases)("$title", ({ path, title, form }) => {
  const canary = canariesOf(title);
  let cookie = "";
  let target = "";
  let shown: PageForm = { action: null, controls: [] };
  beforeAll(async () => {
    cookie = await twins.enterAs(form.as, form.half && null);
    target = targetOf(path, form, twins, things);
    shown = await readForm(twins, things, { form, target, cookie });
  });

  test("what it does not ask for is dropped unread", async () => {
    const good = listed(form.good);
    if (Object.hasOwn(form.fields, "key")) good.key = [canary("its key")];
    if (path === "/record/contest") good.said = [`The card came earlier: ${said}`];
    if (path === "/people/invite") good.email = [`${seen.invited}@mesa.example`];
    const added = ADDED.filter((name) => !Object.hasOwn(form.fields, name)).map(
      (name): [string, string] => [name, canary(`${name}, which is not asked`)],
    );
    const address = `${target}${target.includes("?") ? "&" : "?"}report=${canary("the address")}`;
    const body = new URLSearchParams([...added, ...filled(shown, good)]).toString();
    const headers = oddHeaders(canary, twins.server.origin);
    const answer = await send({ path: address, cookie, body, type: WEB_FORM, headers });
    const expected = form.shows ? 200 : form.leadsOn ? 307 : form.refused ? 422 : 303;
    const problems = problemsSaid(answer.html).map(({ message }) => message);
    expect(answer.status, problems.join(" ")).toBe(expected);
    // Where a page leads back to itself, it is by the address that its reader opened it at.
    const html = answer.html.replaceAll(address.replaceAll("&", "&amp;"), "");
    expect(cameBack({ ...answer, html, head: answer.head.replace(address, "") })).toEqual([]);
  });

  if (ABOUT_CLEARANCE.test(path))
    test("what is refused stands in its author's own form again, and nowhere else", async () => {
      const wrong = Object.entries(form.fields).flatMap(([name, field]) =>
        wrongAnswers(field, canariesOf(`${title}, ${name}`)).map(
          (values) => [name, values] as const,
        ),
      );
      for (const [name, values] of wrong) {
        const fields = filled(shown, { ...listed(form.good), [name]: values });
        const body = new URLSearchParams(fields).toString();
        const answer = await send({ path: target, cookie, body, type: WEB_FORM });
        expect(answer.status).toBeLessThan(500);
        expect(aviary.foundIn(answer.head)).toEqual([]);
        const says = [400, 422].includes(answer.status) && problemsSaid(answer.html).length > 0;
        if (!says) expect(aviary.foundIn(answer.html)).toEqual([]);
      }
      for (const sent of oddBodies(canary)) {
        const answer = await send({ path: target, cookie, ...sent });
        expect(answer.status).toBeLessThan(500);
        expect(cameBack(answer)).toEqual([]);
      }
    });
});

test("a form that waits for a proof is held by its author's own page alone", async () => {
  const cookie = await enter(twins.world, "ada");
  const old = { proved_at: MONDAY - DAY_MS };
  const sessions = twins.world.app.db.updateTable("login_session").set(old);
  await sessions.where("person_id", "=", "ada").execute();
  const canary = canariesOf("a held form");
  const fields = { state: canary("a state"), report: canary("a report"), key: canary("a key") };
  const body = new URLSearchParams(fields).toString();
  const sent = { path: "/people/ana/clearances/new", cookie, body, type: WEB_FORM };
  const answer = await send(sent);
  expect([answer.status, aviary.foundIn(answer.head)]).toEqual([401, []]);
  expect(aviary.foundIn(answer.html)).toHaveLength(3);
});

test("a path that nobody has says nothing again", async () => {
  const canary = canariesOf("a path");
  for (const path of ["/", "/people/", "/people/ana/", "/api/vendors/", "/contests/"]) {
    const at = `${path}${canary(path)}`;
    const cookie = await twins.enterAs("adjudicator");
    const page = await fetch(`${twins.server.origin}${at}`, { headers: { cookie } });
    const html = (await page.text()).replaceAll(`"${at}`, "");
    expect([page.status, aviary.foundIn(html)], at).toEqual([404, []]);
  }
});

describe("afterwards", () => {
  const folder = mkdtempSync(join(tmpdir(), "muster-canaries-"));
  const clock = join(folder, "now");
  writeFileSync(clock, new Date(MONDAY + 40 * DAY_MS).toISOString());
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeAll(async () => {
    const cookie = await enter(twins.world, seen.person);
    await fetch(`${twins.server.origin}/record`, { headers: { cookie } });
    await vi.waitFor(() => expect(twins.server.lines().join()).toContain(seen.person));
    await twins.world.app.settle();
  });

  const places: [string, () => Promise<Piece[]> | Piece[], must: string[]][] = [
    ["tables", () => inTables(twins.world), [seen.person, seen.cell, seen.invited]],
    ["files", () => inFiles(twins.world), [seen.person, seen.cell, seen.invited]],
    ["log", () => inLog(twins), [seen.person]],
    ["letters", () => inMails(twins.world), [seen.invited]],
    ["commands", () => inCommands(twins, { clock, folder }), [seen.person]],
    ["pages", () => inPages(twins, opened, seen.person), [seen.person, seen.cell]],
  ];
  test.each(places)(
    "no canary is in the %s but those that everybody may read",
    async (_what, look, must) => {
      const pieces = await look();
      const found = pieces.flatMap(({ where, bytes }) =>
        aviary.foundIn(bytes).map((canary) => ({ ...canary, where })),
      );
      const leaked = found.filter(
        ({ word, where }) => !NAMES.includes(word) && !isOwnWords(word, where),
      );
      expect(leaked.map(({ typedInto, where }) => `${typedInto}: ${where}`).sort()).toEqual([]);
      expect(found.map(({ word }) => word)).toEqual(expect.arrayContaining(must));
      expect(aviary.size).toBeGreaterThan(1_000);
    },
  );
});

/** What a member says of a clearance is kept for them and for whoever looks at it again, and nobody else. */
function isOwnWords(word: string, where: string): boolean {
  const place =
    /^(table contest_note\.said|file .*|backup)$|^200 .* as (corps_member|adjudicator)$/.test(
      where,
    );
  return word === said && place;
}
