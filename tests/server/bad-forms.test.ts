import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { FOR_PROGRAMS } from "../../app/http/origin-gate";
import { badValuesOf } from "./bad-values";
import { FOR_SCRIPTS, FORMS, type FormCase, type Prepared, prepareForms } from "./forms";
import { postedForms, problemsSaid } from "./page";
import { builtRoutes } from "./routes";
import { type Answer, filled, listed, post, readForm, targetOf } from "./send-form";
import { contents, openTwins, quietTables, type Twins } from "./twins";

const actions = (await builtRoutes()).filter((route) => route.takesPosts);
let twins: Twins;
let things: Prepared;
beforeAll(async () => {
  twins = await openTwins();
  things = await prepareForms(twins);
}, 300_000);
afterAll(() => twins?.close());
/** What these tests look at is not the limits, which have their own. */
beforeEach(() => forgetTries());
const forgetTries = () => twins.world.app.db.deleteFrom("rate_counter").execute();

/** Takes a post only to say that there is nothing: no form of ours leads there. */
const NOWHERE = "/*";

test("every action has its forms here", () => {
  const paths = actions
    .map(({ path }) => path)
    .filter((path) => path !== NOWHERE && !FOR_PROGRAMS.test(path))
    .filter((path) => !FOR_SCRIPTS.includes(path));
  expect(paths.sort()).toEqual(Object.keys(FORMS).sort());
});

const cases = Object.entries(FORMS).flatMap(([path, forms]) =>
  forms.map((form) => ({ path, title: [path, form.name].filter(Boolean).join(", "), form })),
);

describe.each(cases)("$title", ({ path, form }) => {
  const target = () => targetOf(path, form, twins, things);
  let cookie = "";
  beforeEach(async () => {
    cookie = await twins.enterAs(form.as, form.half && null);
  });

  test("asks for what is listed here, and nothing else", async () => {
    const { controls } = await readForm(twins, things, { form, target: target(), cookie });
    const asked = new Set(controls.map(({ name }) => name).filter((name) => name !== ""));
    expect([...asked].filter((name) => !Object.hasOwn(form.fields, name))).toEqual([]);
  });

  const bad = Object.entries(form.fields).flatMap(([name, field]) =>
    badValuesOf(field, String(form.good[name] ?? "x")).map(
      ([what, sent]) => [name, what, { [name]: sent }] as const,
    ),
  );
  const wrong = (form.wrong ?? []).map(([what, values]) => [null, what, listed(values)] as const);
  if (bad.length + wrong.length > 0)
    test("refuses bad input with a sentence, keeps what was typed, writes nothing", async () => {
      const shown = await readForm(twins, things, { form, target: target(), cookie });
      const before = await contents(twins.world);
      const faults: string[] = [];
      for (const [name, what, change] of [...bad, ...wrong]) {
        await forgetTries();
        const values = filled(shown, { ...listed(form.good), ...change });
        const answer = await post(twins, target(), cookie, values);
        const changed = Object.keys(change);
        for (const fault of faultsOf(answer, { name, changed, form, values }))
          faults.push(`${name ?? "all"}, ${what}: ${fault}`);
      }
      expect(faults.join("\n")).toBe("");
      const { keepsAsked = [] } = form;
      const after = await contents(twins.world);
      const written = Object.keys(after).filter((table) => after[table] !== before[table]);
      expect(written.filter((table) => !keepsAsked.includes(table))).toEqual([]);
    });

  if (Object.keys(form.fields).length > 0 && !form.waits)
    test.each(BODIES)("says of %s what can be read", async (_what, body, type) => {
      const before = await contents(twins.world);
      const { status, html } = await post(twins, target(), cookie, { body, type });
      expect([400, 413, 415]).toContain(status);
      expect(problemsSaid(html)).toEqual([{ at: null, message: expect.stringMatching(/\.$/) }]);
      expect(await contents(twins.world)).toEqual(before);
    });

  test("pressed twice at once, and again later, it is done once", async () => {
    const shown = await readForm(twins, things, { form, target: target(), cookie });
    const values = filled(shown, listed(form.good));
    const before = await counts();
    const pressed = await Promise.all([1, 2].map(() => post(twins, target(), cookie, values)));
    expect(pressed.map(({ status }) => status)).toContain(
      form.shows ? 200 : form.leadsOn ? 307 : form.refused ? 422 : 303,
    );
    for (const { status, html } of pressed) expect(status, html.slice(0, 300)).toBeLessThan(500);
    const added = difference(before, await counts());
    if (form.twice === undefined) expect(added).toMatchObject(form.adds);
    else for (const table of Object.keys(form.adds)) expect(added[table]).toBeGreaterThan(0);
    const after = await counts();
    const again = await post(twins, target(), cookie, values);
    expect(again.status).toBeLessThan(500);
    if (form.twice === undefined) expect(difference(after, await counts())).toEqual({});
  });
});

