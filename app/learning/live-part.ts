import type { ContactCard, Published, StateCard } from "../catalog/cards/card";
import type { Standing } from "../catalog/cards/checked";

/** Where someone serves, as far as is known. */
export interface OwnPlace {
  /** The school of their placement. */
  school: { id: string; name: string; state: string | null } | null;
  /** The program that placed them, or else the organization in which they hold a role. */
  home: { id: string; name: string; state: string | null; isProgram: boolean } | null;
}

/** The state whose rules hold for someone, and the place that says so; null when neither is known. */
export function stateOf({ school, home }: OwnPlace): { code: string; of: string } | null {
  for (const place of [school, home])
    if (place?.state) return { code: place.state, of: place.name };
  return null;
}

/** A state's card as one reader has it. */
export interface ShownState {
  /** Every state with a card, by name. */
  states: readonly { code: string; name: string }[];
  card: Published<StateCard> | null;
  standing: Standing;
  /** The place of theirs that this state is; null when they chose it, or nothing is shown. */
  of: string | null;
  /** What was asked for has no card. */
  isUnknown: boolean;
}

/**
 * The card for what a reader asked for (a code as it was typed, null for nothing), else for their own
 * place. `standings` says how each check stands.
 */
export function chooseState(
  cards: readonly Published<StateCard>[],
  { asked, place }: { asked: string | null; place: OwnPlace },
  standings: (card: StateCard) => Standing,
): ShownState {
  const own = stateOf(place);
  const code = asked === null || asked === "" ? own?.code : asked.trim().toUpperCase();
  const card = cards.find(({ id }) => id === code) ?? null;
  return {
    states: cards
      .map(({ id, name }) => ({ code: id, name }))
      .sort((a, b) => a.name.localeCompare(b.name, "en")),
    card,
    standing: card ? standings(card) : "not-checked",
    of: card && card.id === own?.code ? own.of : null,
    isUnknown: code !== undefined && card === null,
  };
}

/** Whom a school named to supervise those who serve there. */
export interface SiteLead {
  /** Null for someone without an account, and once it is erased. */
  name: string | null;
  /** The day on which it was put on file. */
  on: string;
  /** Who put it there; null once their name is erased. */
  by: string | null;
}

/** Whom to reach, as one reader has it. */
export interface ShownContacts {
  contacts: readonly (Published<ContactCard> & { standing: Standing })[];
  /** Null where the reader is placed at no school. */
  school: { name: string; lead: SiteLead | null } | null;
  /** Null where they serve with no program. */
  program: { name: string; leads: readonly string[] } | null;
}
