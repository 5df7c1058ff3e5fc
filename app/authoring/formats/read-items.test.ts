import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { oneOf } from "../../../tests/kind-1";
import { type Item, itemTypes } from "../../assessment/items/index";
import { textFor } from "../../i18n/catalog";
import { canonical } from "./canonical";
import { formats } from "./formats";
import { FORMATS, type FormatName, type Imported } from "./item-format";
import { readItems } from "./read-items";
import { writeItems } from "./write-items";

const t = textFor("en");
const bytesOf = (body: string | Uint8Array) => (typeof body === "string" ? strToU8(body) : body);
const read = (name: string, body: string | Uint8Array, format: FormatName | null = null) =>
  readItems({ name, bytes: bytesOf(body) }, format, t);
const zip = (files: Record<string, string | Uint8Array>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, body]) => [name, bytesOf(body)])));
const itemsIn = (outcomes: readonly Imported[]) =>
  outcomes.map((one) => (one.status === "rejected" ? one.reason : canonical(one.item)));
const items: Item[] = itemTypes.map((type) => oneOf(type));

describe("telling the format", () => {
  it.each(FORMATS)("knows %s by what it holds", async (name) => {
    const { text } = formats[name].write(items.slice(0, 2), t);
    for (const file of ["questions", "questions.txt", "questions.xml"])
      expect((await read(file, text)).format).toBe(name);
  });

  it("says what it knows when it knows nothing of a file", async () => {
    expect(await read("hello.txt", "Hello.")).toEqual({
      format: null,
      outcomes: [
        { index: 1, status: "rejected", reason: expect.stringMatching(/GIFT, Moodle XML.*QTI 3/) },
      ],
      left: [],
    });
  });

  it("speaks the language of whoever reads", async () => {
    const { outcomes } = await readItems(
      { name: "a.gift", bytes: strToU8("Write.{}") },
      null,
      textFor("es"),
    );
    expect(outcomes).toMatchObject([{ reason: expect.stringContaining("Use una tarea") }]);
  });
});

