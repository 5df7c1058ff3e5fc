import { addDays, addPeriod, type Day, LAST_DAY, type Period } from "../days";
import type { FactRecord } from "../facts";
import { failsBy, type Judged, metBy } from "../state";
import { FEW, worthByDay } from "../sweep";

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
  const countedOn = (day: Day) => past.filter((record) => record.on <= day && day <= last(record));
  const spells = past.map((record) => ({
    ...{ from: record.on, through: last(record) },
    worth: rule.worth(record),
  }));
  // Parts of a minute are added in the order of the records: any other order may round otherwise.
  const all = spells.reduce((total, { worth }) => total + worth, 0);
  const isWhole = spells.every(({ worth }) => Number.isInteger(worth));
  const sumOn =
    isWhole && Number.isSafeInteger(all)
      ? worthByDay(spells)
      : (day: Day) => countedOn(day).reduce((total, record) => total + rule.worth(record), 0);
  return {
    changes: past.flatMap((record) => [record.on, addDays(last(record), 1)]),
    on(day) {
      const sum = sumOn(day);
      const evidence = () => countedOn(day).map(({ id }) => id);
      return sum >= rule.need ? metBy(evidence) : failsBy(`${sum} of ${rule.need}`, evidence);
    },
    apart: past.length > FEW,
  };
}
