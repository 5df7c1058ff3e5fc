import type { Reader } from "../../../db/connect";
import { corpsMemberIn } from "../../../db/queries/identity-people";
import { activePlacementsOf } from "../../../db/queries/placement";
import { type OpeningChange, openingChanges } from "../../../db/queries/placement-changes";
import type { PersonHint, Unjudged } from "../../../db/queries/placement-hints";
import { listOpenings } from "../../../db/queries/placement-openings";
import { type PublishedRuleSet, ruleSets } from "../../../db/queries/placement-rules";
import { addDays, earlier, LAST_DAY, localDay } from "../gate/days";
import { judgePlacement } from "../judge-placement.server";
import { judgeOpening } from "../openings/judge-opening.server";
import type { OpeningRow } from "../openings/opening";
import { type FactsOf, groundKey, readFactsOf } from "../read-facts.server";
import { HINT_DAYS, NO_WAY, nearest, placementOutlook, type Standing, standingOf } from "./hint";

/** What a program's people are judged about. */
export interface ProgramNow {
  openings: readonly OpeningRow[];
  changes: readonly OpeningChange[];
  rules: PublishedRuleSet[];
}

/** The openings of a program that have not ended, with their rules. */
export async function readProgramNow(
  db: Reader,
  programId: string,
  now: number,
): Promise<ProgramNow> {
  const notEndedBy = addDays(localDay(now, "UTC"), -1);
  const openings = await listOpenings(db, { programIds: [programId], notEndedBy });
  const ids = openings.map(({ id }) => id);
  const layers = new Set(openings.flatMap((opening) => opening.layers));
  return {
    openings,
    changes: await openingChanges(db, ids),
    rules: await ruleSets(db, [...layers]),
  };
}

/**
 * Everything that hints say of a person in a program, as of an instant (epoch milliseconds); null when
 * they serve there no more.
 */
export async function judgePerson(
  db: Reader,
  { organizationId, personId, marked }: Unjudged,
  program: ProgramNow,
  now: number,
): Promise<PersonHint | null> {
  const member = await corpsMemberIn(db, [organizationId], personId);
  if (!member) return null;
  const { openings, changes, rules } = program;
  const held = await activePlacementsOf(db, personId);
  const factsOf = await readFactsOf(db, { personIds: [personId], openings, knownAt: now });
  const stands = standingsOf(db, { personId, at: now, rules, factsOf });
  const placements: PersonHint["placements"][number][] = [];
  const others: (Standing & { openingId: string; isFull: boolean })[] = [];
  for (const opening of openings) {
    const placement = held.find(({ openingId }) => openingId === opening.id);
    if (!placement) {
      const isFull = opening.taken >= opening.slots;
      others.push({ openingId: opening.id, isFull, ...(await stands(opening)) });
      continue;
    }
    const facts = factsOf(personId, opening);
    const body = await judgePlacement(db, { opening, placement, at: now, rules, changes, facts });
    const today = localDay(now, opening.school.timeZone);
    placements.push({ placementId: placement.id, ...placementOutlook(body, today) });
  }
  // Someone who serves already is looked after by their placement's own hint.
  const near = held.length > 0 ? null : nearest(others.filter(({ isFull }) => !isFull));
  const inAWeek = addDays(localDay(now, "UTC"), HINT_DAYS);
  return {
    organizationId,
    personId,
    judged: marked,
    judgedAt: now,
    lookAgainOn:
      openings.length === 0
        ? LAST_DAY
        : others.reduce((day, { lookAgainOn }) => earlier(day, lookAgainOn), inAWeek),
    openingId: near?.openingId ?? null,
    steps: near?.steps ?? NO_WAY,
    owner: near?.owner ?? null,
    failsOn: near?.steps === 0 && near.lookAgainOn < LAST_DAY ? near.lookAgainOn : null,
    stop: near?.stop ?? null,
    standings: others.map(({ openingId, steps }) => ({ openingId, steps })),
    placements,
  };
}

/** How near somebody is to an opening. */
export type StandingIn = (opening: OpeningRow) => Promise<Standing>;

/**
 * Judges a person about one opening after another, as of an instant (epoch milliseconds): where several
 * openings ask the same, it is asked once. `factsOf` gives what is on file in each of them.
 */
export function standingsOf(
  db: Reader,
  {
    personId,
    at,
    rules,
    factsOf,
  }: { personId: string; at: number; rules: PublishedRuleSet[]; factsOf: FactsOf },
): StandingIn {
  const known = new Map<string, Standing>();
  return async (opening) => {
    const { layers, startsOn, endsOn, school } = opening;
    const key = JSON.stringify([groundKey(opening), layers, startsOn, endsOn, school.timeZone]);
    const standing = known.get(key);
    if (standing) return standing;
    const facts = factsOf(personId, opening);
    const found = standingOf(await judgeOpening(db, { opening, personId, at, rules, facts }));
    known.set(key, found);
    return found;
  };
}
