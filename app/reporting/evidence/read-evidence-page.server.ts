import { clearanceTypes } from "../../../db/queries/placement-clearance-types";
import { namesOf } from "../../../db/queries/reporting-names";
import type { Body, Custody } from "../../placement/clearances/clearance";
import { hidesDetail, IN_REVIEW } from "../../placement/seen";
import { lastDayOf } from "../../placement/waivers/waiver";
import { dayIn } from "../../record/civil-day";
import type { Reading } from "../../record/context.server";
import { done, type Outcome } from "../../record/outcome";
import { type EvidenceQuestion, type EvidenceRefusal, readEvidence } from "./read-evidence.server";

/** A page prints so many rows of a table; the files have them all. */
const MOST = 250;

/** A table of the page, and how many rows only the files have. */
export interface Part<Row> {
  rows: readonly Row[];
  more: number;
}

/** An evidence pack as a page prints it. */
export interface EvidencePageData {
  program: string;
  asOf: { at: number; zone: string };
  placements: Part<{
    id: string;
    personId: string;
    name: string;
    title: string;
    school: string;
    from: string;
    to: string;
    endedOn: string | null;
    decision: number | null;
  }>;
  decisions: Part<{
    seq: number;
    name: string;
    on: string;
    by: string | null;
    outcome: string;
    until: string | null;
    failing: readonly string[];
    via: readonly string[];
    /** Ids; `rules` below has what they hold. */
    rules: readonly string[];
  }>;
  rules: readonly { id: string; title: string; hash: string }[];
  waivers: Part<{
    id: string;
    name: string;
    req: string;
    from: string;
    to: string;
    reason: string | null;
    askedBy: string;
    answer: "approved" | "declined" | null;
    answeredBy: string | null;
  }>;
  clearances: Part<{
    id: string;
    name: string;
    /** What the check is called. */
    type: string;
    state: string;
    body: Body;
    on: string | null;
    validThrough: string | null;
    custody: Custody;
  }>;
  members: number;
  files: readonly { name: string; sha256: string }[];
  hash: string;
  heads: readonly { stream: string; seq: number; hash: string }[];
  replay: readonly string[];
}

/** The same as `readEvidence`, in what the printed page says, with names in the place of ids. */
export async function readEvidencePage(
  reading: Reading,
  question: EvidenceQuestion,
): Promise<Outcome<EvidencePageData, EvidenceRefusal>> {
  const read = await readEvidence(reading, question);
  if (!read.ok) return read;
  const { program, asOf, members, placements, decisions, rules, waivers, clearances, heads, pack } =
    read.value;
  const people = [
    ...[...members, ...placements, ...clearances, ...waivers].map(({ personId }) => personId),
    ...decisions.flatMap(({ decidedBy }) => (decidedBy === null ? [] : [decidedBy])),
    ...waivers.flatMap(({ askedBy, answer }) => [askedBy, ...(answer ? [answer.by] : [])]),
  ];
  const names = await namesOf(reading.db, [...new Set(people)]);
  const name = (id: string) => names.get(id) ?? id;
  const types = await clearanceTypes(reading.db);
  const seqs = new Map(decisions.map(({ id, seq }) => [id, seq]));
  const manifest: { files: EvidencePageData["files"]; replay: string[] } = JSON.parse(
    pack.manifest.text,
  );
  return done({
    program: program.name,
    asOf: { at: asOf.at, zone: asOf.zone },
    members: members.length,
    placements: partOf(
      placements.map((one) => ({
        id: one.id,
        personId: one.personId,
        name: name(one.personId),
        title: one.title,
        school: one.school,
        from: one.startsOn,
        to: one.endsOn,
        endedOn: one.endedOn,
        decision: seqs.get(one.decisionId) ?? null,
      })),
    ),
    decisions: partOf(
      decisions.map((one) => ({
        seq: one.seq,
        name: name(one.personId),
        on: dayIn(one.decidedAt, asOf.zone),
        by: one.decidedBy === null ? null : name(one.decidedBy),
        outcome: one.outcome,
        until: one.until,
        failing: one.failing,
        via: one.via,
        rules: one.rules.map(({ id }) => id),
      })),
    ),
    rules: rules.map(({ id, title, hash }) => ({ id, title, hash })),
    waivers: partOf(
      waivers.map((one) => ({
        id: one.id,
        name: name(one.personId),
        req: one.req,
        from: one.from,
        to: lastDayOf(one),
        reason: one.reason,
        askedBy: name(one.askedBy),
        answer: one.answer?.answer ?? null,
        answeredBy: one.answer ? name(one.answer.by) : null,
      })),
    ),
    clearances: partOf(
      clearances.map((one) => {
        const hides = hidesDetail(one.state);
        return {
          id: one.id,
          name: name(one.personId),
          type: types.get(one.type)?.title ?? one.type,
          state: hides ? IN_REVIEW : one.state,
          body: one.body,
          on: hides ? null : one.on,
          validThrough: hides ? null : one.validThrough,
          custody: one.custody,
        };
      }),
    ),
    files: manifest.files.map(({ name: file, sha256 }) => ({ name: file, sha256 })),
    hash: pack.hash,
    heads,
    replay: manifest.replay,
  });
}

function partOf<Row extends { name: string }>(rows: readonly Row[]): Part<Row> {
  const sorted = [...rows].sort((a, b) => a.name.localeCompare(b.name, "en"));
  return { rows: sorted.slice(0, MOST), more: Math.max(0, rows.length - MOST) };
}
