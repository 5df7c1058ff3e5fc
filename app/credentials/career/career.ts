import { type Ask, type CareerRole, credentialsIn } from "./career-role";

/** The achievements that someone holds in force, by id. */
export type Held = ReadonlySet<string>;

/** How someone stands on a rung. `apart`: it asks for no credential, so that none can say. */
export type Standing = "whole" | "part" | "none" | "apart";

/** A role as one person stands on it. */
export interface Rung {
  role: CareerRole;
  standing: Standing;
  /** What is held of what it asks, and what is left, both in the role's own order. */
  met: readonly Ask[];
  gap: readonly Ask[];
}

/** What a role asks, less what is held. */
export function rungOf(role: CareerRole, held: Held): Rung {
  const met = role.asks.filter((ask) => isMet(ask, held));
  const gap = role.asks.filter((ask) => !isMet(ask, held));
  return { role, standing: standingOf(met, gap), met, gap };
}

function isMet(ask: Ask, held: Held): boolean {
  return credentialsIn(ask).some(({ id }) => held.has(id));
}

function standingOf(met: readonly Ask[], gap: readonly Ask[]): Standing {
  if (met.length + gap.length === 0) return "apart";
  if (gap.length === 0) return "whole";
  return met.length > 0 ? "part" : "none";
}

/** Ids of the credentials that both roles ask for, in the order of the alphabet. */
export function sharedBetween(one: CareerRole, other: CareerRole): string[] {
  const also = new Set(idsOf(other));
  return idsOf(one)
    .filter((id) => also.has(id))
    .sort();
}

/** Every credential that a role names. */
export function idsOf({ asks }: CareerRole): string[] {
  return asks.flatMap(credentialsIn).map(({ id }) => id);
}

/**
 * Where someone goes from here: the roles that those they hold whole lead on to; before that, the roles
 * in which a career begins. In the order of `rungs`; none of them is held whole.
 */
export function nextRungs(rungs: readonly Rung[]): Rung[] {
  const led = (from: readonly Rung[]) => new Set(from.flatMap(({ role }) => role.leads_to));
  const whole = rungs.filter(({ standing }) => standing === "whole");
  const onward = led(whole);
  const anywhere = led(rungs);
  return rungs.filter(
    ({ role, standing }) =>
      standing !== "whole" &&
      (whole.length > 0 ? onward.has(role.id) : standing !== "apart" && !anywhere.has(role.id)),
  );
}

/** Of some rungs, the one of which the least is left; the first of several, null of none. */
export function nearest(rungs: readonly Rung[]): Rung | null {
  const asking = rungs.filter(({ gap }) => gap.length > 0);
  return asking.toSorted((a, b) => a.gap.length - b.gap.length)[0] ?? null;
}

/**
 * The roles by how high they stand, lowest first: each above every role that leads to it. A role that
 * is led to but not there is left out. Throws when they lead round in a circle.
 */
export function levelsOf(roles: readonly CareerRole[]): CareerRole[][] {
  const levels: CareerRole[][] = [];
  let left = roles;
  while (left.length > 0) {
    const above = new Set(left.flatMap(({ leads_to }) => leads_to));
    const level = left.filter(({ id }) => !above.has(id));
    if (level.length === 0) throw new Error("roles lead round in a circle");
    levels.push(level);
    left = left.filter(({ id }) => above.has(id));
  }
  return levels;
}

/**
 * The same levels, each in the order of the roles that lead to it, so that few ways cross when they are
 * drawn. What nothing leads to keeps its place at the end.
 */
export function arranged(levels: readonly (readonly CareerRole[])[]): CareerRole[][] {
  const drawn: CareerRole[][] = [];
  for (const level of levels) {
    const below = new Map(
      drawn.flatMap((row) => row.map(({ id }, at) => [id, (at + 0.5) / row.length] as const)),
    );
    const from = drawn.flat();
    const centerOf = ({ id }: CareerRole) => {
      const places = from.flatMap((one) =>
        one.leads_to.includes(id) ? (below.get(one.id) ?? []) : [],
      );
      return places.length === 0 ? 1 : places.reduce((sum, at) => sum + at, 0) / places.length;
    };
    drawn.push(level.toSorted((a, b) => centerOf(a) - centerOf(b)));
  }
  return drawn;
}

/** Would this role lead back to itself, through others? */
export function isCircular(role: CareerRole, others: readonly CareerRole[]): boolean {
  const roles = new Map(others.map((one) => [one.id, one])).set(role.id, role);
  const reached = new Set<string>();
  const ways = [...role.leads_to];
  for (let id = ways.pop(); id !== undefined; id = ways.pop()) {
    if (id === role.id) return true;
    if (reached.has(id)) continue;
    reached.add(id);
    ways.push(...(roles.get(id)?.leads_to ?? []));
  }
  return false;
}
