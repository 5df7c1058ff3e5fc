import { accountOf } from "../../../db/queries/identity-accounts";
import { membershipsOf, organizationById } from "../../../db/queries/identity-organizations";
import {
  agreementById,
  newestAgreements,
  type SignedAgreement,
  signaturesUnder,
} from "../../../db/queries/placement-agreements";
import { listOpenings } from "../../../db/queries/placement-openings";
import { organizationsWhere } from "../../identity/roles";
import type { Reading } from "../../record/context.server";
import { holdsRoleIn } from "../check-rights.server";
import { addDays, localDay } from "../gate/days";
import { type AgreementText, aboutId, isInForce, type Party, unsignedParties } from "./agreement";
import { type AgreementSubject, agreementSubjects, askedIn } from "./check-agreement-rights.server";

/** A school or person that an agreement is about, and who has signed for it. */
export interface AgreementLine {
  id: string;
  name: string;
  unsigned: readonly Party[];
  /** The reader signs for a party that has not signed. */
  mine: boolean;
  /** A party that the reader signs for has signed. */
  held: boolean;
}

/** An agreement in a list, with those it is about. */
export interface AgreementRow {
  id: string;
  title: string;
  version: number;
  endsOn: string | null;
  programName: string;
  lines: readonly AgreementLine[];
}

/**
 * The newest version of every agreement that the reader has a part in: as a lead of its program, a host
 * of a school where the program has openings, or a corps member who signs for themself.
 */
export async function readAgreements(reading: Reading): Promise<AgreementRow[]> {
  const texts = await newestAgreements(reading.db, await programsOf(reading));
  const rows: AgreementRow[] = [];
  for (const text of texts) {
    const subjects = await agreementSubjects(reading.db, reading.actor, text, reading.now);
    const leads = await leadsProgram(reading, text.programId);
    if (subjects.length === 0 && !leads) continue;
    rows.push(await rowOf(reading, text, subjects));
  }
  return rows;
}

/** One version of an agreement, as somebody who has a part in it reads it. */
export interface AgreementPage extends AgreementRow {
  words: string;
  hash: string;
  aboutPerson: boolean;
  /** A newer version took its place, so it is no longer signed. */
  older: boolean;
  /** The reader's account name, which is how they sign. */
  name: string;
}

/**
 * An agreement's words, and who has signed it so far as it is the reader's to know. Whoever serves in
 * its program reads the words; null for everyone who has no part in it.
 */
export async function readAgreement(
  reading: Reading,
  textId: string,
): Promise<AgreementPage | null> {
  const { db, actor, now } = reading;
  const text = await agreementById(db, textId);
  if (!text || actor.personId === null) return null;
  const subjects = await agreementSubjects(db, actor, text, now);
  if (subjects.length === 0 && !(await servesIn(reading, text.programId))) return null;
  const newest = await newestAgreements(db, [text.programId]);
  const account = await accountOf(db, actor.personId);
  return {
    ...(await rowOf(reading, text, subjects)),
    words: text.words,
    hash: text.hash,
    aboutPerson: text.parties.some((party) => party === "person" || party === "guardian"),
    older: !newest.some(({ id }) => id === text.id),
    name: account?.name ?? "",
  };
}

/** The form on which a lead publishes an agreement that rules ask for. */
export interface AgreementFormPage {
  programs: readonly { id: string; name: string }[];
  docs: readonly { doc: string; parties: readonly Party[] }[];
}

/** The programs that the reader leads, and what the published rules ask to be signed. */
export async function readAgreementForm({ db, actor }: Reading): Promise<AgreementFormPage> {
  const held = actor.personId === null ? [] : await membershipsOf(db, actor.personId);
  const led = held.filter(({ role }) => role === "program_lead");
  const asked = await askedIn(
    db,
    led.map(({ organizationId }) => organizationId),
  );
  return {
    programs: led.map(({ organizationId, organizationName }) => ({
      id: organizationId,
      name: organizationName,
    })),
    docs: [...asked].map(([doc, parties]) => ({ doc, parties })),
  };
}

async function rowOf(
  { db, now }: Reading,
  text: AgreementText,
  subjects: readonly AgreementSubject[],
): Promise<AgreementRow> {
  const program = await organizationById(db, text.programId);
  const signed = await signaturesUnder(db, text.id);
  return {
    id: text.id,
    title: text.title,
    version: text.version,
    endsOn: text.endsOn,
    programName: program?.name ?? "",
    lines: subjects.map((subject) => {
      const today = localDay(now, subject.zone ?? program?.timeZone ?? "UTC");
      return lineOf(text, subject, signed, today);
    }),
  };
}

function lineOf(
  text: AgreementText,
  { about, name, parties }: AgreementSubject,
  signed: readonly SignedAgreement[],
  today: string,
): AgreementLine {
  const id = aboutId(about);
  const here = signed.filter((one) => aboutId(one.about) === id);
  const unsigned = unsignedParties(text, here, today);
  return {
    id,
    name,
    unsigned,
    mine: parties.some((party) => unsigned.includes(party)),
    held: here.some((one) => parties.includes(one.party) && isInForce(text, one, today)),
  };
}

/** The programs whose agreements may concern the reader. */
async function programsOf({ db, actor, now }: Reading): Promise<string[]> {
  const held = actor.personId === null ? [] : await membershipsOf(db, actor.personId);
  const schoolIds = organizationsWhere(held, ["school_host"]);
  const notEndedBy = addDays(localDay(now, "UTC"), -1);
  const hosted = schoolIds.length === 0 ? [] : await listOpenings(db, { schoolIds, notEndedBy });
  return [
    ...new Set([
      ...organizationsWhere(held, ["program_lead", "corps_member"]),
      ...hosted.map(({ programId }) => programId),
    ]),
  ];
}

async function leadsProgram(reading: Reading, programId: string): Promise<boolean> {
  return holdsRoleIn(reading.db, reading.actor, programId, "program_lead");
}

async function servesIn(reading: Reading, programId: string): Promise<boolean> {
  const { db, actor } = reading;
  if (await leadsProgram(reading, programId)) return true;
  return holdsRoleIn(db, actor, programId, "corps_member");
}
