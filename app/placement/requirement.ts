import type { Text } from "../i18n/catalog";
import { formatDay } from "../i18n/dates";
import { agreementWords, partyWords, unsignedIn } from "./agreements/agreement-words";
import type { ExplainedLeaf } from "./gate/explain";
import type { About } from "./gate/leaf";
import type { NextStep, Owner } from "./gate/next-step";
import { isPaper } from "./papers/paper";
import { paperWords } from "./papers/paper-words";
import { clearanceTitle } from "./rules/rule-words";
import { isSchoolNeed } from "./schools/school";
import { schoolNeedWords } from "./schools/school-words";
import { type FactLine, IN_REVIEW } from "./seen";

/** Who reads: the person themself, or someone with a part in it (`as`) who reads about `name`. */
export type Reading = { voice: "you" } | { voice: "them"; name: string; as: Owner };

/** The mark that goes with a state; the word always stands beside it. */
export type RequirementMark =
  | "met"
  | "until"
  | "part"
  | "todo"
  | "wait"
  | "hold"
  | "stop"
  | "outside"
  | "unsure";

/** A why-word, and how a page shows it. */
const STATES = {
  "no evidence": { mark: "todo", key: "state.none" },
  pending: { mark: "wait", key: "state.pending" },
  [IN_REVIEW]: { mark: "hold", key: "state.review" },
  "flagged or suspended": { mark: "hold", key: "state.flagged" },
  not_cleared: { mark: "stop", key: "state.notCleared" },
  "on hold": { mark: "hold", key: "state.hold" },
  revoked: { mark: "stop", key: "state.revoked" },
  expired: { mark: "stop", key: "state.expired" },
  "issuer not trusted": { mark: "outside", key: "state.untrusted" },
  "version too old": { mark: "stop", key: "state.retired" },
  "version retired": { mark: "stop", key: "state.retired" },
  "adjudicator not accepted": { mark: "outside", key: "state.otherBody" },
  "cleared under another name": { mark: "outside", key: "state.otherName" },
  "dated in the future": { mark: "todo", key: "state.notYetValid" },
  "not yet valid": { mark: "todo", key: "state.notYetValid" },
  "adjudicated too late": { mark: "todo", key: "state.notYetValid" },
  "over age": { mark: "todo", key: "state.ageClosed" },
  "under age": { mark: "todo", key: "state.ageClosed" },
  "age date missing": { mark: "todo", key: "state.ageMissing" },
  "needs accompaniment": { mark: "wait", key: "state.alone" },
} as const;

/** The mark of a requirement as it stands. */
export function markOf(leaf: ExplainedLeaf): RequirementMark {
  if (leaf.pass === "met") return leaf.through === undefined ? "met" : "until";
  if (leaf.pass !== null) return "until";
  if (/^[1-9]\d* of /.test(leaf.why ?? "")) return "part";
  return stateOf(leaf.why)?.mark ?? "todo";
}

/** How a requirement stands, in the few words before its name. */
export function stateWords(leaf: ExplainedLeaf, t: Text): string {
  if (!leaf.needed) return t("state.notNeeded");
  const day = leaf.through === undefined ? "" : formatDay(leaf.through, t.locale);
  if (leaf.pass === "met") return day ? t("state.through", { day }) : t("state.met");
  if (leaf.pass === "grace") return t("state.grace", { day });
  if (leaf.pass === "waived") return t("state.waived");
  if (leaf.pass === "accompanied") return t("state.accompanied");
  const why = leaf.why ?? "";
  const [, count, need] = /^(\d+) of (\d+)$/.exec(why) ?? [];
  if (count !== undefined && need !== undefined) {
    const progress = t("state.count", { count, need });
    return leaf.about.unit === "minutes" ? t("state.minutes", { progress }) : progress;
  }
  if (why.startsWith("unsigned: "))
    return t("state.unsignedBy", { parties: partyWords(unsignedIn(why), t) });
  if (why.startsWith("waiver ") || why === "not waivable") return t("state.waiver");
  if (leaf.about.what === "conflict") return t("state.conflict");
  const known = stateOf(why);
  return known ? t(known.key) : t("state.other");
}

/**
 * What a requirement asks, in people's words. `names` holds the titles of badges, statements and
 * clearances by their id.
 */
