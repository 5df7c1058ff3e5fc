import { expect, test } from "vitest";
import {
  codeOfStep,
  otpauthAddress,
  recoveryCode,
  secretInText,
  stepAt,
  stepOfCode,
  typedRecoveryCode,
} from "./factor";

/** RFC 6238, appendix B: its SHA-1 secret, and the last six of its eight digits. */
const RFC = Buffer.from("12345678901234567890");

test.each([
  [59, "287082"],
  [1111111109, "081804"],
  [1111111111, "050471"],
  [1234567890, "005924"],
  [2000000000, "279037"],
  [20000000000, "353130"],
])("at second %d of RFC 6238 the code is %s", (second, code) => {
  const now = second * 1000;
  expect(codeOfStep(RFC, stepAt(now))).toBe(code);
  expect(stepOfCode(RFC, code, now)).toBe(stepAt(now));
});

test("a code holds one step before and after its own, and no longer", () => {
  const now = 1_234_567_890_000;
  const code = codeOfStep(RFC, stepAt(now));
  for (const away of [-1, 0, 1])
    expect(stepOfCode(RFC, code, now + away * 30_000)).toBe(stepAt(now));
  for (const away of [-2, 2]) expect(stepOfCode(RFC, code, now + away * 30_000)).toBeNull();
});

test.each(["", "28708", "2870822", "abcdef", "２８７０８２", "-28708"])("%j is no code", (code) => {
  expect(stepOfCode(RFC, code, 59_000)).toBeNull();
});

test("a code may be typed with spaces, as apps show it", () => {
  expect(stepOfCode(RFC, "287 082", 59_000)).toBe(1);
});

test("an app reads whose it is and the secret, in text too", () => {
  expect(secretInText(RFC)).toBe("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
  expect(otpauthAddress(RFC, "ana@mesa.example")).toBe(
    "otpauth://totp/Muster:ana%40mesa.example?issuer=Muster&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&algorithm=SHA1&digits=6&period=30",
  );
});

test("a recovery code is read however it is typed", () => {
  const code = recoveryCode(Buffer.from("0123456789"));
  expect(code).toMatch(/^[a-z2-7]{4}(-[a-z2-7]{4}){3}$/);
  expect(typedRecoveryCode(` ${code.toUpperCase().replaceAll("-", " ")} `)).toBe(code);
  expect(typedRecoveryCode("123456")).toBeNull();
});
