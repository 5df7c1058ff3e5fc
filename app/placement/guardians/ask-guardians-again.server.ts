import {
  type GuardianToAsk,
  guardiansToAsk,
  insertGuardianAsk,
} from "../../../db/queries/guardian-asks";
import { guardianById, guardiansOf } from "../../../db/queries/guardians";
import { corpsMemberIn } from "../../../db/queries/identity-people";
import { lockPeople } from "../../../db/queries/locks";
import { agreementById, signaturesAbout } from "../../../db/queries/placement-agreements";
import { isUnder18Now } from "../../identity/read-second-readers.server";
import type { App } from "../../record/app.server";
import { type Context, SYSTEM } from "../../record/context.server";
import { mailGuardian } from "./mail-guardian.server";

const AT_ONCE = 200;
/** A letter about a text older than this would only annoy. */
const LOOK_BACK_MS = 60 * 24 * 3_600_000;

/**
 * Asks every guardian about a text that was published since they were entered: one letter for each
 * guardian and text, however often and in however many processes this runs. What they signed before stays
 * as it is; whether it is enough is for the rules (`min_version`). Returns how many letters it wrote.
 */
export async function askGuardiansAgain(app: App): Promise<number> {
  const since = app.now() - LOOK_BACK_MS;
  let asked = 0;
  let after: GuardianToAsk | null = null;
  for (;;) {
    const some: GuardianToAsk[] = await guardiansToAsk(app.db, { since, after, limit: AT_ONCE });
    for (const one of some) if (await app.run(SYSTEM, (context) => ask(context, one))) asked += 1;
    after = some.at(-1) ?? null;
    if (some.length < AT_ONCE) return asked;
  }
}

/** False when the guardian was replaced, the young person is 18 or gone, or somebody else asked. */
async function ask(context: Context, { guardianId, textId }: GuardianToAsk): Promise<boolean> {
  const { tx, now } = context;
  const guardian = await guardianById(tx, guardianId);
  const text = await agreementById(tx, textId);
  if (!guardian || !text) throw new Error(`There is no guardian ${guardianId} or text ${textId}.`);
  const { personId, programId } = guardian;
  await lockPeople(tx, [personId]);
  const [newest] = await guardiansOf(tx, guardian);
  if (newest?.id !== guardianId || newest.contact === null) return false;
  if (!(await corpsMemberIn(tx, [programId], personId))) return false;
  if (!(await isUnder18Now(tx, personId, now))) return false;
  if (!(await insertGuardianAsk(tx, { guardianId, textId, at: now }))) return false;
  const signed = await signaturesAbout(tx, { programId, about: { person: personId } });
  const before = signed.some((one) => one.signedBy === guardianId && one.text.doc === text.doc);
  const template = before ? "guardian-again" : "guardian-new";
  await mailGuardian(context, newest, { template, what: text.title });
  return true;
}
