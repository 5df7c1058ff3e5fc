import { sql } from "kysely";
import type { Presentation } from "../../app/assessment/items/index";
import type { FirstAnswer, ParameterSet } from "../../app/mastery/parameter-set";
import type { Parameters } from "../../app/mastery/parameters";
import type { Reader, Tx } from "../connect";
import { prepared } from "../prepared";

const newestBy = prepared((db, { at }: { at: number }) =>
  db
    .selectFrom("parameter_set")
    .select((eb) => eb.fn.max("version").as("version"))
    .where("made_at", "<=", at),
);

/** The version of the parameter set in force at an instant; 0 before any was made. */
export async function parameterVersionAt(db: Reader, at: number): Promise<number> {
  const [row] = await newestBy(db, { at });
  return row?.version ?? 0;
}

/**
 * The set in force at an instant, as far as it concerns these item versions and these objectives (by
 * `skillKey`); of types of item all that it says.
 */
export async function parametersAt(
  db: Reader,
  at: number,
  about: { items: readonly string[]; skills: readonly string[] },
): Promise<Parameters> {
  const version = await parameterVersionAt(db, at);
  const items = new Map<string, { guess: number; slip: number }>();
  const types = new Map<string, { guess: number; slip: number }>();
  const learn = new Map<string, number>();
  if (version === 0) return { version, items, types, learn };
  const rows = await db
    .selectFrom("parameter")
    .select(["scope", "key", "learn", "guess", "slip"])
    .where("version", "=", version)
    .where((eb) =>
      eb.or([
        eb("scope", "=", "type"),
        eb.and([eb("scope", "=", "item"), eb("key", "in", [...about.items, ""])]),
        eb.and([eb("scope", "=", "objective"), eb("key", "in", [...about.skills, ""])]),
      ]),
    )
    .execute();
  for (const { scope, key, guess, slip, learn: chance } of rows) {
    if (chance !== null) learn.set(key, chance);
    if (guess !== null && slip !== null)
      (scope === "item" ? items : types).set(key, { guess, slip });
  }
  return { version, items, types, learn };
}

/** Keeps a set as the next version, and returns it. */
export async function insertParameterSet(
  tx: Tx,
  { answers, ll, objectives, types, items }: ParameterSet,
  at: number,
): Promise<number> {
  const last = await tx
    .selectFrom("parameter_set")
    .select((eb) => eb.fn.max("version").as("version"))
    .executeTakeFirst();
  const version = (last?.version ?? 0) + 1;
  await tx.insertInto("parameter_set").values({ version, made_at: at, answers, ll }).execute();
  const none = { prior: null, learn: null, guess: null, slip: null };
  const rows = [
    ...objectives.map((row) => ({ ...none, ...row, scope: "objective" as const })),
    ...types.map((row) => ({ ...none, ...row, scope: "type" as const })),
    ...items.map((row) => ({ ...none, ...row, scope: "item" as const })),
  ];
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await tx
      .insertInto("parameter")
      .values(rows.slice(from, from + rowsAtOnce).map((row) => ({ ...row, version })))
      .execute();
  return version;
}

const rowsAtOnce = 500;

/** Every practice item of every version. Carries no key. */
export async function practiceItems(db: Reader): Promise<
  {
    itemVersionId: string;
    courseId: string;
    objectiveId: string;
    presentation: Presentation;
  }[]
> {
  const rows = await db
    .selectFrom("item_version")
    .innerJoin("course_version", "course_version.id", "item_version.course_version_id")
    .select([
      "item_version.id as itemVersionId",
      "course_version.course_id as courseId",
      "item_version.objective_id as objectiveId",
      "item_version.presentation",
    ])
    .where("item_version.pool", "=", "practice")
    .orderBy("item_version.id")
    .execute();
  return rows.map(({ presentation, ...row }) => ({
    ...row,
    presentation: JSON.parse(presentation) as Presentation,
  }));
}

/**
 * One page of first answers in practice to what was never seen before, in order of registration and
 * of the answers in it, after the one named.
 */
export function firstAnswersAfter(
  db: Reader,
  after: { registrationId: string; seq: number },
  limit: number,
): Promise<(FirstAnswer & { seq: number })[]> {
  return db
    .selectFrom("response")
    .select([
      "registration_id as registrationId",
      "seq",
      "item_version_id as itemVersionId",
      "score",
    ])
    .where(sql<boolean>`(registration_id, seq) > (${after.registrationId}, ${after.seq})`)
    .where("lane", "=", "practice")
    .where("nth", "=", 0)
    .where("weight", "=", 1)
    .orderBy("registration_id")
    .orderBy("seq")
    .limit(limit)
    .execute();
}
