import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneOf } from "../../../tests/kind-1";
import { type Item, type ItemType, itemSchema, itemTypes } from "../../assessment/items/index";
import { canonical } from "./canonical";
import type { Imported } from "./item-format";
import { moodleXml } from "./moodle-xml";

const quiz = (...questions: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions.join("\n")}\n</quiz>\n`;

/** A question as Moodle 4 exports it. */
function question(type: string, text: string, rest: string, head = ""): string {
  return `<!-- question: 96  -->
  <question type="${type}">
    <name>
      <text>Rivers 1</text>
    </name>
    <questiontext format="html">
      <text><![CDATA[${text}]]></text>
    </questiontext>
    <generalfeedback format="html">
      <text></text>
    </generalfeedback>
    <defaultgrade>1.0000000</defaultgrade>
    <penalty>0.0000000</penalty>
    <hidden>0</hidden>
    <idnumber></idnumber>
${head}${rest}
  </question>`;
}
const answer = (fraction: string, text: string, feedback = "", more = "") =>
  `    <answer fraction="${fraction}" format="html">
      <text><![CDATA[${text}]]></text>
      <feedback format="html">
        <text><![CDATA[${feedback}]]></text>
      </feedback>${more}
    </answer>`;
const THREE = [
  answer("100", "<p>Po</p>", "<p>Yes.</p>"),
  answer("0", "Rhine", "No."),
  answer("0", "Ebro"),
].join("\n");
const choice = (rest: string, head = "", text = "<p>Which river?</p>") =>
  question("multichoice", text, rest, `    <single>true</single>\n${head}`);

function only(text: string): Imported {
  const read = moodleXml.read(text);
  expect(read).toHaveLength(1);
  const [first] = read;
  if (!first) throw new Error("Nothing was read.");
  return first;
}
function taken(text: string) {
  const read = only(text);
  if (read.status === "rejected") throw new Error(read.reason);
  return { item: read.item, lost: read.status === "partial" ? read.lost.join("\n") : "" };
}
function refused(text: string): string {
  const read = only(text);
  if (read.status !== "rejected") throw new Error(`${read.status}: ${canonical(read.item)}`);
  return read.reason;
}

describe("what Moodle writes", () => {
  it("reads a choice of one", () => {
    const read = only(quiz(choice(THREE)));
    expect(read).toEqual({
      index: 1,
      status: "imported",
      id: "Rivers-1",
      type: "single",
      item: itemSchema.parse({
        id: "Rivers-1",
        objective: "unsorted",
        level: "recall",
        pool: "practice",
        type: "single",
        stem: "Which river?",
        options: [
          { id: "a", text: "Po", correct: true, feedback: "Yes." },
          { id: "b", text: "Rhine", correct: false, feedback: "No." },
          { id: "c", text: "Ebro", correct: false, feedback: "Not right." },
        ],
      }),
    });
  });

  it("reads a choice of several, and names the shares and what is taken off", () => {
    const rest = [answer("50", "Po"), answer("50", "Ebro"), answer("-100", "Alps")].join("\n");
    const text = question("multichoice", "Which?", rest, "<single>false</single>");
    const { item, lost } = taken(quiz(text));
    expect(item).toMatchObject({
      type: "multi",
      options: [{ correct: true }, { correct: true }, { correct: false }],
    });
    expect(lost).toContain("Points for some of the right choices");
    expect(lost).toContain("Points taken off");
  });

  it("names a share that is only partly right", () => {
    const rest = [answer("100", "Po"), answer("33.33333", "Rhine"), answer("0", "Ebro")].join("\n");
    expect(taken(quiz(choice(rest))).lost).toContain(
      "What earns 33.3 % in Moodle counts as wrong here: “Rhine”.",
    );
  });

  it("reads true and false", () => {
    const rest = [answer("0", "true", "No."), answer("100", "false", "Yes.")].join("\n");
    const { item } = taken(quiz(question("truefalse", "Fish fly.", rest)));
    expect(item).toMatchObject({
      type: "single",
      pool: "practice",
      options: [
        { text: "True", correct: false, feedback: "No." },
        { text: "False", correct: true, feedback: "Yes." },
      ],
    });
  });

  it("reads short answers", () => {
    const rest = [
      answer("100", "Paris", "Right on."),
      answer("100", "City of Paris"),
      answer("50", "Pari", "Nearly."),
      answer("0", "Lyon", "The third city."),
      answer("0", "P*", "Starts well."),
      answer("0", "*", "Look at a map."),
    ].join("\n");
    const { item, lost } = taken(
      quiz(question("shortanswer", "Capital?", rest, "<usecase>1</usecase>")),
    );
    expect(item).toMatchObject({
      type: "text",
      accepted: ["Paris", "City of Paris"],
      feedback: { right: "Right on.", wrong: "Look at a map." },
      tempting: [
        { text: "Pari", feedback: "Nearly." },
        { text: "Lyon", feedback: "The third city." },
      ],
    });
    expect(lost).toContain("“P*” is left out");
    expect(lost).toContain("What earns 50 %");
    expect(lost).toContain("usecase");
  });

  it("reads a number with tolerance and units", () => {
    const within = (tolerance: string) => `<tolerance>${tolerance}</tolerance>`;
    const rest = `${[
      answer("100", "5.5", "Yes.", within("0.1")),
      answer("50", "5.55", "Close.", within("1")),
      answer("0", "55", "Ten times.", within("0")),
      answer("0", "*", "No.", within("0")),
    ].join("\n")}
