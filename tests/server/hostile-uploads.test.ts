import { existsSync } from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { FORMATS } from "../../app/authoring/formats/item-format";
import { CANARY, calmCourse, SLUG } from "../hostile/calm-course";
import { type Upload, xmlAround, zipsAround } from "../hostile/packages";
import { hostileFiles } from "../hostile-files";
import { wordParts } from "../word/build";
import { CLEANED_FILES, REFUSED_FILES } from "../word/hostile-word";
import { REACHING_FILES } from "../word/wider-word";
import { readPage } from "./inert-page";
import { postedForms } from "./page";
import {
  type Answer,
  expectInert,
  expectNothingRan,
  openAttack,
  type StudioAttack,
  saidIn,
} from "./studio-attack";

// Hostile files, brought into the studio of a real server as questions and as courses.

const DEEP = process.env.MUSTER_DEEP === "1";
/** How many files of each list are sent in an ordinary run. */
const SOME = 12;
const some = (uploads: readonly Upload[]) => {
  const every = DEEP ? 1 : Math.max(1, Math.floor(uploads.length / SOME));
  return uploads.filter((_, index) => index % every === 0);
};

const SINGLE =
  '<question type="essay"><name><text>a</text></name><questiontext format="html"><text>&lt;script&gt;alert(1)&lt;/script&gt; b</text></questiontext></question>';
const ROOTS: readonly [format: string, root: string, inside: string][] = [
  ["Moodle", "quiz", SINGLE],
  ["QTI 1.2", "questestinterop", '<item ident="a" title="b"/>'],
  ["QTI 2.1", "assessmentItem", "<itemBody><p>a</p></itemBody>"],
  ["QTI 3", "qti-assessment-item", "<qti-item-body><p>a</p></qti-item-body>"],
];
const MANIFEST =
  '<manifest><resources><resource identifier="r" type="imsqti_item_xmlv2p1" href="../../etc/passwd"><file href="q.xml"/></resource></resources></manifest>';
const questions = zipsAround([
  { name: "imsmanifest.xml", data: MANIFEST },
  { name: "q.xml", data: `<quiz>${SINGLE}</quiz>` },
]);
const courses = zipsAround([...calmCourse()].map(([name, data]) => ({ name, data })));
const documents = zipsAround(Object.entries(wordParts("")).map(([name, data]) => ({ name, data })));
const pages: Upload[] = [
  "<script>alert(1)</script><p>a</p>",
  '<meta http-equiv="refresh" content="0;url=https://canary.example"><h1>a</h1><p>b</p>',
  '<!--[if gte mso 9]><xml><o:OLEObject Type="Link"/></xml><![endif]--><h1>a</h1><p>b</p>',
  '<h1>a</h1><img srcset="https://canary.example 1x" onerror=alert(1)><p>{6*7*1009}</p>',
  "<h1>{6*7*1009}</h1><math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
  "<h1>a</h1><svg><foreignObject><iframe src=javascript:alert(1)></iframe></foreignObject></svg>",
  "<h1>a</h1><p>import x from 'fs'</p><p>export const y = {6*7*1009}</p>",
  `<h1>a</h1>${"<div>".repeat(100_000)}`,
  `<h1>a</h1>${"<b>".repeat(3_000)}<p>x`,
].map(
  (page): Upload => [page.slice(0, 60), () => `<!doctype html><html><body>${page}</body></html>`],
);

let attack: StudioAttack;
beforeAll(async () => {
  attack = await openAttack();
}, 120_000);
afterEach(expectNothingRan);
afterAll(() => attack?.close());

async function read(path: string): Promise<Answer> {
  const answer = await attack.get(path);
  expectInert(attack, answer);
  return answer;
}

/** The answer says what is wrong or what would come of it: no upload is taken without a word. */
function expectSaid(answer: Answer): void {
  expectInert(attack, answer);
  expect([200, 303, 400, 413, 422], answer.text.slice(0, 300)).toContain(answer.status);
  if (answer.status === 303) return;
  const rows = readPage(answer.text).elements.filter(
    ({ tagName, properties }) => tagName === "li" && String(properties.className) === "ask",
  );
  const report = readPage(answer.text).elements.some(
    ({ properties }) => properties.id === "report",
  );
  expect(saidIn(answer).length + rows.length + Number(report)).toBeGreaterThan(0);
  if (answer.status !== 200) expect(saidIn(answer)).not.toEqual([]);
}

