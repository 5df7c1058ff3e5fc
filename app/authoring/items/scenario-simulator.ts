import { seededRandom } from "../../assessment/seeded";
import type { Scene } from "./scenario-graph";

/** What so many random walks through a scenario came to. */
export interface Simulation {
  walks: number;
  /** Walks that came to an end; the others met a choice that leads nowhere, or went round for too long. */
  ended: number;
  stuck: number;
  /** Right choices as a share of all choices of a walk, in [0, 1]: quarters over the walks that ended. */
  score: Quarters | null;
  /** Scenes of a walk, over the walks that ended. */
  length: Quarters | null;
  /** For each scene and choice that ended walks, how many; most first. */
  ends: { scene: string; choice: string; walks: number }[];
  /** How many walks met each scene, in the order of the scenes. */
  met: { scene: string; walks: number }[];
}

export interface Quarters {
  least: number;
  low: number;
  middle: number;
  high: number;
  most: number;
}

/** A walk that goes on for longer has lost its way. */
const LONGEST_WALK = 100;

/**
 * Walks through a scenario at random: in each scene every choice is as likely as the others. The same
 * seed always walks the same ways.
 */
export function simulate(
  scenes: readonly Scene[],
  { walks, seed }: { walks: number; seed: string },
): Simulation {
  const byId = new Map<string, Scene>();
  for (const scene of scenes) if (!byId.has(scene.id)) byId.set(scene.id, scene);
  const random = seededRandom(seed);
  const met = new Map<Scene, number>();
  const ends = new Map<string, { scene: string; choice: string; walks: number }>();
  const scores: number[] = [];
  const lengths: number[] = [];
  for (let walk = 0; walk < walks; walk++) {
    const seen = new Set<Scene>();
    let [scene, length, right]: [Scene | undefined, number, number] = [scenes[0], 0, 0];
    while (scene && length < LONGEST_WALK) {
      seen.add(scene);
      const way = scene.ways[Math.floor(random() * scene.ways.length)];
      if (!way) break;
      length++;
      if (way.right) right++;
      if (way.to === null) {
        const key = JSON.stringify([scene.id, way.choice]);
        const end = ends.get(key) ?? { scene: scene.id, choice: way.choice, walks: 0 };
        ends.set(key, { ...end, walks: end.walks + 1 });
        scores.push(right / length);
        lengths.push(length);
        break;
      }
      scene = byId.get(way.to);
    }
    for (const one of seen) met.set(one, (met.get(one) ?? 0) + 1);
  }
  return {
    walks,
    ended: lengths.length,
    stuck: walks - lengths.length,
    score: quartersOf(scores),
    length: quartersOf(lengths),
    ends: [...ends.values()].sort((a, b) => b.walks - a.walks),
    met: [...byId.values()].map((scene) => ({ scene: scene.id, walks: met.get(scene) ?? 0 })),
  };
}

/** Least, quarters and most of some numbers; null without any. */
export function quartersOf(numbers: readonly number[]): Quarters | null {
  if (numbers.length === 0) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return { least: at(0), low: at(0.25), middle: at(0.5), high: at(0.75), most: at(1) };
}
