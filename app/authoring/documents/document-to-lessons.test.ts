import { describe, expect, test } from "vitest";
import {
  cell,
  heading,
  item,
  linkRelation,
  NAMESPACES,
  packed,
  paragraph,
  partRelation,
  picture,
  relations,
  run,
  table,
  word,
  wordParts,
  XML,
} from "../../../tests/word/build";
import { checkCourse } from "../../catalog/check/course";
import type { CatalogAround } from "../../catalog/check/course-file";
import { NO_HOUSE_STYLE } from "../../catalog/house-style";
import { documentToLessons } from "./document-to-lessons";

const AROUND: CatalogAround = {
  facts: new Map(),
  style: NO_HOUSE_STYLE,
  courses: new Set(),
  achievements: new Set(),
  cards: new Set(),
};

async function imported(bytes: Uint8Array, name = "A course.docx") {
  const outcome = await documentToLessons({ bytes, name, code: "TUT-9", locale: "en" });
  if (!outcome.ok) throw new Error(outcome.sentence);
  const { problems } = checkCourse(outcome.value.files, AROUND);
  expect(problems.filter(({ level }) => level === "error")).toEqual([]);
  return outcome.value;
}

/** The text of the first lesson under its front matter. */
function firstLesson(files: ReadonlyMap<string, string>): string {
  const [, text = ""] = [...files].find(([path]) => path.startsWith("lessons/01-")) ?? [];
  return text.split("---\n").slice(2).join("---\n").trim();
}

const link = (id: string, words: string) =>
  `<w:hyperlink r:id="${id}" w:history="1">${run(words)}</w:hyperlink>`;
const math = (inner: string) => `<m:oMath>${inner}</m:oMath>`;
const m = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;

