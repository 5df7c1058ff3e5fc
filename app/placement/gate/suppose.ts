import type { CaseFacts } from "./case-facts";
import { addDays, type Day, eventDay } from "./days";

/** Kinds of requirement that nobody can do anything about, so that nothing is supposed of them. */
const BEYOND = ["age_from", "age_under"];

/** Whether it can be asked what would be if a requirement of this kind were done. */
export function isSupposable(kind: string): boolean {
  return !BEYOND.includes(kind);
}

/**
 * A person's facts as if everything that some requirements ask had been done on a day: what is on file,
 * and the least evidence that the rules name. A guess to judge by, never to be stored. Requirements that
 * the rules do not have, and ages, add nothing.
 */
export function suppose(
  facts: CaseFacts,
  {
    rules,
    reqs,
    on,
    zone,
  }: { rules: readonly unknown[]; reqs: readonly string[]; on: Day; zone: string },
): CaseFacts {
  return rules
    .flatMap(leavesIn)
    .filter(({ req }) => typeof req === "string" && reqs.includes(req))
    .reduce<CaseFacts>((known, leaf, nth) => withEvidence(known, leaf, { on, zone, nth }), facts);
}

type RawLeaf = Record<string, unknown>;

/** The leaves of a rule as it is written, in rule order. */
function leavesIn(node: unknown): RawLeaf[] {
  if (Array.isArray(node)) return node.flatMap(leavesIn);
  if (typeof node !== "object" || node === null) return [];
  if ("req" in node) return [{ ...node }];
  return Object.values(node).flatMap(leavesIn);
}

function withEvidence(
  facts: CaseFacts,
  leaf: RawLeaf,
  { on, zone, nth }: { on: Day; zone: string; nth: number },
): CaseFacts {
  const id = (n = 0) => `supposed ${nth}.${n}`;
  const times = (n: unknown) => Array.from({ length: Number(n ?? 1) }, (_, i) => i);
  const first = (list: unknown) => (Array.isArray(list) ? list[0] : undefined);
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  const number = (value: unknown, unless: number) => (typeof value === "number" ? value : unless);
  switch (leaf.kind) {
    case "credential": {
      const credential = {
        ...{ id: id(), def: text(leaf.def), issued: on },
        issuer: text(Object(first(leaf.issuers)).id),
        version: number(leaf.min_version, 1),
      };
      return { ...facts, credentials: [...(facts.credentials ?? []), credential] };
    }
    case "clearance": {
      const clearance = {
        ...{ id: id(), type: text(leaf.type), state: "cleared" as const, on },
        adjudicator: text(first(leaf.by)) ?? "supposed",
        name_key: facts.name_key ?? null,
      };
      return { ...facts, clearances: [...(facts.clearances ?? []), clearance] };
    }
    case "sessions": {
      const sessions = times(leaf.n).map((n) => ({
        ...{ id: id(n), type: text(leaf.type), mode: text(leaf.mode), on },
        minutes: number(leaf.min_minutes, 0),
      }));
      return { ...facts, sessions: [...(facts.sessions ?? []), ...sessions] };
    }
    case "observations": {
      const observations = times(leaf.n).map((n) => ({
        ...{ id: id(n), type: text(leaf.type), on, score: number(leaf.min_score, 0) },
        ...{ observer: "supposed", observer_role: text(first(leaf.by)) },
      }));
      return { ...facts, observations: [...(facts.observations ?? []), ...observations] };
    }
    case "agreement": {
      const parties = Array.isArray(leaf.parties) ? leaf.parties : [];
      const agreements = parties.map((party, n) => ({
        ...{ id: id(n), doc: text(leaf.doc), party: text(party), on },
        version: number(leaf.min_version, 1),
      }));
      return { ...facts, agreements: [...(facts.agreements ?? []), ...agreements] };
    }
    case "attest":
      return {
        ...facts,
        attests: [...(facts.attests ?? []), { id: id(), what: text(leaf.what), on }],
      };
    case "no_hold":
      return {
        ...facts,
        holds: (facts.holds ?? []).map((hold) =>
          endsBefore(hold.to, on, zone) ? hold : { ...hold, to: addDays(on, -1) },
        ),
      };
    default:
      return facts;
  }
}

function endsBefore(to: string | null | undefined, on: Day, zone: string): boolean {
  return to !== null && to !== undefined && eventDay(to, zone) < on;
}
