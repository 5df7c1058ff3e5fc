import { isRecord } from "../gate/language";

/** What holds of a group: every member, one of them, or so many of them. */
export type GroupKind = { op: "all" } | { op: "any" } | { op: "at-least"; n: number };

/** A rule with one more member at the end of the group at a place; as it is where no group is. */
export function addAt(rule: unknown, at: string, member: unknown): unknown {
  return changeAt(rule, steps(at), (part) => {
    const of = membersOf(part);
    return of ? withMembers(part, [...of, member]) : part;
  });
}

/** A rule without the part at a place. The whole becomes an empty group. */
export function removeAt(rule: unknown, at: string): unknown {
  const path = steps(at);
  const last = path.pop();
  if (last === undefined) return { all: [] };
  return changeAt(rule, path, (part) =>
    withMembers(
      part,
      (membersOf(part) ?? []).filter((_, i) => i !== last),
    ),
  );
}

/** A rule with the part at a place one further up (-1) or down (1) among its neighbours. */
export function moveAt(rule: unknown, at: string, by: -1 | 1): unknown {
  const path = steps(at);
  const last = path.pop();
  if (last === undefined) return rule;
  return changeAt(rule, path, (part) => {
    const of = [...(membersOf(part) ?? [])];
    const to = last + by;
    if (to < 0 || to >= of.length || last >= of.length) return part;
    [of[last], of[to]] = [of[to], of[last]];
    return withMembers(part, of);
  });
}

/** A rule with another part at a place. */
export function replaceAt(rule: unknown, at: string, part: unknown): unknown {
  return changeAt(rule, steps(at), () => part);
}

/** A rule whose group at a place asks for more or fewer of the same members. */
export function regroupAt(rule: unknown, at: string, kind: GroupKind): unknown {
  return changeAt(rule, steps(at), (part) => {
    const of = membersOf(part);
    return of ? groupOf(kind, of) : part;
  });
}

/** The part at a place; undefined where there is none. */
export function partAt(rule: unknown, at: string): unknown {
  return steps(at).reduce<unknown>((part, i) => membersOf(part)?.[i], rule);
}

/** The members of a group; null of what is none. */
export function membersOf(part: unknown): unknown[] | null {
  if (!isRecord(part)) return null;
  if (Array.isArray(part.all)) return part.all;
  if (Array.isArray(part.any)) return part.any;
  return isRecord(part.at_least) && Array.isArray(part.at_least.of) ? part.at_least.of : null;
}

/** A group of some members. */
export function groupOf(kind: GroupKind, of: readonly unknown[]): unknown {
  if (kind.op === "at-least") return { at_least: { n: kind.n, of } };
  return kind.op === "all" ? { all: of } : { any: of };
}

function withMembers(part: unknown, of: readonly unknown[]): unknown {
  if (!isRecord(part)) return part;
  if (isRecord(part.at_least)) return { at_least: { ...part.at_least, of } };
  return Array.isArray(part.all) ? { all: of } : { any: of };
}

function changeAt(
  part: unknown,
  path: readonly number[],
  change: (part: unknown) => unknown,
): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return change(part);
  const of = membersOf(part);
  if (!of || first >= of.length) return part;
  return withMembers(
    part,
    of.map((member, i) => (i === first ? changeAt(member, rest, change) : member)),
  );
}

function steps(at: string): number[] {
  return at === "" ? [] : at.split(".").map(Number);
}
