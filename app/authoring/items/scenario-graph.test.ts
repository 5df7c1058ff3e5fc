import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { graphOf, layersOf, type Scene } from "./scenario-graph";
import { simulate } from "./scenario-simulator";

/** `a: b end` is a scene with two choices, the second right. */
function drawn(...lines: string[]): Scene[] {
  return lines.map((line) => {
    const [id = "", ways = ""] = line.split(":");
    return {
      id,
      text: id,
      ways: ways
        .split(" ")
        .filter(Boolean)
        .map((to, at) => ({
          choice: "abcdefgh"[at] ?? "",
          text: to,
          to: to === "end" ? null : to,
          right: at === 1,
        })),
    };
  });
}

describe("a graph", () => {
  it.each<[string, Scene[], object]>([
    ["of nothing", [], { shortest: null, longest: null, ways: 0, endings: [] }],
    ["of one scene", drawn("a:end end"), { shortest: 1, longest: 1, ways: 2, endings: ["a"] }],
    [
      "that parts and comes together",
      drawn("a:b c", "b:d", "c:d end", "d:end"),
      { shortest: 2, longest: 3, ways: 3, unreachable: [], loops: [], deadEnds: [] },
    ],
    [
      "with a choice that leads nowhere",
      drawn("a:b attic", "b:end"),
      { deadEnds: [{ scene: "a", choice: "b", to: "attic" }], ways: 1 },
    ],
    [
      "with a scene without a choice",
      drawn("a:b end", "b:"),
      { withoutWay: ["b"], withoutExit: ["b"] },
    ],
    ["with a scene that nothing leads to", drawn("a:end", "b:a"), { unreachable: ["b"] }],
    [
      "with a way back",
      drawn("a:b", "b:a end"),
      {
        loops: [{ scene: "b", choice: "a", to: "a" }],
        withoutExit: [],
        longest: null,
        ways: null,
        shortest: 2,
      },
    ],
    ["with a way to itself", drawn("a:a end"), { loops: [{ scene: "a", choice: "a", to: "a" }] }],
    [
      "with a loop without an exit",
      drawn("a:b end", "b:c", "c:b"),
      { withoutExit: ["b", "c"], shortest: 1, longest: 1, ways: 1 },
    ],
    ["with two scenes of one name", drawn("a:b", "b:end", "b:a"), { loops: [], ways: 1 }],
  ])("%s", (_, scenes, wanted) => {
    expect(graphOf(scenes)).toMatchObject(wanted);
  });

  it("says which share of all ways passes each scene", () => {
    const { coverage } = graphOf(drawn("a:b c", "b:d", "c:d end", "d:end"));
    expect([...coverage]).toEqual(
      expect.arrayContaining([
        ["a", 1],
        ["b", 1 / 3],
        ["c", 2 / 3],
        ["d", 2 / 3],
      ]),
    );
  });
});

const names = ["a", "b", "c", "d", "e", "f"];
const anyScenes = fc
  .integer({ min: 1, max: 6 })
  .chain((count) =>
    fc
      .array(
        fc.array(fc.constantFrom(...names.slice(0, count), "end", "end", "x"), { maxLength: 3 }),
        { minLength: count, maxLength: count },
      )
      .map((rows) => drawn(...rows.map((ways, at) => `${names[at]}:${ways.join(" ")}`))),
  );

/** Every way from the first scene that meets no scene twice, by walking them all. */
function walkedAll(scenes: readonly Scene[]): {
  ended: string[][];
  met: Set<string>;
  loops: boolean;
} {
  const byId = new Map(scenes.map((scene) => [scene.id, scene]));
  const ended: string[][] = [];
  const met = new Set<string>();
  let loops = false;
  const walk = (id: string, before: readonly string[]) => {
    met.add(id);
    for (const { to } of byId.get(id)?.ways ?? []) {
      if (to === null) ended.push([...before, id]);
      else if (byId.has(to) && [...before, id].includes(to)) loops = true;
      else if (byId.has(to)) walk(to, [...before, id]);
    }
  };
  if (scenes[0]) walk(scenes[0].id, []);
  return { ended, met, loops };
}

