import { accountOf } from "../../../db/queries/identity-accounts";
import { wholePerson } from "../../../db/queries/identity-merges";
import { organizationById, zonesOf } from "../../../db/queries/identity-organizations";
import { contestById, contestsOf, openContests } from "../../../db/queries/placement-contests";
import { namesOf } from "../../../db/queries/reporting-names";
import { readSecondReaders } from "../../identity/read-second-readers.server";
import type { SecondReaders } from "../../identity/second-reader";
import { dayIn } from "../../record/civil-day";
import type { Reading } from "../../record/context.server";
import { readNames } from "../read-names.server";
import { type Contest, type ContestOutcome, isAboutCheck, isOverdue } from "./contest";
import { lensOf, mayAnswer, rightsToAnswer } from "./may-answer.server";
import { type OwnFact, readOwnFacts } from "./read-own-facts.server";

/** A fact as a page prints it: who recorded it is the reviewer's to know. */
export type ShownFact = Pick<OwnFact, "kind" | "id" | "on" | "about" | "says" | "hidden">;

/** A person's own record: every fact used about them, and what they said is wrong. */
export interface OwnRecord {
  facts: readonly ShownFact[];
  /** Outcome null: nobody has answered. */
  contests: readonly (Pick<Contest, "id" | "kind" | "factId" | "dueOn"> & {
    outcome: ContestOutcome | null;
  })[];
  /** What badges and the like are called. */
  names: Record<string, string>;
}

/** The acting person's own record. */
export async function readOwnRecord({ db, actor, now }: Reading): Promise<OwnRecord> {
  if (actor.personId === null) throw new Error("Only a person has a record.");
  const { ids } = await wholePerson(db, actor.personId);
  return {
    facts: (await readOwnFacts(db, actor.personId, now)).map(shown),
    contests: (await contestsOf(db, ids)).map(({ id, kind, factId, dueOn, answer }) => ({
      id,
      kind,
      factId,
      dueOn,
      outcome: answer?.outcome ?? null,
    })),
    names: await readNames(db),
  };
}

function shown({ kind, id, on, about, says, hidden }: OwnFact): ShownFact {
  return { kind, id, on, about, says, hidden };
}

/** One fact of the acting person, to be contested. */
export interface OwnFactPage {
  fact: ShownFact;
  names: Record<string, string>;
  /** Who reads what they say, where they are under 18. */
  readers: SecondReaders | null;
}

/** Null when it is not theirs. */
export async function readOwnFact(
  reading: Reading,
  ask: { kind: string; factId: string },
): Promise<OwnFactPage | null> {
  const { facts, names } = await readOwnRecord(reading);
  const fact = facts.find(({ kind, id }) => kind === ask.kind && id === ask.factId);
  if (!fact) return null;
  const channel = isAboutCheck(fact.kind) ? "check-contest" : "contest";
  const personId = reading.actor.personId ?? "";
  return { fact, names, readers: await readSecondReaders(reading, { personId, channel }) };
}

/** A contest in a list: whose, until when, and whether that has passed. */
export interface ListedContest {
  id: string;
  name: string;
  kind: Contest["kind"];
  dueOn: string;
  overdue: boolean;
  /** The reader recorded what it is about, so someone else answers. */
  decided: boolean;
}

const PAGE = 50;

/** A page of a list of contests, and how many there are in all. */
export interface ContestsRead {
  contests: readonly ListedContest[];
  total: number;
  page: number;
  more: boolean;
}

/**
 * What waits for an answer where the reader may look, a page of it, the longest first. `answerable`
 * leaves out what they recorded themself.
 */
export async function readContests(
  { db, actor, now }: Reading,
  { page = 1, most = PAGE, answerable = false } = {},
): Promise<ContestsRead> {
  if (actor.personId === null) return { contests: [], total: 0, page, more: false };
  const lens = await lensOf(db, actor.personId, { now, answerable });
  const offset = (page - 1) * most;
  const { rows, total } = await openContests(db, lens, { offset, limit: most });
  const rightOf = await rightsToAnswer(db, actor, rows, now);
  const names = await namesOf(
    db,
    rows.map(({ personId }) => personId),
  );
  const zones = await zonesOf(
    db,
    rows.map(({ organizationId }) => organizationId),
  );
  const contests = rows.map((contest) => ({
    id: contest.id,
    name: names.get(contest.personId) ?? "",
    kind: contest.kind,
    dueOn: contest.dueOn,
    overdue: isOverdue(contest, dayIn(now, zones.get(contest.organizationId) ?? "UTC")),
    decided: rightOf(contest) === "decided",
  }));
  return { contests, total, page, more: offset + rows.length < total };
}

/** One contest, as its person or whoever may answer it sees it. */
export interface ContestPage {
  contest: Pick<Contest, "id" | "kind" | "askedAt" | "dueOn" | "said">;
  answer: { outcome: ContestOutcome; said: string | null } | null;
  name: string;
  zone: string;
  overdue: boolean;
  /** What it is about, where it still stands. */
  fact: ShownFact | null;
  names: Record<string, string>;
  right: "yes" | "decided" | "own";
  /** Who else reads the answer, where the person is under 18. */
  readers: SecondReaders | null;
}

/** Null for anyone else, as if it were not there. */
export async function readContest(reading: Reading, id: string): Promise<ContestPage | null> {
  const { db, actor, now } = reading;
  const found = await contestById(db, id);
  if (!found) return null;
  const right = await mayAnswer(db, actor, found, now);
  if (right === "hidden") return null;
  const { kind, factId, askedAt, dueOn, said, answer, organizationId, personId } = found;
  const facts = await readOwnFacts(db, personId, now);
  const zone = (await organizationById(db, organizationId))?.timeZone ?? "UTC";
  return {
    contest: { id, kind, askedAt, dueOn, said },
    answer: answer && { outcome: answer.outcome, said: answer.said },
    name: (await accountOf(db, personId))?.name ?? "",
    zone,
    overdue: isOverdue(found, dayIn(now, zone)),
    fact: facts.filter((fact) => fact.id === factId).map(shown)[0] ?? null,
    names: await readNames(db),
    right,
    readers: await readSecondReaders(reading, {
      personId,
      programId: organizationId,
      channel: isAboutCheck(kind) ? "check-answer" : "answer",
    }),
  };
}
