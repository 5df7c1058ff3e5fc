import type { Text } from "../../i18n/catalog";
import { isDay, parsePeriod } from "../gate/days";
import { HORIZONS } from "../gate/leaf";
import type { WrittenLeaf } from "./rule-outline";

/** What can be asked for, in the order in which a form offers it. */
export const LEAF_KINDS = [
  "credential",
  "clearance",
  "sessions",
  "observations",
  "agreement",
  "attest",
  "age_from",
  "age_under",
  "no_hold",
] as const;
export type LeafKindName = (typeof LEAF_KINDS)[number];

/** How an option of a requirement is typed. Periods are typed in words of either language, lists with commas. */
type Typed = "text" | "number" | "period" | "day" | "list" | "tick" | "issuers";

/** The options of each kind that the form asks, in order; the rarer ones are written as text. */
const OPTIONS = {
  credential: {
    def: "text",
    issuers: "issuers",
    max_age: "period",
    min_version: "number",
    older_ok_until: "day",
    grace: "period",
  },
  clearance: {
    type: "text",
    by: "list",
    max_age: "period",
    lead: "period",
    max_break_days: "number",
    name_must_match: "tick",
    grace: "period",
  },
  sessions: { type: "text", mode: "text", min_minutes: "number", n: "number", max_age: "period" },
  observations: {
    type: "text",
    n: "number",
    min_score: "number",
    by: "list",
    max_age: "period",
  },
  agreement: { doc: "text", parties: "list", min_version: "number" },
  attest: { what: "text" },
  age_from: { age: "text" },
  age_under: { age: "text", accompanied: "tick" },
  no_hold: {},
} as const satisfies Record<LeafKindName, Partial<Record<string, Typed>>>;

type OptionsOf<Kind> = Kind extends LeafKindName ? keyof (typeof OPTIONS)[Kind] : never;
export type LeafOption = OptionsOf<LeafKindName>;

/** One field of the form for a requirement. */
export interface LeafField {
  name: LeafOption;
  typed: Typed;
}

/** The fields that a kind's form has. */
export function fieldsOf(kind: LeafKindName): LeafField[] {
  return Object.entries(OPTIONS[kind] as Record<LeafOption, Typed>).map(([name, typed]) => ({
    name: name as LeafOption,
    typed,
  }));
}

/** Whether a kind is one that the form knows. */
export function isLeafKind(kind: unknown): kind is LeafKindName {
  return LEAF_KINDS.some((one) => one === kind);
}

/** A requirement of a kind with nothing said yet, under a name that no other has. */
export function emptyLeaf(kind: LeafKindName, taken: readonly string[]): WrittenLeaf {
  let n = 1;
  while (taken.includes(`${kind}-${n}`)) n++;
  return { req: `${kind}-${n}`, kind, horizon: HORIZONS[1] };
}

/** What was typed for a requirement: one text a field, several for issuers. */
export type TypedLeaf = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * The requirement as typed over what was written before: options that the form does not ask keep what
 * they were. A period that cannot be read is named.
 */
export function leafFrom(
  before: WrittenLeaf,
  typed: TypedLeaf,
): { leaf: WrittenLeaf } | { unread: string } {
  const { kind } = before;
  if (!isLeafKind(kind)) return { leaf: before };
  const leaf: Record<string, unknown> = {
    ...before,
    req: textOf(typed.req),
    horizon: textOf(typed.horizon),
  };
  for (const { name, typed: how } of fieldsOf(kind)) {
    const read = optionFrom(how, typed[name], before[name]);
    if (read === UNREAD) return { unread: name };
    if (read === undefined) delete leaf[name];
    else leaf[name] = read;
  }
  const max = periodFrom(textOf(typed.waived_for));
  if (max === UNREAD) return { unread: "waived_for" };
  const by = listFrom(textOf(typed.waived_by));
  if (by.length === 0) delete leaf.waivable;
  else leaf.waivable = { by, ...(max === undefined ? {} : { max }) };
  return { leaf };
}

