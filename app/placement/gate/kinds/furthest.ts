import type { Day } from "../days";
import { fails, type Judged, QUALITIES, type State } from "../state";
import { bestByDay } from "../sweep";

/**
 * A requirement that one record can meet: the best pass, or else the reason of the record that got
 * furthest in `order` (gate.md §3), of equals the first. Without records the first word stands.
 * `until` says from which day on a record counts no more; null = never.
 */
export function furthest<Fact>(
  records: readonly Fact[],
  rules: {
    order: readonly [string, ...string[]];
    changes(record: Fact): readonly Day[];
    state(record: Fact, day: Day): State;
    until?(record: Fact): Day | null;
  },
): Judged {
  const { order, state, until } = rules;
  const days = new Map(records.map((record) => [record, rules.changes(record)]));
  const best = bestByDay(records, {
    changes: (record) => days.get(record) ?? [],
    standing: state,
    rank: (one) => rank(one, order),
    ...(until ? { until } : {}),
  });
  return {
    changes: [...new Set([...days.values()].flat())],
    on: (day) => best(day) ?? fails(order[0]),
  };
}

function rank(state: State, order: readonly string[]): number {
  return state.pass === null
    ? order.indexOf(state.why)
    : order.length + QUALITIES.length - QUALITIES.indexOf(state.pass);
}
