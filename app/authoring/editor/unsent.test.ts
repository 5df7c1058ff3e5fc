import { expect, it } from "vitest";
import { holdsUnsent, unsentCookie } from "./unsent";

it("is told of words that were not sent by the cookie that says so, and by no other", () => {
  const [pair] = unsentCookie(true).split(";");
  expect(holdsUnsent(`muster=abc; ${pair}`)).toBe(true);
  for (const cookies of [null, "", "muster=abc", "muster-unsent=", "not-muster-unsent=1"])
    expect(holdsUnsent(cookies), String(cookies)).toBe(false);
  expect(unsentCookie(false)).toContain("Max-Age=0");
});
