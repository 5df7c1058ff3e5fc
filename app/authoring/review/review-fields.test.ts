import { describe, expect, it } from "vitest";
import { doing, placeText, readDoing, readPlace } from "./review-fields";

describe("what a form of the review page says", () => {
  it.each([
    { act: "step", kind: "sent", signOff: null },
    { act: "step", kind: "signed-off", signOff: "legal" },
    { act: "comment" },
    { act: "reply", comment: "id-1" },
    { act: "resolved", comment: "id-1" },
  ] as const)("is read back: %j", (one) => {
    expect(readDoing(doing(one))).toEqual(one);
  });

  it.each([
    "",
    "step",
    "step released",
    "step opened",
    "step signed-off",
    "step signed-off magic",
    "step sent legal",
    "reply",
    "reply a b",
    "comment x",
    "drop table",
    "step sent legal more",
  ])("is refused: %j", (text) => {
    expect(readDoing(text)).toBeNull();
  });
});

describe("a comment's place", () => {
  it.each([
    { path: "", seq: 3, block: null },
    { path: "lessons/01-a.mdx", seq: 12, block: 0 },
  ])("is read back: %j", (place) => {
    expect(readPlace(placeText(place))).toEqual(place);
  });

  it.each(["", "draft", "@3", "a@b", "a@3#", "a@3#x", "a@3@4", "a@1234567890"])(
    "is refused: %j",
    (text) => {
      expect(readPlace(text)).toBeNull();
    },
  );
});
