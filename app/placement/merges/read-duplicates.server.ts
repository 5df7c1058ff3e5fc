import { accountOf } from "../../../db/queries/identity-accounts";
import { sharedNames, standingMerges, wholePerson } from "../../../db/queries/identity-merges";
import { membershipsOf } from "../../../db/queries/identity-organizations";
import { openProposals } from "../../../db/queries/record-proposals";
import { holds, organizationsWhere } from "../../identity/roles";
import type { Reading } from "../../record/context.server";
import { placeOfMerge } from "./may-merge.server";
import { MERGE, mergeAsked, type Pair, pairsOf, UNMERGE } from "./merge";

/** Two accounts, with the names that a list prints. */
export interface NamedPair extends Pair {
  names: { one: string; other: string };
}

/** Waits for a second person: `parts` when they are to be two again, `mine` when the reader asked. */
type WaitingPair = NamedPair & { proposalId: string; parts: boolean; mine: boolean };

/** Everything on "Same person?". */
export interface Duplicates {
  waiting: readonly WaitingPair[];
  /** Accounts that share a name and were not merged. */
  possible: readonly NamedPair[];
  /** Whether more names are shared than these. */
  more: boolean;
  merged: readonly NamedPair[];
}

/**
 * The pairs that the reader may judge, of whoever has one name or of all: an adjudicator in their
 * programs, an operator everywhere.
 */
export async function readDuplicates(reading: Reading, name?: string): Promise<Duplicates> {
  const { db, actor } = reading;
  if (actor.personId === null) return { waiting: [], possible: [], more: false, merged: [] };
  const merges = await standingMerges(db);
  const merged = merges.map(({ from, into }) => inOrder(from, into));
  const open = await openPairs(reading);
  const known = new Set([...merged, ...open].map(keyOf));
  const byName = await pairsByName(reading, name);
  const alike = byName.pairs.filter((pair) => !known.has(keyOf(pair)));
  return {
    waiting: await named(reading, open),
    possible: await named(reading, alike),
    more: byName.more,
    merged: await named(
      reading,
      merged.filter((pair) => !open.some((one) => keyOf(one) === keyOf(pair))),
    ),
  };
}

/** The pairs that wait for a second person and that the reader may judge, what they asked included. */
export async function readWaitingPairs(reading: Reading): Promise<WaitingPair[]> {
  return named(reading, await openPairs(reading));
}

async function openPairs({ db, actor, now }: Reading) {
  const own = actor.personId === null ? [] : (await wholePerson(db, actor.personId)).ids;
  return (await openProposals(db, [MERGE, UNMERGE], now)).map((proposal) => {
    const { from, into } = mergeAsked.parse(JSON.parse(proposal.payload));
    return {
      ...inOrder(from, into),
      proposalId: proposal.id,
      parts: proposal.kind === UNMERGE,
      mine: own.includes(proposal.askedBy),
    };
  });
}

async function pairsByName(
  { db, actor }: Reading,
  only: string | undefined,
): Promise<{ pairs: Pair[]; more: boolean }> {
  const held = await membershipsOf(db, actor.personId ?? "");
  const everywhere = holds(held, ["operator"]);
  const { people, more } = await sharedNames(
    db,
    everywhere ? null : organizationsWhere(held, ["adjudicator"]),
    only,
  );
  const byName = new Map<string, string[]>();
  for (const { personId, name, programId } of people) {
    // An operator looks across programs; an adjudicator judges inside each of theirs.
    const key = JSON.stringify([name.toLowerCase(), everywhere ? "" : programId]);
    byName.set(key, [...(byName.get(key) ?? []), personId]);
  }
  const pairs = [...byName.values()].flatMap((ids) => pairsOf([...new Set(ids)]));
  return { pairs: [...new Map(pairs.map((pair) => [keyOf(pair), pair])).values()], more };
}

/** Those of the pairs that the reader may judge, with names. */
async function named<P extends Pair>(
  { db, actor }: Reading,
  pairs: readonly P[],
): Promise<(P & NamedPair)[]> {
  const found: (P & NamedPair)[] = [];
  for (const pair of pairs) {
    if ((await placeOfMerge(db, actor, pair)) === null) continue;
    const [one, other] = [await accountOf(db, pair.one), await accountOf(db, pair.other)];
    if (one && other) found.push({ ...pair, names: { one: one.name, other: other.name } });
  }
  return found;
}

function inOrder(a: string, b: string): Pair {
  return a < b ? { one: a, other: b } : { one: b, other: a };
}

function keyOf({ one, other }: Pair): string {
  return `${one} ${other}`;
}
