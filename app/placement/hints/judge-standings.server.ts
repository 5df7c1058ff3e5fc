import type { Reader } from "../../../db/connect";
import type { PublishedRuleSet } from "../../../db/queries/placement-rules";
import { judgeOpening } from "../openings/judge-opening.server";
import type { OpeningRow } from "../openings/opening";
import { type FactsOf, groundKey } from "../read-facts.server";
import { type Standing, standingOf } from "./hint";
import { questionKey } from "./same-question";

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
  }: { personId: string; at: number; rules: readonly PublishedRuleSet[]; factsOf: FactsOf },
): StandingIn {
  const inPlace = new Map<string, Standing>();
  const toQuestion = new Map<string, Standing>();
  return async (opening) => {
    const { layers, startsOn, endsOn, school } = opening;
    const place = JSON.stringify([groundKey(opening), layers, startsOn, endsOn, school.timeZone]);
    const known = inPlace.get(place);
    if (known) return known;
    const facts = factsOf(personId, opening);
    const question = questionKey(opening, facts, rules);
    const found =
      toQuestion.get(question) ??
      standingOf(await judgeOpening(db, { opening, personId, at, rules, facts }));
    inPlace.set(place, found);
    toQuestion.set(question, found);
    return found;
  };
}
