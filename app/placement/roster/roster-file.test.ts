import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readColumns } from "./columns";
import { judgeRoster, type Known } from "./judge";
import { readRosterFile } from "./read-file.server";
import { oneRosterFiles, type RosterPerson, rosterCsv } from "./roster-file";

const PROGRAM = { id: "mesa", name: "Mesa" };

/** Judges a file against the very people that it was made of. */
async function judged(bytes: Buffer, people: readonly RosterPerson[]) {
  const sheet = await readRosterFile(bytes);
  if (!sheet.ok) throw new Error(sheet.reason);
  const columns = readColumns(sheet.value.headers);
  if (!columns.ok) throw new Error(columns.reason);
  const known: Known = {
    people: people.map(({ personId, name, email, start, cohort }) => ({
      personId,
      name,
      emails: [email],
      claimed: false,
      roles: ["corps_member"],
      start,
      cohort,
    })),
    cohorts: people.flatMap(({ cohort }) => cohort ?? []),
    clearances: new Map(),
    clearanceTypes: new Map(),
    districts: [],
    today: "2026-11-02",
    importer: { personId: "lead", people: true, clearances: false },
  };
  return judgeRoster(sheet.value, columns.value, known);
}

const zip = (people: readonly RosterPerson[]) =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        oneRosterFiles(PROGRAM, people, "2026-11-02").map(({ name, body }) => [
          name,
          typeof body === "string" ? strToU8(body) : body,
        ]),
      ),
    ),
  );

const person = fc.record({
  name: fc.constantFrom(
    "Bo",
    "Bo Lee",
    "José María Núñez-O’Hara",
    "=SUM Formula",
    "+1 Plus",
    "@At",
    "李 小龍",
    'Q "Q" Q',
  ),
  n: fc.nat(500),
  start: fc.constantFrom(null, "2026-08-17"),
  cohort: fc.constantFrom(null, "Fall 2026", "=1+1", "A, B; C"),
});
const roster = fc
  .uniqueArray(person, { selector: ({ n }) => n, minLength: 1, maxLength: 10 })
  .map((list) =>
    list.map(
      ({ n, ...rest }): RosterPerson => ({
        ...rest,
        personId: `p${n}`,
        email: `p${n}@x${n}.example`,
      }),
    ),
  );

test.each([
  ["CSV", (people: readonly RosterPerson[]) => Buffer.from(rosterCsv(people))],
  ["OneRoster", zip],
])(
  "taken out as %s and brought in again, nothing changes, whatever names look like",
  async (_, made) => {
    await fc.assert(
      fc.asyncProperty(roster, async (people) => {
        // A name that begins with @ would be read as an address.
        const named = people.filter(({ name }) => !name.includes("@"));
        if (named.length === 0) return;
        const rows = await judged(made(named), named);
        expect(rows).toHaveLength(named.length);
        for (const row of rows) expect(row).toMatchObject({ outcome: "matched", changes: [] });
      }),
    );
  },
);

test("no cell of either begins as a formula does", () => {
  const people = ["=1", "+1", "-1", "@x", "＝1"].map((name, at) => ({
    personId: `p${at}`,
    name,
    email: `p${at}@x.example`,
    start: null,
    cohort: name,
  }));
  const files = [
    rosterCsv(people),
    ...oneRosterFiles(PROGRAM, people, "2026-11-02").map(({ body }) => String(body)),
  ];
  for (const text of files)
    for (const cell of text.split(/[,\r\n]+/)) expect(cell).not.toMatch(/^"?[=+\-@\t\r＝＋－＠]/);
});
