import { expect, test } from "vitest";
import { CHAIN_START, type ChainEntry, digestOf, firstBroken, nextEntry } from "./chain";

function chainOf(length: number): ChainEntry[] {
  const entries: ChainEntry[] = [];
  for (let i = 1; i <= length; i++)
    entries.push(
      nextEntry(entries.at(-1) ?? null, {
        stream: "org:a",
        kind: "audit",
        refId: `r${i}`,
        at: 1000 + i,
        digest: digestOf({ i }),
      }),
    );
  return entries;
}

test("a chain starts at one from the fixed hash and holds", () => {
  const chain = chainOf(3);
  expect(chain.map((entry) => entry.seq)).toEqual([1, 2, 3]);
  expect(chain[0]?.previousHash).toBe(CHAIN_START);
  expect(firstBroken(chain)).toBeNull();
  expect(firstBroken([])).toBeNull();
});

test.each(["refId", "digest", "kind", "at", "clockWentBack", "hash"] as const)(
  "a changed %s is named at its place",
  (field) => {
    const chain = chainOf(4);
    const entry = chain[1]!;
    const changed = typeof entry[field] === "string" ? "x" : 7;
    const forged = chain.map((e, i) => (i === 1 ? { ...e, [field]: changed } : e));
    expect(firstBroken(forged as ChainEntry[])).toBe(2);
  },
);

test("a dropped entry is named", () => {
  expect(firstBroken(chainOf(4).filter((entry) => entry.seq !== 3))).toBe(3);
});

test("a clock that went back is written down and does not change the order", () => {
  const first = nextEntry(null, { stream: "s", kind: "k", refId: "1", at: 500, digest: "d" });
  const second = nextEntry(first, { stream: "s", kind: "k", refId: "2", at: 400, digest: "d" });
  expect([first.clockWentBack, second.clockWentBack]).toEqual([false, true]);
  expect(firstBroken([first, second])).toBeNull();
});

test("a salt changes the digest, so that an erased payload cannot be guessed", () => {
  expect(digestOf({ name: "Ana" }, "salt")).not.toBe(digestOf({ name: "Ana" }));
});
