import { expect, test } from "vitest";
import { readColumns } from "./columns";
import { readCsv } from "./read-csv";
import { cellName, MOST_ROWS } from "./sheet";

const read = (text: string | Buffer) => readCsv(Buffer.from(text));
const cells = (text: string | Buffer) => {
  const sheet = read(text);
  return sheet.ok
    ? [sheet.value.headers, ...sheet.value.rows.map((row) => row.cells)]
    : sheet.reason;
};

test.each([
  ["a comma", "Name,E-mail\nBo,b@x.example\n"],
  ["a semicolon", "Name;E-mail\nBo;b@x.example\n"],
  ["a tab", "Name\tE-mail\nBo\tb@x.example\n"],
  ["a byte order mark", "\uFEFFName,E-mail\nBo,b@x.example"],
  ["CR LF", "Name,E-mail\r\nBo,b@x.example\r\n"],
  ["CR alone", "Name,E-mail\rBo,b@x.example\r"],
  ["quotes", '"Name","E-mail"\n"Bo","b@x.example"\n'],
  ["blank lines", "\n\nName,E-mail\n\n \nBo,b@x.example\n\n"],
  ["UTF-16", Buffer.from("\uFEFFName,E-mail\nBo,b@x.example", "utf16le")],
])("reads %s", (_, text) => {
  expect(cells(text)).toEqual([
    ["Name", "E-mail"],
    ["Bo", "b@x.example"],
  ]);
});

test("rows are numbered by the line they begin on, as a spreadsheet shows them", () => {
  const sheet = read('Name,E-mail\n\n"Bo\nLee",b@x.example\nCy,c@x.example');
  expect(sheet.ok && sheet.value.rows.map(({ row }) => row)).toEqual([3, 5]);
});

test("a row whose quotes make no sense costs itself alone", () => {
  const sheet = read('Name,E-mail\nBo "x,b@x.example\nCy,c@x.example');
  expect(sheet.ok && sheet.value.rows).toEqual([
    { row: 2, cells: null },
    { row: 3, cells: ["Cy", "c@x.example"] },
  ]);
});

test.each([
  ["", "empty"],
  ["\n\n", "empty"],
  ["Name,E-mail\n", "empty"],
  [Buffer.from([0x4e, 0xff, 0x2c]), "not-text"],
  ["Na\0me,E-mail\nx,y", "not-text"],
  [`Name,E-mail${",".repeat(100)}\nBo,b@x.example`, "too-many-columns"],
  [`Name,E-mail\n${"Bo,b@x.example\n".repeat(MOST_ROWS + 1)}`, "too-many-rows"],
])("refuses %j as %s", (text, reason) => {
  expect(cells(text)).toBe(reason);
});

test.each([
  [["Name", "Email address"], { name: 0, email: 1 }],
  [[" full  NAME* ", "E-MAIL:"], { name: 0, email: 1 }],
  [["Last name", "First_name", "mail"], { family: 0, given: 1, email: 2 }],
  [["Name", "E-mail", "T-shirt", ""], { name: 0, email: 1 }],
])("knows the headings %j", (headers, at) => {
  expect(readColumns(headers)).toMatchObject({ ok: true, value: { at } });
});

test.each([
  [["Name", "Phone"], "missing-column", { header: "E-mail" }],
  [["E-mail", "First name"], "missing-column", { header: "Name" }],
  [["Name", "E-mail", "Email"], "doubled-column", { header: "Email", a: 1, b: 2 }],
])("refuses the headings %j", (headers, reason, detail) => {
  expect(readColumns(headers)).toEqual({ ok: false, reason, detail });
});

test.each([
  [0, 1, "A1"],
  [5, 14, "F14"],
  [25, 2, "Z2"],
  [26, 2, "AA2"],
  [701, 3, "ZZ3"],
  [702, 3, "AAA3"],
])("column %i of row %i is %s", (column, row, name) => {
  expect(cellName(column, row)).toBe(name);
});
