import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { INFLATED } from "./read-archive.server";
import { readRosterFile } from "./read-file.server";
import { dayOfSerial, placeOf, showsDay } from "./xlsx-value";

const TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`;
const RELATION = `<Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>`;
const relations = (more = "") => `<Relationships>${RELATION}${more}</Relationships>`;
const workbook = (more = "") =>
  `<workbook xmlns:r="r">${more}<sheets><sheet name="People" r:id="r1"/><sheet name="Notes" r:id="r2"/></sheets></workbook>`;
const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const text = (name: string, value: string) =>
  `<c r="${name}" t="inlineStr"><is><t>${value}</t></is></c>`;
const HEAD = `<row r="1">${text("A1", "Name")}${text("B1", "E-mail")}${text("C1", "Start")}</row>`;
const STYLES = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;-&quot;mm"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`;

/** A workbook of these parts over a small sound one. */
function xlsx(parts: Record<string, string> = {}): Buffer {
  const files: Record<string, string> = {
    "[Content_Types].xml": TYPES,
    "xl/workbook.xml": workbook(),
    "xl/_rels/workbook.xml.rels": relations(),
    "xl/styles.xml": STYLES,
    "xl/worksheets/sheet1.xml": sheet(
      `${HEAD}<row r="3">${text("A3", "Bo Lee")}${text("B3", "bo@x.example")}<c r="C3" s="1"><v>46251</v></c></row>`,
    ),
    ...parts,
  };
  return zip(files);
}
function zip(files: Record<string, string | Uint8Array>): Buffer {
  const bytes = Object.entries(files).map(([name, body]) => [
    name,
    typeof body === "string" ? strToU8(body) : body,
  ]);
  return Buffer.from(zipSync(Object.fromEntries(bytes)));
}
const read = async (bytes: Buffer) => {
  const found = await readRosterFile(bytes);
  return found.ok ? found.value : found.reason;
};
const inSheet = (rows: string) => xlsx({ "xl/worksheets/sheet1.xml": sheet(rows) });

test("a workbook is read by its values, rows numbered as it numbers them", async () => {
  expect(await read(xlsx())).toEqual({
    headers: ["Name", "E-mail", "Start"],
    rows: [{ row: 3, cells: ["Bo Lee", "bo@x.example", "2026-08-17"] }],
    leftOut: [{ what: "sheet", name: "2", n: 1 }],
  });
});

test("shared and rich strings, formulas, days, numbers and gaps are what they show", async () => {
  const strings = `<sst><si><t>Name</t></si><si><r><t>Ana</t></r><r><t xml:space="preserve"> Ruiz</t></r>
    <rPh><t>kana</t></rPh></si><si><t>E-mail</t></si></sst>`;
  const rows = `<row><c t="s"><v>0</v></c><c t="s"><v>2</v></c></row>
    <row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2" t="str"><f>A1&amp;"x"</f><v>told</v></c>
    <c r="D2" s="2"><v>46251.5</v></c><c r="E2"><v>12.5</v></c><c r="F2" t="b"><v>1</v></c>
    <c r="G2" t="e"><v>#REF!</v></c><c r="H2"><f>1+1</f></c></row>`;
  const found = await read(
    xlsx({ "xl/sharedStrings.xml": strings, "xl/worksheets/sheet1.xml": sheet(rows) }),
  );
  expect(found).toMatchObject({
    headers: ["Name", "E-mail"],
    rows: [{ row: 2, cells: ["Ana Ruiz", "", "told", "2026-08-17", "12.5", "TRUE", "#REF!"] }],
  });
});

test("days count from 1904 where the workbook says so, and hidden sheets are passed over", async () => {
  const parts = {
    "xl/workbook.xml": `<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets>
      <sheet name="Secret" state="veryHidden" r:id="r0"/><sheet name="People" r:id="r1"/></sheets></workbook>`,
  };
  const found = await read(xlsx(parts));
  expect(found).toMatchObject({ rows: [{ cells: ["Bo Lee", "bo@x.example", "2030-08-18"] }] });
});

test.each<[number, boolean, string | null]>([
  [1, false, "1900-01-01"],
  [59, false, "1900-02-28"],
  [60, false, null],
  [61, false, "1900-03-01"],
  [46_251, false, "2026-08-17"],
  [0, true, null],
  [1, true, "1904-01-02"],
  [-5, false, null],
  [9e9, false, null],
])("the sheet's number %d, counted from 1904: %s, is %s", (serial, from1904, day) => {
  expect(dayOfSerial(serial, from1904)).toBe(day);
});

