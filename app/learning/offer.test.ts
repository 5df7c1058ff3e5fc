import { expect, test } from "vitest";
import type { Level } from "../mastery/level";
import type { Fate, VersionChange } from "./carry-over";
import { offerOf } from "./offer";

const changeOf = (fate: Fate, carries: boolean): VersionChange => ({
  objectives: [
    {
      ...{
        id: "A.1.1",
        before: "Before.",
        after: fate === "gone" ? null : "After.",
        fate,
        carries,
      },
      ...{ reasons: [], critical: false },
      lessons: [{ slug: "one", title: "One", minutes: 7, changed: true }],
    },
  ],
  lessons: { added: [], changed: ["One"], gone: [] },
  questions: { added: 0, changed: 0, gone: 0 },
  task: "same",
});

test.each<[Fate, boolean, Level, string, number]>([
  ["unchanged", true, "kept", "stays", 0],
  ["reworded", true, "not-started", "stays", 0],
  ["reworded", false, "shown", "again", 13],
  ["changed", false, "kept", "again", 13],
  ["changed", false, "ready", "open", 0],
  ["changed", false, "not-started", "open", 0],
  ["new", false, "not-started", "new", 13],
  ["gone", false, "kept", "gone", 0],
])(
  "%s (carries: %s) at the level %s %s, for %i minutes",
  (fate, carries, level, effect, minutes) => {
    const offer = offerOf(changeOf(fate, carries), () => level);
    expect(offer.objectives[0]?.effect).toBe(effect);
    expect(offer.minutes).toBe(minutes);
  },
);