<units>
  <unit><multiplier>1</multiplier><unit_name>kW</unit_name></unit>
  <unit><multiplier>1000</multiplier><unit_name>W</unit_name></unit>
  <unit><multiplier>1000</multiplier><unit_name>watt</unit_name></unit>
</units>
<unitgradingtype>1</unitgradingtype><unitpenalty>0.1</unitpenalty><showunits>0</showunits><unitsleft>0</unitsleft>`;
    const { item, lost } = taken(quiz(question("numerical", "Power?", rest)));
    expect(item).toMatchObject({
      type: "numeric",
      answer: 5.5,
      tolerance: 0.1,
      units: [
        { names: ["kW"], factor: 1 },
        { names: ["W", "watt"], factor: 0.001 },
      ],
      feedback: { right: "Yes.", wrong: "No." },
      tempting: [{ value: 55, feedback: "Ten times." }],
    });
    expect(lost).toContain("5.55 is left out");
    expect(lost).toContain("unitgradingtype, unitpenalty");
  });

  it("reads pairs", () => {
    const sub = (text: string, match: string) =>
      `<subquestion format="html"><text><![CDATA[${text}]]></text><answer><text>${match}</text></answer></subquestion>`;
    const rest = [sub("<p>France</p>", "Paris"), sub("Italy", "Rome"), sub("", "Oslo")].join("\n");
    expect(taken(quiz(question("matching", "Match.", rest))).item).toMatchObject({
      type: "match",
      pairs: [
        { text: "France", match: "Paris", feedback: "“France” goes with “Paris”." },
        { text: "Italy", match: "Rome" },
      ],
      others: ["Oslo"],
    });
    expect(
      refused(
        quiz(
          question("matching", "Match.", [sub("a", "x"), sub("b", "x"), sub("c", "y")].join("")),
        ),
      ),
    ).toContain("Write each right side once");
  });

  it("reads steps in order", () => {
    const rest = `<layouttype>VERTICAL</layouttype><selecttype>RANDOM</selecttype><selectcount>3</selectcount>${[
      answer("2.0000000", "Harrow"),
      answer("1.0000000", "Plough"),
      answer("3.0000000", "Sow", "Last."),
    ].join("")}`;
    const { item, lost } = taken(quiz(question("ordering", "Order.", rest)));
    expect(item).toMatchObject({
      type: "order",
      options: [
        { text: "Plough", position: 1, feedback: "This is step 1." },
        { text: "Harrow", position: 2 },
        { text: "Sow", position: 3, feedback: "Last." },
      ],
    });
    expect(lost).toContain("selecttype, selectcount");
  });

  it.each(["gapselect", "ddwtos"])("reads %s", (type) => {
    const name = type === "ddwtos" ? "dragbox" : "selectoption";
    const box = (text: string, group: number) =>
      `<${name}><text>${text}</text><group>${group}</group></${name}>`;
    const rest = [box("cat", 1), box("mat", 2), box("dog", 1), box("rug", 2)].join("");
    const { item, lost } = taken(quiz(question(type, "<p>The [[1]] sat on the [[4]].</p>", rest)));
    expect(item).toMatchObject({
      type: "cloze",
      stem: "Choose what fits each gap.",
      text: "The {g1} sat on the {g2}.",
      gaps: [
        {
          options: [
            { text: "cat", correct: true },
            { text: "dog", correct: false },
          ],
        },
        {
          options: [
            { text: "mat", correct: false },
            { text: "rug", correct: true },
          ],
        },
      ],
    });
    expect(lost.includes("each box is used once")).toBe(type === "ddwtos");
    expect(refused(quiz(question(type, "The [[9]].", rest)))).toContain("Gap 1 names choice 9");
  });

  it("reads gaps within a text", () => {
    const text =
      "<p>Tucson: {1:MULTICHOICE:California#Wrong~%100%Arizona#OK &#39;\\}\\}}<br />Set {x}: {2:MCVS:=a~b}</p>";
    const { item, lost } = taken(quiz(question("cloze", text, "")));
    expect(item).toMatchObject({
      type: "cloze",
      text: "Tucson: {g1}\nSet (x): {g2}",
      gaps: [
        {
          id: "g1",
          options: [
            { text: "California", correct: false, feedback: "Wrong" },
            { text: "Arizona", correct: true, feedback: "OK '}}" },
          ],
        },
        { id: "g2", options: [{ correct: true }, { correct: false }] },
      ],
    });
    expect(lost).toContain("marks of their own");
    expect(lost).toContain("Braces around “x”");
  });

  it("takes a first paragraph without a gap as the question", () => {
    const text = "<p>Choose the state.</p><p>Tucson: {1:MC:=Arizona~Utah}</p><p>End.</p>";
    expect(taken(quiz(question("cloze", text, ""))).item).toMatchObject({
      stem: "Choose the state.",
      text: "Tucson: {g1}\n\nEnd.",
    });
  });

  it("reads every format that Moodle keeps words in", () => {
    const text = (format: string, words: string) =>
      quiz(
        choice(THREE).replace(
          /<questiontext.*?<\/questiontext>/s,
          `<questiontext format="${format}"><text>${words}</text></questiontext>`,
        ),
      );
    expect(taken(text("plain_text", "a &lt;b&gt; c")).item.stem).toBe("a <b> c");
    expect(taken(text("moodle_auto_format", "one\ntwo")).item.stem).toBe("one\ntwo");
    expect(taken(text("markdown", "*one*")).lost).toContain("Markdown in the question");
  });

  it("reads one gap to type in as a question to answer", () => {
    const text = "<p>Capital: {1:SHORTANSWER:=Paris#Yes~%50%Lyon#No~*#Map.}</p>";
    expect(taken(quiz(question("cloze", text, ""))).item).toMatchObject({
      type: "text",
      stem: "Capital: _____",
      accepted: ["Paris"],
      feedback: { right: "Yes", wrong: "Map." },
    });
    expect(taken(quiz(question("cloze", "Pi: {1:NM:=3.14:0.01#Yes}", ""))).item).toMatchObject({
      type: "numeric",
      answer: 3.14,
      tolerance: 0.01,
    });
  });

  const REFUSED: [string, string, string][] = [
    [
      "essay",
      question("essay", "Write.", "<responseformat>editor</responseformat>"),
      "marked by people",
    ],
    ["description", question("description", "Read.", ""), "asks nothing"],
    ["calculated", question("calculated", "{a}+{b}", answer("100", "{a}+{b}")), "by a formula"],
    [
      "ddimageortext",
      question("ddimageortext", "Drag.", "<file name='a.png'>AA</file>"),
      "on a picture",
    ],
    ["ddmarker", question("ddmarker", "Drag.", ""), "on a picture"],
    ["a plugin's", question("stack", "x", ""), "“stack”"],
    ["no type", "<question><name><text>x</text></name></question>", "does not say its type"],
    ["no question", "<lesson/>", "“lesson” is not a question"],
    ["none right", choice([answer("50", "a"), answer("0", "b")].join("")), "earns 100 %"],
    [
      "two right",
      choice([answer("100", "a"), answer("100", "b")].join("")),
      "2 of its answers earn 100 %",
    ],
    ["one choice", choice(answer("100", "a")), "at least 2 choices"],
    ["no text", choice(THREE, "", ""), "The question: Write the question."],
    ["long", choice(THREE, "", "x".repeat(2001)), "The question: Use at most 2000 characters."],
    [
      "long choice",
      choice(answer("100", "x".repeat(501)) + answer("0", "b")),
      "Choice 1, The text: Use at most 500",
    ],
    [
      "bare tags",
      "<question type='multichoice'><questiontext><text><p>a</p></text></questiontext></question>",
      "CDATA",
    ],
    ["typed gaps", question("cloze", "{1:SA:=a} {1:MC:=a~b}", ""), "Gap 1 is to be typed in"],
    ["several in a gap", question("cloze", "{1:MULTIRESPONSE:=a~b}", ""), "Gap 1 takes several"],
    ["a strange gap", question("cloze", "{1:TELEPATHY:=a~b}", ""), "“TELEPATHY”"],
    ["an open gap", question("cloze", "{1:MC:=a~b", ""), "not closed"],
    ["no gap", question("cloze", "None.", ""), "no gaps"],
    ["no number", question("numerical", "x", answer("100", "six")), "“six” is not a number"],
    [
      "two numbers",
      question("numerical", "x", answer("100", "6") + answer("100", "-6")),
      "2 right numbers",
    ],
    ["only wildcards", question("shortanswer", "x", answer("100", "a*")), "* in it"],
  ];
  it.each(REFUSED)("refuses: %s", (_, text, why) => {
    expect(refused(quiz(text))).toContain(why);
  });

  it("names everything of a question that Muster has no place for", () => {
    const head = `    <shuffleanswers>false</shuffleanswers>
    <answernumbering>ABCD</answernumbering>
    <shownumcorrect/>
    <strangething>1</strangething>
    <correctfeedback format="html"><text>Well done.</text></correctfeedback>
    <incorrectfeedback format="html"><text>Think again.</text></incorrectfeedback>
    <hint format="html"><text>Look &lt;b&gt;south&lt;/b&gt;.</text></hint>
    <tags><tag><text>geo</text></tag><tag><text>muster:mood:glad</text></tag></tags>