test.each<[number, string | undefined, boolean]>([
  [14, undefined, true],
  [0, undefined, false],
  [20, undefined, false],
  [164, "d/m/yy", true],
  [164, '0.00" days"', false],
  [164, "[$-409]mmmm\\ d", true],
  [164, "General", false],
  [164, "[Red]0", false],
])("the format %d %s shows a day: %s", (id, code, expected) => {
  expect(showsDay(id, code)).toBe(expected);
});

test.each([
  ["A1", { column: 0, row: 1 }],
  ["XFD9", { column: 16_383, row: 9 }],
  ["XFE1", null],
  ["A0", null],
  ["1A", null],
  ["", null],
])("the place of %s", (name, place) => {
  expect(placeOf(name)).toEqual(place);
});

const wide = (cells: number) => Array.from({ length: cells }, () => "<c><v>1</v></c>").join("");
const DTD = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>`;
const hostile: [what: string, bytes: () => Buffer, reason: string][] = [
  ["a macro part", () => xlsx({ "xl/vbaProject.bin": "x" }), "macros"],
  [
    "a macro type",
    () =>
      xlsx({
        "[Content_Types].xml": `<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>`,
      }),
    "macros",
  ],
  [
    "an external workbook",
    () => xlsx({ "xl/externalLinks/externalLink1.xml": "<x/>" }),
    "external",
  ],
  ["a data connection", () => xlsx({ "xl/connections.xml": "<x/>" }), "external"],
  [
    "an external relation",
    () =>
      xlsx({
        "xl/_rels/workbook.xml.rels": relations(
          `<Relationship Id="r9" Type="http://x/y" Target="http://elsewhere.example" TargetMode="External"/>`,
        ),
      }),
    "external",
  ],
  [
    "a sheet elsewhere",
    () =>
      xlsx({
        "xl/_rels/workbook.xml.rels": `<R><Relationship Id="r1" Target="../../../etc/passwd"/></R>`,
      }),
    "damaged",
  ],
  ["200 columns", () => inSheet(`${HEAD}<row r="2">${wide(200)}</row>`), "too-many-columns"],
  [
    "a million columns",
    () => inSheet(`${HEAD}<row r="2"><c r="BDWGN2"><v>1</v></c></row>`),
    "damaged",
  ],
  [
    "a cell of another row",
    () => inSheet(`${HEAD}<row r="2"><c r="A5"><v>1</v></c></row>`),
    "damaged",
  ],
  ["rows that go back", () => inSheet(`${HEAD}<row r="1"><c r="A1"><v>1</v></c></row>`), "damaged"],
  ["an entity bomb", () => xlsx({ "xl/worksheets/sheet1.xml": `${DTD}<x>&b;</x>` }), "damaged"],
  [
    "XML that ends early",
    () => xlsx({ "xl/worksheets/sheet1.xml": "<worksheet><sheetData>" }),
    "damaged",
  ],
  ["deep XML", () => xlsx({ "xl/worksheets/sheet1.xml": "<a>".repeat(100) }), "damaged"],
  ["no rows", () => inSheet(HEAD), "empty"],
  [
    "a bomb of spaces",
    () => xlsx({ "xl/sharedStrings.xml": " ".repeat(9 * 1024 * 1024) }),
    "inflated",
  ],
  [
    "a bomb of shared strings",
    () => xlsx({ "xl/sharedStrings.xml": `<sst>${"<si><t>x</t></si>".repeat(700_000)}</sst>` }),
    "inflated",
  ],
  [
    "a thousand files",
    () => zip(Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`f${at}`, "x"]))),
    "inflated",
  ],
  ["a ZIP of something else", () => zip({ "photo.txt": "x" }), "unknown-kind"],
  ["half a ZIP", () => xlsx().subarray(0, 300), "damaged"],
  ["an old workbook", () => Buffer.from("d0cf11e0a1b11ae1", "hex"), "unknown-kind"],
  ["a PDF", () => Buffer.from("%PDF-1.7"), "unknown-kind"],
  ["too many bytes", () => Buffer.alloc(INFLATED.bytes + 1, "a"), "too-large"],
];
test.each(hostile)("%s is refused, and soon", async (_, bytes, reason) => {
  const made = bytes();
  const began = performance.now();
  expect(await read(made)).toBe(reason);
  expect(performance.now() - began).toBeLessThan(2_000);
});

test.each<[what: string, bytes: Buffer, ending: string, said: string | object]>([
  ["a workbook that is no archive", Buffer.from("not a workbook"), ".xlsx", "misnamed"],
  ["a workbook that has lost its beginning", xlsx().subarray(9), ".xlsx", "misnamed"],
  ["a workbook that has lost its end", xlsx().subarray(0, 200), ".xlsx", "damaged"],
  ["a table named as a workbook", Buffer.from("Name,E-mail\nBo,bo@x.example"), ".xlsx", "misnamed"],
  ["an archive that is none", Buffer.from("x"), ".zip", "misnamed"],
  ["an old workbook under a new name", Buffer.from("d0cf11e0a1b1", "hex"), ".xlsx", "unknown-kind"],
  ["a workbook under another name", xlsx(), ".csv", { headers: ["Name", "E-mail", "Start"] }],
  ["a table", Buffer.from("Name,E-mail\nBo,bo@x.example"), ".csv", { headers: ["Name", "E-mail"] }],
])("the name of %s only says what it should have been", async (_, bytes, ending, said) => {
  const found = await readRosterFile(bytes, ending);
  if (typeof said === "string") expect(found).toMatchObject({ ok: false, reason: said });
  else expect(found).toMatchObject({ ok: true, value: said });
});

test("sizes that lie about themselves are found out", async () => {
  const bytes = xlsx({ "xl/worksheets/sheet1.xml": sheet(HEAD.repeat(50)) });
  const name = Buffer.from("xl/worksheets/sheet1.xml");
  // The last mention of the name is in the central directory; its declared size stands 22 bytes before.
  const at = bytes.lastIndexOf(name) - 46 + 24;
  bytes.writeUInt32LE(100, at);
  expect(await read(bytes)).toBe("damaged");
});

test("an address that links to a mail program is read, not refused", async () => {
  const links = `<Relationships><Relationship Id="h" Type="http://x/hyperlink" Target="mailto:bo@x.example" TargetMode="External"/></Relationships>`;
  expect(await read(xlsx({ "xl/worksheets/_rels/sheet1.xml.rels": links }))).toMatchObject({
    rows: [{ row: 3 }],
  });
});

const USERS = [
  "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,givenName,familyName,email",
  "u1,active,,true,o1,aide,bo,Bo,Lee,bo@x.example",
  "u2,active,,true,o1,student,kid,A,Child,kid@x.example",
  "u3,tobedeleted,,true,o1,teacher,gone,Gone,One,gone@x.example",
  "u4,active,,true,o1,ext:tutor,cy,Cy,Ortiz,cy@x.example",
  "u5,active,,false,o1,teacher,off,Off,One,off@x.example",
].join("\r\n");

test("OneRoster 1.1: whoever serves, and nothing of students", async () => {
  const found = await read(
    zip({ "manifest.csv": "propertyName,value", "users.csv": USERS, "classes.csv": "a,b" }),
  );
  expect(found).toMatchObject({
    rows: [
      { row: 2, cells: expect.arrayContaining(["corps member", "bo@x.example"]) },
      { row: 5, cells: expect.arrayContaining(["corps member", "cy@x.example"]) },
    ],
    leftOut: [
      { what: "role", name: "student", n: 1 },
      { what: "role", name: "deleted", n: 2 },
      { what: "table", name: "classes.csv", n: 1 },
    ],
  });
  expect(JSON.stringify(found)).not.toContain("kid@x.example");
});

test("OneRoster 1.2: roles stand in a table of their own", async () => {
  const found = await read(
    zip({
      "export/users.csv":
        "sourcedId,givenName,familyName,email\nu1,Bo,Lee,bo@x.example\nu2,A,Child,k@x.example",
      "export/roles.csv":
        "sourcedId,userSourcedId,roleType,role\nr1,u1,primary,aide\nr2,u2,primary,student",
    }),
  );
  expect(found).toMatchObject({
    headers: ["sourcedId", "givenName", "familyName", "email", "role"],
    rows: [{ row: 2, cells: ["u1", "Bo", "Lee", "bo@x.example", "corps member"] }],
  });
});

test("an archive without users, or with students alone, says so", async () => {
  expect(await read(zip({ "manifest.csv": "a,b" }))).toBe("no-users");
  const students = USERS.split("\r\n").filter((line) => !/aide|tutor|teacher/.test(line));
  expect(await read(zip({ "users.csv": students.join("\n") }))).toBe("empty");
});
