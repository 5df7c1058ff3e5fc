import { z } from "zod";
import type { Text } from "../i18n/catalog";
import { formatDay } from "../i18n/dates";
import { sayNoReader } from "../identity/second-reader-words";
import type { Refused } from "../record/outcome";
import type { Change, CorrectionRefusal } from "./correction";
import type { PracticeTask } from "./practice-task";
import type { ObservationRefusal } from "./signing";

type Rubric = PracticeTask["rubric"];

/** The longest note, in characters. */
export const MOST_WORDS = 2000;

/** The name under which a row's level is sent. */
export function rowField(id: string): string {
  return `row-${id}`;
}

/** One required level for each row of a rubric, with its sentence for a row left out. */
export function rowFields(rubric: Rubric, t: Text): Record<string, z.ZodEnum> {
  return Object.fromEntries(
    rubric.map(({ id, title }) => {
      const row = t("observation.row", { id, title });
      return [rowField(id), z.enum(["1", "2", "3", "4"], t("observation.problem.row", { row }))];
    }),
  );
}

/** What each field of an observation is called in a sentence about it. */
export function fieldLabels(rubric: Rubric, t: Text): Record<string, string> {
  const rows = rubric.map(({ id, title }) => [rowField(id), t("observation.row", { id, title })]);
  return {
    day: t("observation.new.day"),
    saw: t("observation.new.saw"),
    nextStep: t("observation.new.nextStep"),
    reason: t("observation.correct.reason"),
    ...Object.fromEntries(rows),
  };
}

/** The levels that were sent, by row id. */
export function levelsIn(
  rubric: Rubric,
  sent: Readonly<Record<string, unknown>>,
): Record<string, number> {
  return Object.fromEntries(rubric.map(({ id }) => [id, Number(sent[rowField(id)])]));
}

/** What a correction asks for: other scores, or to take the observation back. */
export function changeIn(
  rubric: Rubric,
  sent: Readonly<Record<string, unknown>> & {
    change: Change["kind"];
    day?: string | undefined;
    saw?: string | undefined;
    nextStep?: string | undefined;
  },
  dayBefore: string,
): Change {
  if (sent.change === "withdraw") return { kind: "withdraw" };
  return {
    kind: "rescore",
    onDay: sent.day ?? dayBefore,
    levels: levelsIn(rubric, sent),
    saw: sent.saw ?? null,
    nextStep: sent.nextStep ?? null,
  };
}

/** A refusal as a sentence at the field that it is about. */
export function observationProblem(
  refusal: Refused<ObservationRefusal | CorrectionRefusal>,
  name: string,
  t: Text,
): { field: string; message: string } {
  const { reason, detail } = refusal;
  switch (reason) {
    case "in-future":
    case "too-old":
      return {
        field: "day",
        message: t(`observation.problem.${reason}`, {
          day: formatDay(String(detail?.day), t.locale),
        }),
      };
    case "rows-missing":
      return {
        field: rowField(String(detail?.rows).split(", ")[0] ?? ""),
        message: t("observation.problem.row", { row: String(detail?.rows) }),
      };
    case "not-in-program":
      return { field: "", message: t("observation.problem.not-in-program", { name }) };
    case "no-second-reader":
      return { field: "", message: sayNoReader("observation", name, t) };
    case "not-found":
      return { field: "", message: t("observation.problem.not-found") };
    default:
      return { field: "", message: t(`observation.problem.${reason}`) };
  }
}
