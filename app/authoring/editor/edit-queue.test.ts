import { describe, expect, it } from "vitest";
import {
  answered,
  type EditState,
  heardOf,
  isUnsent,
  openedFile,
  settled,
  typed,
  withNextSent,
} from "./edit-queue";
import { chosenText } from "./held-choice";

const text = (...blocks: string[]) => blocks.map((one) => `${one}\n\n`).join("");
const opened = openedFile("lessons/a.mdx", { seq: 3, text: text("one", "two", "three") });

/** Typed, and under way as `k1`. */
function sent(words: string, from: EditState = opened): EditState {
  return withNextSent(typed(from, words), "k1");
}

describe("a text that is written in a browser", () => {
  it("sends nothing while nothing is new", () => {
    expect(isUnsent(opened)).toBe(false);
    expect(withNextSent(opened, "k1")).toBe(opened);
  });

  it("sends what is new on the revision that was open, and the same again until it is answered", () => {
    const state = sent(text("one!", "two", "three"));
    expect(state.sending).toEqual({
      editKey: "k1",
      baseSeq: 3,
      text: text("one!", "two", "three"),
      replaces: null,
    });
    const more = typed(state, text("one!!", "two", "three"));
    expect(withNextSent(more, "k2").sending).toEqual(state.sending);
    expect(isUnsent(more)).toBe(true);
  });

  it("goes on from the saved revision with what was typed since", () => {
    const one = text("one!", "two", "three");
    const state = typed(sent(one), text("one!!", "two", "three"));
    const after = answered(state, "k1", { outcome: "saved", seq: 4, text: one });
    expect(after).toMatchObject({ base: { seq: 4, text: one }, sending: null });
    expect(after.text).toBe(text("one!!", "two", "three"));
    expect(withNextSent(after, "k2").sending).toMatchObject({ editKey: "k2", baseSeq: 4 });
  });

  it("takes in what someone else changed, under what was typed since", () => {
    const longer = openedFile("lessons/a.mdx", {
      seq: 3,
      text: text("one", "two", "three", "four"),
    });
    const first = sent(text("one!", "two", "three", "four"), longer);
    const state = typed(first, text("one!", "two", "three", "four!"));
    const merged = text("one!", "two by Harlan", "three", "four");
    const after = answered(state, "k1", { outcome: "merged", seq: 5, text: merged });
    expect(after.text).toBe(text("one!", "two by Harlan", "three", "four!"));
    expect(after.base).toEqual({ seq: 5, text: merged });
  });

  it("goes on from what was sent where what was typed since stands against the answer", () => {
    const one = text("one!", "two", "three");
    const state = typed(sent(one), text("one!", "two mine", "three"));
    const merged = text("one!", "two by Harlan", "three");
    const after = answered(state, "k1", { outcome: "merged", seq: 5, text: merged });
    expect(after.text).toBe(text("one!", "two mine", "three"));
    expect(after.base).toEqual({ seq: 3, text: one, isOwn: true });
    const { sending } = withNextSent(after, "k2");
    expect(sending).toMatchObject({ baseSeq: 3, on: one });
    const held = { outcome: "held", seq: 7, text: merged, heldId: "h1", onSeq: 6 } as const;
    const kept = answered(withNextSent(after, "k2"), "k2", held);
    expect(kept.base).toEqual({ seq: 6, text: one });
    const more = withNextSent(typed(kept, text("one!", "two mine!", "three")), "k3");
    expect(more.sending).toMatchObject({ baseSeq: 6, replaces: "h1" });
    expect(more.sending).not.toHaveProperty("on");
  });

  it("has a block once that was moved, sent, and moved on while someone else's words came", () => {
    const path = "lessons/a.mdx";
    const before = text("Ada asks.", "Ben waits.", "Cai reads.", "Dot draws.", "Eve sings.");
    const moved = text("Ben waits.", "Cai reads.", "Ada asks.", "Dot draws.", "Eve sings.");
    const theirs = text("Ben waits.", "Cai reads.", "Ada asks.", "Dot draws.", "Eve hums.");
    const on = text("Ben waits.", "Cai reads.", "Dot draws.", "Ada asks.", "Eve whistles.");
    const state = typed(sent(moved, openedFile(path, { seq: 3, text: before })), on);
    const after = answered(state, "k1", { outcome: "merged", seq: 5, text: theirs });
    const { sending } = withNextSent(after, "k2");
    const base = sending?.on ?? before;
    expect(chosenText(path, { base, mine: on, theirs }, ["mine"])).toBe(on);
    expect(chosenText(path, { base: before, mine: on, theirs }, ["mine"])).not.toBe(on);
  });

  it("puts what was typed since on top of what someone chose of the text kept aside", () => {
    const long = openedFile("lessons/a.mdx", { seq: 3, text: text("one", "two", "three") });
    const held = answered(sent(text("one", "two mine", "three"), long), "k1", {
      outcome: "held",
      seq: 5,
      text: text("one", "two by Harlan", "three"),
      heldId: "h1",
    });
    const more = typed(held, text("one", "two mine", "three", "four"));
    const chosen = text("one", "two by both", "three");
    const after = settled(more, "h1", { outcome: "same", seq: 6, text: chosen });
    expect(after.held).toBeNull();
    expect(after.text).toBe(text("one", "two by both", "three", "four"));
    expect(settled(more, "h0", { outcome: "same", seq: 6, text: chosen })).toBe(more);
  });

  it("goes on typing after its text was kept aside, and the next text takes its place", () => {
    const mine = text("one", "two mine", "three");
    const state = answered(sent(mine), "k1", {
      outcome: "held",
      seq: 5,
      text: text("one", "two by Harlan", "three"),
      heldId: "h1",
    });
    expect(state.text).toBe(mine);
    expect(isUnsent(state)).toBe(false);
    const more = typed(state, text("one", "two mine!", "three"));
    expect(withNextSent(more, "k2").sending).toMatchObject({ baseSeq: 3, replaces: "h1" });
    expect(heardOf(more, { outcome: "same", seq: 6, text: "other\n" })).toBe(more);
  });

  it("hears of a newer text while nothing is under way", () => {
    const newer = text("zero", "one", "two", "three");
    expect(heardOf(opened, { outcome: "same", seq: 9, text: newer })).toMatchObject({
      base: { seq: 9, text: newer },
      text: newer,
    });
    const state = sent(text("one!", "two", "three"));
    expect(heardOf(state, { outcome: "same", seq: 9, text: newer })).toBe(state);
  });

  it("takes no answer to what it did not send", () => {
    const state = sent(text("one!", "two", "three"));
    expect(answered(state, "k0", { outcome: "saved", seq: 4, text: "" })).toBe(state);
  });

  it("keeps what was typed when the file was taken away meanwhile", () => {
    const state = typed(opened, text("one!", "two", "three"));
    const after = heardOf(state, { outcome: "same", seq: 8, text: null });
    expect(after.text).toBe(state.text);
  });
});
