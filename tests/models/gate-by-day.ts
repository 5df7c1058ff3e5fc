/**
 * A slow second opinion on the gate, written from gate.md and sharing no code with the engine: it
 * asks every rule again on every single day, straight from the case as it is written.
 * It takes well-formed cases only; what cannot be judged is the engine's own table of cases.
 */
export interface ModelLeaf {
  req: string;
  kind: string;
  horizon: "at_start" | "continuous" | "whole_term";
  [option: string]: unknown;
}
export type ModelNode =
  | ModelLeaf
  | { all: ModelNode[] }
  | { any: ModelNode[] }
  | { at_least: { n: number; of: ModelNode[] } };

type Row = Record<string, string | number | boolean | null | undefined>;
export interface ModelCase {
  opening: { rules: string[]; start: string; end: string; tz: string };
  ask: { at: string; known_at?: string; day?: string };
  placement?: { pinned: string[] };
  grandfather?: Record<string, string>;
  facts: {
    person: string;
    name_key?: string;
    accompanied?: boolean;
    last_term_end?: string;
    age_dates?: Record<string, string>;
    merges?: Row[];
    credentials?: Row[];
    clearances?: Row[];
    sessions?: Row[];
    observations?: Row[];
    agreements?: Row[];
    attests?: Row[];
    holds?: Row[];
    waivers?: Row[];
  };
}
export interface ModelAnswer {
  outcome: string;
  until?: string;
  gap?: string;
  failing: string[];
  via: string[];
  flags: string[];
}

type Verdict = { rank: number; fails: [string, string][]; carries: [string, number][] };
const NO = 99;
const RANKS = ["met", "grace", "waived", "accompanied"];
const DAY_MS = 86_400_000;

const num = (day: string) => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
const str = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);

const clocks = new Map<string, Intl.DateTimeFormat>();

function localDay(instant: string, tz: string): number {
  const clock = clocks.get(tz) ?? new Intl.DateTimeFormat("en-CA", { timeZone: tz });
  clocks.set(tz, clock);
  return num(clock.format(new Date(instant)));
}

function plus(day: number, period: string): number {
  const part = (unit: string) => Number(new RegExp(`(\\d+)${unit}`).exec(period)?.[1] ?? 0);
  const from = new Date(day * DAY_MS);
  const months = from.getUTCFullYear() * 12 + from.getUTCMonth() + part("Y") * 12 + part("M");
  const [year, month] = [Math.floor(months / 12), months % 12];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const clamped = Math.min(from.getUTCDate(), lastOfMonth);
  return Math.round(Date.UTC(year, month, clamped) / DAY_MS) + part("D");
}

