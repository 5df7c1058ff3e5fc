/** One choice of a scene: the scene that it leads to, or the end. */
export interface Way {
  choice: string;
  text: string;
  /** Null: the scenario ends. A name that no scene has leads nowhere. */
  to: string | null;
  right: boolean;
}

export interface Scene {
  id: string;
  text: string;
  ways: readonly Way[];
}

export const END = "end";

/** What a scenario's graph comes to. Its first scene opens it. */
export interface ScenarioGraph {
  scenes: readonly Scene[];
  /** Choices that lead to no scene that there is. */
  deadEnds: { scene: string; choice: string; to: string }[];
  /** Scenes without any choice. */
  withoutWay: string[];
  /** Scenes that no way from the first leads to. */
  unreachable: string[];
  /** Scenes that can be met, and from which no way leads to an end. */
  withoutExit: string[];
  /** Choices that lead back to a scene from which theirs is reached. */
  loops: { scene: string; choice: string; to: string }[];
  /** Scenes in which some choice ends the scenario. */
  endings: string[];
  /** Scenes on the shortest way to an end; null when there is none. */
  shortest: number | null;
  /** Scenes on the longest way to an end; null when there is none, or when loops make it endless. */
  longest: number | null;
  /** How many ways there are from the first scene to an end; null when loops make them endless. */
  ways: number | null;
  /** For each scene that can be met, the share of all ways that pass it; empty when they are endless. */
  coverage: Map<string, number>;
}

/** Reads what a scenario's form holds as a graph. */
export function graphOf(scenes: readonly Scene[]): ScenarioGraph {
  const byId = new Map<string, Scene>();
  for (const scene of scenes) if (!byId.has(scene.id)) byId.set(scene.id, scene);
  const [first] = scenes;
  const next = (scene: Scene) =>
    scene.ways.flatMap(({ to }) => (to === null ? [] : (byId.get(to) ?? [])));
  const met = first ? reached([first], next) : new Set<Scene>();
  const endings = [...byId.values()].filter(({ ways }) => ways.some(({ to }) => to === null));
  const before = (scene: Scene) =>
    [...byId.values()].filter((other) => next(other).includes(scene));
  const canEnd = reached(endings, before);
  const named = [...byId.values()];
  const loops = named.flatMap((scene) =>
    scene.ways.flatMap(({ choice, to }) => {
      const target = to === null ? undefined : byId.get(to);
      return target && reached([target], next).has(scene) && isBackward(named, target, scene)
        ? [{ scene: scene.id, choice, to: target.id }]
        : [];
    }),
  );
  const isEndless = named.some(
    (scene) =>
      met.has(scene) &&
      canEnd.has(scene) &&
      scene.ways.some(({ to }) => {
        const target = to === null ? undefined : byId.get(to);
        return target !== undefined && reached([target], next).has(scene) && canEnd.has(target);
      }),
  );
  return {
    scenes,
    deadEnds: scenes.flatMap((scene) =>
      scene.ways.flatMap(({ choice, to }) =>
        to !== null && !byId.has(to) ? [{ scene: scene.id, choice, to }] : [],
      ),
    ),
    withoutWay: scenes.flatMap(({ id, ways }) => (ways.length === 0 ? [id] : [])),
    unreachable: named.flatMap((scene) => (met.has(scene) ? [] : [scene.id])),
    withoutExit: named.flatMap((scene) => (met.has(scene) && !canEnd.has(scene) ? [scene.id] : [])),
    loops,
    endings: endings.map(({ id }) => id),
    shortest: shortestOf(first, next),
    ...(isEndless || !first
      ? { longest: null, ways: first ? null : 0, coverage: new Map() }
      : countedOf(first, byId, canEnd)),
  };
}

/** Everything that can be come to from some scenes, those among them. */
function reached(from: readonly Scene[], next: (scene: Scene) => readonly Scene[]): Set<Scene> {
  const found = new Set<Scene>();
  const ahead = [...from];
  for (let scene = ahead.pop(); scene !== undefined; scene = ahead.pop()) {
    if (found.has(scene)) continue;
    found.add(scene);
    ahead.push(...next(scene));
  }
  return found;
}

