import type { Text } from "../../i18n/catalog";

const SAID = [
  "unknown",
  "gone",
  "closed",
  "lost",
  "licence",
  "own",
  "objective",
  "bank",
  "pin",
  "draft",
  "right",
] as const;

/** Why a question was not put into a draft, and what to do. */
export function reuseWords(t: Text, reason: string): string {
  const said = SAID.find((one) => one === reason);
  return t(said ? `bank.refused.${said}` : "bank.refused.other");
}