export function answerByDay(raw: ModelCase, rulesets: Record<string, ModelNode>): ModelAnswer {
  const { opening, ask, facts } = raw;
  const tz = opening.tz;
  const knownAt = Date.parse(ask.known_at ?? ask.at);
  const today = localDay(ask.at, tz);
  const [start, end] = [num(opening.start), num(opening.end)];
  const first = ask.day ? num(ask.day) : start;
  const last = Math.max(end, first);

  const dayOf = (value: unknown) => {
    const text = String(value);
    return text.includes("T") ? localDay(text, tz) : num(text);
  };
  const endOf = (value: unknown) => {
    const text = String(value);
    return text.includes("T") ? localDay(text, tz) - 1 : num(text);
  };
  const has = (value: unknown) => value !== null && value !== undefined;
  const named = (value: unknown) => has(value) && String(value).trim() !== "";

  const me = new Set([facts.person]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const merge of facts.merges ?? []) {
      const known = Date.parse(String(merge.at)) <= knownAt;
      const undone = has(merge.undone_at) && Date.parse(String(merge.undone_at)) <= knownAt;
      if (!known || undone || !me.has(String(merge.into)) || me.has(String(merge.from))) continue;
      me.add(String(merge.from));
      grew = true;
    }
  }
  const rows = (list: Row[] | undefined, without: (row: Row, on: unknown) => boolean, on: string) =>
    (list ?? []).filter((row) => {
      if (!me.has(String(row.person ?? facts.person))) return false;
      if (has(row.recorded_at) && Date.parse(String(row.recorded_at)) > knownAt) return false;
      return !without(row, row[on]);
    });

  const layersOn = (day: number): ModelNode[] =>
    opening.rules.map((rule) => {
      const base = (id: string) => id.split("@")[0];
      const pin = raw.placement?.pinned.find((one) => base(one) === base(rule));
      const until = raw.grandfather?.[rule];
      const holds = pin && until && day <= (until === "term" ? end : num(until));
      return rulesets[holds ? pin : rule] as ModelNode;
    });

  function judgeAll(
    day: number,
    whole: (leaf: ModelLeaf) => number,
    without: (row: Row, on: unknown) => boolean = () => false,
  ): Verdict {
    return together(layersOn(day).map((layer) => node(layer)));

    function node(one: ModelNode): Verdict {
      if ("all" in one && Array.isArray(one.all)) return together(one.all.map(node));
      if ("any" in one && Array.isArray(one.any)) return choice(one.any.map(node), 1);
      if ("at_least" in one) {
        const group = one.at_least as { n: number; of: ModelNode[] };
        return choice(group.of.map(node), group.n);
      }
      const leaf = one as ModelLeaf;
      const on = leaf.horizon === "at_start" ? Math.min(start, first) : whole(leaf);
      const said = waived(leaf, on, ask1(leaf, on));
      return typeof said === "number"
        ? { rank: said, fails: [], carries: [[leaf.req, said]] }
        : { rank: NO, fails: [[leaf.req, said]], carries: [] };
    }

    function waived(leaf: ModelLeaf, day: number, said: number | string): number | string {
      if (typeof said === "number") return said;
      const mine = rows(facts.waivers, without, "from").filter((row) => row.req === leaf.req);
      if (mine.length === 0) return said;
      if (["flagged or suspended", "not_cleared", "revoked", "on hold"].includes(said)) return said;
      const allowed = leaf.waivable as { by: string[]; max?: string } | undefined;
      if (!allowed) return "not waivable";
      const words = [
        "waiver incomplete",
        "waiver self-approved",
        "waiver approver not allowed",
        "waiver too long",
        "waiver expired",
      ];
      let word = -1;
      for (const row of mine) {
        if (![row.reason, row.approver, row.from, row.expires_on].every(named)) {
          word = Math.max(word, 0);
        } else if (me.has(String(row.approver))) word = Math.max(word, 1);
        else if (!allowed.by.includes(String(row.approver_role))) word = Math.max(word, 2);
        else if (allowed.max && endOf(row.expires_on) > plus(dayOf(row.from), allowed.max)) {
          word = Math.max(word, 3);
        } else if (day < dayOf(row.from)) continue;
        else if (day > endOf(row.expires_on)) word = Math.max(word, 4);
        else return 2;
      }
      return words[word] ?? said;
    }

    /** A rank 0..3, or the why-word. */
    function ask1(leaf: ModelLeaf, day: number): number | string {
      const last = (from: number, printed: unknown) => {
        const aged = leaf.max_age ? plus(from, String(leaf.max_age)) : 9e9;
        return Math.min(aged, has(printed) ? endOf(printed) : 9e9);
      };
      const inGrace = (from: number, ended: number) =>
        leaf.grace && from <= ended && day <= plus(ended, String(leaf.grace));
      switch (leaf.kind) {
        case "credential": {
          const words = [
            "no evidence",
            "issuer not trusted",
            "version too old",
            "dated in the future",
            "not yet valid",
            "expired",
            "version retired",
            "revoked",
          ];
          return best(
            rows(facts.credentials, without, "issued")
              .filter((row) => row.def === leaf.def)
              .map((row) => {
                const on = dayOf(row.issued);
                const issuers = leaf.issuers as {
                  id: string;
                  trusted_from?: string;
                  trusted_to?: string;
                }[];
                const ok = issuers.some(
                  (one) =>
                    one.id === row.issuer &&
                    (!one.trusted_from || num(one.trusted_from) <= on) &&
                    (!one.trusted_to || on <= num(one.trusted_to)),
                );
                if (!ok) return "issuer not trusted";
                const old =
                  has(leaf.min_version) &&
                  (!has(row.version) || Number(row.version) < Number(leaf.min_version));
                if (old && !leaf.older_ok_until) return "version too old";
                if (on > today) return "dated in the future";
                if (day < on) return "not yet valid";
                const knownRevoked =
                  has(row.revoked) &&
                  (!has(row.revoked_recorded_at) ||
                    Date.parse(String(row.revoked_recorded_at)) <= knownAt);
                if (knownRevoked && day >= dayOf(row.revoked)) return "revoked";
                if (old && day > num(String(leaf.older_ok_until))) return "version retired";
                const ended = last(on, row.valid_through);
                if (day <= ended) return 0;
                return inGrace(on, ended) ? 1 : "expired";
              }),
            words,
          );
        }
        case "clearance": {
          const words = [
            "no evidence",
            "adjudicator not accepted",
            "cleared under another name",
            "break in service too long",
            "dated in the future",
            leaf.lead ? "adjudicated too late" : "not yet valid",
            "expired",
            "pending",
          ];
          const mine = rows(facts.clearances, without, "on").filter(
            (row) => row.type === leaf.type,
          );
          const bad = ["flagged", "suspended", "not_cleared"];
          const adverse = mine.filter(
            (row) => bad.includes(String(row.state)) && dayOf(row.on) <= day,
          );
          const newest = Math.max(-9e9, ...adverse.map((row) => dayOf(row.on)));
          const later = mine.filter((row) => dayOf(row.on) > newest);
          const rightBody = (row: Row) =>
            named(row.adjudicator) &&
            (!leaf.by || (leaf.by as string[]).includes(String(row.adjudicator)));
          const rightName = (row: Row) =>
            !leaf.name_must_match || (named(row.name_key) && row.name_key === facts.name_key);
          const answered = later.some(
            (row) =>
              row.state === "cleared" &&
              rightBody(row) &&
              rightName(row) &&
              dayOf(row.on) <= Math.min(day, today),
          );
          if (adverse.length > 0 && !answered) {
            const worst = adverse.some(
              (row) => dayOf(row.on) === newest && row.state === "not_cleared",
            );
            return worst ? "not_cleared" : "flagged or suspended";
          }
          return best(
            later.map((row) => {
              const on = dayOf(row.on);
              if (row.state === "pending") {
                if (on > today) return "dated in the future";
                if (day < on) return "no evidence";
                const rule = leaf.while_pending as { max: string } | undefined;
                return rule && facts.accompanied && day <= plus(on, rule.max) ? 3 : "pending";
              }
              if (row.state !== "cleared") return "no evidence";
              if (!rightBody(row)) return "adjudicator not accepted";
              if (!rightName(row)) return "cleared under another name";
              if (has(leaf.max_break_days) && facts.last_term_end) {
                const left = dayOf(facts.last_term_end);
                if (on < left && start - left > Number(leaf.max_break_days)) {
                  return "break in service too long";
                }
              }
              if (on > today) return "dated in the future";
              const counts = leaf.lead ? plus(on, String(leaf.lead)) : on;
              if (day < counts) return leaf.lead ? "adjudicated too late" : "not yet valid";
              const ended = last(on, row.valid_through);
              if (day <= ended) return 0;
              return inGrace(counts, ended) ? 1 : "expired";
            }),
            words,
          );
        }
        case "sessions": {
          const mine = rows(facts.sessions, without, "on").filter(
            (row) =>
              row.type === leaf.type &&
              (!leaf.mode || row.mode === leaf.mode) &&
              dayOf(row.on) <= Math.min(day, today) &&
              day <= last(dayOf(row.on), null),
          );
          const need = Number(leaf.min_minutes ?? leaf.n);
          const sum = mine.reduce((s, row) => s + (leaf.min_minutes ? Number(row.minutes) : 1), 0);
          return sum >= need ? 0 : `${sum} of ${need}`;
        }
        case "observations": {
          const n = rows(facts.observations, without, "on").filter(
            (row) =>
              row.type === leaf.type &&
              named(row.observer) &&
              !me.has(String(row.observer)) &&
              (!leaf.by || (leaf.by as string[]).includes(String(row.observer_role))) &&
              (!has(leaf.min_score) || Number(row.score) >= Number(leaf.min_score)) &&
              dayOf(row.on) <= Math.min(day, today) &&
              day <= last(dayOf(row.on), null),
          ).length;
          return n >= Number(leaf.n) ? 0 : `${n} of ${leaf.n}`;
        }
        case "agreement": {
          const open = (leaf.parties as string[]).filter(
            (party) =>
              !rows(facts.agreements, without, "on").some(
                (row) =>
                  row.doc === leaf.doc &&
                  row.party === party &&
                  (!has(leaf.min_version) ||
                    (has(row.version) && Number(row.version) >= Number(leaf.min_version))) &&
                  dayOf(row.on) <= Math.min(day, today) &&
                  (!has(row.valid_through) || day <= endOf(row.valid_through)),
              ),
          );
          return open.length === 0 ? 0 : `unsigned: ${open.join(", ")}`;
        }
        case "attest":
          return best(
            rows(facts.attests, without, "on")
              .filter((row) => row.what === leaf.what)
              .map((row) => {
                if (dayOf(row.on) > today) return "dated in the future";
                return day < dayOf(row.on) ? "not yet valid" : 0;
              }),
            ["no evidence", "dated in the future", "not yet valid"],
          );
        case "age_from":
        case "age_under": {
          const date = facts.age_dates?.[String(leaf.age)];
          if (!date) return "age date missing";
          const grown = day >= dayOf(date);
          if (leaf.kind === "age_from") return grown ? 0 : "under age";
          if (grown) return "over age";
          if (!leaf.accompanied) return 0;
          return facts.accompanied ? 3 : "needs accompaniment";
        }
        default:
          return rows(facts.holds, without, "from").some(
            (row) => dayOf(row.from) <= day && (!has(row.to) || day <= dayOf(row.to)),
          )
            ? "on hold"
            : 0;
      }
    }
  }

  const at = (day: number) => judgeAll(day, () => day);
  const opened = at(first);
  const base = { via: [] as string[], flags: [] as string[] };
  let stopped = last;
  let answer: ModelAnswer;
  const via = once(
    opened.carries.filter(([, rank]) => rank > 0).map(([req, rank]) => [req, RANKS[rank] ?? ""]),
  );
  if (opened.rank === NO) {
    stopped = first;
    answer = { ...base, outcome: "INELIGIBLE", failing: once(opened.fails) };
  } else {
    answer = walk();
  }

  function walk(): ModelAnswer {
    for (let day = first; !raw.placement && day <= last; day++) {
      const seen = judgeAll(day, (leaf) => (leaf.horizon === "whole_term" ? day : first));
      if (seen.rank !== NO) continue;
      stopped = day;
      return { ...base, outcome: "INELIGIBLE", gap: str(day), failing: once(seen.fails), via };
    }
    const beside = opened.rank === 3;
    const word = beside ? "CONDITIONAL" : "ELIGIBLE";
    for (let day = first; day <= last; day++) {
      const seen = at(day);
      if (seen.rank !== NO && (beside || seen.rank < 3)) continue;
      stopped = day;
      const failing =
        seen.rank === NO
          ? once(seen.fails)
          : once(
              seen.carries
                .filter(([, rank]) => rank === 3)
                .map(([req]) => [req, "needs accompaniment"]),
            );
      return { ...base, outcome: `${word}_UNTIL`, until: str(day - 1), failing, via };
    }
    return { ...base, outcome: word, failing: [], via };
  }

  const reads = new Set<string>();
  for (let day = first; day <= stopped; day++) {
    for (const layer of layersOn(day)) for (const leaf of leaves(layer)) reads.add(key(leaf));
  }
  const never = () => false;
  const ahead = (
    [
      ["credential", facts.credentials, "issued", "def"],
      ["clearance", facts.clearances, "on", "type"],
      ["sessions", facts.sessions, "on", "type"],
      ["observations", facts.observations, "on", "type"],
      ["agreement", facts.agreements, "on", "doc"],
      ["attest", facts.attests, "on", "what"],
    ] as const
  ).some(([kind, list, on, type]) =>
    rows(list, never, on).some(
      (row) => dayOf(row[on]) > today && reads.has(`${kind} ${row[type]}`),
    ),
  );
  if (ahead) answer.flags.push("future_dated");
  const late = (row: Row, on: unknown) =>
    has(on) &&
    has(row.recorded_at) &&
    dayOf(on) < start &&
    localDay(String(row.recorded_at), tz) >= start;
  if (opened.rank !== NO && judgeAll(first, () => first, late).rank === NO) {
    answer.flags.push("late_evidence");
  }
  return answer;
}

