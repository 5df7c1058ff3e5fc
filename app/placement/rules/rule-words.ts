import type { Text } from "../../i18n/catalog";
import { formatDay } from "../../i18n/dates";
import { isDay, parsePeriod } from "../gate/days";
import { isRecord } from "../gate/language";
import { HORIZONS } from "../gate/leaf";
import type { WrittenLeaf } from "./rule-outline";

/** What things are called by the ids that rules use: badges, statements, organizations. */
export type Names = Readonly<Record<string, string>>;

/** The words that rules use and that people read otherwise. */
const TERMS = [
  "az_ivp_card",
  "us_fbi",
  "us_nsopw",
  "us_state_of_service",
  "us_state_of_residence",
  "ca_live_scan",
  "ca_tb_assessment",
  "district_check",
  "pa_act_34",
  "pa_act_114",
  "pa_act_151",
  "tx_commission_review",
  "mandated-reporter-training",
  "mandated-reporter",
  "preservice",
  "practice",
  "in_person",
  "online",
  "state",
  "district",
  "program",
  "school",
  "site",
  "member",
  "coach",
  "teacher",
  "program_lead",
  "program_director",
  "host",
  "student-data",
  "diploma",
  "associate-degree",
  "formal-assessment",
  "two-years-of-college",
  "proficiency-test",
  "pa-ten-year-resident",
  "named-supervisor",
  "privacy",
  "schedule",
  "space-in-view",
] as const;

/** A word of a rule as people say it; null for one that nobody has put in words yet. */
export function knownTerm(term: string, t: Text): string | null {
  const known = TERMS.find((one) => one === term);
  return known ? t(`term.${known}`) : null;
}

/**
 * What a clearance is called: by its own title, which is in English; readers of another language have
 * their own words. `title` is undefined where nobody has published one; then null.
 */
export function clearanceTitle(type: string, title: string | undefined, t: Text): string | null {
  return (t.locale === "en" ? null : knownTerm(type, t)) ?? title ?? null;
}

/** A word of a rule as people say it, or with spaces where nobody has put it in words yet. */
export function termWords(term: string, t: Text): string {
  return knownTerm(term, t) ?? term.replace(/[_-]+/g, " ");
}

/** What a requirement asks, in one line. */
export function writtenWords(leaf: WrittenLeaf, t: Text, names: Names): string {
  const term = (key: string) => termWords(text(leaf[key]), t);
  const named = (key: string) => names[text(leaf[key])] ?? term(key);
  switch (leaf.kind) {
    case "credential":
      return t("written.credential", { name: named("def") });
    case "clearance":
      return t("written.clearance", { type: term("type") });
    case "sessions": {
      const mode = leaf.mode === undefined ? "" : modeWords(text(leaf.mode), t);
      return leaf.min_minutes === undefined
        ? t("written.sessions", { n: number(leaf.n), type: term("type"), mode })
        : t("written.minutes", { n: number(leaf.min_minutes), type: term("type"), mode });
    }
    case "observations":
      return t("written.observations", { n: number(leaf.n), type: term("type") });
    case "agreement":
      return t("written.agreement", {
        doc: named("doc"),
        parties: t.list(termsOf(leaf.parties, t)),
      });
    case "attest":
      return t("written.attest", { what: named("what") });
    case "age_from":
      return t("written.age_from", { age: text(leaf.age) });
    case "age_under":
      return t(leaf.accompanied === true ? "written.age_under.beside" : "written.age_under", {
        age: text(leaf.age),
      });
    case "no_hold":
      return t("written.no_hold");
    default:
      return t("written.unknown", { kind: text(leaf.kind) });
  }
}

