import type { Text } from "../../i18n/catalog";
import { formatDay } from "../../i18n/dates";
import { csvTable } from "../../record/csv";
import { askWords } from "../requirement";
import type { Effect, EffectRow } from "./effect";
import type { Names } from "./rule-words";

/** What becomes of somebody's answer, in a few words. */
export function effectWords(row: EffectRow, t: Text): string {
  const day = (value: string | null) => (value === null ? "" : formatDay(value, t.locale));
  if (row.kind === "stops")
    return row.firstBad === null
      ? t("effect.kind.stopsAlways")
      : t("effect.kind.stops", { day: day(row.firstBad) });
  if (row.kind === "sooner") return t("effect.kind.sooner", { day: day(row.lastSafe) });
  return t(`effect.kind.${row.kind}`);
}

/** What somebody can do about it; empty where nothing is lost now. */
export function stepsWords({ kind, steps }: EffectRow, t: Text, names: Names): string {
  if (kind !== "stops") return "";
  if (steps === null) return t("effect.cannot");
  const what = t.list(steps.map((leaf) => askWords(leaf, t, names)));
  return what === "" ? "" : t("effect.can", { what });
}

/** The people of some programs whose answer changes, as a table to take along. */
export function effectCsv(
  effect: Effect,
  programs: readonly string[],
  t: Text,
  names: Names,
): string {
  const openings = effect.openings.filter(({ programId }) => programs.includes(programId));
  const head = [
    "opening",
    "school",
    "person",
    "placed",
    "change",
    "last_safe_day",
    "first_bad_day",
    "what_they_can_do",
  ];
  const rows = effect.rows.flatMap((row) => {
    const opening = openings.find(({ id }) => id === row.openingId);
    if (!opening) return [];
    return [
      [
        opening.title,
        opening.school,
        row.name,
        row.placementId === null ? "no" : "yes",
        row.kind,
        row.lastSafe ?? "",
        row.firstBad ?? "",
        stepsWords(row, t, names),
      ],
    ];
  });
  return csvTable([head, ...rows]);
}
