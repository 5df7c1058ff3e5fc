import type { HourKind, HoursEntry } from "../../app/reporting/hours/hours";
import type { Reader, Tx } from "../connect";
import { countOf, type FirstOf, firstOf } from "./first-of";

/** Stores an entry, which waits for an answer in place of the one that it corrects. */
export async function insertHours(
  tx: Tx,
  entry: Omit<HoursEntry, "verdict"> & { organizationId: string },
): Promise<void> {
  await tx
    .insertInto("hours_entry")
    .values({
      id: entry.id,
      person_id: entry.personId,
      organization_id: entry.organizationId,
      kind: entry.kind,
      on_day: entry.on,
      minutes: entry.minutes,
      entered_by: entry.enteredBy,
      entered_at: entry.enteredAt,
      supersedes: entry.supersedes,
    })
    .execute();
  if (entry.supersedes !== null) await waitsNoMore(tx, entry.supersedes);
  await tx
    .insertInto("hours_waiting")
    .values({ entry_id: entry.id, organization_id: entry.organizationId, on_day: entry.on })
    .execute();
}

async function waitsNoMore(tx: Tx, entryId: string): Promise<void> {
  await tx.deleteFrom("hours_waiting").where("entry_id", "=", entryId).execute();
}

/** Everything a person entered, or had entered, in a program and known at an instant, oldest first. */
export async function hoursOf(
  db: Reader,
  which: { organizationId: string; personId: string; knownAt: number },
): Promise<HoursEntry[]> {
  const rows = await entries(db, which.knownAt)
    .where("hours_entry.organization_id", "=", which.organizationId)
    .where("hours_entry.person_id", "=", which.personId)
    .orderBy("hours_entry.entered_at")
    .orderBy("hours_entry.id")
    .execute();
  return rows.map(toEntry);
}

/** The same of everyone in a program. */
export async function hoursIn(
  db: Reader,
  which: { organizationId: string; knownAt: number },
): Promise<HoursEntry[]> {
  const rows = await entries(db, which.knownAt)
    .where("hours_entry.organization_id", "=", which.organizationId)
    .orderBy("hours_entry.entered_at")
    .orderBy("hours_entry.id")
    .execute();
  return rows.map(toEntry);
}

/** One entry and the program it belongs to; null when there is none. */
export async function hoursById(
  db: Reader,
  id: string,
): Promise<(HoursEntry & { organizationId: string; isSuperseded: boolean }) | null> {
  const row = await entries(db, Number.MAX_SAFE_INTEGER)
    .leftJoin("hours_entry as later", "later.supersedes", "hours_entry.id")
    .select("later.id as later_id")
    .where("hours_entry.id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  const isSuperseded = row.later_id !== null;
  return { ...toEntry(row), organizationId: row.organization_id, isSuperseded };
}

/**
 * The first entries of some programs that nobody has answered, oldest day first, and how many there are:
 * those that someone may answer, and how many they may not, as they are about them or typed in by them.
 */
export async function hoursWaiting(
  db: Reader,
  organizationIds: readonly string[],
  { answererId, limit }: { answererId: string; limit: number },
): Promise<FirstOf<HoursEntry & { name: string }> & { forOthers: number }> {
  const all = entries(db, Number.MAX_SAFE_INTEGER)
    .leftJoin("account", "account.person_id", "hours_entry.person_id")
    .leftJoin("unclaimed_person as unclaimed", "unclaimed.person_id", "hours_entry.person_id")
    .innerJoin("hours_waiting as waiting", "waiting.entry_id", "hours_entry.id")
    .select((eb) => eb.fn.coalesce("account.name", "unclaimed.name", eb.val("")).as("name"))
    .where("waiting.organization_id", "in", [...organizationIds, ""]);
  const { rows, total } = await firstOf(
    all
      .where("hours_entry.person_id", "<>", answererId)
      .where("hours_entry.entered_by", "<>", answererId)
      .orderBy("waiting.on_day")
      .orderBy("hours_entry.entered_at")
      .orderBy("hours_entry.id"),
    limit,
  );
  const others = all.where((eb) =>
    eb.or([
      eb("hours_entry.person_id", "=", answererId),
      eb("hours_entry.entered_by", "=", answererId),
    ]),
  );
  return {
    rows: rows.map((row) => ({ ...toEntry(row), name: row.name })),
    total,
    forOthers: await countOf(others),
  };
}

/** Stores an answer: the entry waits no more. */
export async function insertHoursDecision(
  tx: Tx,
  decision: {
    entry: Pick<HoursEntry, "id" | "personId" | "enteredBy">;
    verdict: "approved" | "returned";
    by: string;
    at: number;
  },
): Promise<void> {
  await tx
    .insertInto("hours_decision")
    .values({
      entry_id: decision.entry.id,
      person_id: decision.entry.personId,
      entered_by: decision.entry.enteredBy,
      verdict: decision.verdict,
      decided_by: decision.by,
      decided_at: decision.at,
    })
    .execute();
  await waitsNoMore(tx, decision.entry.id);
}

/** Moves a person's sum of approved minutes of one kind. */
export async function addToSum(
  tx: Tx,
  move: { organizationId: string; personId: string; kind: HourKind; minutes: number },
): Promise<void> {
  const { organizationId, personId, kind, minutes } = move;
  await tx
    .insertInto("hours_sum")
    .values({ organization_id: organizationId, person_id: personId, kind, minutes: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx
    .updateTable("hours_sum")
    .set((eb) => ({ minutes: eb("minutes", "+", minutes) }))
    .where("organization_id", "=", organizationId)
    .where("person_id", "=", personId)
    .where("kind", "=", kind)
    .execute();
}

/** Approved minutes of some programs, by program, person and kind. */
export async function hoursSums(
  db: Reader,
  organizationIds: readonly string[],
): Promise<{ organizationId: string; personId: string; kind: HourKind; minutes: number }[]> {
  const rows = await db
    .selectFrom("hours_sum")
    .select(["organization_id", "person_id", "kind", "minutes"])
    .where("organization_id", "in", [...organizationIds, ""])
    .orderBy("organization_id")
    .orderBy("person_id")
    .orderBy("kind")
    .execute();
  return rows.map((row) => ({
    organizationId: row.organization_id,
    personId: row.person_id,
    kind: row.kind as HourKind,
    minutes: row.minutes,
  }));
}

function entries(db: Reader, knownAt: number) {
  return db
    .selectFrom("hours_entry")
    .leftJoin("hours_decision", (join) =>
      join
        .onRef("hours_decision.entry_id", "=", "hours_entry.id")
        .on("hours_decision.decided_at", "<=", knownAt),
    )
    .selectAll("hours_entry")
    .select("hours_decision.verdict")
    .where("hours_entry.entered_at", "<=", knownAt);
}

function toEntry(row: {
  id: string;
  person_id: string;
  kind: HourKind;
  on_day: string;
  minutes: number;
  entered_by: string;
  entered_at: number;
  supersedes: string | null;
  verdict: "approved" | "returned" | null;
}): HoursEntry {
  return {
    id: row.id,
    personId: row.person_id,
    kind: row.kind,
    on: row.on_day,
    minutes: row.minutes,
    enteredBy: row.entered_by,
    enteredAt: row.entered_at,
    supersedes: row.supersedes,
    verdict: row.verdict,
  };
}
