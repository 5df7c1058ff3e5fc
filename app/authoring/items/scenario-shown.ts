import type { FormedEntry, Unformed } from "./edit-entry";
import { graphOf, type ScenarioGraph } from "./scenario-graph";
import { type Simulation, simulate } from "./scenario-simulator";
import { scenesIn } from "./scenes";
import type { Typed } from "./typed-item";

/** A scenario as its page shows it: its ways, how far they reach, and what walks through it find. */
export interface ShownScenario {
  graph: Omit<ScenarioGraph, "coverage">;
  coverage: Record<string, number>;
  simulation: Simulation;
}

const WALKS = 1000;

/** A scenario with what `seed` makes of its walks. */
export function shownScenario(typed: Typed, seed: string): ShownScenario {
  const scenes = scenesIn(typed);
  const { coverage, ...graph } = graphOf(scenes);
  return {
    graph,
    coverage: Object.fromEntries(coverage),
    simulation: simulate(scenes, { walks: WALKS, seed }),
  };
}

/** The same of a question as its form has it; why not, when it is no scenario. */
export function scenarioIn(
  form: FormedEntry | Unformed,
  seed: string,
): ShownScenario | Unformed | "no-scenario" {
  if (typeof form === "string") return form;
  return form.type === "branch" ? shownScenario(form.typed, seed) : "no-scenario";
}
