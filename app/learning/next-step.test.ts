import { describe, expect, it } from "vitest";
import type { RetentionDoor } from "../mastery/retention-check";
import type { TryDoor } from "../mastery/tries";
import { type LessonState, nextStep, type ObjectiveState } from "./next-step";

const lesson = (slug: string, objective: string, read: boolean, block: number | null = null) =>
  ({ slug, objectives: [objective], read, block }) satisfies LessonState;
const objective = (id: string, door: TryDoor, practiceLeft = 0) =>
  ({ id, door, practiceLeft, retention: null }) satisfies ObjectiveState;
const confirm = (id: string, retention: RetentionDoor): ObjectiveState => ({
  ...objective(id, { state: "shown" }),
  retention: { door: retention },
});
const open: TryDoor = { state: "open", number: 1 };
const shown: TryDoor = { state: "shown" };
const wait = (until: number): TryDoor => ({ state: "wait", number: 2, until });

describe("the next step in a course", () => {
  it("is the question that makes up for a miss, but not before the check is over", () => {
    const due = [confirm("O1", { state: "open" }), objective("O2", open)];
    const next = { kind: "parallel", questions: 2 };
    expect(nextStep([lesson("a", "O1", false)], due, null, 2)).toEqual(next);
    expect(nextStep([], [objective("O1", { state: "under-way" })], null, 2)).toEqual({
      kind: "check-under-way",
    });
  });

  it.each<[string, LessonState[], ObjectiveState[], string | null, object]>([
    [
      "begins with the first lesson",
      [lesson("a", "O1", false), lesson("b", "O2", false)],
      [objective("O1", open, 2), objective("O2", open, 2)],
      null,
      { kind: "lesson", slug: "a", block: 0, started: false },
    ],
    [
      "goes back to where the person stopped, in the lesson opened last",
      [lesson("a", "O1", false), lesson("b", "O2", false, 7)],
      [objective("O1", open), objective("O2", open)],
      "b",
      { kind: "lesson", slug: "b", block: 7, started: true },
    ],
    [
      "goes on to the next unread lesson when the one opened last is read",
      [lesson("a", "O1", true, 9), lesson("b", "O2", false)],
      [objective("O1", open), objective("O2", open)],
      "a",
      { kind: "lesson", slug: "b", block: 0, started: false },
    ],
    [
      "goes straight to the questions of a renewal, past lessons and practice",
      [lesson("a", "O1", false)],
      [{ ...objective("O1", open, 4), renewing: true }],
      null,
      { kind: "check", objectives: 1 },
    ],
    [
      "puts a check under way before anything else",
      [lesson("a", "O1", false)],
      [objective("O1", { state: "under-way" }, 2)],
      null,
      { kind: "check-under-way" },
    ],
    [
      "asks to confirm what is due before the lessons that are left",
      [lesson("a", "O1", false)],
      [objective("O1", open, 2), confirm("O2", { state: "open" })],
      null,
      { kind: "retention", objectives: 1 },
    ],
    [
      "goes on with a retention check under way",
      [],
      [confirm("O1", { state: "under-way" }), confirm("O2", { state: "open" })],
      null,
      { kind: "check-under-way" },
    ],
    [
      "is done for now while a retention check waits for its day",
      [],
      [confirm("O1", { state: "wait", on: "2026-05-06" }), confirm("O2", { state: "kept" })],
      null,
      { kind: "done" },
    ],
    [
      "asks for practice before the check",
      [lesson("a", "O1", true)],
      [objective("O1", open, 2), objective("O2", open, 1)],
      "a",
      { kind: "practice", left: 3 },
    ],
    [
      "asks for the check when practice is done",
      [lesson("a", "O1", true)],
      [objective("O1", open), objective("O2", shown, 4)],
      "a",
      { kind: "check", objectives: 1 },
    ],
    [
      "leaves out lessons of what was shown already",
      [lesson("a", "O1", false), lesson("b", "O2", true)],
      [objective("O1", shown), objective("O2", wait(9))],
      null,
      { kind: "wait", until: 9, objectiveId: "O2" },
    ],
    [
      "waits for the try that opens first",
      [],
      [objective("O1", wait(9)), objective("O2", wait(5)), objective("O3", { state: "coach" })],
      null,
      { kind: "wait", until: 5, objectiveId: "O2" },
    ],
    [
      "says that it is a coach's turn",
      [],
      [objective("O1", shown), objective("O2", { state: "no-questions" })],
      null,
      { kind: "coach", objectiveId: "O2", why: "no-questions" },
    ],
    [
      "is done when all is shown, read or not",
      [lesson("a", "O1", false)],
      [objective("O1", shown, 2)],
      null,
      { kind: "done" },
    ],
  ])("%s", (_, lessons, objectives, lastOpened, step) => {
    expect(nextStep(lessons, objectives, lastOpened)).toEqual(step);
  });
});
