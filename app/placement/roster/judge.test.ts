import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readColumns } from "./columns";
import { type JudgedRow, judgeRoster, type Known, type KnownPerson } from "./judge";
import { readCsv } from "./read-csv";
import type { Sheet } from "./sheet";

const ana: KnownPerson = {
  personId: "ana",
  name: "Ana Ruiz",
  emails: ["ana@mesa.example"],
  claimed: true,
  roles: ["corps_member"],
  start: "2026-08-17",
  cohort: "Fall 2026",
};
const luis: KnownPerson = {
  personId: "luis",
  name: "Luis Vega",
  emails: ["luis@mesa.example"],
  claimed: false,
  roles: ["corps_member", "coach"],
  start: null,
  cohort: null,
};
const known: Known = {
  people: [ana, luis],
  cohorts: ["Fall 2026"],
  clearances: new Map(),
  clearanceTypes: new Map([
    [
      "az_ivp_card",
      { id: "az_ivp_card", version: 1, title: "Arizona IVP card", decided_by: ["state"] },
    ],
    [
      "district_check",
      { id: "district_check", version: 1, title: "District check", decided_by: ["district"] },
    ],
  ]),
  districts: [{ id: "d1", name: "Agua Linda Unified" }],
  today: "2026-11-02",
  importer: { personId: "lead", people: true, clearances: true },
};