describe("what a lesson has", () => {
  test.each<[string, string, string, string[]?]>([
    [
      "bold, italic and struck words",
      paragraph(
        run("a ") + run("b ", "<w:b/>") + run("c", "<w:b/><w:i/>") + run(" d", "<w:strike/>"),
      ),
      "a **b _c_** ~~d~~",
    ],
    ["bold that is off", paragraph(run("a", '<w:b w:val="0"/>')), "a"],
    ["words of the style Strong", paragraph(run("a", '<w:rStyle w:val="Strong"/>')), "**a**"],
    [
      "words parted into many runs",
      paragraph(run("on") + run("e wo") + run("rd", "<w:b/>") + run("s", "<w:b/>")),
      "one wo**rds**",
    ],
    [
      "nested lists",
      item("a") + item("b", 1, 1) + item("c", 1, 2) + item("d") + item("e", 2) + item("f", 2),
      "- a\n  - b\n    - c\n- d\n\n1. e\n2. f",
    ],
    [
      "lists by style alone",
      paragraph("a", "ListBullet") + paragraph("b", "ListBullet2"),
      "- a\n  - b",
    ],
    [
      "a table",
      table(["Say", "Not"], ["A | b", "{c}"]),
      "| Say | Not |\n| - | - |\n| A \\| b | \\{c\\} |",
    ],
    [
      "a link",
      paragraph(run("See ") + link("rId20", "the page")),
      "See [the page](https://example.org/a?b=c)",
      [linkRelation("rId20", "https://example.org/a?b=c")],
    ],
    [
      "a mail address",
      paragraph(link("rId20", "Write")),
      "[Write](mailto:a@example.org)",
      [linkRelation("rId20", "mailto:a@example.org")],
    ],
    [
      "a quotation of two paragraphs",
      paragraph("a", "Quote") + paragraph("b", "Quote"),
      "> a\n>\n> b",
    ],
    ["a line break", paragraph(`<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>`), "a\\\nb"],
    [
      "a raised digit",
      paragraph(run("5 m") + run("2", '<w:vertAlign w:val="superscript"/>')),
      "5 m²",
    ],
    [
      "a callout by its style",
      paragraph("Call 911.", "CalloutSafety"),
      '<Callout kind="safety" title="Safety">\nCall 911.\n</Callout>',
    ],
    [
      "a content control",
      `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph("a")}</w:sdtContent></w:sdt>`,
      "a",
    ],
    [
      "a link of a field",
      paragraph(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "https://example.org" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("here it is")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
      "[here it is](https://example.org)",
    ],
  ])("%s", async (_, body, expected, links = []) => {
    const { files } = await imported(word(heading(1, "One") + body, ...links));
    expect(firstLesson(files)).toBe(expected);
  });
});

describe("words that look like code are words", () => {
  test.each([
    ["{alert(1)}", "\\{alert(1)\\}"],
    ["&lt;script&gt;x&lt;/script&gt;", "\\<script>x\\</script>"],
    ["&lt;!-- a --&gt;", "\\<!-- a -->"],
    ["5 &lt;3", "5 \\<3"],
    ["import os from here", "&#x69;mport os from here"],
    ["export default 1", "&#x65;xport default 1"],
    ["---", "\\---"],
    ["# not a heading", "\\# not a heading"],
    ["&lt;Cite id=&quot;F-REL-01&quot; /&gt;", '\\<Cite id="F-REL-01" />'],
    ["&amp;lt;b&amp;gt; &amp;#123;", "\\&lt;b\\&gt; \\&#123;"],
    ["\ue0000\ue001 and \u202eabc\u202c", "0 and abc"],
  ])("%s", async (words, expected) => {
    const { files } = await imported(word(heading(1, "One") + paragraph(words)));
    expect(firstLesson(files)).toBe(expected);
  });
});

const drawing = (inner: string, alt = "") =>
  `<w:r><w:drawing><wp:anchor><wp:docPr id="2" name="x" descr="${alt}"/><a:graphic><a:graphicData>${inner}</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`;
const comments = (words: string) =>
  `${XML}<w:comments ${NAMESPACES}><w:comment w:id="0" w:author="Ana"><w:p>${run(words)}</w:p></w:comment></w:comments>`;

describe("what a lesson cannot hold is carried in words or named", () => {
  test.each<
    [string, string, string, string, RegExp, ((parts: ReturnType<typeof wordParts>) => void)?]
  >([
    [
      "a picture",
      paragraph(picture("Two people read together")),
      '<Callout kind="caution" title="Picture to draw 1">\nTwo people read together\n</Callout>',
      "changed",
      /picture stood here: “Two people read together”/,
    ],
    [
      "a picture without words",
      paragraph(picture("")),
      "Say here in words what the picture showed.",
      "changed",
      /picture without a description/,
    ],
    [
      "a chart",
      paragraph(drawing("<c:chart/>", "Hours by week")),
      "Hours by week",
      "changed",
      /A chart stood here/,
    ],
    [
      "tracked changes",
      paragraph(
        `${run("It is ")}<w:del w:id="1" w:author="B"><w:r><w:delText>bad</w:delText></w:r></w:del><w:ins w:id="2" w:author="B">${run("good")}</w:ins>`,
      ),
      "It is good",
      "changed",
      /accepted here\. Added: “good”\. Removed: “bad”\./,
    ],
    [
      "moved words",
      paragraph(`<w:moveFrom>${run("gone")}</w:moveFrom><w:moveTo>${run("here")}</w:moveTo>`),
      "here",
      "changed",
      /Added: “here”\. Removed: “gone”/,
    ],
    [
      "a comment",
      paragraph(`${run("Words")}<w:r><w:commentReference w:id="0"/></w:r>`),
      "Words",
      "left-out",
      /comment by Ana was left out: “Check {this}”/,
      (parts) => {
        parts["word/comments.xml"] = comments("Check {this}");
        parts["word/_rels/document.xml.rels"] = relations(
          partRelation("rId3", "comments", "comments.xml"),
        );
      },
    ],
    [
      "a text box",
      paragraph(
        `${run("Beside.")}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" name="t"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${paragraph("In the box.")}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph("In the box.")}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      "Beside.\n\nIn the box.",
      "kept",
      /words of a text box are kept/,
    ],
    [
      "an equation",
      paragraph(run("So ") + math(`<m:f><m:num>${m("a+b")}</m:num><m:den>${m("2")}</m:den></m:f>`)),
      "So (a+b)/2",
      "changed",
      /equation became words: “\(a\+b\)\/2”/,
    ],
    [
      "a page break",
      paragraph(`<w:r><w:t>a</w:t><w:br w:type="page"/></w:r>`),
      "a",
      "left-out",
      /break of the page/,
    ],
    [
      "a drop cap",
      paragraph(run("O"), "", '<w:framePr w:dropCap="drop" w:lines="3"/>') +
        paragraph("nce there was"),
      "Once there was",
      "kept",
      /large first letter/,
    ],
    [
      "hidden words",
      paragraph(run("Seen") + run("Answer key", "<w:vanish/>")),
      "Seen",
      "left-out",
      /Hidden words were left out: “Answer key”/,
    ],
    [
      "an object of another program",
      paragraph(
        `${run("a")}<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>`,
      ),
      "a",
      "left-out",
      /made with Excel\.Sheet\.12/,
    ],
    [
      "a film of another site",
      paragraph(
        run("a") +
          drawing(
            '<pic:pic><pic:blipFill><a:blip><a:extLst><a:ext><wp15:webVideoPr xmlns:wp15="http://schemas.microsoft.com/office/word/2012/wordprocessingDrawing" embeddedHtml="&lt;iframe src=&quot;https://films.example&quot;&gt;"/></a:ext></a:extLst></a:blip></pic:blipFill></pic:pic>',
            "A hello at the door",
          ),
      ),
      "a",
      "left-out",
      /film stood here and was left out: “A hello at the door”/,
    ],
    [
      "a sound in the file",
      paragraph(run("a") + drawing('<pic:pic><a:audioFile r:link="rId8"/></pic:pic>')),
      "a",
      "left-out",
      /film or a sound stood here and was left out/,
    ],
    [
      "a file inserted whole",
      `${paragraph("a")}<w:altChunk r:id="rId7"/>`,
      "a",
      "left-out",
      /file that was inserted whole/,
    ],
    [
      "a table of contents",
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph("One....1", "TOC1")}</w:sdtContent></w:sdt>${paragraph("a")}`,
      "a",
      "left-out",
      /table of contents/,
    ],
    [
      "lines of a table of contents",
      paragraph("One....1", "TOC1") + paragraph("Two....2", "TOC1") + paragraph("a"),
      "a",
      "left-out",
      /table of contents/,
    ],
    [
      "a style of the college's own",
      paragraph("a", "Banner"),
      "a",
      "changed",
      /style College Banner/,
    ],
    [
      "a field that fetches",
      paragraph(
        `${run("a")}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO c:\\\\cmd.exe</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
      "a",
      "left-out",
      /field that fetches something from elsewhere was left out: “DDEAUTO/,
    ],
    [
      "merged cells",
      table(["A", "B"], [cell("both", '<w:gridSpan w:val="2"/>')]),
      "| A | B |\n| - | - |\n| both | both |",
      "changed",
      /Merged cells/,
    ],
    ["a table for its frame", table(["Only"]), "Only", "changed", /only a frame/],
    [
      "a list in a cell",
      table(["A", "B"], [cell(item("x") + item("y")), cell("z")]),
      "| x · y | z |",
      "changed",
      /became one line each/,
    ],
    [
      "a table in a cell",
      table(["A", "B"], [cell(table(["p", "q"])), cell("z")]),
      "| p · q | z |",
      "changed",
      /table stood in a cell/,
    ],
    [
      "a note that is not there",
      paragraph(`${run("a")}<w:r><w:footnoteReference w:id="9"/></w:r>`),
      "a",
      "left-out",
      /note that is not in the document/,
    ],
    [
      "a heading too deep",
      heading(2, "A") + heading(3, "B") + heading(4, "C") + paragraph("d"),
      "## A\n\n### B\n\n**C**\n\nd",
      "changed",
      /“C” was a heading below two others/,
    ],
    [
      "pages' tops",
      paragraph("a"),
      "a",
      "left-out",
      /top or bottom of every page was left out: “Draft of May”/,
      (parts) => {
        parts["word/header1.xml"] =
          `${XML}<w:hdr ${NAMESPACES}>${paragraph("Draft of May")}</w:hdr>`;
      },
    ],
    [
      "a diagram",
      paragraph(drawing('<dgm:relIds r:dm="rId30"/>', "A circle of four")),
      "A circle of four\n\n- Plan\n- Do",
      "changed",
      /A diagram stood here/,
      (parts) => {
        parts["word/diagrams/data1.xml"] =
          `${XML}<dgm:dataModel ${NAMESPACES}><dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>Plan</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt><dgm:t><a:p><a:r><a:t>Do</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>`;
        parts["word/_rels/document.xml.rels"] = relations(
          partRelation("rId30", "diagramData", "diagrams/data1.xml"),
        );
      },
    ],
  ])("%s", async (_, body, expected, what, sentence, change) => {
    const parts = wordParts(heading(1, "One") + body);
    change?.(parts);
    const { files, report } = await imported(packed(parts));
    expect(firstLesson(files)).toContain(expected);
    expect(report).toContainEqual({
      where: expect.any(String),
      what,
      sentence: expect.stringMatching(sentence),
    });
    for (const line of report) expect(line.sentence).toMatch(/[.…”]$/);
  });
});

describe("links", () => {
  test.each([
    ["javascript:alert(1)", null],
    ["data:text/html,x", null],
    ["file:///etc/passwd", null],
    ["\\\\server\\share", null],
    ["vbscript:x", null],
    ["http://example.org/a b", "https://example.org/a%20b"],
  ])("%s", async (target, safe) => {
    const { files, report } = await imported(
      word(heading(1, "One") + paragraph(link("rId20", "words")), linkRelation("rId20", target)),
    );
    expect(firstLesson(files)).toBe(safe === null ? "words" : `[words](${safe})`);
    expect(report.some(({ sentence }) => /^(The link to|A link to)/.test(sentence))).toBe(true);
  });

  test("into the document are words", async () => {
    const body = paragraph(`<w:hyperlink w:anchor="_Toc1">${run("above")}</w:hyperlink>`);
    expect(firstLesson((await imported(word(heading(1, "One") + body))).files)).toBe("above");
  });

  test("to a relation that is not there are words", async () => {
    const { files } = await imported(word(heading(1, "One") + paragraph(link("rId99", "words"))));
    expect(firstLesson(files)).toBe("words");
  });
});

test("notes stand at the end of their lesson, and each needs a source", async () => {
  const parts = wordParts(
    heading(1, "One") +
      paragraph(
        `${run("Tutoring helps.")}<w:r><w:footnoteReference w:id="2"/></w:r>${run(" Often.")}<w:r><w:endnoteReference w:id="3"/></w:r>`,
      ) +
      heading(1, "Two") +
      paragraph(`${run("More.")}<w:r><w:footnoteReference w:id="4"/></w:r>`),
  );
  const note = (kind: string, id: number, words: string) =>
    `<w:${kind} w:id="${id}"><w:p><w:r><w:${kind}Ref/></w:r>${run(words)}</w:p></w:${kind}>`;
  parts["word/footnotes.xml"] =
    `${XML}<w:footnotes ${NAMESPACES}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>${note("footnote", 2, "Nickow, 2020.")}${note("footnote", 4, "Another {2021}.")}</w:footnotes>`;
  parts["word/endnotes.xml"] =
    `${XML}<w:endnotes ${NAMESPACES}>${note("endnote", 3, "Roorda, 2011.")}</w:endnotes>`;
  parts["word/_rels/document.xml.rels"] = relations(
    partRelation("rId3", "footnotes", "footnotes.xml"),
    partRelation("rId4", "endnotes", "endnotes.xml"),
    partRelation("rId5", "styles", "styles.xml"),
  );
  const { files, report } = await imported(packed(parts));
  expect(firstLesson(files)).toBe(
    "Tutoring helps. \\[1] Often. \\[2]\n\n## Notes\n\n1. Nickow, 2020.\n2. Roorda, 2011.",
  );
  expect(files.get("lessons/02-two.mdx")).toContain(
    "More. \\[1]\n\n## Notes\n\n1. Another \\{2021\\}.",
  );
  expect(files.get("sources.yaml")).toContain(
    '{ id: F-DOC-03, checked: G, note: "Another {2021}." }',
  );
  expect(report.filter(({ sentence }) => /needs a source/.test(sentence))).toHaveLength(3);
});

test("objectives, a scenario, a reflection and labelled paragraphs become parts", async () => {
  const body =
    paragraph("Greeting well", "Title") +
    paragraph("Learn names.") +
    heading(1, "Objectives") +
    item("Say a name right") +
    item("Repair a mistake") +
    heading(1, "The first five minutes") +
    heading(2, "Worked example: One routine") +
    paragraph("Shandiin comes in.") +
    heading(2, "Scenario: The wrong name") +
    paragraph("Setting: A lab, St. Paul") +
    paragraph("He shrugs. What do you do?") +
    item("Harmful: Say nothing.") +
    item("Why: It hurts.") +
    paragraph("Choice B (strong): Say sorry.") +
    paragraph("Why: It helps.") +
    paragraph(run("Key idea:", "<w:b/>") + run(" Be kind.")) +
    heading(2, "Reflect") +
    paragraph("What would you say?") +
    heading(1, "Repair") +
    heading(2, "Scenario: Half done") +
    paragraph("What now?") +
    paragraph("Strong: Say sorry.");
  const { files, title, report } = await imported(word(body));
  expect(title).toBe("Greeting well");
  expect(files.get("course.yaml")).toContain('summary: "Learn names."');
  expect(files.get("course.yaml")).toContain('text: "Repair a mistake"');
  expect(firstLesson(files)).toBe(`<WorkedExample title="One routine">
Shandiin comes in.
</WorkedExample>

<Scenario id="TUT-9-L1-S1" title="The wrong name" setting="A lab, St. Paul">

He shrugs. What do you do?

<Choice id="a" verdict="harmful">
Say nothing.
<Why>It hurts.</Why>
</Choice>

<Choice id="b" verdict="strong">
Say sorry.
<Why>It helps.</Why>
</Choice>

</Scenario>

<Callout kind="key" title="Key idea">
Be kind.
</Callout>

<Reflect id="TUT-9-L1-R1" private="true">
What would you say?
</Reflect>`);
  expect(report).toContainEqual(
    expect.objectContaining({
      what: "changed",
      sentence: expect.stringMatching(/“Half done” is not a scenario yet.*2 to 5 choices/),
    }),
  );
});

describe("where lessons start", () => {
  const slugs = (files: ReadonlyMap<string, string>) =>
    [...files.keys()].filter((path) => path.startsWith("lessons/"));
  test.each<[string, string, string[]]>([
    [
      "each highest heading",
      heading(1, "A") + paragraph("a") + heading(1, "B") + paragraph("b"),
      ["lessons/01-a.mdx", "lessons/02-b.mdx"],
    ],
    [
      "the second level under one title",
      heading(1, "Course") + heading(2, "A") + paragraph("a") + heading(2, "B") + paragraph("b"),
      ["lessons/01-a.mdx", "lessons/02-b.mdx"],
    ],
    [
      "bold lines when there are no headings",
      paragraph(run("A part", "<w:b/>")) +
        paragraph("a") +
        paragraph(run("Another", "<w:b/>")) +
        paragraph("b"),
      ["lessons/01-a-part.mdx", "lessons/02-another.mdx"],
    ],
    ["nowhere", paragraph("a") + paragraph("b"), ["lessons/01-a-course.mdx"]],
  ])("%s", async (_, body, expected) => {
    expect(slugs((await imported(word(body))).files)).toEqual(expected);
  });
});

test("the same bytes give the same course", async () => {
  const bytes = word(heading(1, "A") + paragraph(picture("x")) + item("b"));
  expect(await imported(bytes)).toEqual(await imported(bytes));
});

test("a report in Spanish says the same", async () => {
  const outcome = await documentToLessons({
    bytes: word(heading(1, "A") + paragraph(picture("x"))),
    name: "a.docx",
    code: "TUT-9",
    locale: "es",
  });
  expect(outcome.ok && outcome.value.report[0]?.sentence).toMatch(/^Se hizo una lección/);
});
