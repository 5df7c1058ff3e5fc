import { expect, test } from "vitest";
import type { Role } from "./roles";
import { isProofFresh, PROOF_MS, sessionBounds, sessionEnd } from "./session-bounds";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

test.each<[Role[], number, number]>([
  [[], 14 * DAY, 30 * DAY],
  [["corps_member"], 14 * DAY, 30 * DAY],
  [["corps_member", "coach"], DAY, 7 * DAY],
  [["author"], DAY, 7 * DAY],
  [["school_host"], DAY, 7 * DAY],
  [["corps_member", "program_lead"], HOUR, 12 * HOUR],
  [["adjudicator"], HOUR, 12 * HOUR],
  [["operator", "author"], HOUR, 12 * HOUR],
])("%j may idle %d ms and live %d ms", (roles, idleMs, absoluteMs) => {
  expect(sessionBounds(roles)).toEqual({ idleMs, absoluteMs });
});

test("use moves the end, up to the absolute one", () => {
  const bounds = { idleMs: HOUR, absoluteMs: 12 * HOUR };
  expect(sessionEnd({ createdAt: 0, usedAt: 0 }, bounds)).toBe(HOUR);
  expect(sessionEnd({ createdAt: 0, usedAt: 5 * HOUR }, bounds)).toBe(6 * HOUR);
  expect(sessionEnd({ createdAt: 0, usedAt: 11.5 * HOUR }, bounds)).toBe(12 * HOUR);
});

test.each([
  [0, true],
  [PROOF_MS - 1, true],
  [PROOF_MS, false],
  [6 * 60_000, false],
  [-1, false],
])("a proof %d ms old is fresh: %s", (age, fresh) => {
  expect(isProofFresh(1_000_000 - age, 1_000_000)).toBe(fresh);
});