it("agrees with walking every way, one after another", () => {
  fc.assert(
    fc.property(anyScenes, (scenes) => {
      const graph = graphOf(scenes);
      const slow = walkedAll(scenes);
      const ids = scenes.map(({ id }) => id);
      expect(graph.unreachable).toEqual(ids.filter((id) => !slow.met.has(id)));
      const lengths = slow.ended.map(({ length }) => length);
      expect(graph.shortest).toBe(lengths.length > 0 ? Math.min(...lengths) : null);
      const exits = ids.filter(
        (id) => slow.met.has(id) && walkedAll(rooted(scenes, id)).ended.length === 0,
      );
      expect(graph.withoutExit).toEqual(exits);
      if (graph.ways !== null) {
        expect(graph.ways).toBe(slow.ended.length);
        if (slow.ended.length > 0) expect(graph.longest).toBe(Math.max(...lengths));
        for (const [id, share] of graph.coverage)
          expect(share).toBeCloseTo(
            slow.ended.filter((way) => way.includes(id)).length / slow.ended.length,
            9,
          );
      } else expect(slow.loops).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

function rooted(scenes: readonly Scene[], id: string): Scene[] {
  return [...scenes].sort((a, b) => Number(b.id === id) - Number(a.id === id));
}

it("has no loop left when the ways back that it names are taken away", () => {
  fc.assert(
    fc.property(anyScenes, (scenes) => {
      const { loops } = graphOf(scenes);
      const cut = scenes.map((scene) => ({
        ...scene,
        ways: scene.ways.filter(
          ({ choice }) => !loops.some((one) => one.scene === scene.id && one.choice === choice),
        ),
      }));
      expect(graphOf(cut).loops).toEqual([]);
      expect(graphOf(cut).ways).not.toBeNull();
    }),
    { numRuns: 500 },
  );
});

it("puts each scene in a row below all that lead forward to it", () => {
  fc.assert(
    fc.property(anyScenes, (scenes) => {
      const rows = layersOf(scenes);
      const ids = scenes.map(({ id }) => id);
      for (const { id, ways } of scenes)
        for (const { to } of ways)
          if (to !== null && ids.indexOf(to) > ids.indexOf(id))
            expect(rows.get(to)).toBeGreaterThan(rows.get(id) ?? 0);
    }),
  );
});

describe("a simulation", () => {
  const scenes = drawn("a:b c", "b:d end", "c:d end", "d:end end", "e:end");

  it("walks the same ways for the same seed, and as many as it is told", () => {
    const one = simulate(scenes, { walks: 1000, seed: "s" });
    expect(simulate(scenes, { walks: 1000, seed: "s" })).toEqual(one);
    expect(simulate(scenes, { walks: 1000, seed: "t" })).not.toEqual(one);
    expect(one).toMatchObject({ walks: 1000, ended: 1000, stuck: 0 });
    expect(one.ends.reduce((sum, { walks }) => sum + walks, 0)).toBe(1000);
  });

  it("comes near to what the graph says by hand", () => {
    const { met, ends, length, score } = simulate(scenes, { walks: 1000, seed: "by hand" });
    const share = new Map(met.map(({ scene, walks }) => [scene, walks / 1000]));
    expect(share.get("a")).toBe(1);
    expect(share.get("b")).toBeCloseTo(0.5, 1);
    expect(share.get("d")).toBeCloseTo(0.5, 1);
    expect(share.get("e")).toBe(0);
    expect(ends.find(({ scene, choice }) => scene === "d" && choice === "a")?.walks).toBeCloseTo(
      250,
      -2,
    );
    expect(length).toMatchObject({ least: 2, most: 3 });
    expect(score).toMatchObject({ least: 0, most: 1 });
  });

  it("meets only what can be met, and is never stuck where every way can end", () => {
    fc.assert(
      fc.property(anyScenes, fc.string(), (any, seed) => {
        const graph = graphOf(any);
        const { met, stuck, ended, walks } = simulate(any, { walks: 50, seed });
        expect(ended + stuck).toBe(walks);
        for (const { scene, walks: times } of met)
          if (graph.unreachable.includes(scene)) expect(times).toBe(0);
        const isSound = graph.deadEnds.length + graph.withoutWay.length + graph.loops.length === 0;
        if (isSound) expect(stuck).toBe(0);
        if (graph.shortest === null) expect(ended).toBe(0);
      }),
    );
  });

  it("says nothing of scores where no walk ends", () => {
    expect(simulate(drawn("a:a"), { walks: 10, seed: "" })).toMatchObject({
      stuck: 10,
      score: null,
      length: null,
    });
  });
});
