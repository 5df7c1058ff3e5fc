import { readFileSync } from "node:fs";
import { consider, decide, permits } from "../../app/placement/gate/decide";
import { outlookOf } from "../../app/placement/gate/outlook";

/**
 * What one opening costs the gate: 5,000 people, each with facts of their own, asked about the same
 * seven layers. Half of them are ready; the rest lack something different each, and what they can do
 * about it is worked out too. No database. Prints one JSON line: medians of the rounds in processor
 * time, so that a busy machine counts less.
 */
const PEOPLE = 5000;
const ROUNDS = 5;
const LAYERS = [
  "US-AC-NSCHC@1",
  "US-AC-MEMBER@1",
  "US-AC-TUTOR@1",
  "AZ-IVP@1",
  "P-TUTOR@1",
  "P-INPERSON@1",
  "P-OBSERVED@1",
];
const CHECKS = ["nsopw", "state_of_service", "fbi"];
const CASES = new URL("../../app/placement/gate/gate-cases.json", import.meta.url);
const { rulesets } = JSON.parse(readFileSync(CASES, "utf8"));

function main() {
  const asked = Array.from({ length: PEOPLE }, (_, i) => caseOf(i));
  const refused = asked
    .map((one) => consider(one, rulesets))
    .flatMap(({ answer, course }) => (permits(answer) ? [] : [course]));
  if (refused.length !== PEOPLE / 2) throw new Error(`${refused.length} were refused`);
  const aimless = refused.filter((one) => !outlookOf(one).path?.steps.length);
  if (aimless.length > 0) throw new Error(`${aimless.length} were told nothing to do`);
  const decisions = millisecondsFor(() => asked.map((one) => decide(one, rulesets)));
  const outlooks = millisecondsFor(() => refused.map(outlookOf));
  console.log(
    JSON.stringify({
      decisions: {
        people: PEOPLE,
        ms: decisions,
        perSecond: Math.round((PEOPLE / decisions) * 1e3),
      },
      outlooks: { people: refused.length, ms: outlooks },
    }),
  );
}

function millisecondsFor(work: () => void): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const from = process.cpuUsage();
    work();
    const spent = process.cpuUsage(from);
    return Math.round((spent.user + spent.system) / 1000);
  });
  return rounds.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

/** A person's facts; every second person lacks one of six things. */
function caseOf(i: number) {
  const lacks = i % 2 === 0 ? -1 : Math.floor(i / 2) % 6;
  const day = `2026-08-${String(1 + (i % 20)).padStart(2, "0")}`;
  const recorded_at = `${day}T18:00:00Z`;
  const cleared = (type: string, adjudicator: string) => ({
    ...{ id: `${type}-${i}`, type, state: "cleared", on: day, adjudicator, recorded_at },
  });
  const badge = (def: string, issuer: string) => ({
    ...{ id: `${def}-${i}`, def, issuer, issued: recorded_at, version: 1, recorded_at },
  });
  const signed = (party: string) => ({
    ...{ id: `${party}-${i}`, doc: "member_service_agreement", version: 1, party, on: day },
  });
  const attended = (n: number) => ({
    ...{ id: `s${n}-${i}`, type: "preservice", mode: "in_person", on: day, minutes: 240 },
  });
  const observed = (n: number) => ({
    ...{ id: `o${n}-${i}`, type: "practice", on: day, score: 3 },
    ...{ observer: "coach-1", observer_role: "coach" },
  });
  const unless = <T>(index: number, facts: T[]) => (lacks === index ? [] : facts);
  const checks = CHECKS.map((type) => cleared(type, "program"));
  return {
    opening: { rules: LAYERS, start: "2026-09-01", end: "2027-05-28", tz: "America/Phoenix" },
    ask: { at: "2026-08-28T17:00:00Z" },
    facts: {
      person: `p${i}`,
      age_dates: { "17": "2020-01-01", "18": "2021-01-01" },
      clearances: [...unless(0, checks), ...unless(1, [cleared("az_ivp_card", "state")])],
      credentials: [
        badge("prohibited-activities", "program"),
        badge("tutor-preservice", "program"),
        ...unless(2, [badge("relationship-building", "college-A")]),
      ],
      agreements: [signed("member"), signed("program")],
      attests: [
        { id: `h-${i}`, what: "home_state_is_service_state", on: day },
        ...unless(3, [{ id: `d-${i}`, what: "hs_diploma_or_equivalent", on: day }]),
      ],
      sessions: unless(4, [attended(1), attended(2)]),
      observations: unless(5, [observed(1), observed(2)]),
    },
  };
}

main();
