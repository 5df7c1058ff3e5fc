import { describe, expect, it } from "vitest";
import type { Revision } from "../draft";
import { foldLog } from "./history";

const MINUTE = 60_000;
const of = (seq: number, kind: Revision["kind"], more: Partial<Revision> = {}): Revision => ({
  ...{ seq, kind, path: "course.yaml", baseSeq: null, why: null, removed: false },
  ...{ personId: "a", personName: "A", at: seq * MINUTE },
  ...more,
});

describe("the history", () => {
  it.each([
    [
      "folds autosaves under the save that ended them",
      [of(3, "save"), of(2, "autosave"), of(1, "autosave")],
      [[3, 2, 1]],
    ],
    [
      "leaves saves alone",
      [of(2, "save"), of(1, "save")],
      [
        [2, 0, 2],
        [1, 0, 1],
      ],
    ],
    [
      "parts files",
      [of(2, "autosave"), of(1, "autosave", { path: "items.yaml" })],
      [
        [2, 0, 2],
        [1, 0, 1],
      ],
    ],
    [
      "parts people",
      [of(2, "autosave"), of(1, "autosave", { personId: "b" })],
      [
        [2, 0, 2],
        [1, 0, 1],
      ],
    ],
    [
      "parts sittings",
      [of(90, "autosave", { at: 90 * MINUTE }), of(89, "autosave", { at: 5 * MINUTE })],
      [
        [90, 0, 90],
        [89, 0, 89],
      ],
    ],
    [
      "folds nothing into a merge",
      [of(2, "merge"), of(1, "autosave")],
      [
        [2, 0, 2],
        [1, 0, 1],
      ],
    ],
    [
      "folds nothing across another's change",
      [of(3, "autosave"), of(1, "autosave")],
      [
        [3, 0, 3],
        [1, 0, 1],
      ],
    ],
  ] as const)("%s", (_, revisions, entries) => {
    expect(foldLog(revisions).map((one) => [one.revision.seq, one.folded, one.firstSeq])).toEqual(
      entries,
    );
  });
});
