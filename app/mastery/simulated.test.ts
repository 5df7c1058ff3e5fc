import { describe, expect, it } from "vitest";
import { seededRandom } from "../assessment/seeded";
import { bound, type PassingTry } from "./bound";
import {
  answered,
  canOpen,
  checkRule,
  freshTry,
  type Gauge,
  judge,
  reaches,
  type TryState,
} from "./check-rule";
import { retentionRule } from "./retention";
import { doorOf, type Try } from "./tries";

const people = process.env.MUSTER_DEEP === "1" ? 20_000 : 2_000;
const four = { guess: 0.25, slip: 0.1 };
const three = { guess: 0.33, slip: 0.1 };
const day = 86_400_000;

/** Goes through one objective as the product would; the passing try, or null when tries are spent. */
function objective(item: Gauge, trueP: number, seed: string): PassingTry | null {
  const random = seededRandom(seed);
  // What a short bank does is not in question here: a try always finds eight questions, all alike.
  const bank = Array.from({ length: checkRule.most }, () => item);
  const ask = (state: TryState): TryState =>
    answered(state, { ...item, right: random() < trueP, weight: 1, critical: false });
  const tries: Try[] = [];
  for (let now = 0; ; now += 3 * day) {
    const door = doorOf(tries, [], canOpen(bank), now);
    if (door.state === "coach") return null;
    if (door.state !== "open") throw new Error(`After three days a try is ${door.state}.`);
    let state = freshTry();
    let verdict = judge(state, bank);
    while (verdict === "go-on") {
      state = ask(state);
      verdict = judge(state, bank);
    }
    for (let i = 0; verdict === "shown" && i < retentionRule.questions; i++) state = ask(state);
    if (verdict === "shown" && reaches(state)) return { right: state.right, n: state.n };
    tries.push({ outcome: "not-yet", closedAt: now });
  }
}

/** The share of simulated people who earn a credential over six objectives of such true scores. */
function passing(item: Gauge, trueScores: readonly number[]): number {
  let passed = 0;
  for (let person = 0; person < people; person++) {
    const tries = trueScores.map((trueP, i) => objective(item, trueP, `${trueP}/${person}/${i}`));
    const kept = tries.filter((one) => one !== null);
    if (kept.length === tries.length && bound(kept).met) passed++;
  }
  return passed / people;
}

const alike = (trueP: number) => Array.from({ length: 6 }, () => trueP);
const blindSpot = [0.25, 0.95, 0.95, 0.95, 0.95, 0.95];
const said: string[] = [];
const share = (value: number) => `${(100 * value).toFixed(2)} %`;

describe(`simulated learners: six objectives, three tries, ${people} people`, {
  timeout: 600_000,
}, () => {
  it("a true score of .60 passes at most 2 %, .90 at least 98.5 %", () => {
    const [low, high] = [passing(four, alike(0.6)), passing(four, alike(0.9))];
    said.push(`4 options: ${share(low)} at .60, ${share(high)} at .90`);
    expect(low).toBeLessThanOrEqual(0.02);
    expect(high).toBeGreaterThanOrEqual(0.985);
  });

  it("one blind spot among six passes at most 1.5 %", () => {
    const blind = passing(four, blindSpot);
    said.push(`one blind spot: ${share(blind)}`);
    expect(blind).toBeLessThanOrEqual(0.015);
  });

  it("with 3 options the strict rule asks more of everyone", () => {
    const [low, high, blind] = [
      passing(three, alike(0.6)),
      passing(three, alike(0.9)),
      passing(three, blindSpot),
    ];
    said.push(`3 options: ${share(low)} at .60, ${share(high)} at .90, blind ${share(blind)}`);
    console.error(said.join("; "));
    expect(low).toBeLessThanOrEqual(0.02);
    expect(high).toBeGreaterThanOrEqual(0.95);
  });
});
