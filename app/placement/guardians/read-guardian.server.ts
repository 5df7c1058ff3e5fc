import type { Reader } from "../../../db/connect";
import { guardianAsks } from "../../../db/queries/guardian-asks";
import { guardianRefusals, guardiansOf } from "../../../db/queries/guardians";
import { accountOf } from "../../../db/queries/identity-accounts";
import { organizationById } from "../../../db/queries/identity-organizations";
import { activePlacementsOf } from "../../../db/queries/placement";
import { newestAgreements, signaturesAbout } from "../../../db/queries/placement-agreements";
import { ageDatesOf } from "../../../db/queries/placement-facts";
import { openOffers } from "../../../db/queries/placement-offers";
import { openingById } from "../../../db/queries/placement-openings";
import { isMinor } from "../../identity/minor";
import type { Reading } from "../../record/context.server";
import { type AgreementText, isInForce } from "../agreements/agreement";
import { type ChangedWords, changedWords } from "../agreements/changed-words";
import { sharedProgram } from "../check-rights.server";
import { type Day, localDay } from "../gate/days";
import type { OpeningRow } from "../openings/opening";
import { openGuardianLink } from "./answer-as-guardian.server";
import type { Guardian, GuardianStand, KnownGuardian } from "./guardian";

/** A text that asks for a guardian, and how this one stands to it. */
export interface GuardianText {
  id: string;
  title: string;
  words: string;
  hash: string;
  version: number;
  stand: GuardianStand;
  /** The version before it that they signed and that is in force; `at` in epoch milliseconds. */
  earlier: { version: number; at: number } | null;
  /** What changed since the version that they signed last; null when they signed none before it. */
  changes: readonly ChangedWords[] | null;
  /** When they were asked about it by another letter; null unless they were. */
  askedAt: number | null;
}

/** All that a guardian's link shows: what the young person will do, and what there is to sign. */
export interface GuardianPage {
  /** The guardian's name, which is how they sign. */
  name: string;
  person: string;
  program: string;
  zone: string;
  openings: readonly OpeningRow[];
  texts: readonly GuardianText[];
}

/** What a guardian's link opens; null when it does not work. */
export async function readGuardian(
  { db, now }: Pick<Reading, "db" | "now">,
  linkId: string | null,
): Promise<GuardianPage | null> {
  const opened = await openGuardianLink(db, linkId, now);
  if (!opened?.guardian.contact) return null;
  const { guardian } = opened;
  const program = await organizationById(db, guardian.programId);
  const today = localDay(now, program?.timeZone ?? "UTC");
  return {
    name: opened.guardian.contact.name,
    person: (await accountOf(db, guardian.personId))?.name ?? "",
    program: program?.name ?? "",
    zone: program?.timeZone ?? "UTC",
    openings: await openingsOf(db, guardian),
    texts: await textsOf(db, guardian, today),
  };
}

/** Where the young person serves or is proposed, in openings of that program alone. */
async function openingsOf(db: Reader, { personId, programId }: Guardian): Promise<OpeningRow[]> {
  const ids = [
    ...(await activePlacementsOf(db, personId)),
    ...(await openOffers(db, { personId })),
  ].map(({ openingId }) => openingId);
  const openings: OpeningRow[] = [];
  for (const id of new Set(ids)) {
    const opening = await openingById(db, id);
    if (opening?.programId === programId) openings.push(opening);
  }
  return openings;
}

async function textsOf(db: Reader, guardian: Guardian, today: Day): Promise<GuardianText[]> {
  const { id, personId, programId } = guardian;
  const texts = (await newestAgreements(db, [programId])).filter(({ parties }) =>
    parties.includes("guardian"),
  );
  const signed = (await signaturesAbout(db, { programId, about: { person: personId } })).filter(
    ({ signedBy }) => signedBy === id,
  );
  const refusals = await guardianRefusals(db, id);
  const standOf = (text: AgreementText): GuardianStand => {
    const own = signed.filter((one) => one.textId === text.id);
    if (own.some((one) => isInForce(text, one, today))) return "signed";
    const taken = own.at(-1)?.ended?.at ?? 0;
    const no = refusals.get(text.id) ?? 0;
    if (taken === 0 && no === 0) return earlierOf(text) === null ? "open" : "earlier";
    return no > taken ? "refused" : "withdrawn";
  };
  const earlierOf = ({ doc, version }: AgreementText) => {
    const before = signed.filter(({ text }) => text.doc === doc && text.version < version);
    const held = before.filter((one) => isInForce(one.text, one, today)).at(-1);
    return held ? { version: held.text.version, at: held.at } : null;
  };
  const asked = await guardianAsks(db, id);
  return texts.map((text) => {
    const { doc, version, words } = text;
    const before = signed.filter((one) => one.text.doc === doc && one.text.version < version);
    const last = before.at(-1)?.text.words;
    return {
      id: text.id,
      title: text.title,
      words,
      hash: text.hash,
      version,
      stand: standOf(text),
      earlier: earlierOf(text),
      changes: last === undefined ? null : changedWords(last, words),
      askedAt: asked.get(text.id) ?? null,
    };
  });
}

/** A young person's guardian, for a lead of their program. */
export interface GuardianFormPage {
  personId: string;
  name: string;
  /** Whether they are under 18 now; null where no day is on file. */
  minor: boolean | null;
  guardian: Pick<KnownGuardian, "contact"> | null;
  texts: readonly Pick<
    GuardianText,
    "id" | "title" | "version" | "stand" | "earlier" | "askedAt"
  >[];
  zone: string;
}

/** Who signs for a corps member under 18, and what they have signed; null unless the reader leads their program. */
export async function readGuardianForm(
  { db, now, actor }: Reading,
  personId: string,
): Promise<GuardianFormPage | null> {
  const shared = await sharedProgram(db, actor, "program_lead", personId);
  const program = shared && (await organizationById(db, shared.programId));
  if (!shared || !program || actor.personId === personId) return null;
  const today = localDay(now, program.timeZone);
  const turns18 = (await ageDatesOf(db, personId, now)).find(({ age }) => age === "18")?.on ?? null;
  const [guardian] = await guardiansOf(db, { personId, programId: program.id });
  const minor = turns18 === null ? null : isMinor(turns18, today);
  return {
    personId,
    name: shared.name,
    minor,
    zone: program.timeZone,
    guardian: guardian ?? null,
    texts: guardian ? await textsOf(db, guardian, today) : [],
  };
}
