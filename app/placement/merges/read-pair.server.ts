import { accountOf } from "../../../db/queries/identity-accounts";
import { standingMerges, wholePerson } from "../../../db/queries/identity-merges";
import { membershipsOf } from "../../../db/queries/identity-organizations";
import { observationsOf } from "../../../db/queries/observation";
import { attendanceOf } from "../../../db/queries/observation-attendance";
import { clearanceTypes } from "../../../db/queries/placement-clearance-types";
import { credentialsHeldBy } from "../../../db/queries/placement-credentials";
import { ageDatesOf, latestClearances } from "../../../db/queries/placement-facts";
import { openProposals } from "../../../db/queries/record-proposals";
import { holds, organizationsWhere } from "../../identity/roles";
import type { Reading } from "../../record/context.server";
import { isSamePerson } from "../../record/same-person.server";
import type { ClearanceState } from "../gate/facts";
import { placeOfMerge } from "./may-merge.server";
import { MERGE, mergeAsked, UNMERGE } from "./merge";
import { readDuplicates } from "./read-duplicates.server";

/** One account, in what tells whose it is. */
export interface Side {
  personId: string;
  name: string;
  email: string;
  programs: readonly string[];
  minutes: number;
  observations: number;
  badges: number;
  turns18: string | null;
  /** Type, state and day of the newest of each; null for whoever does not adjudicate. */
  clearances: readonly { type: string; title: string; state: ClearanceState; on: string }[] | null;
}

/** Whom someone could be, and the two side by side once one is chosen. */
export interface PairPage {
  personId: string;
  name: string;
  others: readonly { personId: string; name: string }[];
  pair: {
    sides: readonly [Side, Side];
    state: "apart" | "merged" | "merge-asked" | "unmerge-asked";
    /** The account under which they go on, asked or found; null while they are apart. */
    into: string | null;
    proposalId: string | null;
    /** Why the reader cannot agree to it: they asked, or one of the two is theirs. */
    locked: "asked" | "own" | null;
  } | null;
}

/**
 * The page for finding that two accounts are one person's. Null where the reader may judge nobody like
 * that, or the two together.
 */
export async function readPair(
  reading: Reading,
  ask: { personId: string; otherId: string | null },
): Promise<PairPage | null> {
  const { db } = reading;
  const account = await accountOf(db, ask.personId);
  if (!account || !(await mayLookAt(reading, ask.personId))) return null;
  const { possible, waiting, merged } = await readDuplicates(reading, account.name);
  const others = [...possible, ...waiting, ...merged].flatMap(({ one, other, names }) => {
    if (one === ask.personId) return [{ personId: other, name: names.other }];
    return other === ask.personId ? [{ personId: one, name: names.one }] : [];
  });
  const page = { personId: ask.personId, name: account.name, others };
  if (ask.otherId === null) return { ...page, pair: null };
  const pair = await readTwo(reading, { one: ask.personId, other: ask.otherId });
  return pair && { ...page, pair };
}

/** Whether the person serves where the reader adjudicates, or the reader is an operator. */
async function mayLookAt({ db, actor }: Reading, personId: string): Promise<boolean> {
  const held = await membershipsOf(db, actor.personId ?? "");
  if (holds(held, ["operator"])) return true;
  const programs = organizationsWhere(held, ["adjudicator"]);
  const theirs = organizationsWhere(await membershipsOf(db, personId), ["corps_member"]);
  return theirs.some((id) => programs.includes(id));
}

async function readTwo(
  reading: Reading,
  two: { one: string; other: string },
): Promise<PairPage["pair"]> {
  const { db, actor, now } = reading;
  const { one, other } = two;
  if ((await placeOfMerge(db, actor, two)) === null) return null;
  const ids = [one, other];
  const direct = (await standingMerges(db, { touching: [one] })).find(
    ({ from, into }) => ids.includes(from) && ids.includes(into),
  );
  const [whole, second] = [await wholePerson(db, one), await wholePerson(db, other)];
  const roots = [whole.personId, second.personId];
  const asked = (await openProposals(db, [MERGE, UNMERGE], now)).find(({ payload }) => {
    const { from, into } = mergeAsked.parse(JSON.parse(payload));
    return [ids, roots].some((both) => both.includes(from) && both.includes(into));
  });
  const own =
    (await isSamePerson(db, actor.personId, one)) ||
    (await isSamePerson(db, actor.personId, other));
  const isMine = asked !== undefined && (await isSamePerson(db, actor.personId, asked.askedBy));
  return {
    sides: [await readSide(reading, one), await readSide(reading, other)],
    state: asked
      ? asked.kind === MERGE
        ? "merge-asked"
        : "unmerge-asked"
      : roots[0] === roots[1]
        ? "merged"
        : "apart",
    into: asked ? mergeAsked.parse(JSON.parse(asked.payload)).into : (direct?.into ?? null),
    proposalId: asked?.id ?? null,
    locked: own ? "own" : isMine ? "asked" : null,
  };
}

async function readSide({ db, actor, now }: Reading, personId: string): Promise<Side> {
  const account = await accountOf(db, personId);
  if (!account) throw new Error(`no account of ${personId}`);
  const programs = (await membershipsOf(db, personId)).filter(
    ({ role, organizationKind }) => role === "corps_member" && organizationKind === "program",
  );
  const adjudicated = organizationsWhere(await membershipsOf(db, actor.personId ?? ""), [
    "adjudicator",
  ]);
  const adjudicates = programs.some(({ organizationId }) => adjudicated.includes(organizationId));
  const attended = await attendanceOf(db, personId, now);
  const latest = await latestClearances(db, [personId], now);
  const types = await clearanceTypes(db);
  const titled = latest.map(({ type, state, on }) => ({
    type,
    title: types.get(type)?.title ?? type,
    state,
    on,
  }));
  return {
    personId,
    name: account.name,
    email: account.email,
    programs: programs.map(({ organizationName }) => organizationName),
    minutes: attended.reduce((sum, { minutes }) => sum + minutes, 0),
    observations: (await observationsOf(db, personId, now)).length,
    badges: (await credentialsHeldBy(db, personId, now)).length,
    turns18: (await ageDatesOf(db, personId, now)).find(({ age }) => age === "18")?.on ?? null,
    clearances: adjudicates ? titled : null,
  };
}
