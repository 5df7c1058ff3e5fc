import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { areItsDigests } from "./related-resource";

const BASE = "https://www.w3.org/ns/credentials/v2";
/** As the Recommendation prints it: Verifiable Credentials 2.0, §B.1. */
const SHA256 = Buffer.from(
  "59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734",
  "hex",
);
const SHA384 = "l/HrjlBCNWyAX91hr6LFV2Y3heB5Tcr6IeE4/Tje8YyzYBM8IhqjHWiWpr8+ZbYU";
const other = createHash("sha384").update("another text").digest();
const multibase = (...parts: Uint8Array[]) => `u${Buffer.concat(parts).toString("base64url")}`;

test.each<[string, { sri?: string; multibase?: string }, boolean]>([
  ["an integrity string", { sri: `sha384-${SHA384}` }, true],
  ["two integrity strings", { sri: `sha256-${SHA256.toString("base64")} sha384-${SHA384}` }, true],
  ["a digest in base64url", { multibase: multibase(SHA256) }, true],
  ["a multihash", { multibase: multibase(Buffer.from([0x12, 0x20]), SHA256) }, true],
  ["both", { sri: `sha384-${SHA384}`, multibase: multibase(SHA256) }, true],
  ["another integrity string", { sri: `sha384-${other.toString("base64")}` }, false],
  ["one good, one not", { sri: `sha384-${SHA384} sha384-${other.toString("base64")}` }, false],
  ["another digest", { multibase: multibase(other) }, false],
  ["a digest that is cut", { multibase: multibase(SHA256.subarray(1)) }, false],
  ["no base", { multibase: SHA256.toString("hex") }, false],
  ["words", { sri: "sha384-x" }, false],
])("%s of a resource that we hold", (_, digest, same) => {
  expect(areItsDigests(BASE, digest.sri ?? "", digest.multibase ?? "")).toBe(same);
});

test("a resource that we do not hold is not fetched", () => {
  expect(areItsDigests("https://a.example/r", "sha384-x", "")).toBe(true);
});
