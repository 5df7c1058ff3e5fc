import { verifyCredential as verifyWithCore } from "@digitalcredentials/verifier-core";
import fc from "fast-check";
import { PDFDocument } from "pdf-lib";
import { type SaxesAttributeNS, SaxesParser } from "saxes";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { type Issuer, NOW, openIssuer } from "../../tests/signed-badges";
import { badgeStrands, levels } from "./achievement";
import { badgeFile } from "./BadgeFile";
import { bakePng } from "./baked-png";
import { bakeSvg } from "./baked-svg";
import { drawPicture } from "./draw-picture.server";
import { verifyCredential } from "./verification/verifier";

const words = {
  strand: "relationships",
  level: "badge",
  title: "Start With Trust",
  code: "REL-1",
  version: "1",
  issuer: "Juniper Flat College of Education",
} as const;
const drawing = badgeFile(words);

let issuer: Issuer;
let picture: Uint8Array;
beforeAll(async () => {
  issuer = await openIssuer();
  picture = await drawPicture(drawing);
});

/** Text that JSON can hold and XML too: what bakes. */
const XML_TEXT = fc
  .string({ unit: "binary", maxLength: 200 })
  .map((text) => JSON.stringify(text).replace(/[\uFFFE\uFFFF]/g, ""))
  .filter((text) => !/\p{Cs}|\r/u.test(text));

describe("a PNG", () => {
  test("is drawn at 800 by 800, the same each time, differently for each level and strand", async () => {
    const all = await Promise.all(
      levels.flatMap((level) =>
        badgeStrands.map((strand) => drawPicture(badgeFile({ ...words, level, strand }))),
      ),
    );
    expect(new Set(all.map((png) => Buffer.from(png).toString("base64"))).size).toBe(20);
    for (const png of all) {
      const view = Buffer.from(png);
      expect([view.readUInt32BE(16), view.readUInt32BE(20)]).toEqual([800, 800]);
    }
    expect(Buffer.from(await drawPicture(drawing)).equals(picture)).toBe(true);
  });

  test("carries the exact bytes, once, and is still a picture", async () => {
    const baked = bakePng(picture, issuer.json);
    const [carried, ...more] = textChunks(baked);
    expect(more).toEqual([]);
    expect(carried).toBe(issuer.json);
    const image = await (await PDFDocument.create()).embedPng(baked);
    expect([image.width, image.height]).toEqual([800, 800]);
    expect((await verifyCredential(carried ?? "", issuer.sources)).code).toBeNull();
  });

  test("any text comes back as it went in, and baking again replaces it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (first, second) => {
        const once = bakePng(picture, first);
        expect(textChunks(once)).toEqual([first]);
        expect(Buffer.from(bakePng(once, second)).equals(bakePng(picture, second))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test("is taken by other people's software as it comes out", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: NOW });
    vi.stubGlobal("fetch", async (input: string | URL | Request) => {
      const text = issuer.web.get(input instanceof Request ? input.url : String(input));
      const headers = { "content-type": "application/json" };
      return text === undefined
        ? new Response("{}", { status: 404 })
        : new Response(text, { headers });
    });
    try {
      const [fromPng = ""] = textChunks(bakePng(picture, issuer.json));
      const [fromSvg = ""] = readSvg(bakeSvg(drawing, { json: issuer.json }) ?? "").carried;
      for (const carried of [fromPng, fromSvg]) {
        const { log } = await verifyWithCore({
          credential: JSON.parse(carried),
          knownDIDRegistries: [],
        });
        const steps = Object.fromEntries((log ?? []).map(({ id, valid }) => [id, valid]));
        expect(steps).toMatchObject({ valid_signature: true, revocation_status: true });
      }
    } finally {
      vi.unstubAllGlobals();
      vi.useRealTimers();
    }
  });

  test("a chunk of another keyword stays", () => {
    const other = Buffer.from(bakePng(picture, "kept"));
    // Another keyword of the same length, with its own checksum.
    const at = other.indexOf("openbadgecredential");
    other.write("somethingelsealways", at, "latin1");
    const length = other.readUInt32BE(at - 8);
    other.writeUInt32BE(crc(other.subarray(at - 4, at + length)), at + length);
    const baked = bakePng(other, "mine");
    expect(Buffer.from(baked).includes("somethingelsealways")).toBe(true);
    expect(textChunks(baked)).toEqual(["mine"]);
  });

  test.each<[string, (png: Buffer) => Uint8Array]>([
    ["is empty", () => Buffer.alloc(0)],
    ["is no PNG", () => Buffer.from("<svg/>")],
    ["is cut off", (png) => png.subarray(0, -5)],
    ["ends in the middle of a frame", (png) => png.subarray(0, 40)],
    ["has no end", (png) => png.subarray(0, -12)],
    ["says a chunk is longer than the file", (png) => longer(png)],
  ])("that %s is refused", (_, change) => {
    expect(() => bakePng(change(Buffer.from(picture)), "x")).toThrow(/PNG/);
  });
});

