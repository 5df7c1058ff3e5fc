import type { Reader } from "../../db/connect";
import { coachDecisionsAsWritten } from "../../db/queries/learning-sealed";
import {
  attendanceAsWritten,
  observationsAsWritten,
  sessionChangesAsWritten,
} from "../../db/queries/observation-sealed";
import { signaturesAsWritten } from "../../db/queries/placement-agreements";
import { storedDecisions } from "../../db/queries/placement-decisions";
import { papersById } from "../../db/queries/placement-papers";
import { clearancesById, contestWords } from "../../db/queries/placement-sealed";
import { waiverReasonsAsWritten } from "../../db/queries/placement-waivers";
import { type SchoolWords, schoolWordsAsWritten } from "../../db/queries/schools";
import { verifyAttestations } from "../credentials/verify-attestations.server";
import { verifyIssuance } from "../credentials/verify-issuance.server";
import { verifyRegistrations } from "../learning/verify-registration.server";
import { aboutId, hashedWords } from "../placement/agreements/agreement";
import { decisionSeal } from "../placement/decision";
import { canonicalJson, type Json, sha256 } from "../record/canonical";
import { type ChainEntry, digestOf } from "../record/chain";
import type { Reading } from "../record/context.server";
import { type VerifiedRecord, verifyRecord } from "../record/verify-record.server";
import type { Digests, SealedKind, SealedKinds } from "../record/verify-rows.server";

/** What an erasable side was sealed with: its salt, and words beside the row. */
interface Written {
  id: string;
  payload: Json;
  salt: string | null;
}

const idsOf = (entries: readonly ChainEntry[]) => entries.map(({ refId }) => refId);

function digested(rows: readonly Written[]): Digests {
  const held = new Map<string, (string | null)[]>();
  for (const { id, payload, salt } of rows)
    held.set(id, [...(held.get(id) ?? []), salt === null ? null : digestOf(payload, salt)]);
  return held;
}

/** How each kind of entry seals its row. Kinds that bear a table's name seal the row itself. */
export const SEALED_KINDS: SealedKinds = {
  decision: { table: "decision", complete: true, read: readDecisions },
  clearance: {
    table: "clearance",
    complete: true,
    read: async (db, entries) => {
      const rows = await clearancesById(db, idsOf(entries));
      const streams = new Map(entries.map(({ refId, stream }) => [refId, stream]));
      return new Map(
        rows.map(({ clearance: { nameKey, ...row }, programId }) => [
          row.id,
          // Its program is told by the chain that it is in. Before names were kept, an entry had no
          // place for one.
          streams.get(row.id) === `org:${programId}`
            ? [digestOf({ ...row, nameKey }), ...(nameKey === null ? [digestOf(row)] : [])]
            : [],
        ]),
      );
    },
  },
  paper: {
    table: "paper",
    complete: true,
    read: async (db, entries) => {
      const papers = await papersById(db, idsOf(entries));
      return new Map(papers.map((paper) => [paper.id, [digestOf({ ...paper })]]));
    },
  },
  "agreement-signed": { table: "agreement_signature", complete: true, read: readSignatures },
  observation: {
    table: "observation",
    complete: true,
    read: async (db, entries) => {
      const rows = await observationsAsWritten(db, idsOf(entries));
      return digested(
        rows.map(({ row, words, salt }) => ({
          id: row.id,
          payload: { ...row, ...words, rows: levelsOf(row.rows) },
          salt,
        })),
      );
    },
  },
  attendance: {
    table: "attendance",
    complete: true,
    read: async (db, entries) =>
      digested((await attendanceAsWritten(db, idsOf(entries))).map(withWords)),
  },
  "training-change": {
    table: "training_change",
    read: async (db, entries) =>
      digested((await sessionChangesAsWritten(db, idsOf(entries))).map(withWords)),
  },
  "contest-note": {
    table: "contest_note",
    read: (db, entries) => readWords(db, "contest_note", entries),
  },
  "contest-answer-note": {
    table: "contest_answer_note",
    read: (db, entries) => readWords(db, "contest_answer_note", entries),
  },
  "school-item-note": schoolWords("school-item-note", (item, said) => ({ item, said })),
  "school-waiver-reason": schoolWords("school-waiver-reason", (waiver, reason) => ({
    waiver,
    reason,
  })),
  "school-waiver-end-reason": schoolWords("school-waiver-end-reason", (waiver, reason) => ({
    waiver,
    reason,
  })),
  "school-conflict-note": schoolWords("school-conflict-note", (conflict, said) => ({
    conflict,
    said,
  })),
  "waiver-reason": {
    table: "waiver_reason",
    read: async (db, entries) => {
      const reasons = await waiverReasonsAsWritten(db, idsOf(entries));
      return new Map(
        reasons.map(({ id, reason, evidence, salt }): [string, (string | null)[]] => {
          if (reason === null) return [id, [null]];
          const payload = { waiver: id, reason, evidence };
          return [id, salt === null ? [] : [digestOf(payload, salt)]];
        }),
      );
    },
  },
  "coach-decision": {
    table: "coach_task_result",
    read: async (db, entries) => digested(await coachDecisionsAsWritten(db, idsOf(entries))),
  },
};

