import { expect, test } from "vitest";
import { testBox } from "../../tests/box";
import { KIND_1 } from "../../tests/kind-1";
import { PICTURE, picturedKind1 } from "../../tests/pictured-kind-1";
import type { Item } from "../assessment/items/index";
import { canonicalJson, type Json, sha256 } from "../record/canonical";
import { examineCourse, prepareCourse } from "./prepare-course.server";

async function itemsIn(folder: string) {
  const prepared = await prepareCourse(folder, testBox);
  if (!prepared?.content) throw new Error(prepared?.problems[0]?.message);
  return prepared.content;
}

test("items without a figure are stored as they were before items could have one", async () => {
  const { items } = await itemsIn(KIND_1);
  const stored: Json = JSON.parse(JSON.stringify(items));
  expect(sha256(canonicalJson(stored))).toBe(
    "4fd1250fc2f4dc7b982eee3a8dc4fb2a830bb8e65b8cd34fe12e8d0c982f8ab5",
  );
});

test("a figure is kept in the item, in the words of a page, and makes other content", async () => {
  const plain = await itemsIn(KIND_1);
  const { items, contentHash } = await itemsIn(picturedKind1());
  expect(contentHash).not.toBe(plain.contentHash);
  expect(items.length).toBe(plain.items.length);
  for (const { itemId, presentation, scoring } of items) {
    const { figure, ...rest } = presentation;
    const before = plain.items.find((one) => one.itemId === itemId);
    expect(rest).toEqual(before?.presentation);
    expect(scoring).toEqual(before?.scoring);
    if (presentation.type === "branch") expect(figure).toBeUndefined();
    else {
      expect(figure?.alt).toBe(PICTURE.alt);
      expect(figure?.drawing.attributes.viewBox).toBe("0 0 90 60");
      expect(JSON.stringify(figure)).not.toContain(PICTURE.unsaid);
    }
  }
});

test("no item but a scenario is without a place for a figure", async () => {
  const examined = await examineCourse(picturedKind1(), testBox);
  const has = ({ figure, type }: Item) => figure !== undefined || type === "branch";
  expect(examined?.course?.items.every(has)).toBe(true);
  expect(new Set(examined?.course?.items.map(({ type }) => type)).size).toBe(9);
});
