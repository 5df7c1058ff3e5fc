import type { Reader } from "../../../db/connect";
import { membershipsOf } from "../../../db/queries/identity-organizations";
import { ruleSets } from "../../../db/queries/placement-rules";
import { namesOf, waiversInForce, waiversToAnswer } from "../../../db/queries/placement-waivers";
import { organizationsWhere, READS_PEOPLE, type Role } from "../../identity/roles";
import type { Reading } from "../../record/context.server";
import { isSamePerson } from "../../record/same-person.server";
import { type Day, localDay } from "../gate/days";
import { readNames } from "../read-names.server";
import { type HeldWaiver, heldWaiver, secondPeople } from "./check-waiver-rights.server";
import { readSchoolDays } from "./read-school-days.server";
import {
  isAsAsked,
  lastDayOf,
  stageOf,
  subjectOf,
  type Waiver,
  type WaiverStage,
  type WaiverSubject,
} from "./waiver";

const MOST = 100;

/** A waiver in a list. */
export interface WaiverLine {
  id: string;
  personId: string;
  name: string;
  req: string;
  /** What the requirement asks for; null when the rules name it no more. */
  subject: WaiverSubject | null;
  opening: { id: string; title: string; school: string };
  from: Day;
  lastDay: Day;
  stage: WaiverStage;
  /** Whether the reader is the second person who may answer it. */
  mine: boolean;
}

/** The waivers of the reader's programs: those that wait for an answer, and those in force. */
export interface WaiverList {
  waiting: readonly WaiverLine[];
  /** How many there are in all, also of those who are not among the first 100. */
  waitingTotal: number;
  inForce: readonly WaiverLine[];
  inForceTotal: number;
  names: Record<string, string>;
}

/** The waivers of the programs in which the reader is staff; at most 100 of each, oldest first. */
export async function readWaivers({ db, actor, now }: Reading): Promise<WaiverList> {
  const held = actor.personId === null ? [] : await membershipsOf(db, actor.personId);
  const programs = organizationsWhere(held, READS_PEOPLE);
  const days = await readSchoolDays({ db, now }, programs);
  const waiting = await waiversToAnswer(db, programs, { days, limit: MOST });
  const inForce = await waiversInForce(db, programs, { days, limit: MOST });
  const lines = (waivers: readonly Waiver[]) => linesOf({ db, actor, now }, waivers);
  return {
    waiting: await lines(waiting.rows),
    waitingTotal: waiting.total,
    inForce: await lines(inForce.rows),
    inForceTotal: inForce.total,
    names: await readNames(db),
  };
}

/** Of the first `most` waivers that wait in the reader's programs, those that the reader may answer. */
export async function readWaiversForMe(
  { db, actor, now }: Reading,
  most: number,
): Promise<{ id: string; name: string }[]> {
  const held = actor.personId === null ? [] : await membershipsOf(db, actor.personId);
  const programs = organizationsWhere(held, READS_PEOPLE);
  const days = await readSchoolDays({ db, now }, programs);
  const { rows: waiting } = await waiversToAnswer(db, programs, { days, limit: most });
  const names = await namesOf(
    db,
    waiting.map(({ personId }) => personId),
  );
  const mine: { id: string; name: string }[] = [];
  for (const { id, personId } of waiting) {
    const found = await heldWaiver(db, actor, id);
    if (found && (await mayAnswer(db, actor.personId, found)))
      mine.push({ id, name: names.get(personId) ?? "" });
  }
  return mine;
}

/** Waivers as a member of their program's staff sees them in a list. */
export async function linesOf(
  { db, actor, now }: Reading,
  waivers: readonly Waiver[],
): Promise<WaiverLine[]> {
  const names = await namesOf(
    db,
    waivers.map(({ personId }) => personId),
  );
  const lines: WaiverLine[] = [];
  for (const { id, personId, req } of waivers) {
    const found = await heldWaiver(db, actor, id);
    if (!found) continue;
    const { waiver, opening } = found;
    const stage = stageOf(waiver, localDay(now, opening.school.timeZone));
    lines.push({
      id,
      personId,
      name: names.get(personId) ?? "",
      req,
      subject: subjectOf(await ruleSets(db, opening.layers), req),
      opening: { id: opening.id, title: opening.title, school: opening.school.name },
      from: waiver.from,
      lastDay: isAsAsked(stage) ? waiver.expiresOn : lastDayOf(waiver),
      stage,
      mine: await mayAnswer(db, actor.personId, found),
    });
  }
  return lines;
}

/** One waiver with its reason, for the staff of its program. */
export interface WaiverPage extends WaiverLine {
  reason: string | null;
  evidence: string | null;
  zone: string;
  askedBy: string;
  askedAt: number;
  answered: { by: string; at: number } | null;
  ended: { by: string; at: number } | null;
  mayEnd: boolean;
  /** Nobody has answered it, and the reader may take the request back. */
  mayTakeBack: boolean;
  /** In which roles it may be answered, and who may, by name. */
  second: { roles: readonly Role[]; names: readonly string[] };
  /** Whether the reader may open the page of the person and the opening. */
  leads: boolean;
  names: Record<string, string>;
}

/**
 * A waiver of the reader's program; null for everyone else, and when there is none. One that was taken
 * back keeps its reason to itself: nobody has to answer it.
 */
export async function readWaiver(reading: Reading, waiverId: string): Promise<WaiverPage | null> {
  const { db, actor } = reading;
  const found = await heldWaiver(db, actor, waiverId);
  if (!found || (await isSamePerson(db, actor.personId, found.waiver.personId))) return null;
  const { waiver, opening, approver, roles, by: may } = found;
  const [line] = await linesOf(reading, [waiver]);
  if (!line) return null;
  const by = [waiver.askedBy, waiver.answer?.by, waiver.ended?.by].filter((id) => id !== undefined);
  const people = await namesOf(db, by);
  const signed = (said: { by: string; at: number } | null) =>
    said && { by: people.get(said.by) ?? "", at: said.at };
  const mayStop = approver !== null || roles.includes("program_lead");
  return {
    ...line,
    reason: line.stage === "taken-back" ? null : waiver.reason,
    evidence: line.stage === "taken-back" ? null : waiver.evidence,
    zone: opening.school.timeZone,
    askedBy: people.get(waiver.askedBy) ?? "",
    askedAt: waiver.askedAt,
    answered: signed(waiver.answer),
    ended: signed(waiver.ended),
    mayEnd: mayStop && (line.stage === "in-force" || line.stage === "ahead"),
    mayTakeBack: roles.includes("program_lead") && line.stage === "asked" && !line.mine,
    second: {
      roles: may,
      names: await secondPeople(db, waiver.programId, {
        by: may,
        not: [waiver.askedBy, waiver.personId],
      }),
    },
    leads: roles.includes("program_lead"),
    names: await readNames(db),
  };
}

async function mayAnswer(db: Reader, readerId: string | null, { waiver, approver }: HeldWaiver) {
  if (waiver.answer !== null || waiver.ended !== null || approver === null) return false;
  if (await isSamePerson(db, readerId, waiver.askedBy)) return false;
  return !(await isSamePerson(db, readerId, waiver.personId));
}