function sheetOf(text: string): Sheet {
  const read = readCsv(Buffer.from(text));
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

function judged(text: string, changes: Partial<Known> = {}): JudgedRow[] {
  const sheet = sheetOf(text);
  const columns = readColumns(sheet.headers);
  if (!columns.ok) throw new Error(columns.reason);
  return judgeRoster(sheet, columns.value, { ...known, ...changes });
}

/** The faults of one row under the usual headings, as CELL fault. */
function faults(row: string, changes: Partial<Known> = {}): string[] {
  const [one] = judged(`${HEAD}\n${row}`, changes);
  return one?.outcome === "rejected"
    ? one.problems.map(({ column, fault }) => `${column} ${fault}`)
    : [one?.outcome ?? "nothing"];
}

const HEAD =
  "Name,E-mail,Role,Cohort,Start,Clearance,Clearance state,Adjudicator,Clearance date,Valid through,Custody";

describe("a row", () => {
  test.each([
    ["Bo Lee,bo@mesa.example", ["new"]],
    ["Bo Lee,BO@Mesa.Example,tutor,Fall 2026,2026-08-17", ["new"]],
    ["ana ruiz,ana@mesa.example", ["matched"]],
    [",bo@mesa.example", ["0 empty"]],
    ["Bo Lee,", ["1 empty"]],
    [",", ["nothing"]],
    ["Bo Lee,not an address", ["1 email"]],
    ["bo@mesa.example,bo@mesa.example", ["0 name"]],
    ["12345,bo@mesa.example", ["0 name"]],
    [`Bo ${"Lee".repeat(50)},bo@mesa.example`, ["0 name"]],
    [`${"B".repeat(1001)},bo@mesa.example`, ["0 long", "0 name"]],
    ["Bo \u202eLee,bo@mesa.example", ["0 name"]],
    ["Bo Lee,bo@mesa.example,janitor", ["2 role"]],
    ["Bo Lee,bo@mesa.example,program lead", ["2 staff"]],
    ["Luis Vega,luis@mesa.example,coach", ["matched"]],
    ["Luis Vega,luis@mesa.example,lead", ["2 staff"]],
    ["Bo Lee,bo@mesa.example,,Fall 2027", ["3 cohort-near"]],
    ["Bo Lee,bo@mesa.example,,Spring 2027", ["new"]],
    ["Bo Lee,bo@mesa.example,,,31/02/2026", ["4 no-such-day"]],
    ["Bo Lee,bo@mesa.example,,,2026-02-31", ["4 no-such-day"]],
    ["Bo Lee,bo@mesa.example,,,8/17/2026", ["4 day"]],
    ["Bo Lee,bo@mesa.example,,,soon", ["4 day"]],
    ["Bo Lee,bo@mesa.example,,,1926-08-17", ["4 day-far"]],
    ["Bo Lee,bo@mesa.example,,,,,,,,,,and more", ["11 wide"]],
    ["B,o,Lee,x", ["1 email", "2 role"]],
    ['Bo "Lee,bo@mesa.example', ["null quotes"]],
  ])("%s", (row, expected) => {
    expect(faults(row)).toEqual(expected);
  });

  const bo = "Bo Lee,bo@mesa.example,,,";
  test.each([
    [",az_ivp_card,pending,,2026-10-01,,", ["new"]],
    [",,pending,,2026-10-01,,", ["5 clearance-type"]],
    [",arizona ivp card,pending,,2026-10-01,,", ["new"]],
    [",district_check,cleared,agua linda unified,2026-10-01,,", ["new"]],
    [",district_check,cleared,district,2026-10-01,,", ["new"]],
    [",district_check,pending,,2026-10-01,,", ["7 clearance-body"]],
    [",district_check,cleared,Elsewhere Unified,2026-10-01,,", ["7 clearance-body"]],
    [",az_ivp_card,cleared,state,2026-10-01,2032-10-01,agency", ["new"]],
    [",az_ivp_card,cleared,,,,", ["6 cleared-needs"]],
    [",az_ivp_card,cleared,state,,,", ["6 cleared-needs"]],
    [",az_ivp_card,Cleared,,2026-10-01,,", ["6 cleared-needs"]],
    [",az_ivp_card,cleared,district,2026-10-01,,", ["7 clearance-body"]],
    [",az_ivp_card,fine,state,2026-10-01,,", ["6 clearance-state"]],
    [",az_ivp_card,,,2026-10-01,,", ["6 clearance-state"]],
    [",az_ivp_card,pending,,,,", ["6 clearance-needs"]],
    [",library_card,pending,,2026-10-01,,", ["5 clearance-type"]],
    [",az_ivp_card,pending,,2026-10-32,,", ["8 no-such-day"]],
    [",az_ivp_card,cleared,state,2026-11-03,,", ["8 clearance-day"]],
    [",az_ivp_card,flagged,state,2026-11-03,,", ["new"]],
    [",az_ivp_card,cleared,state,2026-10-01,2026-09-01,", ["9 clearance-day"]],
    [",az_ivp_card,pending,,2026-10-01,,a drawer", ["10 clearance-custody"]],
  ])("with the clearance %s", (clearance, expected) => {
    expect(faults(bo + clearance)).toEqual(expected);
  });

  const pending = "az_ivp_card,pending,,2026-10-01";
  test("of several districts a row names the one that decided", () => {
    const districts = [...known.districts, { id: "d2", name: "Other Unified" }];
    const row = (by: string) => `${bo},district_check,cleared,${by},2026-10-01`;
    expect(faults(row("district"), { districts })).toEqual(["7 clearance-who"]);
    expect(faults(row("Other Unified"), { districts })).toEqual(["new"]);
  });

  test("a clearance needs an adjudicator, and never about oneself", () => {
    const lead = { ...known.importer, clearances: false };
    expect(faults(`${bo},${pending}`, { importer: lead })).toEqual(["6 clearance-right"]);
    const self = { ...known.importer, personId: "ana" };
    const row = `Ana Ruiz,ana@mesa.example,,,,${pending}`;
    expect(faults(row, { importer: self })).toEqual(["6 clearance-own"]);
    expect(faults(row)).toEqual(["matched"]);
  });

  test("someone who may not bring people in finds those who are there, and changes nothing else", () => {
    const importer = { personId: "judge", people: false, clearances: true };
    expect(faults(`${bo},${pending}`, { importer })).toEqual(["1 new-right"]);
    const [row] = judged(`${HEAD}\nAna Ruiz,ana@mesa.example,,Other,2026-09-01,${pending}`, {
      importer,
    });
    expect(row).toMatchObject({ outcome: "matched", changes: [{ what: "clearance" }] });
  });
});

describe("changes", () => {
  const changesOf = (row: string, changes: Partial<Known> = {}) => {
    const [one] = judged(`${HEAD}\n${row}`, changes);
    return one?.outcome === "matched" ? one.changes : one?.outcome;
  };
  test.each([
    ["Ana Ruiz,ana@mesa.example,,Fall 2026,2026-08-17", []],
    ["Ana Ruiz,ana@mesa.example,,,", []],
    ["Ana R. Ruiz,ana@mesa.example", []],
    ["Ana Ruiz,ana@mesa.example,,FALL 2026", []],
    [
      "Ana Ruiz,ana@mesa.example,,Fall 2026,2026-08-18",
      [{ what: "start", from: "2026-08-17", to: "2026-08-18" }],
    ],
    ["Ana Ruiz,ana@mesa.example,,Winter", [{ what: "cohort", from: "Fall 2026", to: "Winter" }]],
    ["Luis Vegas,luis@mesa.example", [{ what: "name", from: "Luis Vega", to: "Luis Vegas" }]],
  ])("%s", (row, expected) => {
    expect(changesOf(row)).toEqual(expected);
  });

  test("a clearance on file already is no change, another is", () => {
    const row = "Ana Ruiz,ana@mesa.example,,,,az_ivp_card,pending,,2026-10-01";
    const onFile = {
      type: "az_ivp_card",
      state: "pending",
      on: "2026-10-01",
      validThrough: null,
      custody: "agency",
      id: "c1",
      personId: "ana",
      body: "state",
      jurisdiction: "AZ",
      nameKey: null,
      recordedBy: "judge",
      recordedAt: 0,
    } as const;
    const clearances = new Map([["ana", [onFile]]]);
    expect(changesOf(row, { clearances })).toEqual([]);
    expect(changesOf(row.replace("10-01", "10-02"), { clearances })).toHaveLength(1);
  });
});

describe("a possible duplicate", () => {
  test.each([
    ["Ana María Ruiz,ana.ruiz@other.example", "duplicate"],
    ["ÁNA RUÍZ,someone@other.example", "duplicate"],
    ["A. Nother,a.n.a+work@mesa.example", "duplicate"],
    ["Ana Lopez,anna@mesa.example", "duplicate"],
    ["Bo Lopez,anna@mesa.example", "new"],
    ["Ana Lopez,lopez@mesa.example", "new"],
  ])("%s: %s", (row, expected) => {
    expect(judged(`${HEAD}\n${row}`)[0]?.outcome).toBe(expected);
  });

  test("waits for a person, whose word decides", () => {
    const sheet = sheetOf(`${HEAD}\nAna Ruiz,second@mesa.example,,,2026-08-17`);
    const columns = readColumns(sheet.headers);
    if (!columns.ok) throw new Error(columns.reason);
    const told = (choice: Parameters<typeof judgeRoster>[3]) =>
      judgeRoster(sheet, columns.value, known, choice)[0];
    expect(told(new Map([[2, { choice: "two" }]]))?.outcome).toBe("new");
    expect(told(new Map([[2, { choice: "same", personId: "ana" }]]))).toMatchObject({
      outcome: "matched",
      changes: [{ what: "address", to: "second@mesa.example" }],
    });
    const stranger = new Map([[2, { choice: "same", personId: "nobody" } as const]]);
    expect(told(stranger)?.outcome).toBe("duplicate");
  });

  test("of two rows with one address the first counts, and names itself", () => {
    const rows = judged(`${HEAD}\nBo Lee,bo@x.example\nBob Lee,BO@x.example`);
    expect(rows.map((row) => row.outcome)).toEqual(["new", "rejected"]);
    expect(rows[1]).toMatchObject({ problems: [{ fault: "doubled", detail: { row: "2" } }] });
  });
});

describe("properties", () => {
  const people = fc.uniqueArray(
    fc.record({
      name: fc.constantFrom("Bo Lee", "Cy Ortiz", "Di Fox", "Ed O’Hara", "José Núñez"),
      email: fc.integer({ min: 0, max: 400 }).map((n) => `p${n}@x${n}.example`),
      cohort: fc.constantFrom("", "North", "South"),
      start: fc.constantFrom("", "2026-08-17", "2027-01-04"),
    }),
    { selector: ({ email }) => email, maxLength: 12 },
  );
  const bad = fc.constantFrom("Bo,no address", ",bo@x.example", "Bo Lee,q@x.example,,,2026-13-01");
  const line = (one: { name: string; email: string; cohort: string; start: string }) =>
    `${one.name},${one.email},,${one.cohort},${one.start}`;

  test("brought in and judged again, a list changes nothing", () => {
    fc.assert(
      fc.property(people, (list) => {
        if (list.length === 0) return;
        const text = [HEAD, ...list.map(line)].join("\n");
        const there = judged(text, { people: [] }).map((row, at): KnownPerson => {
          if (row.outcome !== "new") throw new Error(row.outcome);
          const { name, email, cohort, start } = row.read;
          return { ...luis, personId: `p${at}`, name, emails: [email], cohort, start };
        });
        for (const row of judged(text, { people: there }))
          expect(row).toMatchObject({ outcome: "matched", changes: [] });
      }),
    );
  });

  test("bad rows change no other row's outcome, wherever they stand", () => {
    fc.assert(
      fc.property(people, fc.array(fc.tuple(bad, fc.nat(12)), { maxLength: 5 }), (list, bads) => {
        if (list.length === 0) return;
        const lines = list.map(line);
        const good = judged([HEAD, ...lines].join("\n"), { people: [] });
        for (const [row, at] of bads) lines.splice(at, 0, row);
        const all = judged([HEAD, ...lines].join("\n"), { people: [] });
        const kept = all.filter((row) => row.outcome !== "rejected");
        expect(kept.map((row) => row.outcome === "new" && row.read.email)).toEqual(
          good.map((row) => row.outcome === "new" && row.read.email),
        );
        expect(all.length - kept.length).toBe(bads.length);
      }),
    );
  });

  test("no cell, however strange, throws or is let through as a day, role or state", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 12 }),
        (cells) => {
          const sheet = { headers: HEAD.split(","), rows: [{ row: 2, cells }], leftOut: [] };
          const columns = readColumns(sheet.headers);
          if (!columns.ok) throw new Error(columns.reason);
          for (const row of judgeRoster(sheet, columns.value, known))
            if (row.outcome === "rejected") expect(row.problems.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
