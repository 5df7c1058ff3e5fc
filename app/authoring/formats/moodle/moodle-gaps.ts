import { type Answer, isRight, oneRight, optionsOf } from "../answers";
import { type Feedbacks, stopgaps } from "../feedback";
import { type Losses, type Said, said } from "../said";
import { htmlText, plainText } from "../text/html-text";
import { excerpt } from "../text/html-writing";
import { numberToType, wordsToType } from "../typed-answers";
import { kept, type Made, wordsOf } from "./moodle-parts";
import type { Reading } from "./moodle-questions";
import { childOf, childrenOf, type XmlNode } from "./moodle-reader";
import { madeOf } from "./moodle-typed";

const KIND =
  /^(MULTICHOICE(?:_[VHS]S?)?|MC[VH]?S?)$|^(MULTIRESPONSE(?:_(?:HS?|S))?|MRH?S?)$|^(SHORTANSWER(?:_C)?|SAC?|MWC?)$|^(NUMERICAL|NM)$/;
const OPENS = /\{(\d{0,6}):([A-Z_]{1,30}):/g;

interface Gap {
  kind: "choice" | "several" | "text" | "number" | "unknown";
  named: string;
  weight: string;
  answers: Answer[];
}

/** gapselect and ddwtos: [[1]] in the text, and choices in groups. */
export function groupedGapParts({ question, lost, feedbacks }: Reading): Made {
  const choices = question.children
    .filter(({ name }) => name === "dragbox" || name === "selectoption")
    .map((node, at) => ({
      text: wordsOf(node, said("formats.place.choice", { at: at + 1 }), lost),
      group: childOf(node, "group")?.text.trim() ?? "1",
    }));
  const boxes = childrenOf(question, "dragbox");
  if (boxes.some((box) => !childOf(box, "infinite"))) lost.add(said("formats.lost.used-once"));
  const text = withoutBraces(
    wordsOf(childOf(question, "questiontext"), said("formats.place.text"), lost),
    lost,
  );
  const gaps: { id: string; options: ReturnType<typeof optionsOf> }[] = [];
  const missing: Said[] = [];
  const marked = text.replace(/\[\[(\d{1,3})\]\]/g, (_, number: string) => {
    const id = `g${gaps.length + 1}`;
    const right = choices[Number(number) - 1];
    if (!right)
      missing.push(said("formats.reason.gap-choice", { gap: gaps.length + 1, choice: number }));
    const answers = choices
      .filter(({ group }) => group === right?.group)
      .map((one) => ({ text: one.text, percent: one === right ? 100 : 0, feedback: "" }));
    gaps.push({ id, options: optionsOf(answers, feedbacks, isRight) });
    return `{${id}}`;
  });
  if (missing[0] !== undefined) return { refused: missing[0] };
  if (gaps.length === 0) return { refused: said("formats.reason.no-gaps") };
  return { parts: { type: "cloze", ...stemApart(marked), gaps } };
}

/** multianswer: {1:MULTICHOICE:=right#why~wrong} in the HTML of the text. */
export function clozeParts({ question, lost, feedbacks }: Reading): Made {
  const node = childOf(question, "questiontext");
  const raw = childOf(node, "text")?.text ?? "";
  const gaps: Gap[] = [];
  let mark = "GAPHERE";
  while (raw.includes(mark)) mark += "X";
  let html = "";
  let at = 0;
  OPENS.lastIndex = 0;
  for (let found = OPENS.exec(raw); found; found = OPENS.exec(raw)) {
    const end = endOfGap(raw, OPENS.lastIndex);
    if (end < 0)
      return { refused: said("formats.reason.open-gap", { gap: gaps.length + 1, close: "}" }) };
    const [, weight = "", named = ""] = found;
    gaps.push(gapOf(weight, named, raw.slice(OPENS.lastIndex, end), gaps.length + 1, lost));
    html += `${raw.slice(at, found.index)}${mark}${gaps.length}Z`;
    at = end + 1;
    OPENS.lastIndex = at;
  }
  if (node) html += raw.slice(at);
  const words = wordsOf(withText(node, html), said("formats.place.text"), lost);
  if (gaps.length === 0) return { refused: said("formats.reason.no-gaps") };
  if (new Set(gaps.map(({ weight }) => weight || "1")).size > 1)
    lost.add(said("formats.lost.gap-weights"));
  const [only] = gaps;
  const marks = new RegExp(`${mark}(\\d+)Z`, "g");
  if (only && gaps.length === 1 && (only.kind === "text" || only.kind === "number"))
    return withStem(words.replace(marks, "_____"), alone(only, feedbacks, lost));
  const reasons = gaps.map((gap) => reasonAgainst(gap, lost));
  if (reasons.every((reason) => reason !== null)) return { refused: allOf(reasons) };
  const unanswerable = gaps.findIndex((gap, at) => reasons[at] && rightIn(gap) === "");
  const none = reasons[unanswerable];
  if (none) return { refused: said("formats.reason.gap", { gap: unanswerable + 1, reason: none }) };
  const kept = gaps.flatMap((gap, at) =>
    reasons[at] ? [] : [{ id: `g${at + 1}`, options: optionsOf(gap.answers, feedbacks, isRight) }],
  );
  const filled = gaps.map((gap, at) => {
    const reason = reasons[at];
    if (!reason) return `{g${at + 1}}`;
    const answer = withoutBraces(rightIn(gap), lost);
    lost.add(said("formats.lost.gap", { gap: at + 1, answer: excerpt(answer), reason }));
    return answer;
  });
  const text = withoutBraces(words, lost).replace(marks, (_, at) => filled[Number(at) - 1] ?? "");
  return { parts: { type: "cloze", ...stemApart(text), gaps: kept } };
}

/** Why a gap cannot be one to choose for; null when it can. */
function reasonAgainst(gap: Gap, lost: Losses): Said | null {
  return gap.kind === "choice" ? (oneRight(gap.answers, lost)?.refused ?? null) : refusal(gap);
}

const mostReasons = 20;

function allOf(reasons: readonly (Said | null)[]): Said {
  const told = reasons.flatMap((reason, at) =>
    reason ? [said("formats.reason.gap", { gap: at + 1, reason })] : [],
  );
  const [only] = told;
  return only && told.length === 1
    ? only
    : said("formats.reason.all-gaps", { reasons: told.slice(0, mostReasons) });
}

/** What stands in a text instead of a gap: its right answer, or all of several; empty when it has none. */
function rightIn({ kind, answers }: Gap): string {
  const right = answers.filter(({ text, percent }) =>
    kind === "several" ? percent > 0 : isRight(percent) && !/(?<!\\)\*/.test(text),
  );
  const texts = right.map(({ text }) => text.replaceAll("\\*", "*"));
  return kind === "several" ? texts.join(", ") : (texts[0] ?? "");
}

/** A first paragraph without a gap says what to do; where there is none, Muster says it. */
function stemApart(text: string): { stem: string; text: string } {
  const end = text.indexOf("\n\n");
  const first = text.slice(0, Math.max(end, 0));
  return first !== "" && !/\{g\d+\}/.test(first)
    ? { stem: first, text: text.slice(end + 2) }
    : { stem: stopgaps.gaps, text };
}

function alone(gap: Gap, feedbacks: Feedbacks, lost: Losses): Made {
  if (gap.kind === "text") return madeOf(wordsToType(gap.answers, feedbacks, lost));
  return madeOf(numberToType(gap.answers, [], feedbacks, lost));
}

function withStem(stem: string, made: Made): Made {
  return "parts" in made ? { parts: { ...made.parts, stem } } : made;
}

function refusal({ kind, named }: Gap): Said {
  if (kind === "several") return said("formats.reason.several-in-gap");
  if (kind === "unknown") return said("formats.reason.gap-kind", { kind: excerpt(named) });
  return said("formats.reason.typed-gap");
}

function withText(node: XmlNode | undefined, text: string): XmlNode | undefined {
  if (!node) return undefined;
  const children = node.children.map((child) =>
    child.name === "text" ? { ...child, text } : child,
  );
  return { ...node, children };
}

/** Where the gap's “}” stands: one after a backslash is the author's own. */
function endOfGap(raw: string, from: number): number {
  let end = raw.indexOf("}", from);
  while (end > 0 && raw.charAt(end - 1) === "\\") end = raw.indexOf("}", end + 1);
  return end;
}

function gapOf(weight: string, named: string, body: string, gap: number, lost: Losses): Gap {
  const [known, choice, several, text] = KIND.exec(named) ?? [];
  const kind =
    known === undefined
      ? "unknown"
      : choice
        ? "choice"
        : several
          ? "several"
          : text
            ? "text"
            : "number";
  const where = said("formats.place.gap", { at: gap });
  const answers = partsAt(body, "~").map((part) => answerOf(part, kind, where, lost));
  return { kind, named, weight, answers: answers.filter((one) => one.text !== "") };
}

function answerOf(part: string, kind: Gap["kind"], where: Said, lost: Losses): Answer {
  const read = (raw: string) => kept(htmlText(raw.replace(/\\([}#~/"\\=])/g, "$1")), where, lost);
  const [, percent, equals] = /^\s*(?:%(-?[\d.,]+)%|(=))?/.exec(part) ?? [];
  const rest = part.replace(/^\s*(?:%-?[\d.,]+%|=)?/, "");
  const [words = "", ...why] = partsAt(rest, "#");
  const share = equals ? 100 : Number((percent ?? "0").replace(",", "."));
  const answer = {
    percent: Number.isFinite(share) ? share : 0,
    feedback: read(why.join("#")),
  };
  if (kind !== "number") return { ...answer, text: read(words) };
  const [value = "", tolerance] = words.split(":");
  return { ...answer, text: plainText(value).text, tolerance: tolerance?.trim() };
}

/** Parts at a sign that has no backslash before it; “#” in a reference like &#39; parts nothing. */
function partsAt(body: string, sign: "~" | "#"): string[] {
  const parts = [""];
  for (let at = 0; at < body.length; at++) {
    const char = body.charAt(at);
    if (char === "\\") parts.push(`${parts.pop()}${char}${body.charAt(++at)}`);
    else if (char === sign && body.charAt(at - 1) !== "&") parts.push("");
    else parts.push(`${parts.pop()}${char}`);
  }
  return parts;
}

function withoutBraces(text: string, lost: Losses): string {
  return text.replace(/\{([a-z0-9]{1,16})\}/g, (_, inside: string) => {
    lost.add(said("formats.lost.braces", { text: inside }));
    return `(${inside})`;
  });
}