/** What the form shows of a requirement as it is written, its periods in the reader's words. */
export function typedFrom(leaf: WrittenLeaf, t: Text): Record<string, string | string[]> {
  const { kind } = leaf;
  if (!isLeafKind(kind)) return {};
  const shown: Record<string, string | string[]> = {
    req: textOf(leaf.req),
    horizon: textOf(leaf.horizon),
  };
  for (const { name, typed } of fieldsOf(kind)) {
    const value = leaf[name];
    if (typed === "issuers")
      shown[name] = (Array.isArray(value) ? value : []).map((issuer) => textOf(issuer?.id));
    else if (typed === "period") shown[name] = periodShown(value, t);
    else if (typed === "list") shown[name] = listShown(value);
    else if (typed === "tick") shown[name] = value === true ? "yes" : "";
    else shown[name] = textOf(value);
  }
  const waivable = leaf.waivable as { by?: unknown; max?: unknown } | undefined;
  return {
    ...shown,
    waived_by: listShown(waivable?.by),
    waived_for: periodShown(waivable?.max, t),
  };
}

const UNREAD = Symbol("unread");

function optionFrom(how: Typed, typed: TypedLeaf[string], before: unknown): unknown {
  const text = textOf(typed);
  switch (how) {
    case "text":
      return text === "" ? undefined : text;
    case "number":
      if (text === "") return undefined;
      return /^\d{1,6}$/.test(text) ? Number(text) : UNREAD;
    case "period":
      return periodFrom(text);
    case "day":
      if (text === "") return undefined;
      return isDay(text) ? text : UNREAD;
    case "list": {
      const list = listFrom(text);
      return list.length === 0 ? undefined : list;
    }
    case "tick":
      return text === "" ? undefined : true;
    case "issuers":
      return issuersFrom(typed, before);
  }
}

/** The issuers chosen; one that was there keeps the days on which it is trusted. */
function issuersFrom(typed: TypedLeaf[string], before: unknown): unknown {
  const ids = typeof typed === "string" ? [typed] : (typed ?? []);
  const known: { id?: unknown }[] = Array.isArray(before) ? before : [];
  const issuers = ids
    .filter((id) => id !== "")
    .map((id) => known.find((issuer) => issuer?.id === id) ?? { id });
  return issuers.length === 0 ? undefined : issuers;
}

/** How each unit of a period is typed, in English or in Spanish. */
const UNITS = [
  ["years", /^(years?|años?|anos?)$/],
  ["months", /^(months?|mes|meses)$/],
  ["weeks", /^(weeks?|semanas?)$/],
  ["days", /^(days?|días?|dias?)$/],
] as const;

/**
 * "1 year and 6 months", or "1 año y 6 meses", as `P1Y6M`; a period as the language of rules writes it
 * stays as it is.
 */
export function periodFrom(text: string): string | undefined | typeof UNREAD {
  const said = text.normalize("NFC").trim().toLowerCase();
  if (said === "") return undefined;
  if (parsePeriod(said.toUpperCase())) return said.toUpperCase();
  const sums = { years: 0, months: 0, weeks: 0, days: 0 };
  const rest = said.replace(/(\d{1,4}) ?(\p{L}+)/gu, (part, count: string, word: string) => {
    const unit = UNITS.find(([, typed]) => typed.test(word));
    if (unit === undefined) return part;
    sums[unit[0]] += Number(count);
    return "+";
  });
  if (!/^\+(?:(?:,|\s|\band\b|\by\b)+\+)*$/.test(rest)) return UNREAD;
  const { years, months } = sums;
  const days = sums.days + 7 * sums.weeks;
  const read = `P${years ? `${years}Y` : ""}${months ? `${months}M` : ""}${days ? `${days}D` : ""}`;
  return read === "P" ? "P0D" : read;
}

/** A period as it can be typed again, in the reader's language; digits without marks between them. */
function periodShown(value: unknown, t: Text): string {
  const period = parsePeriod(textOf(value));
  if (!period) return "";
  const { years, months, days } = period;
  const words = [
    years > 0 ? t("period.years", { n: years }) : "",
    months > 0 ? t("period.months", { n: months }) : "",
    days > 0 || years + months === 0 ? t("period.days", { n: days }) : "",
  ];
  return words
    .filter((word) => word !== "")
    .join(" ")
    .replace(/(\d)\D(?=\d{3}\b)/g, "$1");
}

function listFrom(text: string): string[] {
  return text
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

function listShown(value: unknown): string {
  return (Array.isArray(value) ? value : []).map(textOf).join(", ");
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : typeof value === "number" ? `${value}` : "";
}
