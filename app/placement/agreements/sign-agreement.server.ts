import { accountOf } from "../../../db/queries/identity-accounts";
import { organizationById } from "../../../db/queries/identity-organizations";
import { corpsMembersIn } from "../../../db/queries/identity-people";
import { lockOpening, lockPeople, lockSchoolName } from "../../../db/queries/locks";
import { activePlacementsIn } from "../../../db/queries/placement";
import {
  agreementById,
  insertAgreementEnd,
  insertAgreementSignature,
  newestAgreements,
  type SignedAgreement,
  signaturesAbout,
} from "../../../db/queries/placement-agreements";
import { markPeople } from "../../../db/queries/placement-hints";
import { listOpenings } from "../../../db/queries/placement-openings";
import { isSameName } from "../../identity/name";
import { appendToChain } from "../../record/append-to-chain.server";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { recordAudit } from "../../record/record-audit.server";
import { isSamePerson } from "../../record/same-person.server";
import { sealRow } from "../../record/seal-row.server";
import { newSecret } from "../../record/secret.server";
import { addDays, type Day, localDay } from "../gate/days";
import {
  type About,
  type AgreementText,
  aboutId,
  isInForce,
  type SignAgreementRefusal,
} from "./agreement";
import { type AgreementSubject, agreementSubjects } from "./check-agreement-rights.server";

type Answer = Outcome<{ signatureId: string }, SignAgreementRefusal>;

/**
 * Signs the newest version of an agreement for a party, with one's typed name, by the hash of the words
 * that were read: a lead for the program, a host for their school, a corps member for themself. Nobody
 * signs for two parties. Placements that the agreement touches are re-checked. Signing again while it is
 * in force changes nothing.
 */
export async function signAgreement(
  context: Context,
  input: { textId: string; hash: string; about: string; typedName: string },
): Promise<Answer> {
  const found = await ground(context, input);
  if (!found.ok) return found;
  const { tx, now } = context;
  const { text, subject, by, today } = found.value;
  const { about } = subject;
  const [newest] = (await newestAgreements(tx, [text.programId])).filter(
    ({ doc }) => doc === text.doc,
  );
  if (newest?.id !== text.id || text.hash !== input.hash) return refused("stale");
  if (text.endsOn !== null && text.endsOn < today) return refused("over-already");
  if (subject.parties.length === 0) return refused("not-yours");
  const account = await accountOf(tx, by);
  if (!account || !isSameName(input.typedName, account.name)) return refused("other-name");

  const touched = await lockTouched(context, text, about);
  const standing = (await signaturesAbout(tx, { programId: text.programId, about })).filter((one) =>
    isInForce(text, one, today),
  );
  const party = subject.parties.find((one) => !standing.some((signed) => signed.party === one));
  const present = standing.find((one) => subject.parties.includes(one.party));
  if (party === undefined) return done({ signatureId: present?.id ?? "" });
  for (const other of standing)
    if (await isSamePerson(tx, by, other.signedBy)) return refused("same-person");

  const signature = { id: context.newId(), textId: text.id, party, about, signedBy: by, at: now };
  const salt = newSecret();
  await insertAgreementSignature(tx, { ...signature, typedName: input.typedName, salt });
  const { programId: organizationId } = text;
  await sealRow(context, { organizationId, table: "agreement_signature", id: signature.id });
  await appendToChain(context, {
    stream: `org:${text.programId}`,
    kind: "agreement-signed",
    refId: signature.id,
    payload: { ...signature, about: aboutId(about), hash: text.hash, typedName: input.typedName },
    salt,
  });
  tell(context, touched);
  return done({ signatureId: signature.id });
}

/**
 * Takes back, from today, every signature that the acting person's party has in force under any version
 * of an agreement: one party is enough to end it. Placements that rest on it are re-checked.
 */
export async function endAgreement(
  context: Context,
  input: { textId: string; about: string },
): Promise<Outcome<{ signatureIds: string[] }, SignAgreementRefusal>> {
  const found = await ground(context, input);
  if (!found.ok) return found;
  const { tx, now } = context;
  const { text, subject, by, today } = found.value;
  const { about, parties } = subject;
  const touched = await lockTouched(context, text, about);
  const standing = (await signaturesAbout(tx, { programId: text.programId, about })).filter(
    (one) =>
      one.text.doc === text.doc && parties.includes(one.party) && isInForce(one.text, one, today),
  );
  if (standing.length === 0) return refused("not-signed");
  for (const { id } of standing) await endOne(context, { id, from: today, by, at: now }, text);
  tell(context, touched, standing);
  return done({ signatureIds: standing.map(({ id }) => id) });
}

async function endOne(
  context: Context,
  { id, ...end }: { id: string; from: Day; by: string; at: number },
  text: AgreementText,
) {
  await insertAgreementEnd(context.tx, { signatureId: id, ...end });
  await sealRow(context, { organizationId: text.programId, table: "agreement_end", id });
  await recordAudit(context, {
    organizationId: text.programId,
    action: "agreement-ended",
    subjectId: id,
    detail: { doc: text.doc, from: end.from },
  });
}

/** The text, and which of those that it is about for the actor is meant. */
async function ground(
  context: Context,
  input: { textId: string; about: string },
): Promise<Outcome<Ground, "no-such-agreement" | "not-listed">> {
  const { tx, now, actor } = context;
  const text = await agreementById(tx, input.textId);
  const program = text && (await organizationById(tx, text.programId));
  if (!text || !program || actor.personId === null) return refused("no-such-agreement");
  const subjects = await agreementSubjects(tx, actor, text, now);
  if (subjects.length === 0) return refused("no-such-agreement");
  const subject = subjects.find(({ about }) => aboutId(about) === input.about);
  if (!subject) return refused("not-listed");
  const today = localDay(now, subject.zone ?? program.timeZone);
  return done({ text, subject, by: actor.personId, today });
}

interface Ground {
  text: AgreementText;
  subject: AgreementSubject;
  by: string;
  today: Day;
}

/**
 * Locks what a change of this agreement touches, openings before people, so that nobody is placed on
 * the strength of it meanwhile. Gives the people placed there.
 */
async function lockTouched(
  { tx, now }: Context,
  { programId }: AgreementText,
  about: About,
): Promise<string[]> {
  if ("person" in about) {
    await lockPeople(tx, [about.person]);
    return [about.person];
  }
  await lockSchoolName(tx, about.school);
  const openings = await listOpenings(tx, {
    programIds: [programId],
    schoolIds: [about.school],
    notEndedBy: addDays(localDay(now, "UTC"), -1),
  });
  const ids = openings.map(({ id }) => id).sort();
  for (const id of ids) await lockOpening(tx, id);
  const placed = (await activePlacementsIn(tx, ids)).map(({ personId }) => personId);
  await lockPeople(tx, placed);
  const members = await corpsMembersIn(tx, [programId], { after: null, limit: 100_000 });
  await markPeople(
    tx,
    members.map(({ personId }) => personId),
  );
  return [...new Set(placed)];
}

function tell(context: Context, people: readonly string[], ended: readonly SignedAgreement[] = []) {
  const [first] = ended;
  for (const personId of people)
    context.emit({
      kind: "agreement-changed",
      personId,
      ...(first ? { factId: first.id } : {}),
    });
}
