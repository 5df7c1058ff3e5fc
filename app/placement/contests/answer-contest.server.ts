import { accountOf } from "../../../db/queries/identity-accounts";
import { organizationById } from "../../../db/queries/identity-organizations";
import { lockPeople } from "../../../db/queries/locks";
import { contestById, insertContestAnswer } from "../../../db/queries/placement-contests";
import { hasSecondReader } from "../../identity/read-second-readers.server";
import { enqueueMail } from "../../identity/send-mail.server";
import { appendToChain } from "../../record/append-to-chain.server";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { isSamePerson } from "../../record/same-person.server";
import { sealRow } from "../../record/seal-row.server";
import { newSecret } from "../../record/secret.server";
import {
  type AnswerRefusal,
  type Contest,
  type ContestedKind,
  type ContestOutcome,
  type Finding,
  isAboutCheck,
} from "./contest";
import { mayAnswer } from "./may-answer.server";
import { readOwnFacts } from "./read-own-facts.server";

/** Facts that a correction takes back or supersedes: what was put right is there no more. */
const CAN_BE_PUT_RIGHT: readonly ContestedKind[] = [
  "clearance",
  "age",
  "hold",
  "session",
  "observation",
];

/**
 * Answers a contest as someone who neither recorded what it is about nor is the person, under any
 * account. `corrected` needs the fact to have been taken back or superseded by then. The answer is
 * chained, and the person is told by letter that there is one; its words stay on our page. Somebody under
 * 18 is answered only where a second adult can read it too (`no-second-reader`).
 */
export async function answerContest(
  context: Context,
  input: { contestId: string; finding: Finding; said: string },
): Promise<Outcome<null, AnswerRefusal>> {
  const { tx, now, actor } = context;
  const found = await contestById(tx, input.contestId);
  if (!found) return refused("no-such-contest");
  await lockPeople(tx, [found.personId]);
  const contest = (await contestById(tx, input.contestId)) ?? found;
  const right = await mayAnswer(tx, actor, contest, now);
  if (right === "hidden" || actor.personId === null) return refused("no-such-contest");
  if (right !== "yes") return refused("not-yours");
  if (contest.answer !== null) return refused("answered-already");
  const { personId, organizationId: programId } = contest;
  const channel = isAboutCheck(contest.kind) ? "check-answer" : "answer";
  const writerId = actor.personId;
  if (!(await hasSecondReader(tx, { personId, programId, writerId, channel, now })))
    return refused("no-second-reader");
  const facts = await readOwnFacts(tx, contest.personId, now);
  const stands =
    CAN_BE_PUT_RIGHT.includes(contest.kind) && facts.some(({ id }) => id === contest.factId);
  if (input.finding === "corrected" && stands) return refused("not-corrected");
  await writeAnswer(context, contest, { outcome: input.finding, said: input.said });
  const account = await accountOf(tx, contest.personId);
  const program = await organizationById(tx, contest.organizationId);
  if (account)
    await enqueueMail(context, {
      to: account.email,
      template: "contest-answered",
      names: { organization: program?.name ?? "" },
      page: `/contests/${contest.id}`,
      link: null,
    });
  return done(null);
}

/** Takes one's own contest back, while nobody has answered it. */
export async function withdrawContest(
  context: Context,
  { contestId }: { contestId: string },
): Promise<Outcome<null, "no-such-contest" | "answered-already">> {
  const { tx, actor } = context;
  if (actor.personId !== null) await lockPeople(tx, [actor.personId]);
  const contest = await contestById(tx, contestId);
  if (!contest || !(await isSamePerson(tx, actor.personId, contest.personId)))
    return refused("no-such-contest");
  if (contest.answer?.outcome === "withdrawn") return done(null);
  if (contest.answer !== null) return refused("answered-already");
  await writeAnswer(context, contest, { outcome: "withdrawn", said: "" });
  return done(null);
}

async function writeAnswer(
  context: Context,
  { id, organizationId }: Contest,
  { outcome, said }: { outcome: ContestOutcome; said: string },
): Promise<void> {
  const { tx, now, actor } = context;
  if (actor.personId === null) throw new Error("a contest is answered by a person");
  const salt = newSecret();
  const by = actor.personId;
  await insertContestAnswer(tx, { contestId: id, outcome, by, at: now, said, salt });
  await sealRow(context, { organizationId, table: "contest_answer", id });
  await appendToChain(context, {
    stream: `org:${organizationId}`,
    kind: "contest-answer-note",
    refId: id,
    payload: { contest: id, said },
    salt,
  });
}
