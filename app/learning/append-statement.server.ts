import { insertStatement } from "../../db/queries/learning";
import { appendToChain } from "../record/append-to-chain.server";
import type { Json } from "../record/canonical";
import type { Context } from "../record/context.server";
import { chainOf, type Registration } from "./registration";
import { type Happening, type Statement, verbs } from "./statement";

/** Appends to a registration's log, in the transaction of what it records, and seals it. */
export async function appendStatement(
  context: Context,
  registration: Registration,
  happening: Happening,
): Promise<Statement> {
  const statement = await insertStatement(context.tx, registration.id, {
    id: context.newId(),
    verb: verbs[happening.verb],
    happening,
    at: context.now,
  });
  await appendToChain(context, {
    stream: chainOf(registration),
    kind: "statement",
    refId: statement.id,
    payload: statementPayload(registration, statement),
  });
  return statement;
}

/** The first line of a registration's log: which version it pins. */
export async function beginLog(context: Context, registration: Registration): Promise<void> {
  const { courseId, courseVersionId } = registration;
  await appendStatement(context, registration, {
    verb: "registered",
    objectType: "course",
    objectId: courseId,
    result: { courseVersionId },
  });
}

/** What the chain vouches for, so that the log can be checked against it. */
export function statementPayload(registration: Registration, statement: Statement): Json {
  return { registrationId: registration.id, ...statement };
}