/** Of a loop's choices, the one that goes back is told: to a scene that stands earlier, or to itself. */
function isBackward(scenes: readonly Scene[], target: Scene, scene: Scene): boolean {
  return scenes.indexOf(target) <= scenes.indexOf(scene);
}

function shortestOf(
  first: Scene | undefined,
  next: (scene: Scene) => readonly Scene[],
): number | null {
  let row = new Set(first ? [first] : []);
  const seen = new Set<Scene>();
  for (let length = 1; row.size > 0; length++) {
    if ([...row].some(({ ways }) => ways.some(({ to }) => to === null))) return length;
    for (const scene of row) seen.add(scene);
    row = new Set([...row].flatMap((scene) => next(scene)).filter((scene) => !seen.has(scene)));
  }
  return null;
}

/** Counts ways through a graph in which no way to an end goes round. */
function countedOf(
  first: Scene,
  byId: ReadonlyMap<string, Scene>,
  canEnd: ReadonlySet<Scene>,
): Pick<ScenarioGraph, "longest" | "ways" | "coverage"> {
  const onward = new Map<Scene, { ways: number; longest: number }>();
  const count = (scene: Scene): { ways: number; longest: number } => {
    const known = onward.get(scene);
    if (known) return known;
    const sum = { ways: 0, longest: 0 };
    for (const { to } of scene.ways) {
      const target = to === null ? null : byId.get(to);
      if (target === undefined || (target && !canEnd.has(target))) continue;
      const further = target ? count(target) : { ways: 1, longest: 0 };
      sum.ways += further.ways;
      sum.longest = Math.max(sum.longest, 1 + further.longest);
    }
    onward.set(scene, sum);
    return sum;
  };
  if (!canEnd.has(first)) return { longest: null, ways: 0, coverage: new Map() };
  const { ways, longest } = count(first);
  const toward = new Map<Scene, number>([[first, 1]]);
  for (const scene of inOrder(first, byId, canEnd)) {
    const here = toward.get(scene) ?? 0;
    for (const { to } of scene.ways) {
      const target = to === null ? undefined : byId.get(to);
      if (target && canEnd.has(target)) toward.set(target, (toward.get(target) ?? 0) + here);
    }
  }
  const coverage = new Map(
    [...toward].map(([scene, here]) => [scene.id, (here * count(scene).ways) / ways]),
  );
  return { longest, ways, coverage };
}

/** Scenes so that each stands after all that lead to it. */
function inOrder(
  first: Scene,
  byId: ReadonlyMap<string, Scene>,
  canEnd: ReadonlySet<Scene>,
): Scene[] {
  const done: Scene[] = [];
  const seen = new Set<Scene>();
  const visit = (scene: Scene) => {
    if (seen.has(scene)) return;
    seen.add(scene);
    for (const { to } of scene.ways) {
      const target = to === null ? undefined : byId.get(to);
      if (target && canEnd.has(target)) visit(target);
    }
    done.unshift(scene);
  };
  visit(first);
  return done;
}

/** The row of each scene in a picture: one more than that of the last scene that leads to it. */
export function layersOf(scenes: readonly Scene[]): Map<string, number> {
  const places = new Map(scenes.map(({ id }, at) => [id, at]));
  const rows = new Map(scenes.map(({ id }) => [id, 0]));
  // As often as there are scenes: a way forward is no longer than that, and ways back are not counted.
  for (const _ of scenes)
    for (const { id, ways } of scenes)
      for (const { to } of ways) {
        const isForward = to !== null && (places.get(to) ?? -1) > (places.get(id) ?? 0);
        if (isForward) rows.set(to, Math.max(rows.get(to) ?? 0, (rows.get(id) ?? 0) + 1));
      }
  return rows;
}
