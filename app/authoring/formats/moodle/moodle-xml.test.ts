import { describe, expect, it } from "vitest";
import {
  answer,
  choice,
  only,
  question,
  quiz,
  refused,
  THREE,
  taken,
} from "../../../../tests/moodle-samples";
import { itemSchema } from "../../../assessment/items/index";
import { textFor } from "../../../i18n/catalog";
import { canonical } from "../canonical";
import { moodleXml } from "./moodle-xml";

const t = textFor("en");

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
        objective: "unassigned",
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
      wanting: [expect.stringContaining("feedback"), expect.stringContaining("objective")],
    });
  });

  it("reads a choice of several, and names shares that differ", () => {
    const rest = [answer("50", "Po"), answer("50", "Ebro"), answer("-100", "Alps")].join("\n");
    const text = question("multichoice", "Which?", rest, "<single>false</single>");
    const { item, lost } = taken(quiz(text));
    expect(item).toMatchObject({
      type: "multi",
      options: [{ correct: true }, { correct: true }, { correct: false }],
    });
    expect(lost.split("\n")).toEqual([
      expect.stringMatching(/^Part marks/),
      expect.stringMatching(/^Points taken off/),
    ]);
    const uneven = quiz(text.replace('fraction="50"', 'fraction="70"'));
    expect(taken(uneven).lost).toContain("The weight of each choice is left out");
  });

  it.each([
    ["oumultiresponse", /^Part marks/],
    ["multichoiceset", /^$/],
  ])("reads a choice of several of the type %s", (type, lost) => {
    const rest = [answer("100", "Po"), answer("100", "Ebro"), answer("0", "Alps")].join("\n");
    const read = taken(quiz(question(type, "Which?", rest)));
    expect(read.item).toMatchObject({
      type: "multi",
      options: [{ correct: true }, { correct: true }, { correct: false }],
    });
    expect(read.lost).toMatch(lost);
  });

  it("names a share that is only partly right", () => {
    const rest = [answer("100", "Po"), answer("33.33333", "Rhine"), answer("0", "Ebro")].join("\n");
    expect(taken(quiz(choice(rest))).lost).toContain(
      "What earns 33.3 % elsewhere counts as wrong here: “Rhine”",
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
    const twice = [sub("a", "x"), sub("b", "x"), sub("c", "y")].join("");
    const { item, lost } = taken(quiz(question("matching", "Match.", twice)));
    expect(item).toMatchObject({
      type: "cloze",
      stem: "Match.",
      text: "a {g1}\nb {g2}\nc {g3}",
      gaps: [{}, { options: [{ text: "x", correct: true }, { text: "y" }] }, {}],
    });
    expect(lost).toContain("do not go one to one");
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
    expect(lost.includes("could be used once")).toBe(type === "ddwtos");
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

  it("keeps the gaps to choose for of a text that mixes kinds, and names each other", () => {
    const text =
      "<p>Set.</p><p>{1:MC:=one~two} {1:SHORTANSWER:a*b~%100%*~=Paris {x\\}~%50%Lyon} {2:MULTIRESPONSE:=Ann~Bob~%50%Cy} {1:MCV:x~=y} {1:NM:=32:1}</p>";
    const { item, lost } = taken(quiz(question("cloze", text, "")));
    expect(item).toMatchObject({
      type: "cloze",
      stem: "Set.",
      text: "{g1} Paris (x) Ann, Cy {g4} 32",
      gaps: [
        { id: "g1", options: [{ correct: true }, { correct: false }] },
        { id: "g4", options: [{ correct: false }, { correct: true }] },
      ],
    });
    expect(lost).toContain(
      "Gap 2 is left out, and its right answer stands in its place: “Paris (x)”. It is to be typed in",
    );
    expect(lost).toContain(
      "Gap 3 is left out, and its right answer stands in its place: “Ann, Cy”.",
    );
    expect(lost).toContain("Gap 5 is left out, and its right answer stands in its place: “32”.");
    expect(lost).not.toMatch(/Gap [14]/);
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
    expect(taken(text("markdown", "*one*")).item.stem).toBe("one");
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
      "“essay”: It asks for longer text",
    ],
    ["description", question("description", "Read.", ""), "asks nothing"],
    ["calculated", question("calculated", "{a}+{b}", answer("100", "{a}+{b}")), "by a formula"],
    [
      "ddimageortext",
      question("ddimageortext", "Drag.", "<file name='a.png'>AA</file>"),
      "on a picture",
    ],
    ["ddmarker", question("ddmarker", "Drag.", ""), "on a picture"],
    ["a plugin's", question("geogebra", "x", ""), "“geogebra”"],
    ["no type", "<question><name><text>x</text></name></question>", "does not say its type"],
    ["no question", "<lesson/>", "“lesson” is not a question"],
    ["none right", choice([answer("50", "a"), answer("0", "b")].join("")), "earns 100 %"],
    [
      "two right",
      choice([answer("100", "a"), answer("100", "b")].join("")),
      "2 of its answers are right",
    ],
    ["one choice", choice(answer("100", "a")), "at least 2 choices"],
    ["no text", choice(THREE, "", ""), "question: Write the question."],
    [
      "long",
      choice(THREE, "", "x".repeat(2001)),
      "question: Shorten this to at most 2000 characters.",
    ],
    [
      "long choice",
      choice(answer("100", "x".repeat(501)) + answer("0", "b")),
      "choice 1, text: Shorten this to at most 500",
    ],
    [
      "a level that is none",
      choice(THREE, "<tags><tag><text>muster:level:guru</text></tag></tags>"),
      "level: Use one of these: recall, apply, analyze.",
    ],
    [
      "bare tags",
      "<question type='multichoice'><questiontext><text><p>a</p></text></questiontext></question>",
      "CDATA",
    ],
    [
      "typed gaps, each by its number",
      question("cloze", "{1:SA:=a} {1:NM:=3} {1:MC:=a~=b}", ""),
      "None of its gaps can be kept. Gap 1: It is to be typed in, and gaps of Muster are chosen from a list. Give it choices, or make it a question of its own. Gap 2: It is to be typed in",
    ],
    [
      "a gap that nothing can stand for",
      question("cloze", "{1:SA:%50%a} {1:MC:=a~b}", ""),
      "Gap 1: It is to be typed in",
    ],
    [
      "several in a gap",
      question("cloze", "{1:MULTIRESPONSE:=a~b}", ""),
      "Gap 1: It takes several",
    ],
    ["a strange gap", question("cloze", "{1:TELEPATHY:=a~b}", ""), "“TELEPATHY”"],
    ["an open gap", question("cloze", "{1:MC:=a~b", ""), "not closed"],
    ["no gap", question("cloze", "None.", ""), "no gaps"],
    ["no number", question("numerical", "x", answer("100", "six")), "“six” is not a number"],
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
      "In the question, Muster cannot hold the picture “map.png”",
      "In the question, Muster cannot hold the file “map.png”",
      "penalty of 0.33",
      "hidden where it comes from",
      "mark of 2.5",
      "Its hint for a further try",
      "“geo”",
      "muster:mood:glad",
      "shuffleanswers, answernumbering, shownumcorrect",
      "strangething",
      "The feedback for right answers is left out: “Well done.”",
      "top/Iota/Kappa",
      "All of Kappa",
      "Rivers 1",
      "GEO 7",
      "In a hint, Muster cannot hold bold",
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
    expect(lost).toBe("In the question, Muster cannot hold the file “old.png”.");
  });

  it("tells nobody “well done” for a step that may be wrong", () => {
    const rest = `${["One", "Two", "Three"].map((text, at) => answer(`${at + 1}`, text)).join("")}
<correctfeedback format="html"><text>Well done!</text></correctfeedback>`;
    const { item, lost } = taken(quiz(question("ordering", "Order.", rest)));
    expect(canonical(item)).not.toContain("Well done!");
    expect(lost).toContain("Well done!");
  });

  it("names a picture that stands within the text, however large", () => {
    const bytes = "iVBORw0KGgo".repeat(20_000);
    const text = choice(
      THREE,
      "",
      `<p>Which? <img src="data:image/png;base64,${bytes}" alt="a map"></p>`,
    );
    const { item, lost } = taken(quiz(text));
    expect(item.stem).toBe("Which? [a map]");
    expect(lost).toContain("a picture without a name");
  });

  it("reads a question that stands alone", () => {
    expect(only(choice(THREE)).status).toBe("imported");
    expect(moodleXml.recognizes(choice(THREE))).toBe(true);
    expect(moodleXml.recognizes("::Q:: <quizzical> {=4}")).toBe(false);
  });

  it("lets a bad question stand beside good ones, and ids differ", () => {
    const read = moodleXml.read(quiz(choice(THREE), question("essay", "x", ""), choice(THREE)), t);
    expect(read.map(({ index, status, id }) => [index, status, id])).toEqual([
      [1, "imported", "Rivers-1"],
      [2, "rejected", "Rivers-1"],
      [3, "imported", "Rivers-1-2"],
    ]);
  });

  it("gives many of one name ids of their own, in good time", () => {
    const one = choice(THREE).replace(
      /<(generalfeedback|hidden|idnumber|penalty)[^>]*>.*?<\/\1>/gs,
      "",
    );
    const read = moodleXml.read(quiz(one.repeat(4_000)), t);
    expect(new Set(read.map(({ id }) => id)).size).toBe(4_000);
  });

  it("keeps what was whole before the file breaks", () => {
    const read = moodleXml.read(
      `<quiz>${choice(THREE)}${choice(THREE).replace("</answer>", "")}</quiz>`,
      t,
    );
    expect(read.map(({ status }) => status)).toEqual(["imported", "rejected"]);
    expect(read[1]).toMatchObject({
      reason: expect.stringMatching(/^The file stops being XML here: line \d+/),
    });
  });
});
