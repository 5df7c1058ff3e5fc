import type { Period } from "./days";
import type { Leaf } from "./leaf";

type Options = Readonly<Record<string, unknown>>;
/** Whether a requirement with the second value asks no more than one with the first; either may be absent. */
type NoStricter = (wide: unknown, narrow: unknown) => boolean;

const same: NoStricter = (wide, narrow) => wide === narrow;
/** A bound that fewer pass the smaller it is; none is no bound. */
const upTo =
  (size: (value: unknown) => [least: number, most: number]): NoStricter =>
  (wide, narrow) =>
    narrow === undefined || (wide !== undefined && size(narrow)[0] >= size(wide)[1]);
/** A bound that fewer pass the greater it is; absent is nothing asked. */
const atLeast =
  (size: (value: unknown) => [least: number, most: number]): NoStricter =>
  (wide, narrow) =>
    narrow === undefined || (wide !== undefined && size(narrow)[1] <= size(wide)[0]);
/** Who is accepted: absent is anyone. */
const among: NoStricter = (wide, narrow) =>
  narrow === undefined || (wide !== undefined && subset(wide, narrow));
/** Who must take part: fewer ask less. */
const without: NoStricter = (wide, narrow) => subset(narrow, wide);
const ifSet: NoStricter = (wide, narrow) =>
  narrow === undefined || narrow === false || narrow === wide;
/** A way to pass that the narrow one must know too. */
const alsoAllowed =
  (covers: NoStricter): NoStricter =>
  (wide, narrow) =>
    wide === undefined || (narrow !== undefined && covers(wide, narrow));

const number = (value: unknown): [number, number] => [Number(value), Number(value)];
/** The least and the most days of a period: months have 28 to 31, years 365 or 366. */
const days = (value: unknown): [number, number] => {
  const { years, months, days: more } = value as Period;
  return [years * 365 + months * 28 + more, years * 366 + months * 31 + more];
};
const longer: NoStricter = (wide, narrow) =>
  JSON.stringify(wide) === JSON.stringify(narrow) || upTo(days)(wide, narrow);
const later: NoStricter = (wide, narrow) => String(narrow) >= String(wide);

const KINDS: Readonly<Record<string, Readonly<Record<string, NoStricter>>>> = {
  credential: {
    def: same,
    issuers: (wide, narrow) => subset(texts(wide), texts(narrow)),
    max_age: longer,
    min_version: atLeast(number),
    older_ok_until: alsoAllowed(later),
    grace: alsoAllowed(longer),
  },
  clearance: {
    type: same,
    by: among,
    max_age: longer,
    lead: (wide, narrow) =>
      JSON.stringify(wide) === JSON.stringify(narrow) || atLeast(days)(wide, narrow),
    max_break_days: upTo(number),
    name_must_match: ifSet,
    while_pending: alsoAllowed((wide, narrow) =>
      longer((wide as Options).max, (narrow as Options).max),
    ),
    grace: alsoAllowed(longer),
  },
  sessions: {
    type: same,
    mode: (wide, narrow) => narrow === undefined || narrow === wide,
    min_minutes: atLeast(number),
    n: atLeast(number),
    max_age: longer,
  },
  observations: {
    type: same,
    n: atLeast(number),
    min_score: atLeast(number),
    by: among,
    max_age: longer,
  },
  agreement: { doc: same, parties: without, min_version: atLeast(number) },
  attest: { what: same },
  age_from: { age: same },
  age_under: { age: same, accompanied: ifSet },
  no_hold: {},
};

/**
 * Whether meeting `wide` is always enough to meet `narrow`, on every day and with no worse quality: the
 * same kind, and no option of `narrow` asks more. An option that is not known here is never enough, and
 * what may be waived is not always met.
 */
export function implies(wide: Leaf, narrow: Leaf): boolean {
  const compared = KINDS[wide.kind];
  if (compared === undefined || wide.kind !== narrow.kind || wide.waivable !== null) return false;
  const covers = wide.horizon === "whole_term" && narrow.horizon === "continuous";
  if (wide.horizon !== narrow.horizon && !covers) return false;
  const [asked, asks] = [optionsOf(wide), optionsOf(narrow)];
  const names = new Set([...Object.keys(asked), ...Object.keys(asks)]);
  names.delete("kind");
  return [...names].every((name) => compared[name]?.(asked[name], asks[name]) ?? false);
}

function optionsOf(leaf: Leaf): Options {
  return JSON.parse(leaf.subject);
}

function subset(some: unknown, all: unknown): boolean {
  return Array.isArray(some) && Array.isArray(all) && some.every((one) => all.includes(one));
}

function texts(values: unknown): string[] {
  return Array.isArray(values) ? values.map((value) => JSON.stringify(value)) : [];
}
