import { expect, test } from "vitest";
import { sayFault } from "./say-fault";

const revoked = Proxy.revocable({}, {});
revoked.revoke();
const circle = new Error("one");
circle.cause = new Error("two", { cause: circle });
const broken = Object.defineProperty(new Error("x"), "message", {
  get: () => {
    throw new Error("in the getter");
  },
});
class Refusal {
  status = 405;
  statusText = "Method Not Allowed";
  data = "the words of a lesson";
  error = new Error("no action stands here");
}
const parsed = (() => {
  try {
    return JSON.parse('The words of "a" lesson');
  } catch (error) {
    return error;
  }
})();

test.each<[string, unknown, RegExp]>([
  ["an error", new TypeError("no such thing"), /^TypeError: no such thing\n +at .*say-fault/],
  [
    "an error of the system",
    Object.assign(new Error("gone"), { code: "ENOENT" }),
    /^Error ENOENT: gone\n/,
  ],
  [
    "what caused it",
    new Error("a", { cause: new RangeError("b") }),
    /^Error: a\n[\s\S]*\ncaused by RangeError: b\n/,
  ],
  ["errors in one", new AggregateError([new Error("b")], "a"), /\ncaused by Error: b\n/],
  [
    "a circle of causes",
    circle,
    /^Error: one\n[\s\S]*\ncaused by Error: two\n(?![\s\S]*caused by)/,
  ],
  [
    "a refusal of the router",
    new Refusal(),
    /^Refusal 405 thrown, with status, statusText, data, error\ncaused by Error: no action/,
  ],
  ["a response", new Response("secret", { status: 500 }), /^Response 500 thrown, with nothing/],
  ["an object", { name: "sign-in", secret: "secret" }, /^sign-in thrown, with name, secret$/],
  ["an object without a kind", Object.create(null), /^object thrown, with nothing in it$/],
  ["an object of texts", { "a secret of words": 1 }, /^Object thrown, with nothing in it$/],
  ["words", "thrown away", /^thrown: thrown away$/],
  ["nothing", undefined, /^thrown: undefined$/],
  ["null", null, /^thrown: null$/],
  ["a symbol", Symbol("x"), /^thrown: Symbol\(x\)$/],
  ["a large number", 10n, /^thrown: 10$/],
  ["a function", () => "secret", /^Function thrown, with nothing in it$/],
  ["a proxy that answers nothing", revoked.proxy, /^object thrown, with nothing that can be read$/],
  ["a getter that throws", broken, /^Error thrown, with nothing in it$/],
  [
    "what a parser quotes",
    parsed,
    /^SyntaxError: Unexpected token [^"]*"…"\.\.\. is not valid JSON\n/,
  ],
  [
    "a password in an address",
    new Error(`no postgres://${"a:secret"}@b/c`),
    /no postgres:\/\/…@b\/c\n/,
  ],
  ["somebody's address", new Error("to ana.maria@mesa.example"), /: to …@…\n/],
  ["a text in marks", new Error(`not “${"secret ".repeat(9)}”`), /^Error: not “…“\n/],
  [
    "lines that look like frames",
    new Error("a\n    at secret (x)\n"),
    /^Error: a\n {4}at secret[\s\S]*\n +at .*say-fault/,
  ],
])("%s", (_, thrown, expected) => {
  expect(sayFault(thrown)).toMatch(expected);
});

test("what is said of anything is short, and never that it is an object", () => {
  const long = Object.assign(new Error("x ".repeat(100_000)), { stack: "\n at a".repeat(1000) });
  expect(sayFault(long).length).toBeLessThan(2_000);
  for (const thrown of [{}, [], new Date(), new Map(), new Refusal(), Object.create({})])
    expect(sayFault(thrown)).not.toContain("[object");
});