`;
    const text = choice(THREE, head, '<p>Which <img src="@@PLUGINFILE@@/map.png" alt="a map">?</p>')
      .replace("<penalty>0.0000000", "<penalty>0.3333333")
      .replace("<hidden>0", "<hidden>1")
      .replace("<defaultgrade>1.0000000", "<defaultgrade>2.5000000")
      .replace("<idnumber></idnumber>", "<idnumber>GEO 7</idnumber>")
      .replace(
        "</text>\n    </questiontext>",
        '</text>\n<file name="map.png" path="/" encoding="base64">iVBORw0KGgo=</file></questiontext>',
      );
    const category = `<question type="category"><category><text>$course$/top/Iota/Kappa</text></category><info format="html"><text>All of Kappa</text></info></question>`;
    const { item, lost } = taken(quiz(category, text));
    expect(item.id).toBe("GEO-7");
    expect(item).toMatchObject({ options: [{}, {}, { feedback: "Think again." }] });
    for (const named of [
      "In the question, the picture “map.png”",
      "The file “map.png” in the question",
      "penalty of 0.33",
      "hidden in Moodle",
      "mark of 2.5",
      "further tries are left out: 1.",
      "“geo”",
      "muster:mood:glad",
      "shuffleanswers, answernumbering, shownumcorrect",
      "strangething",
      "The feedback for right answers is left out: “Well done.”",
      "top/Iota/Kappa",
      "All of Kappa",
      "Rivers 1",
      "GEO 7",
      "In a hint, bold",
    ])
      expect(lost).toContain(named);
  });

  it("reads what Moodle 1.9 wrote", () => {
    const text = `<quiz><question type="multichoice"><name><text>old one</text>
