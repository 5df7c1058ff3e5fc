import type { Reader } from "../../db/connect";
import { registrationsAfter, statementsOf } from "../../db/queries/learning";
import { regradedIn } from "../../db/queries/learning-regrade";
import { responsesAfter } from "../../db/queries/learning-response";
import { movesOf } from "../../db/queries/learning-versions";
import { chainEntries } from "../../db/queries/record";
import { UnreadableRowError } from "../../db/unreadable";
import { type ChainEntry, digestOf } from "../record/chain";
import { statementPayload } from "./append-statement.server";
import { responsePayload } from "./record-answer.server";
import { chainOf, type Registration } from "./registration";
import { REGRADE_KIND, regradeName } from "./regrade";
import { mismatches } from "./replay-mastery.server";
import type { LoggedResponse } from "./response";
import { type Statement, verbs } from "./statement";
import { MOVE_KIND, movePayload, type VersionMove } from "./version-move";

const AT_ONCE = 1_000;

/**
 * Examines every registration: each answer has its statement and each such statement its answer,
 * both are what the chain sealed, and the stored mastery is what the answers replay to.
 * Gives one sentence for each thing that does not hold.
 */
export async function* verifyRegistrations(db: Reader): AsyncGenerator<string> {
  let after = "";
  for (;;) {
    const some = await registrationsAfter(db, after, AT_ONCE);
    for (const registration of some) {
      for (const what of await problemsOf(db, registration).catch(unreadable))
        yield `registration ${registration.id}: ${what}`;
      after = registration.id;
    }
    if (some.length < AT_ONCE) return;
  }
}

/** A row that cannot even be read is named alone: what it should say, nobody can tell. */
function unreadable(error: unknown): string[] {
  if (error instanceof UnreadableRowError) return [error.message];
  throw error;
}

async function problemsOf(db: Reader, registration: Registration): Promise<string[]> {
  const responses = await everyPage((after) => responsesAfter(db, registration.id, after, AT_ONCE));
  const statements = await everyPage((after) => statementsOf(db, registration.id, after, AT_ONCE));
  const chain = await chainEntries(db, chainOf(registration));
  const moves = await movesOf(db, registration.id);
  const regraded = await regradedIn(db, registration.id);
  const rows = [
    ...responses.map((row) => sealed("response", row.id, responsePayload(registration, bare(row)))),
    ...statements.map((row) => sealed("statement", row.id, statementPayload(registration, row))),
    ...moves.map((move) => sealed(MOVE_KIND, move.id, movePayload(move))),
    ...regraded.map((row) => sealed(REGRADE_KIND, regradeName(row), { ...row })),
  ];
  return [
    ...halves(responses, statements),
    ...unsealed(rows, chain),
    ...wandered(moves, registration),
    ...(await mismatches(db, registration.id)).map((words) => `mastery of ${words}`),
  ];
}

async function everyPage<Row extends { seq: number }>(
  page: (after: number) => Promise<Row[]>,
): Promise<Row[]> {
  const all: Row[] = [];
  for (;;) {
    const rows = await page(all.at(-1)?.seq ?? 0);
    all.push(...rows);
    if (rows.length < AT_ONCE) return all;
  }
}

/** Answers without a statement, and statements of answers that are not there. */
function halves(responses: readonly LoggedResponse[], statements: readonly Statement[]): string[] {
  const told = new Set(statements.filter(({ verb }) => verb === verbs.answered).map(answerOf));
  const kept = new Set(responses.map(({ id }) => id));
  return [
    ...responses.flatMap(({ id }) => (told.has(id) ? [] : [`answer ${id} has no statement`])),
    ...[...told].flatMap((id) => (kept.has(id) ? [] : [`a statement is of no answer: ${id}`])),
  ];
}

function answerOf({ result }: Statement): string {
  const named = typeof result === "object" && result !== null && "responseId" in result;
  return named ? String(result.responseId) : "unnamed";
}

/** A registration is where its last move led, and each move began where the one before it led. */
function wandered(moves: readonly VersionMove[], { courseVersionId }: Registration): string[] {
  return moves.flatMap(({ id, toVersionId }, at) => {
    const next = moves[at + 1]?.fromVersionId ?? courseVersionId;
    return next === toVersionId ? [] : [`move ${id} led to ${toVersionId}, and ${next} follows`];
  });
}

const SEALED_HERE: ReadonlySet<string> = new Set([
  "response",
  "statement",
  MOVE_KIND,
  REGRADE_KIND,
]);

interface Sealed {
  name: string;
  digest: string;
}

function sealed(kind: string, id: string, payload: Parameters<typeof digestOf>[0]): Sealed {
  return { name: `${kind} ${id}`, digest: digestOf(payload) };
}

function unsealed(rows: readonly Sealed[], chain: readonly ChainEntry[]): string[] {
  const entries = chain.filter(({ kind }) => SEALED_HERE.has(kind));
  const digests = new Map(entries.map(({ kind, refId, digest }) => [`${kind} ${refId}`, digest]));
  const names = new Set(rows.map(({ name }) => name));
  return [
    ...rows.flatMap(({ name, digest }) => {
      const kept = digests.get(name);
      if (kept === undefined) return [`${name} is not in the chain`];
      return kept === digest ? [] : [`${name} is not what the chain sealed`];
    }),
    ...[...digests.keys()].flatMap((name) => (names.has(name) ? [] : [`${name} is gone`])),
  ];
}

/** Without what the log adds of its item. */
function bare({ itemId, objectiveId, critical, ...row }: LoggedResponse) {
  return row;
}