describe("bytes as text", () => {
  const quiz = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><quiz><question type="truefalse"><name><text>q</text></name><questiontext><text>¿Qué?</text></questiontext><answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question></quiz>`;
  const utf16 = (text: string) =>
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
  const big = (text: string) =>
    Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, "utf16le").swap16()]);

  it.each<[string, Uint8Array]>([
    ["UTF-8", strToU8(quiz("UTF-8"))],
    ["UTF-8 with its mark", strToU8(`\ufeff${quiz("utf-8")}`)],
    ["UTF-16", utf16(quiz("UTF-16"))],
    ["UTF-16 the other way", big(quiz("UTF-16"))],
    ["Latin-1", Buffer.from(quiz("ISO-8859-1"), "latin1")],
    ["Windows", Buffer.from(quiz("windows-1252"), "latin1")],
  ])("reads %s", async (_what, bytes) => {
    expect((await read("q.xml", bytes)).outcomes).toMatchObject([{ item: { stem: "¿Qué?" } }]);
  });

  it.each<[string, Uint8Array, RegExp]>([
    ["Latin-1 that says it is UTF-8", Buffer.from(quiz("UTF-8"), "latin1"), /not text in UTF-8/],
    ["Latin-1 that says nothing", Buffer.from("¿Qué? {=a ~b}", "latin1"), /not text in UTF-8/],
    ["an encoding that nobody reads", strToU8(quiz("utf-7")), /“utf-7”/],
    ["bytes of a program", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0xff, 0xfe, 0]), /not text/],
    ["UTF-16 cut in half", utf16(quiz("UTF-16")).subarray(0, 301), /not text/],
    ["NULs", Buffer.alloc(1000), /no format that is known/],
    ["more than 5 MB", Buffer.alloc(5_000_001, "x"), /larger than 5 MB/],
  ])("refuses %s in a sentence", async (_what, bytes, why) => {
    expect((await read("q.txt", bytes)).outcomes).toMatchObject([
      { index: 1, status: "rejected", reason: expect.stringMatching(why) },
    ]);
  });
});

describe("a package", () => {
  const item = (id: string, key = "a") =>
    `<assessmentItem identifier="${id}" title="${id}" adaptive="false" timeDependent="false"><responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>${key}</value></correctResponse></responseDeclaration><itemBody><p>See <img src="images/x.png" alt="a map"/>.</p><choiceInteraction responseIdentifier="RESPONSE" maxChoices="1"><prompt>Which?</prompt><simpleChoice identifier="a">A</simpleChoice><simpleChoice identifier="b">B</simpleChoice></choiceInteraction></itemBody></assessmentItem>`;
  const resource = (type: string, href: string, id = href) =>
    `<resource identifier="${id}" type="${type}" href="${href}"><file href="${href}"/></resource>`;
  const manifest = (...resources: string[]) =>
    `<?xml version="1.0"?><manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="m"><organizations/><resources>${resources.join("")}</resources></manifest>`;

  it("is read in the order of its manifest, and its other parts are named", async () => {
    const { outcomes, left, format } = await read(
      "test.zip",
      zip({
        "a/one.xml": item("one"),
        "two.xml": item("two"),
        "bad.xml": item("bad", "z"),
        "test.xml": `<assessmentTest identifier="t"><testPart><assessmentSection><assessmentItemRef href="two.xml"/></assessmentSection></testPart></assessmentTest>`,
        "passage.xml": "<qti-assessment-stimulus identifier='p'/>",
        "images/x.png": "x",
        "notes.pdf": "x",
        "more.zip": zip({}),
        "imsmanifest.xml": manifest(
          resource("imsqti_test_xmlv2p1", "test.xml"),
          resource("imsqti_item_xmlv2p1", "two.xml"),
          resource("imsqti_item_xmlv2p1", "a/one.xml"),
          resource("imswl_xmlv1p1", "link.xml"),
        ),
      }),
    );
    expect(format).toBe("package");
    expect(outcomes).toMatchObject([
      { index: 1, id: "two", status: "partial", lost: [expect.stringContaining("x.png")] },
      { index: 2, id: "one" },
      {
        index: 3,
        id: "bad",
        status: "rejected",
        reason: expect.stringMatching(/^In bad\.xml: .*“z”/),
      },
    ]);
    const named = left.join("\n");
    for (const part of [
      "test.xml",
      "passage.xml",
      "link.xml",
      "images/x.png",
      "notes.pdf",
      "more.zip",
    ])
      expect(named).toContain(part);
  });

  it("of Canvas is read once, from the whole of its two copies", async () => {
    const qti = (kind: string) =>
      `<questestinterop><assessment ident="q"><section><item ident="i1"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>${kind}</fieldlabel><fieldentry>${kind === "question_type" ? "true_false_question" : "cc.true_false.v0p1"}</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation><material><mattext texttype="text/html">&lt;p&gt;Fish fly.&lt;/p&gt;</mattext></material><response_lid ident="response1" rcardinality="Single"><render_choice><response_label ident="1"><material><mattext>True</mattext></material></response_label><response_label ident="2"><material><mattext>False</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><respcondition><conditionvar><varequal respident="response1">2</varequal></conditionvar><setvar action="Set">100</setvar></respcondition></resprocessing></item></section></assessment></questestinterop>`;
    const { outcomes } = await read(
      "canvas.imscc",
      zip({
        "imsmanifest.xml": manifest(
          resource("imsqti_xmlv1p2/imscc_xmlv1p1/assessment", "g1/assessment_qti.xml"),
          resource(
            "associatedcontent/imscc_xmlv1p1/learning-application-resource",
            "g1/assessment_meta.xml",
          ),
        ),
        "g1/assessment_qti.xml": qti("cc_profile"),
        "g1/assessment_meta.xml": "<quiz identifier='g1'><title>Fish</title></quiz>",
        "non_cc_assessments/g1.xml.qti": qti("question_type"),
      }),
    );
    expect(outcomes).toMatchObject([{ index: 1, status: "imported", id: "i1", type: "single" }]);
  });

  it("is read without a manifest, and in a folder of its own", async () => {
    const { outcomes } = await read("a.zip", zip({ "b/one.xml": item("one") }));
    expect(outcomes).toMatchObject([{ id: "one" }]);
    const inside = await read(
      "a.zip",
      zip({
        "b/imsmanifest.xml": manifest(resource("imsqti_item_xmlv2p1", "one%20x.xml")),
        "b/one x.xml": item("one"),
      }),
    );
    expect(inside.outcomes).toMatchObject([{ id: "one" }]);
  });

  it.each(["qti12", "qti21", "qti3"] as const)(
    "of %s is equal when it was written and read",
    async (format) => {
      const written = writeItems(items, format, "bank.zip", t);
      if (!written.ok) throw new Error(written.refused);
      expect(written.items.map(({ index, id }) => [index, id])).toEqual(
        items.map(({ id }, at) => [at + 1, id]),
      );
      const { outcomes, left } = await read("bank.zip", written.bytes);
      expect(itemsIn(outcomes)).toEqual(items.map(canonical));
      expect(outcomes.every(({ status }) => status === "imported")).toBe(true);
      expect(left).toEqual([]);
      const again = writeItems(items, format, "bank.zip", t);
      expect(again.ok && Buffer.compare(again.bytes, written.bytes)).toBe(0);
    },
  );
});

describe("a hostile package", () => {
  const one = { "imsmanifest.xml": "<manifest/>", "a.xml": "<x/>" };
  /** A zip with one name in place of another of the same length. */
  const renamed = (from: string, to: string) => {
    const bytes = Buffer.from(zip({ ...one, [from]: "x" }));
    const text = bytes.toString("latin1").replaceAll(from, to);
    return Buffer.from(text, "latin1");
  };
  const linked = () => {
    const bytes = Buffer.from(zip({ "a.xml": "/etc/passwd" }));
    const at = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bytes.writeUInt16LE(0x031e, at + 4);
    bytes.writeUInt32LE((0o120777 << 16) >>> 0, at + 38);
    return bytes;
  };

  it.each<[string, () => Uint8Array, RegExp]>([
    ["a name that leads out", () => renamed("xx/yy/z.xml", "../../z.xml"), /leads out/],
    ["an absolute name", () => renamed("xetc/p.xml", "/etc/p.xml"), /leads out/],
    ["a drive", () => renamed("xx/p.xml", "C:/p.xml"), /leads out/],
    ["a symbolic link", linked, /link/],
    ["a bomb", () => zip({ "a.xml": Buffer.alloc(4_000_000, " ") }), /far more/],
    [
      "bombs that add up",
      () =>
        zip(
          Object.fromEntries(
            Array.from({ length: 30 }, (_, at) => [`${at}.xml`, Buffer.alloc(900_000, " ")]),
          ),
        ),
      /more than a bank/,
    ],
    [
      "a great many files",
      () => zip(Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`${at}.xml`, ""]))),
      /too many files/,
    ],
    ["one name twice", () => renamed("b.xml", "a.xml"), /one name/],
    ["a package cut short", () => zip(one).subarray(0, 60), /damaged/],
    ["only its first bytes", () => Buffer.from("PK\u0003\u0004"), /damaged/],
    ["nothing of ours", () => zip({ "word/document.xml": "<w/>" }), /no file of questions/],
    ["a package within", () => zip({ "in.zip": zip({ "a.xml": "<x/>" }) }), /no file of questions/],
    [
      "an entity bomb",
      () => zip({ "a.xml": '<!DOCTYPE a [<!ENTITY x "xx">]><assessmentItem>&x;</assessmentItem>' }),
      /document type/,
    ],
    ["bytes that are no text", () => zip({ "a.xml": Buffer.from([0xff, 0xc0, 0xff]) }), /not text/],
  ])("is refused in a sentence: %s", async (_what, make, why) => {
    const begun = performance.now();
    const { outcomes } = await read("x.zip", make());
    expect(outcomes).toMatchObject([
      { index: 1, status: "rejected", reason: expect.stringMatching(why) },
    ]);
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  it("is read to no harm wherever a byte of it is changed", async () => {
    const whole = zip(one);
    for (let at = 0; at < whole.length; at += 3) {
      const bytes = Uint8Array.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      const { outcomes } = await read("x.zip", bytes);
      for (const outcome of outcomes) expect(outcome).toHaveProperty("reason");
    }
  });
});

describe("files of other programs that are not read", () => {
  const KINDS: [string, string | number[], RegExp][] = [
    [
      "an old pool of Blackboard",
      '<?xml version="1.0"?><POOL><TITLE value="P"/><QUESTIONLIST/><QUESTION_TRUEFALSE id="q1"/></POOL>',
      /pool of Blackboard.*export the pool as QTI 2.1/,
    ],
    ["a file of ExamView", "<examview platform='Windows'/>", /ExamView.*as QTI/],
    ["Hot Potatoes", "<hotpot-jcloze-file/>", /Hot Potatoes.*Moodle XML/],
    ["a backup", "<question_categories/>", /backup.*Moodle XML/],
    ["a backup as it is saved", [0x1f, 0x8b, 8, 0], /backup.*Moodle XML/],
    ["WebCT", ":TYPE:MC:N:0:C\n:TITLE:One\n:QUESTION:H\nWhat?", /WebCT.*Moodle XML/],
    ["embedded answers", "Paris is in {1:MC:=France~Texas}.\n", /embedded answers.*Moodle XML/],
    ["a PDF", "%PDF-1.7 \n", /PDF.*Export the questions/],
    ["an old document", [0xd0, 0xcf, 0x11, 0xe0, 0xa1], /old office program/],
  ];

  it.each(KINDS)(
    "are called by their kind, with what to export instead: %s",
    async (_, file, reason) => {
      const bytes =
        typeof file === "string" ? new TextEncoder().encode(file) : new Uint8Array(file);
      const { outcomes } = await readItems({ name: "questions.dat", bytes }, null, t);
      expect(outcomes).toMatchObject([
        { status: "rejected", reason: expect.stringMatching(reason) },
      ]);
    },
  );

  it("are called so within a package too, and where GIFT was chosen", async () => {
    const [, pool] = KINDS[0] ?? [];
    const bytes = zipSync({ "res00001.dat": strToU8(`${pool}`), "a.dat": strToU8("other") });
    const { outcomes } = await readItems({ name: "pool.zip", bytes }, null, t);
    expect(outcomes).toMatchObject([
      { reason: expect.stringMatching(/res00001\.dat.*pool of Blackboard/) },
    ]);
    const text = "::Q:: Paris is in {1:MC:=France~Texas}.";
    const gift = await readItems({ name: "a.gift", bytes: strToU8(text) }, null, t);
    expect(gift.outcomes).toMatchObject([{ reason: expect.stringMatching(/embedded answers/) }]);
  });
});