export function askWords(
  leaf: Pick<ExplainedLeaf, "kind" | "about">,
  t: Text,
  names: Readonly<Record<string, string>>,
) {
  const { about } = leaf;
  switch (leaf.kind) {
    case "credential":
      return t("ask.credential", { name: names[word(about, "def")] ?? word(about, "def") });
    case "clearance":
      return (
        clearanceTitle(word(about, "type"), names[word(about, "type")], t) ??
        t("ask.clearance", { type: word(about, "type") })
      );
    case "sessions":
      return about.unit === "minutes"
        ? t("ask.minutes", { n: number(about, "need") })
        : t("ask.sessions", { n: number(about, "need") });
    case "observations":
      return about.score === undefined
        ? t("ask.observations.plain", { n: number(about, "need") })
        : t("ask.observations", { n: number(about, "need"), score: number(about, "score") });
    case "age_from":
      return t("ask.age_from", { age: word(about, "age") });
    case "age_under":
      return t("ask.age_under", { age: word(about, "age") });
    case "agreement":
      return t("ask.agreement", { doc: agreementWords(word(about, "doc"), t) });
    case "attest":
      return isPaper(word(about, "what"))
        ? paperWords(word(about, "what"), t)
        : isSchoolNeed(word(about, "what"))
          ? schoolNeedWords(word(about, "what"), t)
          : t("ask.attest", { what: names[word(about, "what")] ?? word(about, "what") });
    default:
      return about.what === "conflict" ? t("ask.conflict") : t("ask.no_hold");
  }
}

/** What to do about a requirement, or what it rests on; empty when it simply holds. */
export function detailWords(leaf: ExplainedLeaf, t: Text, reading: Reading): string {
  if (!leaf.needed) return leaf.pass === null ? t("why.notNeeded") : "";
  if (leaf.pass !== null) {
    if (leaf.through !== undefined && leaf.pass === "waived")
      return t("why.waived", { day: formatDay(leaf.through, t.locale) });
    if (leaf.through === undefined || leaf.pass !== "met") return "";
    const what = leaf.stops === "expired" ? t("ends.expired") : t("ends.other");
    return t("why.ends", { day: formatDay(leaf.through, t.locale), what });
  }
  if (leaf.from !== undefined) return t("why.from", { day: formatDay(leaf.from, t.locale) });
  if (!leaf.next) return "";
  return t(`step.${stepOf(leaf, leaf.next.action)}.${reading.voice}`);
}

/** What there is to do, where the gate's one word stands for two things that people do. */
function stepOf({ about, why }: ExplainedLeaf, action: NextStep["action"]) {
  if (isPaper(word(about, "what"))) return "paper";
  return why === "cleared under another name" ? "otherName" : action;
}

/** The facts behind a requirement, one short sentence each, oldest first. */
export function evidenceWords(leaf: ExplainedLeaf, t: Text, facts: readonly FactLine[]): string {
  return facts
    .filter(({ id }) => leaf.evidence.includes(id))
    .sort((a, b) => a.on.localeCompare(b.on))
    .map(({ kind, on, amount }) => {
      const day = formatDay(on, t.locale);
      if (kind === "session") return t("fact.session", { day, n: amount ?? 0 });
      if (kind === "observation") return t("fact.observation", { day, score: amount ?? 0 });
      return t(`fact.${kind}`, { day });
    })
    .join(" ");
}

/** Whose turn it is, as a margin word: "Yours", "The coach’s". */
export function ownerWords(owner: Owner, t: Text, reading: Reading): string {
  const mine = reading.voice === "you" ? "person" : reading.as;
  if (owner === mine) return t("owner.you");
  if (owner !== "person") return t(`owner.${owner}`);
  return t("owner.person", { name: reading.voice === "them" ? reading.name : "" });
}

/** Whom it waits on, inside a sentence. */
export function whomWords(owner: Owner, t: Text, reading: Reading): string {
  const mine = reading.voice === "you" ? "person" : reading.as;
  if (owner === mine) return t("whom.you");
  if (owner !== "person") return t(`whom.${owner}`);
  return t("whom.person", { name: reading.voice === "them" ? reading.name : "" });
}

/** One line about a refusal, for a list: the first thing missing and whose it is. */
export function reasonWords(
  steps: readonly ExplainedLeaf[],
  t: Text,
  names: Readonly<Record<string, string>>,
): string {
  const [first] = steps;
  return first ? `${askWords(first, t, names)}: ${lowered(stateWords(first, t))}` : "";
}

function stateOf(why: string | undefined) {
  return why !== undefined && Object.hasOwn(STATES, why)
    ? STATES[why as keyof typeof STATES]
    : undefined;
}

function word(about: About, key: string): string {
  const value = about[key];
  return typeof value === "string" ? value : "";
}

function number(about: About, key: string): number {
  const value = about[key];
  return typeof value === "number" ? value : 0;
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
