import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { bitAt, decodeList, encodeList, LIST_LENGTH } from "./status-list";

test("exactly the revoked indexes are set", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(LIST_LENGTH - 1), { maxLength: 50 }), (revoked) => {
      const bits = decodeList(encodeList(revoked));
      if (bits === null) throw new Error("the list does not decode");
      expect(bits.length * 8).toBe(LIST_LENGTH);
      expect(bits.reduce((sum, byte) => sum + byte.toString(2).replaceAll("0", "").length, 0)).toBe(
        revoked.length,
      );
      expect(revoked.every((index) => bitAt(bits, index))).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test("index 0 is the leftmost bit (Bitstring Status List v1.0, §3.1.1)", () => {
  expect(decodeList(encodeList([0]))?.[0]).toBe(0x80);
  expect(decodeList(encodeList([7]))?.[0]).toBe(0x01);
});

test.each([-1, LIST_LENGTH, 1.5])("index %d is refused", (index) => {
  expect(() => encodeList([index])).toThrow(RangeError);
});

test("a bomb, another packing or a broken text is no list", () => {
  const bomb = `u${gzipSync(Buffer.alloc(64 << 20)).toString("base64url")}`;
  for (const text of [bomb, "", "u", "uAAAA", encodeList([]).slice(1), `${encodeList([])}=`]) {
    expect(decodeList(text)).toBeNull();
  }
});
