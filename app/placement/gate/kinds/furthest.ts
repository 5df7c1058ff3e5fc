import { fails, QUALITIES, type State } from "../state";

/**
 * The state of a requirement that one record can meet: the best pass, or else the reason of the
 * record that got furthest in `order` (gate.md §3). Without records the first word stands.
 */
export function furthest(states: readonly State[], order: readonly [string, ...string[]]): State {
  let best: State = fails(order[0]);
  for (const state of states) if (rank(state, order) > rank(best, order)) best = state;
  return best;
}

function rank(state: State, order: readonly string[]): number {
  return state.pass === null
    ? order.indexOf(state.why)
    : order.length + QUALITIES.length - QUALITIES.indexOf(state.pass);
}
