import type { Reader } from "../../db/connect";
import { learnerZone, moveRegistration } from "../../db/queries/learning";
import { triesOf, waitingQuestion } from "../../db/queries/learning-check";
import { criticalMissesOf } from "../../db/queries/learning-critical";
import { currentVersionId } from "../../db/queries/learning-outline";
import { retentionsOf } from "../../db/queries/learning-retention";
import {
  insertMove,
  insertStay,
  itemsAnswered,
  movesOf,
  versionFacts,
} from "../../db/queries/learning-versions";
import { appendToChain } from "../record/append-to-chain.server";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { appendStatement } from "./append-statement.server";
import { carryOver } from "./carry-over";
import { parallelState } from "./critical-miss";
import type { Unfinished, VersionRefusal } from "./new-version";
import { lockOwnRegistration } from "./own-registration.server";
import { chainOf, type Registration } from "./registration";
import { MOVE_KIND, movePayload, type VersionMove } from "./version-move";

/**
 * The acting person goes on in the newest version of a course. Every answer, lesson read and level stays;
 * what was shown of an objective carries over by `carryOver`, and the others are to be shown anew. Taken
 * twice it changes nothing. Refuses `no-newer`; `another` when a later version than the one they read of
 * was published meanwhile; and what is to be finished first.
 */
export async function acceptVersion(
  context: Context,
  { courseId, versionId }: { courseId: string; versionId: string },
): Promise<Outcome<{ reopened: number }, VersionRefusal>> {
  const { tx } = context;
  const registration = await lockOwnRegistration(context, courseId);
  if (!registration) return refused("not-registered");
  const newest = await currentVersionId(tx, courseId);
  const taken = (await movesOf(tx, registration.id)).find((one) => one.toVersionId === versionId);
  if (taken) return done({ reopened: reopenedBy(taken) });
  if (newest === null || newest === registration.courseVersionId) return refused("no-newer");
  if (newest !== versionId) return refused("another");
  const unfinished = await unfinishedIn(tx, registration, context.now);
  if (unfinished) return refused(unfinished);

  const before = await versionFacts(tx, registration.courseVersionId);
  const after = await versionFacts(tx, versionId);
  const { objectives } = carryOver(before, after, await itemsAnswered(tx, registration.id));
  const move = await moveOn(context, registration, {
    toVersionId: versionId,
    why: "accepted",
    objectives: objectives
      .map(({ id, fate, carries }) => ({ objectiveId: id, fate, carries }))
      .sort((a, b) => (a.objectiveId < b.objectiveId ? -1 : 1)),
  });
  const { personId } = registration;
  context.emit({ kind: "version-taken", personId, courseId, courseVersionId: versionId });
  return done({ reopened: reopenedBy(move) });
}

/**
 * When a move is: after all that was shown and every move before it, also in the same moment and where
 * another server's clock is ahead of this one's.
 */
async function afterAll(db: Reader, id: string, now: number): Promise<number> {
  const shown = ((await retentionsOf(db, [id])).get(id) ?? []).map(({ shownAt }) => shownAt);
  const ended = ((await triesOf(db, [id])).get(id) ?? []).map(({ closedAt }) => closedAt ?? 0);
  const moved = (await movesOf(db, id)).map(({ at }) => at);
  return Math.max(now, ...[...shown, ...ended, ...moved].map((at) => at + 1));
}

function reopenedBy({ objectives }: VersionMove): number {
  return objectives.filter(({ carries, fate }) => !carries && fate !== "gone").length;
}

/** The acting person stays in the version they began; it is not offered again until a later one is there. */
export async function stayInVersion(
  context: Context,
  { courseId, versionId }: { courseId: string; versionId: string },
): Promise<Outcome<null, "not-registered" | "no-newer" | "another">> {
  const registration = await lockOwnRegistration(context, courseId);
  if (!registration) return refused("not-registered");
  const newest = await currentVersionId(context.tx, courseId);
  if (newest === null || newest === registration.courseVersionId) return refused("no-newer");
  if (newest !== versionId) return refused("another");
  const stay = { registrationId: registration.id, offeredVersionId: versionId, at: context.now };
  if (await insertStay(context.tx, stay))
    await appendStatement(context, registration, {
      verb: "experienced",
      objectType: "course",
      objectId: courseId,
      result: { stayedIn: registration.courseVersionId, offered: versionId },
    });
  return done(null);
}

/** What the acting person chose of a newer version: to go on in it, or to stay. */
export async function chooseVersion(
  context: Context,
  { choice, ...of }: { courseId: string; versionId: string; choice: "go-on" | "stay" },
): Promise<Outcome<unknown, VersionRefusal>> {
  return choice === "go-on" ? acceptVersion(context, of) : stayInVersion(context, of);
}

/**
 * Writes a move down: its row, what it says of each objective, its statement, and the seal of both in the
 * registration's chain. The caller has locked the person and knows that it may be.
 */
export async function moveOn(
  context: Context,
  registration: Registration,
  to: Pick<VersionMove, "toVersionId" | "why" | "objectives">,
): Promise<VersionMove> {
  const move: VersionMove = {
    id: context.newId(),
    registrationId: registration.id,
    fromVersionId: registration.courseVersionId,
    ...to,
    at: await afterAll(context.tx, registration.id, context.now),
  };
  await insertMove(context.tx, move);
  await appendToChain(context, {
    stream: chainOf(registration),
    kind: MOVE_KIND,
    refId: move.id,
    payload: movePayload(move),
  });
  const courseVersionId = move.toVersionId;
  await moveRegistration(context.tx, { id: registration.id, courseVersionId });
  if (move.why === "accepted")
    await appendStatement(context, registration, {
      verb: "registered",
      objectType: "course",
      objectId: registration.courseId,
      result: { courseVersionId, moveId: move.id },
    });
  return move;
}

/** What someone has to finish first; null when they may go on at once. */
export async function unfinishedIn(
  db: Reader,
  { id, personId }: Registration,
  now: number,
): Promise<Unfinished | null> {
  if (await waitingQuestion(db, id)) return "check-under-way";
  const zone = await learnerZone(db, personId);
  const waits = (await criticalMissesOf(db, id)).some(
    ({ miss, answer }) => parallelState(miss, answer, now, zone) === "waiting",
  );
  return waits ? "safety-waiting" : null;
}