const FORM = "application/x-www-form-urlencoded";
const BODIES: [what: string, body: string, type: string][] = [
  ["a file upload", "--x\r\n\r\nMZ\r\n--x--\r\n", "multipart/form-data; boundary=x"],
  ["a body of JSON", '{"role":"operator"}', "application/json"],
  ["2 MB", `a=${"x".repeat(2_000_000)}`, FORM],
  ["5,000 fields", "a=1&".repeat(5000), FORM],
  ["bytes that are no text", "a=%ff%fe", FORM],
];

interface Asked {
  /** The field that holds the bad answer; null when it is bad only beside others. */
  name: string | null;
  changed: readonly string[];
  form: FormCase;
  values: [string, string][];
}

/** What is wrong with how a bad answer was refused. */
function faultsOf({ status, html }: Answer, { name, changed, form, values }: Asked): string[] {
  if (status < 400 || status >= 500) return [`answered ${status}`];
  const problems = problemsSaid(html);
  const controls = postedForms(html).flatMap((one) => one.controls);
  const at = (id: string | null) => controls.find((control) => control.id === id);
  const faults = problems.length === 0 ? [`${status} without a sentence`] : [];
  for (const { message, at: id } of problems) {
    if (!/^\S.{10,}\.$/u.test(message)) faults.push(`no sentence: ${message}`);
    if (id !== null && !html.includes(`id="${id}"`)) faults.push(`a link to nothing: #${id}`);
    if (id !== null && at(id)?.kind === "hidden") faults.push(`a link to what is hidden: #${id}`);
  }
  const isUnseen = (field: string) => form.fields[field]?.is === "carried";
  const isSeen = controls.some((one) => one.name === name && !UNSEEN.includes(one.kind));
  if (
    isSeen &&
    !isUnseen(name ?? "") &&
    !problems.some(({ at: id }) => id !== null && at(id)?.name === name)
  )
    faults.push(`no link to it: ${problems.map(({ message }) => message).join(" ")}`);
  const isPlaced = form.finds === undefined || !changed.includes(form.finds);
  for (const [field, value] of values) {
    const shown = controls.filter((one) => one.name === field && TYPED.includes(one.kind));
    if (/password/.test(field)) {
      if (value.length > 3 && html.includes(value)) faults.push("shows a password");
    } else if (!changed.includes(field) && !isUnseen(field) && isPlaced && shown.length > 0)
      if (!shown.some((one) => one.value === value)) faults.push(`lost ${field}`);
  }
  return faults;
}

const UNSEEN = ["hidden", "button"];
const TYPED = ["text", "email", "date", "time", "number", "select", "textarea"];

async function counts(): Promise<Record<string, number>> {
  const { db } = twins.world.app;
  const counted = (await quietTables(twins.world)).map(async (table) => {
    const { rows } = await sql<{ n: number }>`select count(*) n from ${sql.table(table)}`.execute(
      db,
    );
    return [table, rows[0]?.n ?? 0] as const;
  });
  return Object.fromEntries(await Promise.all(counted));
}

function difference(before: Record<string, number>, after: Record<string, number>) {
  return Object.fromEntries(
    Object.entries(after).flatMap(([table, n]) => {
      const more = n - (before[table] ?? 0);
      return more === 0 ? [] : [[table, more]];
    }),
  );
}
