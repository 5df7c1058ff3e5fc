import fc from "fast-check";
import { expect, test } from "vitest";
import { fromBase58, fromBase64url, toBase58 } from "./multibase";

test("base58 known answers (draft-msporny-base58-03, test vectors)", () => {
  expect(toBase58(Buffer.from("Hello World!"))).toBe("z2NEpo7TZRRrLZSi2U");
  expect(toBase58(Buffer.from("0000287fb4cd", "hex"))).toBe("z11233QC4");
  expect(toBase58(new Uint8Array())).toBe("z");
});

test("base58 round trip", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 80 }), (bytes) => {
      expect(Buffer.from(fromBase58(toBase58(bytes)) ?? [])).toEqual(Buffer.from(bytes));
    }),
  );
});

test.each(["", "z", "u1", "z0", "zO", "zI", "zl", "z 1", `z${"2".repeat(256)}`])(
  "%j is not base58",
  (text) => {
    expect(fromBase58(text)).toBeNull();
  },
);

test("base64url has one spelling", () => {
  expect(fromBase64url("QQ")).toEqual(Buffer.from("A"));
  for (const text of ["QR", "QQ==", "QQ\n", "Q", "Q+", "Q Q"]) {
    expect(fromBase64url(text)).toBeNull();
  }
});
