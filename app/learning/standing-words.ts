import type { Text } from "../i18n/catalog";
import { formatDayOf, formatInstant } from "../i18n/dates";
import type { HeldBy } from "./held-task";
import type { Counts, ObjectiveProgress } from "./progress";

/** "You have shown 3 of 4 on new questions. One more right answer completes this check." */
export function sayCounts({ right, of, more }: Counts, t: Text): string {
  const so = t("mastery.counts", { right, of });
  return more === null ? so : `${so} ${t("mastery.more", { n: more })}`;
}

/** What stands between a person and the next try on an objective, and whose turn it is. */
export function sayDoor(
  { door, confirmedAt, held }: Pick<ObjectiveProgress, "door" | "confirmedAt" | "held">,
  zone: string,
  t: Text,
): string {
  if (confirmedAt !== null)
    return t("mastery.door.confirmed", { day: formatDayOf(confirmedAt, zone) });
  if (door.state === "wait")
    return t("mastery.door.wait", { when: formatInstant(door.until, zone) });
  const said = t(`mastery.door.${door.state}`);
  return held === undefined ? said : `${said} ${sayHolding(held, zone, t)}`;
}

/** Who has a coach task and since when, and to whom it goes when nobody did it by then. */
export function sayHolding(held: HeldBy | null, zone: string, t: Text): string {
  if (!held) return t("held.nobody");
  const { holder, mine, because, since, stage, movesAt, backup, lead } = held;
  const day = formatDayOf(since, zone);
  const who = mine ? t("held.mine", { day }) : t("held.by", { holder, day });
  const why = because === "asked" ? "" : ` ${t(`held.because.${because}`)}`;
  const next = stage === "coach" ? (backup ?? lead) : stage === "backup" ? lead : null;
  if (movesAt === null || next === null) return `${who}${why}`;
  const on = formatDayOf(movesAt, zone);
  const after =
    stage === "coach" && backup !== null && lead !== null
      ? t("held.next.both", { day: on, backup, lead })
      : t("held.next.one", { day: on, next });
  return `${who}${why} ${after}`;
}

/** "4 of 4 or 5 of 6"; empty when there is no one way to say it. */
export function sayWays(ways: readonly { right: number; of: number }[], t: Text): string {
  const said = ways.map((way) => t("policy.mastery.pass.way", way));
  const last = said.pop() ?? "";
  return said.length === 0 ? last : t("policy.mastery.pass.or", { first: said.join(", "), last });
}