function withWords({
  row,
  words,
  salt,
}: {
  row: { id: string; [name: string]: Json };
  words: { [name: string]: Json };
  salt: string | null;
}): Written {
  return { id: row.id, payload: { ...row, ...words }, salt };
}

/** The levels of a rubric as the chain holds them; null when the text was made unreadable. */
function levelsOf(rows: string): Json {
  try {
    const read: unknown = JSON.parse(rows);
    return Array.isArray(read) ? read.map(({ row, level }) => [row, level]) : null;
  } catch {
    return null;
  }
}

/** Words about a school, in a table of the kind's name, sealed with the id of the row they stand beside. */
function schoolWords(
  kind: SchoolWords,
  sealed: (id: string, words: string | null) => Json,
): SealedKind {
  return {
    table: kind.replaceAll("-", "_"),
    read: async (db, entries) => {
      const written = await schoolWordsAsWritten(db, kind, idsOf(entries));
      return digested(
        written.map(({ id, words, salt }) => ({ id, payload: sealed(id, words), salt })),
      );
    },
  };
}

async function readWords(
  db: Reader,
  which: "contest_note" | "contest_answer_note",
  entries: readonly ChainEntry[],
): Promise<Digests> {
  const words = await contestWords(db, which, idsOf(entries));
  return digested(
    words.map(({ id, said, salt }) => ({ id, payload: { contest: id, said }, salt })),
  );
}

/** A signature, and the words that were signed: what their hash says. */
async function readSignatures(db: Reader, entries: readonly ChainEntry[]): Promise<Digests> {
  const written = await signaturesAsWritten(db, idsOf(entries));
  return new Map(
    written.map(({ signed, typedName, salt }) => {
      const { ended: _, text, about, ...signature } = signed;
      if (text.hash !== sha256(canonicalJson(hashedWords(text)))) return [signature.id, []];
      const payload = { ...signature, about: aboutId(about), hash: text.hash, typedName };
      return [signature.id, [salt === null ? null : digestOf(payload, salt)]];
    }),
  );
}

/** A decision's text is what its hash says, and what stands beside it is what was sealed. */
async function readDecisions(db: Reader, entries: readonly ChainEntry[]): Promise<Digests> {
  const stored = await storedDecisions(db, { ids: idsOf(entries) });
  const places = new Map(entries.map(({ refId, seq }) => [refId, seq]));
  return new Map(
    stored.map(({ seq, ...decision }) => {
      const stands = sha256(decision.body) === decision.hash && places.get(decision.id) === seq;
      // Before what stands beside it was sealed too, the hash alone was.
      const digests = [digestOf(decisionSeal(decision)), digestOf(decision.hash)];
      return [decision.id, stands ? digests : []];
    }),
  );
}

/**
 * Walks everything that the record vouches for: chains, checkpoints, the rows that entries seal,
 * issued files, signatures and answers. Names the first thing of each that is not as it was written.
 */
export async function verifyLog(reading: Pick<Reading, "db">): Promise<VerifiedRecord> {
  const verified = await verifyRecord(reading, SEALED_KINDS);
  const also: [string, AsyncGenerator<string>][] = [
    ["credentials", verifyIssuance(reading)],
    ["signatures", verifyAttestations(reading)],
    ["answers", verifyRegistrations(reading.db)],
  ];
  const broken = [...verified.broken];
  for (const [stream, sentences] of also)
    for await (const what of sentences) broken.push({ stream, seq: null, what });
  return { ...verified, broken };
}