describe("an SVG", () => {
  test("carries the exact file or the token, and its drawing stays", async () => {
    for (const credential of [{ json: issuer.json }, { jwt: issuer.jwt }]) {
      const baked = bakeSvg(drawing, credential) ?? "";
      const read = readSvg(baked);
      expect(read.carried).toEqual(Object.values(credential));
      expect(read.without).toBe(readSvg(drawing).without);
      const { code } = await verifyCredential(read.carried[0] ?? "", issuer.sources);
      expect(code).toBeNull();
    }
  });

  test.each([
    ["]]>"],
    ["]]]]>>"],
    ["]]>]]>"],
    ["]]"],
    [">"],
    ["</openbadges:credential></svg><script>alert(1)</script>"],
    ["<![CDATA[ & &amp; &#0;"],
  ])("%s in a credential stays text", (json) => {
    const { carried, elements } = readSvg(bakeSvg(drawing, { json }) ?? "");
    expect(carried).toEqual([json]);
    expect(elements).not.toContain("script");
  });

  test("any text that XML can hold comes back as it went in", () => {
    fc.assert(
      fc.property(XML_TEXT, fc.constantFrom("", "]]>", "]]", ">"), (text, tricky) => {
        const json = `${text}${tricky}${text}`;
        const baked = bakeSvg(drawing, { json });
        if (baked !== null) expect(readSvg(baked).carried).toEqual([json]);
      }),
    );
  });

  test.each([["\u0000"], ["\u000b"], ["\ufffe"], ["\ud800"], ["a\r\nb"]])(
    "what XML would lose or change is not baked: %j",
    (json) => expect(bakeSvg(drawing, { json })).toBeNull(),
  );

  test("nothing but a compact JWT goes into the attribute, and only our drawing is baked", () => {
    expect(() => bakeSvg(drawing, { jwt: 'a"b' })).toThrow("JWT");
    expect(() => bakeSvg("<?xml version='1.0'?><svg/>", { jwt: "a.b.c" })).toThrow("ours");
  });
});

/** The text of each iTXt chunk of the keyword, read by the PNG specification alone. */
function textChunks(png: Uint8Array): string[] {
  const bytes = Buffer.from(png);
  const found: string[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    expect(bytes.readUInt32BE(at + 8 + length), `checksum of ${type}`).toBe(
      crc(bytes.subarray(at + 4, at + 8 + length)),
    );
    const head = Buffer.from("openbadgecredential\0\0\0\0\0", "latin1");
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (type === "iTXt" && body.subarray(0, head.length).equals(head)) {
      found.push(body.toString("utf8", head.length));
    }
    at += 12 + length;
  }
  return found;
}

/** CRC-32 as PNG's Annex D writes it, bit by bit. */
function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

function longer(png: Buffer): Buffer {
  const copy = Buffer.from(png);
  copy.writeUInt32BE(0x7fffffff, 8);
  return copy;
}

/** What an XML reader finds: the credentials carried, every element, and the drawing without them. */
function readSvg(svg: string): { carried: string[]; elements: string[]; without: string } {
  const parser = new SaxesParser({ xmlns: true });
  const carried: string[] = [];
  const elements: string[] = [];
  let without = "";
  let inside: string | null = null;
  const isCredential = (tag: { uri: string; local: string }) =>
    tag.uri === "https://purl.imsglobal.org/ob/v3p0" && tag.local === "credential";
  parser.on("opentag", (tag) => {
    const attributes: [string, SaxesAttributeNS][] = Object.entries(tag.attributes);
    if (isCredential(tag)) {
      inside = tag.attributes.verify?.value ?? "";
    } else {
      elements.push(tag.local);
      const said = attributes.filter(([name]) => name !== "xmlns:openbadges");
      without += `<${tag.name} ${said.map(([name, { value }]) => `${name}=${value}`).join(" ")}>`;
    }
  });
  const onText = (text: string) => {
    if (inside === null) without += text;
    else inside += text;
  };
  parser.on("text", onText);
  parser.on("cdata", onText);
  parser.on("closetag", (tag) => {
    if (!isCredential(tag)) return;
    carried.push(inside ?? "");
    inside = null;
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(svg).close();
  return { carried, elements, without };
}
