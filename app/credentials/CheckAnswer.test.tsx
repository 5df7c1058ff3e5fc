import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CheckAnswer, type CheckedAnswer } from "./CheckAnswer";
import { type Code, codes, verdictOf } from "./verification/code";
import type { Check } from "./verification/verifier";

const line = (name: Check["name"], result: Check["result"], code: Code | null = null): Check => ({
  name,
  result,
  code,
  detail: {},
});
/** The words of the answer, without the table below it. */
const answered = (change: Partial<CheckedAnswer>) => {
  const answer: CheckedAnswer = {
    verdict: "valid",
    code: null,
    checks: [],
    name: "Start With Trust",
    issuer: "Juniper Flat College",
    at: 0,
    receipt: "a.b.c",
    token: null,
    href: null,
    ...change,
  };
  const html = renderToStaticMarkup(<CheckAnswer answer={answer} />);
  return html.split("<table")[0]?.replace(/<[^>]*>/g, " ") ?? "";
};

test("a valid credential of someone else is not shown as a yes", () => {
  const others = answered({ checks: [line("recipient", "fail")] });
  expect(others).toContain("Valid, but not theirs");
  expect(others).toContain("made out to another e-mail");
  expect(answered({ checks: [line("recipient", "pass")] })).not.toContain("not theirs");
});

test("a valid credential says that it does not say whose it is, until someone asks", () => {
  const notAsked = answered({ checks: [line("recipient", "not-made")] });
  expect(notAsked).toContain("does not say whose it is");
  expect(answered({ checks: [line("recipient", "pass")] })).toContain("made out to the e-mail");
});

test.each(codes)("%s says what, where, and what to do", (code) => {
  const verdict = verdictOf(code);
  const said = answered({ verdict, code, checks: [line("status", "fail", code)] });
  const sentences = said.match(/[^.]+\.(?=\s)/g) ?? [];
  expect(sentences.length, said).toBeGreaterThanOrEqual(3);
  if (verdict !== "untrusted") expect(said).toContain("“Status”");
  if (verdict === "unknown") expect(said).toContain("This is not a yes.");
});
