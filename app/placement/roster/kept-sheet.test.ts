import { expect, test } from "vitest";
import type { ClearanceTypeDefinition } from "../clearances/clearance-type";
import { readColumns } from "./columns";
import { keptSheet } from "./kept-sheet";
import type { ClearanceWorld } from "./row-clearance";
import { NOT_KEPT, type Sheet } from "./sheet";

const card: ClearanceTypeDefinition = {
  id: "az_ivp_card",
  version: 1,
  title: "IVP fingerprint clearance card",
  decided_by: ["state", "district"],
  state: "AZ",
};
const world: ClearanceWorld = {
  clearanceTypes: new Map([[card.id, card]]),
  districts: [{ id: "d1", name: "Mesa Unified" }],
};

function kept(headers: string[], ...rows: string[][]): Sheet {
  const sheet = { headers, rows: rows.map((cells, at) => ({ row: at + 2, cells })), leftOut: [] };
  const columns = readColumns(headers);
  if (!columns.ok) throw new Error(columns.reason);
  return keptSheet(sheet, columns.value, world);
}

test("columns that are not read go, with their headings; the others keep their letters", () => {
  const headers = ["Name", "Arrests", "E-mail", "", "SSN"];
  expect(kept(headers, ["Bo Lee", "theft, 2014", "bo@x.example", "x", "123-45-6789"])).toEqual({
    headers: ["Name", "", "E-mail", "", ""],
    rows: [{ row: 2, cells: ["Bo Lee", "", "bo@x.example", "", ""] }],
    leftOut: [{ what: "column", name: "B, E", n: 2 }],
  });
});

test.each([
  ["Role", "corps member"],
  ["Role", "janitor"],
  ["Start", "2026-08-17"],
  ["Start", "31/02/2026"],
  ["Clearance", "AZ IVP card"],
  ["Clearance", "ivp fingerprint clearance card"],
  ["Clearance state", "Not cleared"],
  ["Clearance date", "2026-02-30"],
  ["Adjudicator", "mesa unified"],
  ["Adjudicator", "state"],
  ["Custody", "district"],
  ["Name", "Bo (theft, 2014) Lee"],
])("%s: %s is kept, right or wrong", (heading, cell) => {
  const headers = heading === "Name" ? ["E-mail", "Name"] : ["E-mail", "Name", heading];
  const row = heading === "Name" ? ["b@x.example", cell] : ["b@x.example", "Bo", cell];
  expect(kept(headers, row).rows).toEqual([{ row: 2, cells: row }]);
});

test.each([
  ["Role", "tutor; convicted 2014"],
  ["Start", "123-45-6789"],
  ["Start", "after his hearing"],
  ["Clearance", "card no. 7781"],
  ["Clearance state", "cleared, one misdemeanor"],
  ["Clearance date", "123-45-6789"],
  ["Valid through", "until the trial"],
  ["Adjudicator", "Judge Ames"],
  ["Custody", "my drawer"],
  ["Name", "x".repeat(101)],
])("%s: %.20s is not kept", (heading, cell) => {
  const headers = heading === "Name" ? ["E-mail", "Name"] : ["E-mail", "Name", heading];
  const row = heading === "Name" ? ["b@x.example", cell] : ["b@x.example", "Bo", cell];
  expect(kept(headers, row).rows).toEqual([{ row: 2, cells: row.with(-1, NOT_KEPT) }]);
});

test("cells beyond the last heading become one that says nothing", () => {
  const row = ["Bo", "b@x.example", "", "theft", "more"];
  expect(kept(["Name", "E-mail"], row).rows[0]?.cells).toEqual(["Bo", "b@x.example", NOT_KEPT]);
  expect(kept(["Name", "E-mail"], ["Bo", "b@x.example", " "]).rows[0]?.cells).toHaveLength(2);
});
