import { sql } from "kysely";
import type { Asked, Said, Weighed } from "../../app/placement/matching/fit";
import type { Modality } from "../../app/placement/matching/need";
import type { Serving } from "../../app/placement/matching/serving";
import type { Weekday } from "../../app/placement/openings/schedule";
import { byPerson } from "../by-person";
import type { Reader, Tx } from "../connect";

/** Puts what someone says in place of all that they said before, each place under its key. */
export async function putServing(
  tx: Tx,
  personId: string,
  said: Omit<Serving, "places"> & { places: ReadonlyMap<string, string> },
  at: number,
): Promise<void> {
  const { languages, weekdays, hours, places, modality } = said;
  const blank = { words: null, from_time: null, to_time: null };
  const times = { from_time: hours?.from ?? null, to_time: hours?.to ?? null };
  const choices = [
    ...languages.map((value) => ({ ...blank, kind: "language" as const, value })),
    ...weekdays.map((day) => ({ ...blank, ...times, kind: "day" as const, value: String(day) })),
    ...[...places].map(([value, words]) => ({ ...blank, kind: "place" as const, value, words })),
    ...(modality === null ? [] : [{ ...blank, kind: "modality" as const, value: modality }]),
  ];
  await tx.deleteFrom("serving_choice").where("person_id", "=", personId).execute();
  for (const choice of choices)
    await tx
      .insertInto("serving_choice")
      .values({ person_id: personId, ...choice, said_at: at })
      .execute();
}

/** What a person said, as they said it. */
export async function servingOf(db: Reader, personId: string): Promise<Serving> {
  const rows = await choicesOf(db, [personId]);
  const days = rows.filter(({ kind }) => kind === "day");
  const [day] = days;
  return {
    languages: rows.flatMap(({ kind, value }) => (kind === "language" ? [value] : [])),
    weekdays: days.map(({ value }) => Number(value) as Weekday),
    hours: day ? hoursOf(day) : null,
    places: rows.flatMap(({ words }) => words ?? []),
    modality: modalityOf(rows),
  };
}

/** What some people said, and which of the badges asked for they hold that day, to set beside an opening. */
export async function saidBy(
  db: Reader,
  personIds: readonly string[],
  { badges, day }: Pick<Asked, "badges" | "day">,
): Promise<Map<string, Said>> {
  const rows = byPerson(await choicesOf(db, personIds), (row) => row);
  const held = badges.length === 0 ? [] : await heldBadges(db, { personIds, badges, day });
  return new Map(
    personIds.map((id) => {
      const mine = rows.get(id) ?? [];
      return [
        id,
        {
          languages: mine.flatMap(({ kind, value }) => (kind === "language" ? [value] : [])),
          days: mine.flatMap((row) =>
            row.kind === "day"
              ? [{ weekday: Number(row.value) as Weekday, hours: hoursOf(row) }]
              : [],
          ),
          places: mine.flatMap(({ kind, value }) => (kind === "place" ? [value] : [])),
          modality: modalityOf(mine),
          badges: held.flatMap((one) => (one.person_id === id ? [one.achievement_id] : [])),
        },
      ];
    }),
  );
}

/**
 * The points of the person in `membership.person_id`, as the weights count them, found by keys alone:
 * it is worked out for everyone in a program before a page of them is read.
 */
export function pointsIn({ languages, days, places, modalities, badges }: Weighed) {
  const mine = sql`person_id = membership.person_id`;
  const chosen = (
    kind: Choice["kind"],
    { values, each }: Weighed["languages"],
    also = sql`1 = 1`,
  ) =>
    values.length === 0
      ? NONE
      : sql<number>`${sql.lit(each)} * (select count(*) from serving_choice where ${mine}
          and kind = ${sql.lit(kind)} and value in (${sql.join(values)}) and ${also})`;
  const inHours = sql`(from_time is null or (from_time <= ${days.from} and to_time >= ${days.to}))`;
  const { town, district, inTown, inDistrict } = places;
  const near =
    town === null && district === null
      ? NONE
      : sql<number>`(select coalesce(max(case when value = ${town ?? ""} then ${sql.lit(inTown)}
            else ${sql.lit(inDistrict)} end), 0)
          from serving_choice where ${mine}
          and kind = 'place' and value in (${town ?? ""}, ${district ?? ""}))`;
  const shown =
    badges.values.length === 0
      ? NONE
      : sql<number>`${sql.lit(badges.each)} * (select count(distinct achievement_id)
          from credential where ${mine} and achievement_id in (${sql.join(badges.values)})
          and is_open = 1 and issued_at is not null
          and (valid_through is null or valid_through >= ${badges.day}))`;
  return sql<number>`${chosen("language", languages)} + ${chosen("day", days, inHours)}
    + ${chosen("modality", modalities)} + ${near} + ${shown}`;
}

const NONE = sql<number>`0`;

function choicesOf(db: Reader, personIds: readonly string[]) {
  return db
    .selectFrom("serving_choice")
    .select(["person_id", "kind", "value", "words", "from_time", "to_time"])
    .where("person_id", "in", [...personIds, ""])
    .orderBy("person_id")
    .orderBy("kind")
    .orderBy("value")
    .execute();
}

type Choice = Awaited<ReturnType<typeof choicesOf>>[number];

function hoursOf({ from_time: from, to_time: to }: Choice) {
  return from === null || to === null ? null : { from, to };
}

function modalityOf(rows: readonly Choice[]): Modality | null {
  const row = rows.find(({ kind }) => kind === "modality");
  return row ? (row.value as Modality) : null;
}

function heldBadges(
  db: Reader,
  asked: { personIds: readonly string[]; badges: readonly string[]; day: string },
) {
  return db
    .selectFrom("credential")
    .select(["person_id", "achievement_id"])
    .distinct()
    .where("person_id", "in", [...asked.personIds, ""])
    .where("achievement_id", "in", [...asked.badges])
    .where("is_open", "=", 1)
    .where("issued_at", "is not", null)
    .where(({ eb, or }) =>
      or([eb("valid_through", "is", null), eb("valid_through", ">=", asked.day)]),
    )
    .orderBy("person_id")
    .orderBy("achievement_id")
    .execute();
}
