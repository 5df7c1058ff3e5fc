import type { Reader } from "../../db/connect";
import { wholePeople } from "../../db/queries/identity-merges";
import { nameKeysOf } from "../../db/queries/identity-names";
import { signaturesAboutEach } from "../../db/queries/placement-agreements";
import { aboutId } from "./agreements/agreement";
import type { CaseFacts } from "./gate/case-facts";
import { lastTermEnd } from "./openings/term";
import {
  agreementFact,
  type FactsGround,
  iso,
  onFile,
  readOnFile,
  recordsOf,
} from "./records-on-file.server";

/** Equal for openings in which a person has the same facts. */
export function groundKey({ programId, accompanied, school }: FactsGround): string {
  return JSON.stringify([programId, accompanied, school.id, school.state, school.districtId]);
}

/** Gives the facts of one person in one opening, of those that were read. */
export type FactsOf = (personId: string, opening: FactsGround) => CaseFacts;

/**
 * Everything on file about some people that a rule of one of some openings may read, as it was known at
 * an instant (epoch milliseconds): read at once, however many they are. Gives the facts of one of them
 * in one of those openings, in the form the gate reads: the records of every account that was found to
 * be theirs by then, each under its own id. Ids, days and scores only. Throws when asked about anyone or
 * any school that was not among them.
 */
export async function readFactsOf(
  db: Reader,
  { personIds, ...asked }: FactsAsked,
): Promise<FactsOf> {
  const everyone = [...new Set(personIds)];
  const read = new Map<string, FactsOf>();
  for (let from = 0; from < everyone.length; from += AT_ONCE) {
    const some = everyone.slice(from, from + AT_ONCE);
    const factsOf = await readSome(db, { ...asked, personIds: some });
    for (const id of some) read.set(id, factsOf);
  }
  return (personId, opening) => {
    const factsOf = read.get(personId);
    if (!factsOf) throw new Error(`the facts of ${personId} were not read`);
    return factsOf(personId, opening);
  };
}

/** One query holds no more ids than a database takes values. */
const AT_ONCE = 500;

interface FactsAsked {
  personIds: readonly string[];
  openings: readonly FactsGround[];
  knownAt: number;
}

async function readSome(
  db: Reader,
  { personIds, openings, knownAt }: FactsAsked,
): Promise<FactsOf> {
  const schools = new Set(openings.map(({ school }) => school.id));
  const wholeOf = await wholePeople(db, personIds, knownAt);
  const whole = personIds.map(wholeOf);
  const everyId = [...new Set(whole.flatMap(({ ids }) => ids))];
  const goneOnAs = whole.map(({ personId }) => personId);
  const names = await nameKeysOf(db, goneOnAs, knownAt);
  const agreed = await signaturesAboutEach(db, { schools: [...schools] }, knownAt);
  const file = await readOnFile(db, everyId, knownAt);

  return (askedId, opening) => {
    const { programId, school, accompanied } = opening;
    if (!schools.has(school.id)) throw new Error(`what ${school.id} agreed to was not read`);
    const { personId, ids, merges } = wholeOf(askedId);
    const each = ids.map((id) => recordsOf(file, id, opening));
    const ages = ids
      .flatMap((id) => onFile(file.ages, id))
      .sort((a, b) => a.recordedAt - b.recordedAt)
      .map(({ age, on }) => [age, on]);
    const terms = ids.flatMap((id) => onFile(file.terms, id));
    const ours = agreed.filter(
      ({ about, text }) => aboutId(about) === school.id && text.programId === programId,
    );
    return {
      person: personId,
      name_key: names(personId),
      last_term_end: lastTermEnd(terms, knownAt),
      accompanied,
      age_dates: Object.fromEntries(ages),
      merges: merges.map(({ id, from, into, at, recordedAt }) => ({
        id,
        from,
        into,
        at: iso(at),
        recorded_at: iso(recordedAt),
      })),
      credentials: each.flatMap((one) => one.credentials),
      sessions: oncePerSession(each.flatMap((one) => one.sessions)),
      observations: each.flatMap((one) => one.observations),
      clearances: each.flatMap((one) => one.clearances),
      agreements: [...each.flatMap((one) => one.agreements), ...ours.map(agreementFact)],
      attests: each.flatMap((one) => one.attests),
      waivers: each.flatMap((one) => one.waivers),
      holds: each.flatMap((one) => one.holds),
    };
  };
}

/** The same about one person in one opening. */
export async function readFacts(
  db: Reader,
  { personId, opening, knownAt }: { personId: string; opening: FactsGround; knownAt: number },
): Promise<CaseFacts> {
  const factsOf = await readFactsOf(db, { personIds: [personId], openings: [opening], knownAt });
  return factsOf(personId, opening);
}

/** Who was marked in one session under two accounts was there once: the longer mark counts. */
function oncePerSession(attended: readonly Attended[]): CaseFacts["sessions"] {
  const longest = new Map<string, Attended>();
  for (const one of attended)
    if (one.minutes > (longest.get(one.sessionId)?.minutes ?? -1)) longest.set(one.sessionId, one);
  return attended
    .filter((one) => longest.get(one.sessionId) === one)
    .map(({ sessionId: _, ...record }) => record);
}

type Attended = ReturnType<typeof recordsOf>["sessions"][number];
