import { describe, expect, it } from "vitest";
import { oneOf } from "../../../tests/kind-1";
import { branch, nextScene, scenesOf } from "./branch";
import { itemSchema } from "./index";

const item = oneOf("branch");
const scenes = scenesOf(item);

it("is stored as one item for each node, each on an objective and in a family of its own", () => {
  expect(scenes.map(({ id, objective, family }) => [id, objective, family])).toEqual([
    ["KIND-B1", "KIND.1.1", "KIND-B1/door"],
    ["KIND-B1/talk", "KIND.1.2", "KIND-B1/talk"],
    ["KIND-B1/quiet", "KIND.1.3", "KIND-B1/quiet"],
    ["KIND-B1/last", "KIND.1.4", "KIND-B1/last"],
  ]);
  expect(new Set(scenes.map((scene) => branch.present(scene).stem)).size).toBe(4);
});

it("a choice leads to a consequence and to the next scene, or to the end", () => {
  const leads = scenes.map((scene) => {
    const keys = branch.key(scene);
    return ["a", "b"].map((option) => nextScene(keys, { type: "branch", option }));
  });
  expect(leads).toEqual([
    ["KIND-B1/talk", "KIND-B1/quiet"],
    ["KIND-B1/last", "KIND-B1/quiet"],
    ["KIND-B1/last", null],
    [null, null],
  ]);
  const [door = item] = scenes;
  const given = { type: "branch" as const, option: "b" };
  const told = branch.review(branch.present(door), branch.key(door), given, "seed");
  expect(told.consequence).toBe("She takes it and looks out of the window.");
});

it("never counts in a check", () => {
  for (const scene of scenes)
    expect(branch.guessSlip(branch.present(scene))).toMatchObject({ guess: 0.5, inGate: false });
  expect(JSON.stringify(itemSchema.safeParse({ ...item, pool: "check" }).error?.issues)).toContain(
    "Use it in practice",
  );
});

describe("its graph is refused", () => {
  const withNext = (node: number, choice: number, next: string | undefined) =>
    item.nodes.map((one, at) => ({
      ...one,
      options: one.options.map((option, place) =>
        at === node && place === choice ? { ...option, next } : option,
      ),
    }));

  it.each([
    [
      "with a choice that leads nowhere",
      withNext(0, 0, undefined),
      ["nodes", 0, "options", 0, "next"],
      "dead end",
    ],
    [
      "with a choice that leads to no node",
      withNext(2, 1, "attic"),
      ["nodes", 2, "options", 1, "next"],
      "there is no attic",
    ],
    ["with a way back", withNext(3, 0, "door"), ["nodes", 3, "options", 0, "next"], "in a loop"],
    [
      "with a way to itself",
      withNext(3, 1, "last"),
      ["nodes", 3, "options", 1, "next"],
      "in a loop",
    ],
    [
      "with a node that no choice leads to",
      withNext(0, 0, "last"),
      ["nodes", 1, "id"],
      "no choice leads",
    ],
    ["with two nodes of one id", [...item.nodes, item.nodes[1]], ["nodes", 4, "id"], "of its own"],
    ["with two nodes", item.nodes.slice(0, 2), ["nodes"], "at least 3"],
    ["with seven nodes", Array.from({ length: 7 }, () => item.nodes[0]), ["nodes"], "at most 6"],
  ])("%s", (_, nodes, path, words) => {
    const { error } = itemSchema.safeParse({ ...item, nodes });
    const found = error?.issues.find(({ message }) => message.includes(words));
    expect(found, JSON.stringify(error?.issues)).toMatchObject({ path });
  });
});
