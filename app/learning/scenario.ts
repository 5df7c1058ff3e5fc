import type { SceneAnswer } from "../assessment/scenario-path";

/** A choice on the path, with what the page says of it. */
export interface ScenarioStep extends SceneAnswer {
  /** The situation, and what was chosen in it. */
  stem: string;
  choice: string;
}

/** A branching scenario as far as one person has gone in it. */
export interface ScenarioSoFar {
  /** The item that opens it. */
  id: string;
  title: string;
  path: ScenarioStep[];
  /** The scene to be answered now; null when the scenario is over. */
  waiting: string | null;
  /** What there is to learn from it, once it is over. */
  debrief: string | null;
}
