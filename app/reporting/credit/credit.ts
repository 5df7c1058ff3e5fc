import { csvTable } from "../../record/csv";
import { decimalHours, HOUR_KINDS, type HoursLine, type Minutes, minutesOf } from "../hours/hours";

/** One term that someone serves, with what a college asks before it pays or gives credit. */
export interface CreditLine {
  personId: string;
  /** Null once erased. */
  name: string | null;
  college: string | null;
  workStudy: boolean;
  /** The hours of the term, and its days. */
  hours: number;
  startsOn: string;
  endsOn: string;
  /** What they were placed as during the term. */
  roles: readonly string[];
  /** Approved minutes in the part of the term that was asked for. */
  minutes: Minutes;
  /** The badges they held on the last day asked for. */
  credentials: readonly string[];
}

/** Approved minutes of a log between two days, both inclusive. */
export function minutesBetween(
  lines: readonly HoursLine[],
  from: string,
  through: string,
): Minutes {
  return minutesOf(
    lines.filter(({ counted }) => counted && from <= counted.on && counted.on <= through),
  );
}

/** All approved minutes of a line. */
export function totalOf(minutes: Minutes): number {
  return HOUR_KINDS.reduce((sum, kind) => sum + minutes[kind], 0);
}

/** The report as CSV, one line for each term. */
export function creditCsv(lines: readonly CreditLine[]): string {
  return csvTable([
    [
      "person",
      "name",
      "college",
      "work_study",
      "term_hours",
      "term_from",
      "term_through",
      "roles",
      "service_hours",
      "training_hours",
      "travel_hours",
      "approved_hours",
      "credentials",
    ],
    ...lines.map((line) => [
      line.personId,
      line.name,
      line.college,
      line.workStudy ? "yes" : "no",
      line.hours,
      line.startsOn,
      line.endsOn,
      line.roles.join("; "),
      decimalHours(line.minutes.service),
      decimalHours(line.minutes.training),
      decimalHours(line.minutes.travel),
      decimalHours(totalOf(line.minutes)),
      line.credentials.join("; "),
    ]),
  ]);
}
