import { expect, test } from "vitest";
import { type ChainHead, checkpointHolds, hashOfHeads, nextCheckpoint } from "./checkpoint";

const A: ChainHead = { stream: "org:a", seq: 3, hash: "a3" };
const B: ChainHead = { stream: "registration:b", seq: 1, hash: "b1" };
const first = nextCheckpoint(null, [A, B], 1000);

test("a checkpoint follows from the one before and from its heads, in any order", () => {
  const second = nextCheckpoint(first, [{ ...A, seq: 4, hash: "a4" }], 2000);
  expect(second).toMatchObject({ seq: 2, streams: 1, previousHash: first.hash });
  expect(checkpointHolds(null, first, [B, A])).toBe(true);
  expect(checkpointHolds(first, second, [{ ...A, seq: 4, hash: "a4" }])).toBe(true);
  expect(hashOfHeads([A, B])).toBe(hashOfHeads([B, A]));
});

test.each([
  ["a head was rewritten", first, [{ ...A, hash: "a3x" }, B]],
  ["a head was left out", first, [A]],
  ["a head was added", first, [A, B, { ...B, stream: "registration:c" }]],
  ["its time was moved", { ...first, at: 1001 }, [A, B]],
  ["it was numbered anew", { ...first, seq: 2 }, [A, B]],
  ["its own hash was changed", { ...first, hash: "0" }, [A, B]],
])("it does not hold when %s", (_what, stored, heads) => {
  expect(stored.seq === first.seq && checkpointHolds(null, stored, heads)).toBe(false);
});

test("it does not hold behind another past", () => {
  const second = nextCheckpoint(first, [B], 2000);
  const otherPast = nextCheckpoint(null, [B], 1000);
  expect(checkpointHolds(otherPast, second, [B])).toBe(false);
});
