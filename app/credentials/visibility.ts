/** Who may open the page and files of a credential by its link. */
export const visibilities = ["private", "unlisted", "public"] as const;
export type Visibility = (typeof visibilities)[number];

export interface VisibilityFacts {
  /** What the holder chose last; null for no choice yet. */
  chosen: Visibility | null;
  /** The day from which the holder is of age, where it matters; null for an adult. */
  adultOn: string | null;
  /** Both are civil days of the issuer's zone. */
  issuedOn: string;
  today: string;
}

/** Whether the holder may choose at all: not before they are of age (security.md §5). */
export function mayChoose({ adultOn, today }: Pick<VisibilityFacts, "adultOn" | "today">): boolean {
  return adultOn === null || adultOn <= today;
}

/**
 * Who may open it now. Private until its holder is of age, whatever else is recorded. Then what they
 * chose last. Without a choice: unlisted, but what was earned under age stays private.
 */
export function visibilityNow(facts: VisibilityFacts): Visibility {
  const { chosen, adultOn, issuedOn } = facts;
  if (!mayChoose(facts)) return "private";
  return chosen ?? (adultOn !== null && issuedOn < adultOn ? "private" : "unlisted");
}