/** Everything else that a requirement says: who decides, for how long, from when, who may waive it. */
export function noteWords(leaf: WrittenLeaf, t: Text, names: Names): string {
  const notes: string[] = [];
  const { kind } = leaf;
  if (kind === "credential") notes.push(issuerWords(leaf.issuers, t, names));
  if (Array.isArray(leaf.by))
    notes.push(
      t(kind === "observations" ? "note.observers" : "note.by", {
        names: t.list(termsOf(leaf.by, t)),
      }),
    );
  if (leaf.min_score !== undefined) notes.push(t("note.score", { score: number(leaf.min_score) }));
  if (leaf.min_version !== undefined)
    notes.push(t("note.minVersion", { n: number(leaf.min_version) }));
  if (isDay(text(leaf.older_ok_until)))
    notes.push(t("note.olderOk", { day: formatDay(text(leaf.older_ok_until), t.locale) }));
  if (leaf.lead !== undefined) notes.push(t("note.lead", { period: periodWords(leaf.lead, t) }));
  if (leaf.max_age !== undefined && isAging(kind))
    notes.push(t(`note.maxAge.${kind}`, { period: periodWords(leaf.max_age, t) }));
  if (leaf.grace !== undefined) notes.push(t("note.grace", { period: periodWords(leaf.grace, t) }));
  if (leaf.max_break_days !== undefined)
    notes.push(t("note.break", { n: number(leaf.max_break_days) }));
  if (leaf.name_must_match === true) notes.push(t("note.name"));
  if (isRecord(leaf.while_pending))
    notes.push(t("note.pending", { period: periodWords(leaf.while_pending.max, t) }));
  const horizon = HORIZONS.find((one) => one === leaf.horizon);
  if (horizon) notes.push(t(`note.horizon.${horizon}`));
  notes.push(waiverWords(leaf.waivable, t));
  return notes.filter((note) => note !== "").join(" ");
}

/** `P1Y6M` as "1 year and 6 months"; what is no period stays as it is written. */
export function periodWords(value: unknown, t: Text): string {
  const period = parsePeriod(text(value));
  if (!period) return text(value);
  const { years, months, days } = period;
  const parts = [
    years > 0 ? t("period.years", { n: years }) : "",
    months > 0 ? t("period.months", { n: months }) : "",
    days > 0 || years + months === 0 ? t("period.days", { n: days }) : "",
  ];
  return t.list(parts.filter((part) => part !== ""));
}

const AGING = ["credential", "clearance", "sessions", "observations"] as const;
function isAging(kind: unknown): kind is (typeof AGING)[number] {
  return AGING.some((one) => one === kind);
}

function modeWords(mode: string, t: Text): string {
  if (mode === "in_person" || mode === "online") return t(`written.mode.${mode}`);
  return t("written.mode.other", { mode: termWords(mode, t) });
}

function issuerWords(issuers: unknown, t: Text, names: Names): string {
  const said = (Array.isArray(issuers) ? issuers : []).filter(isRecord).map((issuer) => {
    const name = names[text(issuer.id)] ?? text(issuer.id);
    const [from, to] = [text(issuer.trusted_from), text(issuer.trusted_to)];
    const days = [
      isDay(from) ? t("note.trusted.from", { from: formatDay(from, t.locale) }) : "",
      isDay(to) ? t("note.trusted.to", { to: formatDay(to, t.locale) }) : "",
    ].filter((part) => part !== "");
    return days.length === 0 ? name : t("note.trusted", { name, days: days.join(" ") });
  });
  return said.length === 0 ? "" : t("note.issuers", { names: t.either(said) });
}

function waiverWords(waivable: unknown, t: Text): string {
  if (!isRecord(waivable)) return t("note.notWaivable");
  const names = t.either(termsOf(waivable.by, t));
  return waivable.max === undefined
    ? t("note.waivable", { names })
    : t("note.waivable.max", { names, period: periodWords(waivable.max, t) });
}

function termsOf(value: unknown, t: Text): string[] {
  return (Array.isArray(value) ? value : []).map((one) => termWords(text(one), t));
}

function text(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function number(value: unknown): number {
  return typeof value === "number" ? value : 0;
}
