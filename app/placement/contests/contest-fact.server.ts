import { organizationById } from "../../../db/queries/identity-organizations";
import { lockPeople } from "../../../db/queries/locks";
import { contestsOf, insertContest } from "../../../db/queries/placement-contests";
import { appendToChain } from "../../record/append-to-chain.server";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { sealRow } from "../../record/seal-row.server";
import { newSecret } from "../../record/secret.server";
import { localDay } from "../gate/days";
import {
  businessDaysAfter,
  CONTEST_DAYS,
  type ContestedKind,
  type ContestRefusal,
} from "./contest";
import { readOwnFacts } from "./read-own-facts.server";

/**
 * Says that a fact or decision about the acting person is wrong, and why. Someone other than whoever
 * recorded it has to answer within `CONTEST_DAYS` business days. One open contest for each fact.
 */
export async function contestFact(
  context: Context,
  input: { kind: ContestedKind; factId: string; said: string },
): Promise<Outcome<{ id: string }, ContestRefusal>> {
  const { tx, now, actor } = context;
  if (actor.personId === null) return refused("no-such-fact");
  await lockPeople(tx, [actor.personId]);
  const facts = await readOwnFacts(tx, actor.personId, now);
  const fact = facts.find(({ kind, id }) => kind === input.kind && id === input.factId);
  if (!fact) return refused("no-such-fact");
  const program = await organizationById(tx, fact.organizationId ?? "");
  if (!program) return refused("not-in-a-program");
  const before = await contestsOf(tx, [actor.personId, fact.personId]);
  if (before.some(({ factId, answer }) => factId === fact.id && answer === null))
    return refused("contested-already");
  const id = context.newId();
  const salt = newSecret();
  await insertContest(tx, {
    id,
    personId: actor.personId,
    organizationId: program.id,
    kind: fact.kind,
    factId: fact.id,
    decidedBy: fact.recordedBy,
    askedAt: now,
    dueOn: businessDaysAfter(localDay(now, program.timeZone), CONTEST_DAYS),
    said: input.said,
    salt,
  });
  await sealRow(context, { organizationId: program.id, table: "contest", id });
  await appendToChain(context, {
    stream: `org:${program.id}`,
    kind: "contest-note",
    refId: id,
    payload: { contest: id, said: input.said },
    salt,
  });
  return done({ id });
}
