import { operatorsWhoProve } from "../../db/queries/identity-holders";
import type { Env } from "../env.server";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { recordAudit } from "../record/record-audit.server";
import { isSamePerson } from "../record/same-person.server";
import { type OperatorRefusal, proveOperator } from "./prove-operator.server";
import { PLATFORM } from "./roles";

const SAYS_NEEDED = 2;

export type RestoreRefusal = OperatorRefusal | "same-person" | "too-few" | "fewer-than-two";

/**
 * Whether a copy may be put back, told by its own record, since the database may be gone: two operators
 * that it knows, two people, each give a code of their second factor or a recovery code. Where it knows
 * fewer than two who could, everyone that there is must say so and `alone` be given. Writes into the
 * copy who said so, under the SHA-256 of its file. Refused, beside what each code meets (`email`):
 * `same-person`, `too-few` (`needed`), `fewer-than-two` (`known`).
 */
export async function approveRestore(
  context: Context,
  env: Env,
  input: { says: readonly { email: string; code: string }[]; sha256: string; alone: boolean },
): Promise<Outcome<{ by: string[] }, RestoreRefusal>> {
  const { tx } = context;
  const { says, sha256, alone } = input;
  const known = await peopleAmong(context, await operatorsWhoProve(tx));
  const needed = Math.min(SAYS_NEEDED, known.length);
  if (says.length < needed) return refused("too-few", { needed });
  if (needed < SAYS_NEEDED && !alone) return refused("fewer-than-two", { known: known.length });
  const by: string[] = [];
  for (const { email, code } of says) {
    const proved = await proveOperator(context, env, { email, code });
    if (!proved.ok) return refused(proved.reason, { email });
    by.push(proved.value.personId);
  }
  if ((await peopleAmong(context, by)).length < by.length) return refused("same-person");
  await recordAudit(context, {
    organizationId: PLATFORM,
    action: "copy-restored",
    subjectId: sha256,
    detail: { by, known: known.length },
  });
  return done({ by });
}

/** One account of each person. */
async function peopleAmong({ tx }: Context, personIds: readonly string[]): Promise<string[]> {
  const people: string[] = [];
  for (const personId of personIds) {
    const same = await Promise.all(people.map((other) => isSamePerson(tx, personId, other)));
    if (!same.includes(true)) people.push(personId);
  }
  return people;
}
