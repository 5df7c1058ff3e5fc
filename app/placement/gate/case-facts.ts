import { z } from "zod";
import { type Day, eventDay, instantOf, isDay, isInstant, lastValidDay } from "./days";
import { CLEARANCE_STATES, type Facts } from "./facts";

const text = z.string().nullish();
const number = z.number().nullish();
export const instant = z
  .string()
  .refine(isInstant, "must be an instant such as 2026-09-01T17:00:00Z");
const when = z
  .string()
  .refine((value) => isDay(value) || isInstant(value), "must be a day or an instant");

const record = { id: text, person: text, recorded_at: instant.nullish() };

/** The facts of a case, as gate.md §2b writes them. */
export const caseFacts = z.object({
  person: z.string().min(1),
  name_key: text,
  accompanied: z.boolean().nullish(),
  last_term_end: when.nullish(),
  age_dates: z.record(z.string(), when).nullish(),
  merges: z
    .array(
      z.object({
        ...record,
        from: z.string(),
        into: z.string(),
        at: instant,
        undone_at: instant.nullish(),
      }),
    )
    .nullish(),
  credentials: z
    .array(
      z.object({
        ...record,
        def: text,
        issuer: text,
        issued: when,
        version: number,
        valid_through: when.nullish(),
        revoked: when.nullish(),
        revoked_recorded_at: instant.nullish(),
      }),
    )
    .nullish(),
  clearances: z
    .array(
      z.object({
        ...record,
        type: text,
        state: z.enum(CLEARANCE_STATES),
        on: when,
        adjudicator: text,
        valid_through: when.nullish(),
        name_key: text,
      }),
    )
    .nullish(),
  sessions: z
    .array(
      z.object({
        ...record,
        type: text,
        mode: text,
        on: when,
        minutes: z.number().min(0).nullish(),
      }),
    )
    .nullish(),
  observations: z
    .array(
      z.object({
        ...record,
        type: text,
        on: when,
        score: number,
        observer: text,
        observer_role: text,
      }),
    )
    .nullish(),
  agreements: z
    .array(
      z.object({
        ...record,
        doc: text,
        version: number,
        party: text,
        on: when,
        valid_through: when.nullish(),
      }),
    )
    .nullish(),
  attests: z.array(z.object({ ...record, what: text, on: when })).nullish(),
  holds: z.array(z.object({ ...record, from: when, to: when.nullish() })).nullish(),
  waivers: z
    .array(
      z.object({
        ...record,
        req: text,
        reason: text,
        approver: text,
        approver_role: text,
        from: when.nullish(),
        expires_on: when.nullish(),
      }),
    )
    .nullish(),
});

/** Facts in the form of a case: what a facts builder writes and a decision stores. */
export type CaseFacts = z.input<typeof caseFacts>;

type CaseRecord = {
  id?: string | null | undefined;
  person?: string | null | undefined;
  recorded_at?: string | null | undefined;
};

/** The facts of a case with every date resolved to a civil day of the school's zone. */
export function readFacts(raw: z.output<typeof caseFacts>, zone: string): Facts {
  const event = (text: string): Day => eventDay(text, zone);
  const instant = (text: string | null | undefined) => (text ? instantOf(text) : null);
  const end = (text: string | null | undefined) => (text ? lastValidDay(text, zone) : null);
  const each = <Raw extends CaseRecord, Fact>(
    family: string,
    records: readonly Raw[] | null | undefined,
    read: (record: Raw) => Fact,
  ) =>
    (records ?? []).map((record, i) => ({
      ...read(record),
      id: record.id ?? `${family}[${i}]`,
      person: record.person ?? raw.person,
      recordedAt: instant(record.recorded_at),
    }));

  return {
    person: raw.person,
    nameKey: blank(raw.name_key),
    accompanied: raw.accompanied === true,
    lastTermEnd: raw.last_term_end ? event(raw.last_term_end) : null,
    ageDates: new Map(Object.entries(raw.age_dates ?? {}).map(([age, on]) => [age, event(on)])),
    merges: (raw.merges ?? []).map((merge) => ({
      from: merge.from,
      into: merge.into,
      at: instantOf(merge.at),
      recordedAt: instant(merge.recorded_at),
      undoneAt: instant(merge.undone_at),
    })),
    credentials: each("credentials", raw.credentials, (record) => ({
      on: event(record.issued),
      def: record.def ?? null,
      issuer: record.issuer ?? null,
      version: record.version ?? null,
      validThrough: end(record.valid_through),
      revokedOn: record.revoked ? event(record.revoked) : null,
      revokedRecordedAt: instant(record.revoked_recorded_at),
    })),
    clearances: each("clearances", raw.clearances, (record) => ({
      on: event(record.on),
      type: record.type ?? null,
      state: record.state,
      adjudicator: blank(record.adjudicator),
      validThrough: end(record.valid_through),
      nameKey: blank(record.name_key),
    })),
    sessions: each("sessions", raw.sessions, (record) => ({
      on: event(record.on),
      type: record.type ?? null,
      mode: record.mode ?? null,
      minutes: record.minutes ?? 0,
    })),
    observations: each("observations", raw.observations, (record) => ({
      on: event(record.on),
      type: record.type ?? null,
      score: record.score ?? null,
      observer: blank(record.observer),
      observerRole: record.observer_role ?? null,
    })),
    agreements: each("agreements", raw.agreements, (record) => ({
      on: event(record.on),
      doc: record.doc ?? null,
      version: record.version ?? null,
      party: record.party ?? null,
      validThrough: end(record.valid_through),
    })),
    attests: each("attests", raw.attests, (record) => ({
      on: event(record.on),
      what: record.what ?? null,
    })),
    holds: each("holds", raw.holds, (record) => ({
      on: event(record.from),
      to: record.to ? event(record.to) : null,
    })),
    waivers: each("waivers", raw.waivers, (record) => ({
      on: record.from ? event(record.from) : null,
      req: record.req ?? null,
      reason: blank(record.reason),
      approver: blank(record.approver),
      approverRole: record.approver_role ?? null,
      through: end(record.expires_on),
    })),
  };
}

/** A name left blank is a name that is missing: it must not stand for anybody. */
function blank(text: string | null | undefined): string | null {
  return text && text.trim() !== "" ? text : null;
}
