import { addDays, type Day, isDay } from "../gate/days";
import type { KeptThrough } from "./pins";

/** From when a version applies to people who are placed already. Whoever comes later meets it at once. */
export type Applies = { when: "at-once" } | { when: "from-day"; day: Day } | { when: "next-term" };

export const APPLIES = ["at-once", "from-day", "next-term"] as const;

/** What a form says of it; what it leaves out, or says wrongly, reads as the next term: the gentlest. */
export function appliesFrom(asked: {
  when?: string | undefined;
  day?: string | undefined;
}): Applies {
  if (asked.when === "at-once") return { when: "at-once" };
  if (asked.when === "from-day" && asked.day !== undefined && isDay(asked.day))
    return { when: "from-day", day: asked.day };
  return { when: "next-term" };
}

/** Whether a form carries it as it should: `next-term`, `from-day 2027-01-04`, a day that exists. */
export function isAppliesText(text: string): boolean {
  const [when, day, ...rest] = text.split(" ");
  if (when === "from-day") return rest.length === 0 && day !== undefined && isDay(day);
  return text === "at-once" || text === "next-term";
}

/** It as a form carries it. */
export function appliesText(applies: Applies): string {
  return applies.when === "from-day" ? `from-day ${applies.day}` : applies.when;
}

/** What a form carried. */
export function appliesOf(text: string): Applies {
  const [when, day = ""] = text.split(" ");
  return when === "from-day" ? { when, day } : appliesFrom({ when });
}

/** How a version came into force. */
export interface Publication {
  applies: Applies;
  /** YAML: the table of cases that it met. */
  table: string | null;
  cases: number;
  askedBy: string;
  agreedBy: string;
}

/** How long the placed keep the version before it, seen from a day; null: not at all. */
export function keptThrough(applies: Applies, today: Day): KeptThrough | null {
  if (applies.when === "next-term") return "term";
  if (applies.when === "at-once" || applies.day <= today) return null;
  return addDays(applies.day, -1);
}
