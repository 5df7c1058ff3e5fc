import type { Text } from "../../i18n/catalog";
import { formatDay } from "../../i18n/dates";
import type { Refused } from "../../record/outcome";
import { isPaper, type PaperRefusal } from "./paper";

/** What a paper is called; one that is no longer in the list keeps its own name. */
export function paperWords(what: string, t: Text): string {
  return isPaper(what) ? t(`paperKind.${what}`) : what;
}

/** What each field of a paper is called in a sentence about it. */
export function paperLabels(t: Text): Record<string, string> {
  return { what: t("papers.what"), on: t("papers.on"), custody: t("papers.custody") };
}

/** Why a paper was not put on file, as a sentence at its field. */
export function paperProblem(
  { reason, detail }: Refused<PaperRefusal>,
  t: Text,
): { field: string; message: string } {
  const [earliest, latest] = [detail?.earliest, detail?.latest].map((day) =>
    day === undefined ? "" : formatDay(String(day), t.locale),
  );
  const message = t(`paper.problem.${reason}`, {
    earliest: earliest ?? "",
    latest: latest ?? "",
  });
  return { field: reason === "on-far" ? "on" : "", message };
}
