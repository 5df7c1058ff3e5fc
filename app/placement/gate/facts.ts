import type { Day } from "./days";

/** What every record about a person carries. Instants are epoch milliseconds. */
export interface FactRecord {
  id: string;
  person: string;
  /** When we learned it; null = always known. */
  recordedAt: number | null;
  /** When it happened, in the school's zone; null only on a waiver that does not say. */
  on: Day | null;
}

export interface CredentialFact extends FactRecord {
  on: Day;
  def: string | null;
  issuer: string | null;
  version: number | null;
  validThrough: Day | null;
  revokedOn: Day | null;
  /** When we learned of the revocation; null = always known. */
  revokedRecordedAt: number | null;
}

export const CLEARANCE_STATES = [
  "not_started",
  "pending",
  "cleared",
  "flagged",
  "suspended",
  "not_cleared",
  "withdrawn",
] as const;
export type ClearanceState = (typeof CLEARANCE_STATES)[number];

export interface ClearanceFact extends FactRecord {
  on: Day;
  type: string | null;
  state: ClearanceState;
  adjudicator: string | null;
  validThrough: Day | null;
  nameKey: string | null;
}

export interface SessionFact extends FactRecord {
  on: Day;
  type: string | null;
  mode: string | null;
  minutes: number;
}

export interface ObservationFact extends FactRecord {
  on: Day;
  type: string | null;
  score: number | null;
  observer: string | null;
  observerRole: string | null;
}

export interface AgreementFact extends FactRecord {
  on: Day;
  doc: string | null;
  version: number | null;
  party: string | null;
  validThrough: Day | null;
}

export interface AttestFact extends FactRecord {
  on: Day;
  what: string | null;
}

/** A hold: in force from `on` through `to`, both inclusive. */
export interface HoldFact extends FactRecord {
  on: Day;
  to: Day | null;
}

export interface WaiverFact extends FactRecord {
  req: string | null;
  reason: string | null;
  approver: string | null;
  approverRole: string | null;
  /** Last day the waiver covers. */
  through: Day | null;
}

export interface Merge {
  from: string;
  into: string;
  at: number;
  recordedAt: number | null;
  undoneAt: number | null;
}

/** Everything on file that a gate question may read. Ages are dates, never birth dates. */
export interface Facts {
  person: string;
  nameKey: string | null;
  accompanied: boolean;
  lastTermEnd: Day | null;
  ageDates: ReadonlyMap<string, Day>;
  merges: readonly Merge[];
  credentials: readonly CredentialFact[];
  clearances: readonly ClearanceFact[];
  sessions: readonly SessionFact[];
  observations: readonly ObservationFact[];
  agreements: readonly AgreementFact[];
  attests: readonly AttestFact[];
  holds: readonly HoldFact[];
  waivers: readonly WaiverFact[];
}

/** The facts of one person as known at one instant, and the days that judge them. */
export interface Known {
  facts: Facts;
  /** Every id that was the person then. */
  ids: ReadonlySet<string>;
  /** The local day of the question: favourable evidence dated later does not count. */
  today: Day;
  /** The first day of the opening. */
  start: Day;
}

/** Every record of every family. */
export function recordsOf(facts: Facts): FactRecord[] {
  return [
    ...facts.credentials,
    ...facts.clearances,
    ...facts.sessions,
    ...facts.observations,
    ...facts.agreements,
    ...facts.attests,
    ...facts.holds,
    ...facts.waivers,
  ];
}

/** Every id merged into the person, as known at the instant. An undone merge is none. */
export function personIds(facts: Facts, knownAt: number): ReadonlySet<string> {
  const merges = facts.merges.filter(
    (merge) =>
      merge.at <= knownAt &&
      (merge.recordedAt ?? merge.at) <= knownAt &&
      (merge.undoneAt === null || merge.undoneAt > knownAt),
  );
  const ids = new Set([facts.person]);
  // Set iteration visits ids added on the way, so chains of merges are followed to their end.
  for (const id of ids) {
    for (const merge of merges) if (merge.into === id) ids.add(merge.from);
  }
  return ids;
}

/**
 * The facts that exist at `knownAt` for the person under any of their ids: a record, and a
 * revocation, that was recorded later does not exist (gate.md §2b). `keep` can leave out more.
 */
export function factsKnown(
  facts: Facts,
  knownAt: number,
  ids: ReadonlySet<string>,
  keep: (record: FactRecord) => boolean = () => true,
): Facts {
  const exists = (record: FactRecord) =>
    ids.has(record.person) && (record.recordedAt ?? knownAt) <= knownAt && keep(record);
  return {
    ...facts,
    credentials: facts.credentials
      .filter(exists)
      .map((record) =>
        (record.revokedRecordedAt ?? knownAt) <= knownAt ? record : { ...record, revokedOn: null },
      ),
    clearances: facts.clearances.filter(exists),
    sessions: facts.sessions.filter(exists),
    observations: facts.observations.filter(exists),
    agreements: facts.agreements.filter(exists),
    attests: facts.attests.filter(exists),
    holds: facts.holds.filter(exists),
    waivers: facts.waivers.filter(exists),
  };
}
