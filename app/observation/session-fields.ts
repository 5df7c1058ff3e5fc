import type { Text } from "../i18n/catalog";
import { formatDay } from "../i18n/dates";
import type { Refused } from "../record/outcome";
import {
  type AttendanceRefusal,
  minutesField,
  type SessionSheet,
  seenField,
} from "./attendance-sheet";
import type { CheckInRefusal } from "./booking";
import { hoursOf } from "./session-times";
import type { SignOffRefusal } from "./sign-off";
import type { ChangeRefusal, Mark, SessionRefusal, TrainingSession } from "./training";

type Said = { field: string; message: string };

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
    seats: t("session.new.seats"),
    reason: t("session.change.reason"),
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
    formatDay(String(day), t.locale),
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
    if (typeof minutes !== "number") return [];
    const seen = sent[seenField(personId)];
    return [{ personId, minutes, seen: typeof seen === "number" ? seen : null }];
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
    case "marked-meanwhile":
      return {
        field,
        message: t("session.problem.marked-meanwhile", { name, n: Number(detail?.minutes) }),
      };
    case "cancelled":
      return { field: "", message: t("session.problem.cancelled") };
    case "own-evidence":
      return { field, message: t("session.problem.own-evidence") };
    case "not-begun":
      return { field: "", message: t("session.problem.not-begun") };
    case "not-found":
      return { field: "", message: t("session.problem.not-found") };
  }
}

/** Why a session was not changed, as a sentence at its field. */
export function changeProblem({ reason, detail }: Refused<ChangeRefusal>, t: Text): Said {
  switch (reason) {
    case "too-far":
      return sessionProblem({ ok: false, reason, ...(detail && { detail }) }, t);
    case "in-past":
      return { field: "day", message: t("session.changeProblem.in-past") };
    case "too-few-seats":
      return {
        field: "seats",
        message: t("session.changeProblem.too-few-seats", { n: Number(detail?.seated) }),
      };
    default:
      return { field: "", message: t(`session.changeProblem.${reason}`) };
  }
}

/** Why someone was not checked in, as a sentence at its field. */
export function checkInProblem(
  { reason, detail }: Refused<CheckInRefusal>,
  session: TrainingSession,
  t: Text,
): Said {
  switch (reason) {
    case "not-open":
      return { field: "", message: t("checkIn.problem.not-open", hoursOf(session, t)) };
    case "too-many":
      return {
        field: "code",
        message: t("checkIn.problem.too-many", { n: Math.ceil(Number(detail?.waitSeconds) / 60) }),
      };
    case "wrong-code":
      return { field: "code", message: t("checkIn.problem.wrong-code") };
    default:
      return { field: "", message: t(`checkIn.problem.${reason}`) };
  }
}

/** Why a sheet was not signed, as a sentence. */
export function signOffProblem({ reason, detail }: Refused<SignOffRefusal>, t: Text): Said {
  switch (reason) {
    case "unmarked":
      return {
        field: "",
        message: t("signOff.problem.unmarked", { names: String(detail?.names) }),
      };
    case "already-signed":
      return {
        field: "",
        message: t("signOff.problem.already-signed", { signer: String(detail?.signer) }),
      };
    default:
      return { field: "", message: t(`signOff.problem.${reason}`) };
  }
}
