import {
  guardianById,
  guardianLinkById,
  guardiansOf,
  insertGuardianLink,
  insertGuardianRefusal,
  spendGuardianLink,
} from "../../../db/queries/guardians";
import { organizationById } from "../../../db/queries/identity-organizations";
import { lockPeople } from "../../../db/queries/locks";
import {
  insertAgreementEnd,
  insertAgreementSignature,
  newestAgreements,
  type SignedAgreement,
  signaturesAbout,
} from "../../../db/queries/placement-agreements";
import { isSameName } from "../../identity/name";
import { appendToChain } from "../../record/append-to-chain.server";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { recordAudit } from "../../record/record-audit.server";
import { sealRow } from "../../record/seal-row.server";
import { newSecret } from "../../record/secret.server";
import { type AgreementText, isInForce } from "../agreements/agreement";
import { type Day, localDay } from "../gate/days";
import type {
  Guardian,
  GuardianAct,
  GuardianAnswerRefusal,
  GuardianLink,
  KnownGuardian,
} from "./guardian";

/** What a guardian's link opens; null when it is spent, over, replaced or none of ours. */
export async function openGuardianLink(
  db: Context["tx"] | Parameters<typeof guardianLinkById>[0],
  linkId: string | null,
  now: number,
): Promise<{ link: GuardianLink; guardian: KnownGuardian } | null> {
  const link = linkId === null ? null : await guardianLinkById(db, linkId);
  if (!link || link.usedAt !== null || link.expiresAt <= now) return null;
  const guardian = await guardianById(db, link.guardianId);
  const [newest] = guardian ? await guardiansOf(db, guardian) : [];
  return guardian?.contact && newest?.id === guardian.id ? { link, guardian } : null;
}

/**
 * A guardian signs a text that asks for one, by typed name and by the hash of what was read; or refuses
 * it; or takes their signature back. The link is spent, and a new one of the same last instant takes its
 * place. Placements that rest on a signature are judged again in this same transaction.
 */
export async function answerAsGuardian(
  context: Context,
  input: { linkId: string | null; act: GuardianAct; textId: string; hash: string; name: string },
): Promise<Outcome<{ nextLinkId: string }, GuardianAnswerRefusal>> {
  const { tx, now } = context;
  const opened = await openGuardianLink(tx, input.linkId, now);
  if (!opened?.guardian.contact) return refused("dead-link");
  const { link, guardian } = opened;
  const { personId, programId } = guardian;
  await lockPeople(tx, [personId]);
  const program = await organizationById(tx, programId);
  const today = localDay(now, program?.timeZone ?? "UTC");
  const text = (await newestAgreements(tx, [programId])).find(
    ({ id, parties }) => id === input.textId && parties.includes("guardian"),
  );
  if (!text) return refused("no-such-agreement");
  const standing = await ownSignatures(context, guardian, today);
  const [signed] = standing.filter((one) => one.text.doc === text.doc);

  if (input.act === "withdraw" && !signed) return refused("not-signed");
  if (input.act !== "withdraw") {
    if (text.hash !== input.hash) return refused("stale");
    if (signed?.textId === text.id) return refused("signed-already");
  }
  if (input.act === "sign") {
    if (text.endsOn !== null && text.endsOn < today) return refused("over-already");
    if (!isSameName(input.name, opened.guardian.contact.name)) return refused("other-name");
  }
  if (!(await spendGuardianLink(tx, link.id, now))) return refused("dead-link");
  if (input.act === "sign") await sign(context, { guardian, text, name: input.name });
  if (input.act === "refuse")
    await insertGuardianRefusal(tx, { guardianId: guardian.id, textId: text.id, at: now });
  if (input.act === "withdraw")
    await takeBack(context, { guardian, signed: standing, doc: text.doc, by: guardian.id, today });
  const nextLinkId = context.newId();
  const { expiresAt } = link;
  await insertGuardianLink(tx, {
    id: nextLinkId,
    guardianId: guardian.id,
    createdAt: now,
    expiresAt,
  });
  return done({ nextLinkId });
}

/** Takes back everything that a guardian signed and that is in force. */
export async function endGuardianSignatures(
  context: Context,
  { guardian, by }: { guardian: Guardian; by: string },
): Promise<void> {
  const program = await organizationById(context.tx, guardian.programId);
  const today = localDay(context.now, program?.timeZone ?? "UTC");
  const signed = await ownSignatures(context, guardian, today);
  for (const doc of new Set(signed.map(({ text }) => text.doc)))
    await takeBack(context, { guardian, signed, doc, by, today });
}

async function ownSignatures(
  { tx }: Context,
  { id, personId, programId }: Guardian,
  today: Day,
): Promise<SignedAgreement[]> {
  const known = await signaturesAbout(tx, { programId, about: { person: personId } });
  return known.filter((one) => one.signedBy === id && isInForce(one.text, one, today));
}

async function sign(
  context: Context,
  { guardian, text, name }: { guardian: KnownGuardian; text: AgreementText; name: string },
): Promise<void> {
  const { tx, now } = context;
  const signature = {
    id: context.newId(),
    textId: text.id,
    party: "guardian" as const,
    about: { person: guardian.personId },
    signedBy: guardian.id,
    at: now,
  };
  const salt = newSecret();
  await insertAgreementSignature(tx, { ...signature, typedName: name, salt });
  const { programId: organizationId } = text;
  await sealRow(context, { organizationId, table: "agreement_signature", id: signature.id });
  await appendToChain(context, {
    stream: `org:${organizationId}`,
    kind: "agreement-signed",
    refId: signature.id,
    payload: { ...signature, about: guardian.personId, hash: text.hash, typedName: name },
    salt,
  });
  context.emit({ kind: "agreement-changed", personId: guardian.personId });
}

async function takeBack(
  context: Context,
  taken: {
    guardian: Guardian;
    signed: readonly SignedAgreement[];
    doc: string;
    by: string;
    today: Day;
  },
): Promise<void> {
  const { guardian, doc, by, today } = taken;
  for (const { id, text } of taken.signed) {
    if (text.doc !== doc) continue;
    const end = { signatureId: id, from: today, by, at: context.now };
    await insertAgreementEnd(context.tx, end);
    const { programId: organizationId } = guardian;
    await sealRow(context, { organizationId, table: "agreement_end", id });
    await recordAudit(context, {
      organizationId,
      action: "agreement-ended",
      subjectId: id,
      detail: { doc, from: today },
    });
    context.emit({ kind: "agreement-changed", personId: guardian.personId, factId: id });
  }
}