function expectNothingWritten(): void {
  for (const folder of ["", "../", "/tmp/", "../../../../../../../../tmp/"])
    expect(existsSync(`${folder}${CANARY.file}`)).toBe(false);
}

const MINUTES = DEEP ? 20 : 2;

async function bringQuestions(what: string, bytes: Uint8Array | string, format = "") {
  const sent = { field: "file", name: `${what.slice(0, 20)}.xml`, bytes };
  const path = attack.at("/items/import");
  const answer = await attack.upload(
    path,
    [
      ["format", format],
      ["do", "look"],
    ],
    sent,
  );
  try {
    expectSaid(answer);
    const form = postedForms(answer.text).find(({ controls }) =>
      controls.some(({ name }) => name === "items"),
    );
    if (!form) return;
    const kept = form.controls.filter(({ kind, chosen }) => kind !== "button" && chosen);
    const fields = kept.filter(({ name }) => !name.startsWith("objective"));
    const added = await attack.post(path, [
      ...fields.map(({ name, value }) => [name, value] as const),
      ["objective", "TUT.9.1"],
      ["do", "add"],
    ]);
    expectInert(attack, added);
    if (added.status === 303) await read(attack.at("/items"));
  } catch (error) {
    throw new Error(`${what} (${format})`, { cause: error });
  }
}

describe("brought in as questions", () => {
  test("texts that no format holds", { timeout: MINUTES * 60_000 }, async () => {
    const texts = hostileFiles.map(([what, text]): Upload => [what, () => text]);
    for (const [what, bytes] of some(texts))
      for (const format of DEEP ? ["", ...FORMATS] : [""])
        await bringQuestions(what, bytes(), format);
  });

  test.each(ROOTS)("XML of %s", { timeout: MINUTES * 60_000 }, async (_, root, inside) => {
    for (const [what, bytes] of some(xmlAround(root, inside))) await bringQuestions(what, bytes());
  });

  test("packages", { timeout: MINUTES * 60_000 }, async () => {
    for (const [what, bytes] of some(questions)) await bringQuestions(what, bytes());
    expectNothingWritten();
  });
});

async function bringCourse([what, bytes]: Upload, step: "look" | "bring" = "look") {
  const file = { field: "file", name: `${what.slice(0, 20)}.docx`, bytes: bytes() };
  const seq = String((await attack.seqOf("course.yaml")) ?? 1);
  const fields = [
    ["editKey", `bring-${what.length}-${seq}`],
    ["seq", seq],
    ["how", "after"],
    ["step", step],
  ] as const;
  try {
    expectSaid(await attack.upload(attack.at("/import"), fields, file));
  } catch (error) {
    throw new Error(what, { cause: error });
  }
}

describe("brought in as a course", () => {
  test.each([
    ["documents that are none", REFUSED_FILES.map(([what, bytes]): Upload => [what, bytes])],
    ["packages of documents", documents],
    ["packages of courses", courses],
    ["pages", pages],
  ])("%s", { timeout: MINUTES * 60_000 }, async (_, uploads) => {
    for (const upload of some(uploads)) await bringCourse(upload);
    expectNothingWritten();
  });

  test("documents that hold harm", { timeout: MINUTES * 60_000 }, async () => {
    for (const upload of some([...CLEANED_FILES, ...REACHING_FILES])) {
      await bringCourse(upload, "bring");
      for (const path of ["", "/lessons/02-one", "/compare", "/history", "/read/02-one"])
        await read(attack.at(path));
    }
    for (const path of [`/lessons/${SLUG}`, "/course.zip"]) await read(attack.at(path));
    await attack.calm();
  });
});

test("an ordinary page is answered soon while bombs are read", async () => {
  const bombs = courses.filter(([what]) => /bomb|thousand/.test(what));
  const reading = Promise.all(bombs.slice(0, 3).map((bomb) => bringCourse(bomb)));
  for (let asked = 0; asked < 10; asked++) {
    const began = performance.now();
    expect((await attack.get("/readyz")).status).toBe(200);
    expect(performance.now() - began).toBeLessThan(1_000);
  }
  await reading;
}, 60_000);

test("the server lives, said no error, and ends when it is told to", async () => {
  expect((await attack.get("/readyz")).status).toBe(200);
  const faults = attack.server.lines().filter((line) => /"level":50|"error"/.test(line));
  expect(faults).toEqual([]);
  expect(await attack.server.end("SIGTERM")).toBe(0);
});
