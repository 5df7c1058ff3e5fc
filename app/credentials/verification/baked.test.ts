import { crc32 } from "node:zlib";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { type Issuer, openIssuer } from "../../../tests/signed-badges";
import { bakePng } from "../baked-png";
import { bakeSvg } from "../baked-svg";
import type { Code } from "./code";
import { MAX_PICTURE_BYTES, readBadgeFile } from "./file";
import { verifyCredential } from "./verifier";

let issuer: Issuer;
beforeAll(async () => {
  issuer = await openIssuer();
});

async function answerTo(file: string | Uint8Array) {
  const { code, checks } = await verifyCredential(file, issuer.sources);
  return { code, problem: checks.find(({ name }) => name === "file")?.detail.problem };
}

function chunk(type: string, data: Uint8Array | string, crc?: number): Buffer {
  const checked = Buffer.concat([Buffer.from(type), Buffer.from(data)]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(checked.length - 4);
  frame.writeUInt32BE(crc ?? crc32(checked), 4);
  return Buffer.concat([frame.subarray(0, 4), checked, frame.subarray(4)]);
}
const signature = Buffer.from("89504e470d0a1a0a", "hex");
const head = chunk("IHDR", Buffer.from("00000001000000010806000000", "hex"));
const end = chunk("IEND", "");
const png = (...chunks: Buffer[]) => Buffer.concat([signature, head, ...chunks, end]);
const baked = (text: string, flag = 0, keyword = "openbadgecredential") =>
  chunk(
    "iTXt",
    Buffer.concat([Buffer.from(`${keyword}\0`), Buffer.from([flag, 0, 0, 0]), Buffer.from(text)]),
  );

describe("a PNG", () => {
  test.each<[string, () => Uint8Array, Code | null]>([
    ["with a badge", () => png(baked(issuer.json)), null],
    ["with a token", () => png(chunk("tEXt", "Author\0x"), baked(issuer.jwt)), null],
    ["with two badges", () => png(baked(issuer.json), baked(issuer.json)), "FORMAT"],
    ["with a compressed badge", () => png(baked(issuer.json, 1)), "FORMAT"],
    [
      "with a badge in tEXt",
      () => png(chunk("tEXt", `openbadgecredential\0${issuer.json}`)),
      "FORMAT",
    ],
    ["with a badge under another word", () => png(baked(issuer.json, 0, "openbadges")), "FORMAT"],
    ["without a badge", () => png(), "FORMAT"],
    [
      "with a wrong checksum",
      () => png(chunk("iTXt", baked(issuer.json).subarray(8, -4), 7)),
      "FORMAT",
    ],
    ["cut short", () => png(baked(issuer.json)).subarray(0, -13), "FORMAT"],
    ["cut inside a chunk", () => png(baked(issuer.json)).subarray(0, 60), "FORMAT"],
    [
      "that claims 4 GB",
      () => png(Buffer.concat([Buffer.from("ffffffff69545874", "hex"), Buffer.alloc(99)])),
      "FORMAT",
    ],
    ["with a badge after its end", () => Buffer.concat([png(), baked(issuer.json), end]), "FORMAT"],
    ["with nothing but its name", () => signature, "FORMAT"],
    ["without a head", () => Buffer.concat([signature, baked(issuer.json), end]), "FORMAT"],
    [
      "with a badge that has no text",
      () => png(chunk("iTXt", "openbadgecredential\0\0\0")),
      "FORMAT",
    ],
    [
      "with bytes that are no text",
      () =>
        png(
          baked("").subarray(0, 0),
          chunk(
            "iTXt",
            Buffer.concat([Buffer.from("openbadgecredential\0\0\0\0\0"), Buffer.from([0xff])]),
          ),
        ),
      "FORMAT",
    ],
    ["with a badge over 256 KB", () => png(baked(`{"a":"${"x".repeat(262_144)}"}`)), "TOO_LARGE"],
    [
      "over 2 MB",
      () => png(chunk("IDAT", Buffer.alloc(MAX_PICTURE_BYTES)), baked(issuer.json)),
      "TOO_LARGE",
    ],
    [
      "of 2 MB in small chunks",
      () => png(Buffer.concat(Array(160_000).fill(chunk("IDAT", ""))), baked(issuer.json)),
      null,
    ],
    ["with 10,000 levels", () => png(baked("[".repeat(10_000))), "FORMAT"],
    ["with 10,000 levels in an object", () => png(baked(`{"a":${"[".repeat(10_000)}`)), "TOO_DEEP"],
  ])("%s", async (_, file, code) => {
    expect((await answerTo(file())).code).toBe(code);
  });

  test("the picture itself is not what is checked", async () => {
    const other = png(chunk("IDAT", "another picture"), baked(issuer.json));
    const { badge } = await verifyCredential(other, issuer.sources);
    expect(badge?.name).toBe("Start With Trust");
  });
});

const open =
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:ob="https://purl.imsglobal.org/ob/v3p0">';
const element = () => `<ob:credential><![CDATA[${issuer.json}]]></ob:credential>`;
const svg = (...parts: string[]) => `${open}${parts.join("")}</svg>`;
const w3c =
  '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
const lol = `<!DOCTYPE svg [<!ENTITY a "lol">${[..."bcdefghij"]
  .map((name, index) => `<!ENTITY ${name} "${`&${"abcdefghi"[index]};`.repeat(10)}">`)
  .join("")}]>`;

describe("an SVG", () => {
  test.each<[string, () => string, Code | null]>([
    ["with a badge", () => svg(element()), null],
    ["with a token", () => svg(`<ob:credential verify="${issuer.jwt}"/>`), null],
    [
      "with a declaration and W3C's document type",
      () => `<?xml version="1.0"?>\n${w3c}${svg(element())}`,
      null,
    ],
    [
      "with a badge in escaped text",
      () =>
        svg(
          `<ob:credential>${issuer.json.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</ob:credential>`,
        ),
      null,
    ],
    ["with two badges", () => svg(element(), element()), "FORMAT"],
    [
      "with a badge and a token in one",
      () => svg(element().replace("<ob:credential>", `<ob:credential verify="${issuer.jwt}">`)),
      "FORMAT",
    ],
    ["with a badge in a comment", () => svg(`<!--${element()}-->`), "FORMAT"],
    [
      "with a badge of another namespace",
      () => svg(element()).replace("ob/v3p0", "ob/v2p0"),
      "FORMAT",
    ],
    ["without a badge", () => svg("<rect/>"), "FORMAT"],
    ["with a script", () => svg("<script>alert(1)</script>", element()), "FORMAT"],
    ["with a handler", () => svg('<rect onload="alert(1)"/>', element()), "FORMAT"],
    ["with a script in a link", () => svg('<a href="javascript:alert(1)"/>', element()), "FORMAT"],
    ["with a page inside", () => svg("<foreignObject/>", element()), "FORMAT"],
    [
      "with a style sheet instruction",
      () => `<?xml-stylesheet href="https://evil.example"?>${svg(element())}`,
      "FORMAT",
    ],
    [
      "with an external entity",
      () =>
        `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg("<ob:credential>&x;</ob:credential>")}`,
      "FORMAT",
    ],
    ["with a billion laughs", () => `${lol}${svg("<ob:credential>&j;</ob:credential>")}`, "FORMAT"],
    ["with an entity no one declared", () => svg("<ob:credential>&x;</ob:credential>"), "FORMAT"],
    [
      "with a document type of its own",
      () => `<!DOCTYPE svg SYSTEM "https://evil.example/x.dtd">${svg(element())}`,
      "FORMAT",
    ],
    ["with elements in the badge", () => svg(element().replace("<![", "<b/><![")), "FORMAT"],
    ["cut short", () => svg(element()).slice(0, -7), "FORMAT"],
    ["nested 100,000 deep", () => `${open}${"<g>".repeat(100_000)}`, "FORMAT"],
    ["that is a web page", () => "<html><body/></html>", "FORMAT"],
    [
      "with a badge over 256 KB",
      () => svg(element().replace("{", `{"x":"${"x".repeat(262_144)}",`)),
      "TOO_LARGE",
    ],
    [
      "over 2 MB",
      () => svg(`<desc>${"x".repeat(MAX_PICTURE_BYTES)}</desc>`, element()),
      "TOO_LARGE",
    ],
  ])("%s", async (_, file, code) => {
    expect((await answerTo(file())).code).toBe(code);
    expect((await answerTo(Buffer.from(file()))).code).toBe(code);
  });

  test("says what is wrong with it", async () => {
    expect(await answerTo(svg("<script/>", element()))).toEqual({
      code: "FORMAT",
      problem: "the picture holds a script",
    });
  });
});

test("hostile files of 2 MB leave memory flat", async () => {
  const hostile = [
    png(chunk("IDAT", Buffer.alloc(2_000_000)), baked(issuer.json), baked(issuer.json)),
    Buffer.from(svg(`<desc>${"x".repeat(2_000_000)}</desc>`, "<script/>")),
    Buffer.from(svg("<g/>".repeat(500_000))),
    Buffer.from(`{"a":${"[".repeat(200_000)}`),
    Buffer.alloc(2_000_000, 0x41),
  ];
  for (const file of hostile) expect((await answerTo(file)).code).not.toBeNull();
  const before = process.memoryUsage().rss;
  for (let round = 0; round < 3; round++) for (const file of hostile) await answerTo(file);
  expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
});

/** A picture may change, what it carries may not: valid only while the very same credential is read. */
test("one flipped bit of a picture never lets a changed credential through", async () => {
  const frame = `<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>`;
  const picture = png(chunk("IDAT", "picture"));
  for (const [text, credential] of [
    [issuer.json, { json: issuer.json }],
    [issuer.jwt, { jwt: issuer.jwt }],
  ] as const) {
    for (const file of [
      Buffer.from(bakePng(picture, text)),
      Buffer.from(bakeSvg(frame, credential) ?? ""),
    ]) {
      const before = readBadgeFile(file);
      await fc.assert(
        fc.asyncProperty(fc.nat(file.length * 8 - 1), async (bit) => {
          const flipped = Buffer.from(file);
          flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
          const { verdict } = await verifyCredential(flipped, issuer.sources);
          if (verdict === "valid") expect(readBadgeFile(flipped)).toEqual(before);
        }),
        { numRuns: 100 },
      );
    }
  }
});