</name><questiontext format="html">
<text>Which?</text></questiontext><image>old.png</image><image_base64>
iVBORw0KGgo=
</image_base64><generalfeedback>
<text></text></generalfeedback><shuffleanswers>1</shuffleanswers><single>true</single><shuffleanswers>true</shuffleanswers>
<answer fraction="0"><text>
wrong
</text><feedback><text>

</text></feedback></answer><answer fraction="100"><text>right</text></answer></question></quiz>`;
    const { item, lost } = taken(text);
    expect(item).toMatchObject({ stem: "Which?", options: [{ text: "wrong" }, { correct: true }] });
    expect(lost).toBe(
      "The file “old.png” in the question is left out. Add a picture of the course in its place.",
    );
  });

  it("tells nobody “well done” for a step that may be wrong", () => {
    const rest = `${["One", "Two", "Three"].map((text, at) => answer(`${at + 1}`, text)).join("")}
<correctfeedback format="html"><text>Well done!</text></correctfeedback>`;
    const { item, lost } = taken(quiz(question("ordering", "Order.", rest)));
    expect(canonical(item)).not.toContain("Well done!");
    expect(lost).toContain("Well done!");
  });

  it("reads a question that stands alone", () => {
    expect(only(choice(THREE)).status).toBe("imported");
    expect(moodleXml.recognizes(choice(THREE))).toBe(true);
    expect(moodleXml.recognizes("::Q:: <quizzical> {=4}")).toBe(false);
  });

  it("lets a bad question stand beside good ones, and ids differ", () => {
    const read = moodleXml.read(quiz(choice(THREE), question("essay", "x", ""), choice(THREE)));
    expect(read.map(({ index, status, id }) => [index, status, id])).toEqual([
      [1, "imported", "Rivers-1"],
      [2, "rejected", "Rivers-1"],
      [3, "partial", "Rivers-1-2"],
    ]);
  });

  it("gives many of one name ids of their own, in good time", () => {
    const one = choice(THREE).replace(
      /<(generalfeedback|hidden|idnumber|penalty)[^>]*>.*?<\/\1>/gs,
      "",
    );
    const read = moodleXml.read(quiz(one.repeat(8_000)));
    expect(new Set(read.map(({ id }) => id)).size).toBe(8_000);
  });

  it("keeps what was whole before the file breaks", () => {
    const read = moodleXml.read(
      `<quiz>${choice(THREE)}${choice(THREE).replace("</answer>", "")}</quiz>`,
    );
    expect(read.map(({ status }) => status)).toEqual(["imported", "rejected"]);
    expect(read[1]).toMatchObject({
      reason: expect.stringMatching(/^The file stops being XML here: line \d+/),
    });
  });
});

const HOSTILE: [string, string, string][] = [
  ["nothing", "", "stops being XML"],
  ["no XML", "::Q:: 2+2 {=4}", "stops being XML"],
  ["another root", "<questestinterop/>", "<questestinterop>"],
  ["a document type", `<!DOCTYPE quiz SYSTEM "file:///etc/passwd"><quiz/>`, "document type"],
  [
    "a bomb",
    `<!DOCTYPE q [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><quiz><question type="essay">&b;</question></quiz>`,
    "document type",
  ],
  ["an entity", "<quiz>&xxe;</quiz>", "stops being XML"],
  ["deep", `<quiz>${"<a>".repeat(5000)}`, "nested more than 64"],
  ["NUL", "<quiz>\u0000</quiz>", "stops being XML"],
  ["huge", `<quiz>${" ".repeat(20_000_001)}</quiz>`, "longer than"],
  ["many", `<quiz>${"<a/>".repeat(200_001)}</quiz>`, "more than 200000 elements"],
  ["half a sign", "<quiz>\ud800</quiz>", "stops being XML"],
];

describe("hostile files", () => {
  it.each(HOSTILE)("refuses %s in a sentence", (_, text, why) => {
    const last = moodleXml.read(text).at(-1);
    expect(last).toMatchObject({ status: "rejected", reason: expect.stringContaining(why) });
  });

  it("never throws, and what it takes is an item", () => {
    const piece = fc.constantFrom(
      ...choice(THREE).split(/(?=<)/),
      ...question("cloze", "{1:MC:=a#b~%50%c}{2:SA:=x}", "").split(/(?=[<{~#}])/),
      ...question("numerical", "x", answer("100", "1e309")).split(/(?=<)/),
      "<muster>{}</muster>",
      "<muster>[",
      "]]>",
      "__proto__",
      "<units><unit><multiplier>0</multiplier></unit></units>",
    );
    const broken = fc.array(piece, { maxLength: 40 }).map((pieces) => `<quiz>${pieces.join("")}`);
    const whole = fc
      .tuple(
        fc.constantFrom(
          "multichoice",
          "truefalse",
          "shortanswer",
          "numerical",
          "matching",
          "ordering",
          "gapselect",
          "cloze",
          "constructor",
        ),
        fc.array(fc.tuple(fc.constantFrom("100", "50", "0", "-1", "NaN", ""), fc.string()), {
          maxLength: 12,
        }),
        fc.string(),
      )
      .map(([type, answers, text]) => {
        const clean = (one: string) => one.replace(/[^\P{Cc}]|[<&]|\]\]>/gu, "");
        return quiz(
          question(type, clean(text), answers.map(([f, a]) => answer(f, clean(a))).join("")),
        );
      });
    fc.assert(
      fc.property(fc.oneof(fc.string(), broken, whole), (text) => {
        for (const one of moodleXml.read(text)) {
          if (one.status === "rejected") expect(one.reason).toMatch(/[.”:!?]$/);
          else expect(itemSchema.safeParse(one.item).success).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

const HARD = [
  "<b>bold</b>",
  "a & b &lt; c",
  "]]>",
  "{1:MC:=a~b}",
  "50 % = 1/2 #1 ~x \\ }",
  "a*b",
  "[[1]]",
  "  two  spaces ",
  "\u0007bell",
  "x² “q”",
  "</text></muster>",
  "é",
  "$$x$$",
  "\ud800half",
];
const words = fc
  .oneof(fc.constantFrom(...HARD), fc.string({ unit: "grapheme", maxLength: 40 }))
  .map((text) => `${text.trim()} x`);

/** An item of the type with other words everywhere that people read. */
function reworded(type: ItemType): fc.Arbitrary<Item> {
  const item = oneOf(type);
  return fc.infiniteStream(words).map((stream) => {
    let number = 0;
    const respell = (value: unknown, key = ""): unknown => {
      if (Array.isArray(value))
        return value.map((one) =>
          respell(one, key === "others" || key === "accepted" ? "text" : ""),
        );
      if (typeof value === "string")
        return /^(stem|text|feedback|match|right|wrong|consequence|debrief)$/.test(key)
          ? `${stream.next().value}${++number}${value.match(/\{[a-z0-9]+\}/g)?.join(" ") ?? ""}`
          : value;
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value).map(([name, one]) => [name, respell(one, name)]),
      );
    };
    return respell(item) as Item;
  });
}

/** What Moodle's own fields hold of an item: no ids of choices, no signs that XML cannot hold. */
function bare(item: Item): string {
  const { choose: _, ...rest } = { choose: undefined, ...item };
  const options =
    item.type === "order"
      ? { options: [...item.options].sort((a, b) => a.position - b.position) }
      : {};
  const storable = (value: unknown): unknown => {
    if (typeof value === "string")
      return value.replace(/\s+/g, " ").replace(/\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, "");
    if (Array.isArray(value)) return value.map(storable);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name]) => item.type !== "match" || name !== "feedback")
        .map(([name, one]) => [name, storable(one)]),
    );
  };
  return canonical(storable({ ...rest, ...options }))
    .replace(/\["id","[a-z0-9]{1,16}"\]/g, '"id"')
    .replace(/\{[a-z0-9]+\}/g, "{}");
}

describe("there and back", () => {
  it.each(itemTypes)("gives an equal %s", (type) => {
    fc.assert(
      fc.property(reworded(type), (raw) => {
        const parsed = itemSchema.safeParse(raw);
        fc.pre(parsed.success);
        if (!parsed.success) return;
        const read = only(moodleXml.write([parsed.data]).text);
        expect(read.status).toBe("imported");
        expect(canonical(read.status === "rejected" ? null : read.item)).toBe(
          canonical(parsed.data),
        );
      }),
      { numRuns: 60 },
    );
  });

  it.each(["single", "multi", "text", "numeric", "order", "match", "cloze"] as const)(
    "brings a %s home without what only Muster reads",
    (type) => {
      fc.assert(
        fc.property(fc.oneof(fc.constant(oneOf(type)), reworded(type)), (raw) => {
          const parsed = itemSchema.safeParse(raw);
          fc.pre(parsed.success);
          if (!parsed.success) return;
          const { text } = moodleXml.write([parsed.data]);
          const { item: read } = taken(text.replace(/<muster>.*<\/muster>/s, ""));
          expect(bare(read)).toBe(bare(parsed.data));
        }),
        { numRuns: 60 },
      );
    },
  );

  it("takes a change that was made outside, and says so", () => {
    const item = oneOf("single");
    const { text } = moodleXml.write([item]);
    const { item: read, lost } = taken(
      text.replace(
        /<questiontext.*?<\/questiontext>/,
        "<questiontext><text>New?</text></questiontext>",
      ),
    );
    expect(read).toMatchObject({ stem: "New?", objective: item.objective, level: item.level });
    expect(lost).toContain("changed after Muster wrote it");
  });

  it("writes many items in order, and names what Moodle will not show", () => {
    const items = itemTypes.map((type) => oneOf(type));
    const { text, items: written } = moodleXml.write(items);
    expect(moodleXml.recognizes(text)).toBe(true);
    expect(written.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    expect(moodleXml.read(text).map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    const lost = new Map(written.map((one, at) => [itemTypes[at], one.lost.join()]));
    expect(lost.get("branch")).toContain("no scenarios");
    expect(lost.get("sjt")).toContain("ratings");
    expect(lost.get("match")).toContain("pairs");
  });
});
