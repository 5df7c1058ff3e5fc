import { expect, test } from "vitest";
import {
  firstState,
  type KeyMove,
  type KeyState,
  keepsPrivateHalf,
  type MoveRefusal,
  moveKey,
  nextKid,
  STAGED_MS,
  vouches,
} from "./organization-key";

const PUBLISHED = Date.UTC(2026, 10, 2, 17);

test.each<[KeyState, KeyMove, number, KeyState | MoveRefusal]>([
  ["staged", "activate", STAGED_MS, "active"],
  ["staged", "activate", STAGED_MS - 1, "too-soon"],
  ["staged", "activate", 0, "too-soon"],
  ["staged", "activate", -1, "too-soon"],
  ["active", "activate", STAGED_MS, "not-staged"],
  ["retired", "activate", STAGED_MS, "not-staged"],
  ["compromised", "activate", STAGED_MS, "not-staged"],
  ["staged", "retire", 0, "retired"],
  ["active", "retire", 0, "retired"],
  ["retired", "retire", 0, "not-in-use"],
  ["compromised", "retire", 0, "not-in-use"],
  ["staged", "compromise", 0, "compromised"],
  ["active", "compromise", 0, "compromised"],
  ["retired", "compromise", 0, "compromised"],
  ["compromised", "compromise", 0, "already-compromised"],
])("%s, %s after %d ms: %s", (state, move, age, expected) => {
  const moved = moveKey({ state, createdAt: PUBLISHED }, move, PUBLISHED + age);
  expect(moved.ok ? moved.value : moved.reason).toBe(expected);
});

test.each<[KeyState, boolean, boolean]>([
  ["staged", true, true],
  ["active", true, true],
  ["retired", false, true],
  ["compromised", false, false],
])("%s keeps its private half: %s, vouches: %s", (state, secret, assertion) => {
  expect([keepsPrivateHalf(state), vouches(state)]).toEqual([secret, assertion]);
});

test.each<[KeyState[], KeyState]>([
  [[], "active"],
  [["compromised"], "active"],
  [["retired", "staged"], "active"],
  [["retired", "active"], "staged"],
])("beside %j a new pair is %s", (states, expected) => {
  expect(firstState(states.map((state) => ({ state })))).toBe(expected);
});

test("labels count within a year and an algorithm", () => {
  const present = ["ed-2026-1", "p256-2026-1", "ed-2026-2"].map((kid) => ({ kid }));
  expect(nextKid("Ed25519", 2026, present)).toBe("ed-2026-3");
  expect(nextKid("ES256", 2026, present)).toBe("p256-2026-2");
  expect(nextKid("Ed25519", 2027, present)).toBe("ed-2027-1");
});
