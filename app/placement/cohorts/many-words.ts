import type { Text } from "../../i18n/catalog";
import { csvTable } from "../../record/csv";
import { permitWords } from "../permit-words";
import { reasonWords } from "../requirement";
import type { CheckedPerson } from "./asked-people";

/** The mark beside a checked row. */
export function checkedMark({ answer, problem }: CheckedPerson) {
  if (problem !== null || answer === null || answer.outcome === "UNDETERMINED") return "unsure";
  if (answer.outcome === "INELIGIBLE") return "todo";
  return answer.until === null ? "met" : "until";
}

/** How a checked row comes out, in a few words. */
export function checkedWords({ answer, problem }: CheckedPerson, t: Text): string {
  if (problem !== null || answer === null) return t(`many.problem.${problem ?? "nobody"}`);
  const yes = permitWords(answer, t);
  if (yes !== null) return yes;
  return t(answer.outcome === "INELIGIBLE" ? "many.notYet" : "many.unsure");
}

/** The first thing missing and whose it is; empty where nothing is. */
export function whyWords(
  { answer, steps }: CheckedPerson,
  t: Text,
  names: Readonly<Record<string, string>>,
): string {
  return answer?.outcome === "INELIGIBLE" && steps ? reasonWords(steps, t, names) : "";
}

/**
 * The table as it is downloaded. What a row asked that nobody is found by is left out: it may be
 * anything, and the row's number tells it.
 */
export function manyCsv(
  people: readonly CheckedPerson[],
  t: Text,
  names: Readonly<Record<string, string>>,
): string {
  return csvTable([
    ["row", "asked", "person", "name", "answer", "until", "reason"],
    ...people.map((one) => [
      one.row,
      one.problem === "nobody" ? "" : one.asked,
      one.person?.personId ?? "",
      one.person?.name ?? "",
      checkedWords(one, t),
      one.answer?.until ?? "",
      whyWords(one, t, names),
    ]),
  ]);
}
