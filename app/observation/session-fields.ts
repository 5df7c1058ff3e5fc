import type { Text } from "../i18n/catalog";
import { formatDay } from "../i18n/dates";
import type { Refused } from "../record/outcome";
import { type AttendanceRefusal, minutesField, type SessionSheet } from "./attendance-sheet";
import type { Mark, SessionRefusal } from "./training";

/** What each field of a session is called in a sentence about it. */
export function sessionLabels(t: Text): Record<string, string> {
  return {
    program: t("session.new.program"),
    title: t("session.new.name"),
    mode: t("session.new.mode"),
    place: t("session.new.place"),
    day: t("session.new.day"),
    time: t("session.new.time"),
    minutes: t("session.new.minutes"),
  };
}

/** Why a session was refused, as a sentence at its field. */
export function sessionProblem(
  { reason, detail }: Refused<SessionRefusal>,
  t: Text,
): { field: string; message: string } {
  if (reason === "not-your-program")
    return { field: "program", message: t("session.problem.not-your-program") };
  const [earliest, latest] = [detail?.earliest, detail?.latest].map((day) =>
    formatDay(String(day)),
  );
  return {
    field: "day",
    message: t("session.problem.too-far", { earliest: earliest ?? "", latest: latest ?? "" }),
  };
}

/** The people on a sheet whose minutes its reader may write. */
export function markable(sheet: SessionSheet): SessionSheet["people"] {
  return sheet.people.filter(({ self }) => !self);
}

/** What each field of an attendance sheet is called in a sentence about it. */
export function attendanceLabels(sheet: SessionSheet, t: Text): Record<string, string> {
  const minutes = sheet.people.map(({ personId, name }) => [
    minutesField(personId),
    t("session.attend.minutesOf", { name }),
  ]);
  return { ...Object.fromEntries(minutes), reason: t("session.attend.reason") };
}

/** The minutes that were written; an empty box leaves someone as they are. */
export function marksIn(sheet: SessionSheet, sent: Readonly<Record<string, unknown>>): Mark[] {
  return markable(sheet).flatMap(({ personId }) => {
    const minutes = sent[minutesField(personId)];
    return typeof minutes === "number" ? [{ personId, minutes }] : [];
  });
}

/** Why marks were refused, as a sentence at the box that it is about. */
export function attendanceProblem(
  { reason, detail }: Refused<AttendanceRefusal>,
  sheet: SessionSheet,
  t: Text,
): { field: string; message: string } {
  const personId = String(detail?.personId ?? "");
  const name = sheet.people.find((one) => one.personId === personId)?.name ?? "";
  const field = personId && minutesField(personId);
  switch (reason) {
    case "bad-minutes":
      return {
        field,
        message: t("session.problem.bad-minutes", { name, most: Number(detail?.most) }),
      };
    case "not-in-program":
      return { field, message: t("session.problem.not-in-program", { name }) };
    case "reason-missing":
      return { field: "reason", message: t("session.problem.reason-missing", { name }) };
    case "own-evidence":
      return { field, message: t("session.problem.own-evidence") };
    case "not-begun":
      return { field: "", message: t("session.problem.not-begun") };
    case "not-found":
      return { field: "", message: t("session.problem.not-found") };
  }
}
