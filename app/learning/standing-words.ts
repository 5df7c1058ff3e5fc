import type { Text } from "../i18n/catalog";
import { formatDay, formatDayOf, formatInstant } from "../i18n/dates";
import type { HeldBy } from "./held-task";
import type { LessonLength } from "./lesson-length";
import type { Counts, ObjectiveProgress } from "./progress";

/** "You have shown 3 of 4 on new questions. One more right answer completes this check." */
export function sayCounts({ right, of, more }: Counts, t: Text): string {
  const so = t("mastery.counts", { right, of });
  return more === null ? so : `${so} ${t("mastery.more", { n: more })}`;
}

type Standing = Pick<
  ObjectiveProgress,
  "door" | "confirmedAt" | "held" | "retention" | "tries" | "renewing"
>;

/**
 * What stands between a person and the next try on an objective, and whose turn it is; for one that
 * is shown, by which questions it was, and what confirms that it stuck.
 */
export function sayDoor(standing: Standing, zone: string, t: Text): string {
  const { door } = standing;
  if (door.state === "shown")
    return [sayShown(standing, zone, t), sayKept(standing, zone, t)].join(" ");
  const { retention, renewing } = standing;
  if (renewing) return [t("mastery.renewing"), sayNextTry(standing, zone, t)].join(" ");
  const missed =
    retention?.closedAt == null
      ? []
      : [
          t(`mastery.retention.${retention.criticalMissed ? "missedCritical" : "missed"}`, {
            day: formatDayOf(retention.closedAt, zone, t.locale),
            right: retention.right ?? 0,
            of: retention.n ?? 0,
          }),
        ];
  return [...missed, sayNextTry(standing, zone, t)].join(" ");
}

function sayNextTry({ door, held }: Standing, zone: string, t: Text): string {
  if (door.state === "shown") return "";
  if (door.state === "wait")
    return t("mastery.door.wait", { when: formatInstant(door.until, zone, t.locale) });
  return sayHeld(t(`mastery.door.${door.state}`), held, zone, t);
}

function sayHeld(said: string, held: HeldBy | null | undefined, zone: string, t: Text): string {
  return held === undefined ? said : `${said} ${sayHolding(held, zone, t)}`;
}

/** Who has a coach task and since when, and to whom it goes when nobody did it by then. */
export function sayHolding(held: HeldBy | null, zone: string, t: Text): string {
  if (!held) return t("held.nobody");
  const { holder, mine, because, since, stage, movesAt, backup, lead } = held;
  const day = formatDayOf(since, zone, t.locale);
  const who = mine ? t("held.mine", { day }) : t("held.by", { holder, day });
  const why = because === "asked" ? "" : ` ${t(`held.because.${because}`)}`;
  const next = stage === "coach" ? (backup ?? lead) : stage === "backup" ? lead : null;
  if (movesAt === null || next === null) return `${who}${why}`;
  const on = formatDayOf(movesAt, zone, t.locale);
  const after =
    stage === "coach" && backup !== null && lead !== null
      ? t("held.next.both", { day: on, backup, lead })
      : t("held.next.one", { day: on, next });
  return `${who}${why} ${after}`;
}

/** "Check passed on 3 May 2026 (4 of 5)." */
function sayShown({ retention, tries }: Standing, zone: string, t: Text): string {
  const day = formatDayOf(retention?.shownAt ?? 0, zone, t.locale);
  const passed = tries.findLast(({ outcome }) => outcome === "shown");
  if (!passed || passed.closedAt !== retention?.shownAt) return t("mastery.confirmed", { day });
  return t("mastery.passed", { day, right: passed.right ?? 0, of: passed.n ?? 0 });
}

/** "On or after 6 May 2026, two new questions confirm it stuck." */
function sayKept({ retention, confirmedAt, held }: Standing, zone: string, t: Text): string {
  if (!retention?.door) return "";
  const { door, keptAt, right, n } = retention;
  switch (door.state) {
    case "wait": {
      const key = confirmedAt === null ? "wait" : "waitCoach";
      return t(`mastery.retention.${key}`, { day: formatDay(door.on, t.locale) });
    }
    case "kept": {
      const day = formatDayOf(keptAt ?? 0, zone, t.locale);
      const again = keptAt === retention.shownAt && confirmedAt === null;
      if (again) return t("mastery.retention.keptAgain");
      if (right === null || n === null) return t("mastery.retention.keptCoach", { day });
      return t("mastery.retention.kept", { day, right, of: n });
    }
    case "no-questions":
      return sayHeld(t("mastery.door.no-questions"), held, zone, t);
    default:
      return t(`mastery.retention.${door.state}`);
  }
}

/** How long a lesson takes, and whose figure that is. */
export function sayLength({ minutes, people }: LessonLength, t: Text): string {
  return people === null
    ? t("length.planned", { n: minutes })
    : t("length.measured", { n: minutes, people });
}

/** "4 of 4 or 5 of 6"; empty when there is no one way to say it. */
export function sayWays(ways: readonly { right: number; of: number }[], t: Text): string {
  const said = ways.map((way) => t("policy.mastery.pass.way", way));
  const last = said.pop() ?? "";
  return said.length === 0 ? last : t("policy.mastery.pass.or", { first: said.join(", "), last });
}
