import { addDays, addPeriod, type Day, LAST_DAY, type Period } from "../days";
import type { FactRecord } from "../facts";
import { fails, type Judged, met } from "../state";

/**
 * Counts what records are worth on each day until they reach `need`; short of it the why-word is
 * `N of M`. A record counts from its day through `maxAge`, and not at all when dated after today.
 */
export function tally<Fact extends FactRecord & { on: Day }>(
  records: readonly Fact[],
  rule: {
    need: number;
    worth: (record: Fact) => number;
    maxAge: Period | undefined;
    today: Day;
  },
): Judged {
  const past = records.filter((record) => record.on <= rule.today);
  const last = (record: Fact) => (rule.maxAge ? addPeriod(record.on, rule.maxAge) : LAST_DAY);
  return {
    changes: past.flatMap((record) => [record.on, addDays(last(record), 1)]),
    on(day) {
      const counted = past.filter((record) => record.on <= day && day <= last(record));
      const sum = counted.reduce((total, record) => total + rule.worth(record), 0);
      const evidence = counted.map((record) => record.id);
      return sum >= rule.need ? met(evidence) : fails(`${sum} of ${rule.need}`, evidence);
    },
  };
}
