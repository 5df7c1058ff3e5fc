import { z } from "zod";
import { addDays, addPeriod, type Day, daysBetween, earlier, LAST_DAY } from "../days";
import type { ClearanceFact, Known } from "../facts";
import { anyLeaf, leafKind, name, names, period } from "../leaf";
import { fails, met, type State } from "../state";
import { lastAtOrBefore } from "../sweep";
import { furthest } from "./furthest";

const options = z.strictObject({
  ...anyLeaf,
  type: name,
  by: names.optional(),
  max_age: period.optional(),
  lead: period.optional(),
  max_break_days: z.int().min(0).optional(),
  name_must_match: z.boolean().optional(),
  while_pending: z.strictObject({ max: period, requires: z.literal("accompanied") }).optional(),
  grace: period.optional(),
});
type Options = z.output<typeof options>;

const ORDER = [
  "no evidence",
  "adjudicator not accepted",
  "cleared under another name",
  "break in service too long",
  "dated in the future",
  "adjudicated too late",
  "not yet valid",
  "expired",
  "pending",
] as const;

/**
 * A clearance of the type, decided by an accepted body. The newest adverse event fails it until an
 * accepted decision with a later day answers; nothing dated before that event counts again.
 */
export const clearance = leafKind(options, {
  about: ({ type, by }) => ({ type, by: by ?? [] }),
  reads: ({ type }, facts) => facts.clearances.filter((record) => record.type === type),
  judge(leaf, known) {
    const records = known.facts.clearances.filter((record) => record.type === leaf.type);
    const adverse = adverseDays(records);
    const days = adverse.map(({ on }) => on);
    const answers = records
      .filter(
        (record) =>
          record.on <= known.today && accepted(leaf, record) && named(leaf, record, known),
      )
      .map(({ on }) => on)
      .sort();
    const best = furthest(records, {
      order: ORDER,
      changes: (record) => changes(leaf, record),
      state: (record, day) =>
        record.state === "pending"
          ? pendingState(leaf, record, known, day)
          : clearedState(leaf, record, known, day),
      // Nothing dated on or before an adverse event counts again from that event on.
      until: (record) => firstAtOrAfter(days, record.on),
    });
    return {
      changes: best.changes,
      on(day) {
        const newest = adverse[lastAtOrBefore(days, day)];
        const answer = newest && answers[lastAtOrBefore(answers, newest.on) + 1];
        const isOpen = newest !== undefined && (answer === undefined || answer > day);
        return isOpen ? refusedBy(newest) : best.on(day);
      },
    };
  },
});

function refusedBy({ state, id }: ClearanceFact): State {
  return fails(state === "not_cleared" ? "not_cleared" : "flagged or suspended", [id]);
}

/** The adverse event of each day that has any, in order; of several on one day, `not_cleared`. */
function adverseDays(records: readonly ClearanceFact[]): ClearanceFact[] {
  const byDay = new Map<Day, ClearanceFact>();
  for (const record of records)
    if (isAdverse(record) && (!byDay.has(record.on) || record.state === "not_cleared"))
      byDay.set(record.on, record);
  return [...byDay.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** The first of some days, in order, that is not before a day; null when all are. */
function firstAtOrAfter(days: readonly Day[], day: Day): Day | null {
  const before = lastAtOrBefore(days, day);
  return days[before] === day ? day : (days[before + 1] ?? null);
}

function isAdverse({ state }: ClearanceFact): boolean {
  return state === "flagged" || state === "suspended" || state === "not_cleared";
}

function pendingState(leaf: Options, record: ClearanceFact, known: Known, day: Day): State {
  const evidence = [record.id];
  if (record.on > known.today) return fails("dated in the future", evidence);
  if (day < record.on) return fails("no evidence");
  const covered =
    leaf.while_pending !== undefined &&
    known.facts.accompanied &&
    day <= addPeriod(record.on, leaf.while_pending.max);
  return covered ? { pass: "accompanied", evidence } : fails("pending", evidence);
}

function clearedState(leaf: Options, record: ClearanceFact, known: Known, day: Day): State {
  const evidence = [record.id];
  if (record.state !== "cleared") return fails("no evidence");
  if (!accepted(leaf, record)) return fails("adjudicator not accepted", evidence);
  if (!named(leaf, record, known)) return fails("cleared under another name", evidence);
  if (brokenOff(leaf, record, known)) return fails("break in service too long", evidence);
  if (record.on > known.today) return fails("dated in the future", evidence);
  const first = firstDay(leaf, record);
  if (day < first) return fails(leaf.lead ? "adjudicated too late" : "not yet valid", evidence);
  const last = lastDay(leaf, record);
  if (day <= last) return met(evidence);
  return first <= last && day <= graceEnd(leaf, last)
    ? { pass: "grace", evidence }
    : fails("expired", evidence);
}

/** `cleared` without an adjudicator is never accepted, with or without `by`. */
function accepted(leaf: Options, record: ClearanceFact): boolean {
  if (record.state !== "cleared" || record.adjudicator === null) return false;
  return leaf.by === undefined || leaf.by.includes(record.adjudicator);
}

/** A name missing on either side is not a match. */
function named(leaf: Options, record: ClearanceFact, { facts }: Known): boolean {
  if (!leaf.name_must_match) return true;
  return record.nameKey !== null && record.nameKey === facts.nameKey;
}

function brokenOff(leaf: Options, record: ClearanceFact, { facts, start }: Known): boolean {
  const ended = facts.lastTermEnd;
  if (leaf.max_break_days === undefined || ended === null || record.on >= ended) return false;
  return daysBetween(ended, start) > leaf.max_break_days;
}

function firstDay(leaf: Options, record: ClearanceFact): Day {
  return leaf.lead ? addPeriod(record.on, leaf.lead) : record.on;
}

/** The printed end or the age limit, counted from the decision day, whichever is earlier. */
function lastDay(leaf: Options, record: ClearanceFact): Day {
  const aged = leaf.max_age ? addPeriod(record.on, leaf.max_age) : LAST_DAY;
  return earlier(aged, record.validThrough ?? LAST_DAY);
}

function graceEnd(leaf: Options, last: Day): Day {
  return leaf.grace ? addPeriod(last, leaf.grace) : last;
}

function changes(leaf: Options, record: ClearanceFact): Day[] {
  const last = lastDay(leaf, record);
  const ends = [last, graceEnd(leaf, last)];
  if (leaf.while_pending) ends.push(addPeriod(record.on, leaf.while_pending.max));
  return [record.on, firstDay(leaf, record), ...ends.map((end) => addDays(end, 1))];
}