function leaves(node: ModelNode): ModelLeaf[] {
  if ("all" in node && Array.isArray(node.all)) return node.all.flatMap(leaves);
  if ("any" in node && Array.isArray(node.any)) return node.any.flatMap(leaves);
  if ("at_least" in node) return (node.at_least as { of: ModelNode[] }).of.flatMap(leaves);
  return [node as ModelLeaf];
}

function key(leaf: ModelLeaf): string {
  return `${leaf.kind} ${leaf.def ?? leaf.type ?? leaf.doc ?? leaf.what}`;
}

function together(all: Verdict[]): Verdict {
  const fails = all.flatMap((one) => one.fails);
  if (all.some((one) => one.rank === NO)) return { rank: NO, fails, carries: [] };
  return {
    rank: Math.max(...all.map((one) => one.rank)),
    fails: [],
    carries: all.flatMap((one) => one.carries),
  };
}

function choice(branches: Verdict[], n: number): Verdict {
  const passing = branches.filter((one) => one.rank !== NO);
  if (passing.length < n) {
    return { rank: NO, fails: branches.flatMap((one) => one.fails), carries: [] };
  }
  const picked = passing
    .slice()
    .sort((a, b) => a.rank - b.rank)
    .slice(0, n);
  return together(branches.filter((one) => picked.includes(one)));
}

function best(all: (number | string)[], words: string[]): number | string {
  const passes = all.filter((one) => typeof one === "number");
  if (passes.length > 0) return Math.min(...passes);
  const reached = all.map((one) => words.indexOf(String(one)));
  return words[Math.max(0, ...reached)] ?? "";
}

function once(pairs: (readonly [string, string])[]): string[] {
  const seen = new Map<string, string>();
  for (const [req, word] of pairs) if (!seen.has(req)) seen.set(req, `${req}: ${word}`);
  return [...seen.values()];
}
