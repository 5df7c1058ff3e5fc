import { htmlText, plainText } from "../text/html-text";
import { excerpt } from "../text/html-writing";
import {
  type Made,
  nameOnce,
  messages as partMessages,
  places,
  type SpareFeedback,
  wordsOf,
} from "./moodle-parts";
import { type Answer, isRight, oneRight, optionsOf, type Reading } from "./moodle-questions";
import { childOf, childrenOf, say, type XmlNode } from "./moodle-reader";
import { numberParts, textParts } from "./moodle-typed";

export const messages = {
  stem: "Choose what fits each gap.",
  noGaps: "Its text has no gaps. Set each gap where it belongs.",
  noChoice:
    "Gap {gap} names choice {choice}, and there is none. Write the choice, or take the gap out.",
  typed:
    "Gap {gap} is to be typed in, and Muster's gaps are chosen from a list. Make it a MULTICHOICE gap, or a question of its own.",
  several: "Gap {gap} takes several choices, and Muster's take one. Make it a question of its own.",
  unknown:
    "Gap {gap} is of the kind “{kind}”, which Muster does not have. Make it a MULTICHOICE gap.",
  open: "Gap {gap} is not closed. End it with }.",
  gap: "Gap {gap}: {reason}",
  weights: "The gaps have marks of their own in Moodle. Here each counts the same.",
  once: "In Moodle each box is used once. Here a choice may be chosen in several gaps.",
  braces: "Braces around “{text}” are round brackets now: Muster writes gaps in braces.",
} as const;

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
export function groupedGapParts({ question, lost, spare }: Reading): Made {
  const choices = question.children
    .filter(({ name }) => name === "dragbox" || name === "selectoption")
    .map((node, at) => ({
      text: wordsOf(node, say(places.choice, { at: at + 1 }), lost),
      group: childOf(node, "group")?.text.trim() ?? "1",
    }));
  const boxes = childrenOf(question, "dragbox");
  if (boxes.some((box) => !childOf(box, "infinite"))) nameOnce(lost, messages.once);
  const text = withoutBraces(wordsOf(childOf(question, "questiontext"), places.text, lost), lost);
  const gaps: { id: string; options: ReturnType<typeof optionsOf> }[] = [];
  const missing: string[] = [];
  const marked = text.replace(/\[\[(\d{1,3})\]\]/g, (_, number: string) => {
    const id = `g${gaps.length + 1}`;
    const right = choices[Number(number) - 1];
    if (!right) missing.push(say(messages.noChoice, { gap: gaps.length + 1, choice: number }));
    const answers = choices
      .filter(({ group }) => group === right?.group)
      .map((one) => ({ text: one.text, percent: one === right ? 100 : 0, feedback: "" }));
    gaps.push({ id, options: optionsOf(answers, spare, isRight) });
    return `{${id}}`;
  });
  if (missing[0] !== undefined) return { reason: missing[0] };
  if (gaps.length === 0) return { reason: messages.noGaps };
  return { parts: { type: "cloze", ...stemApart(marked), gaps } };
}

/** multianswer: {1:MULTICHOICE:=right#why~wrong} in the HTML of the text. */
export function clozeParts({ question, lost, spare }: Reading): Made {
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
    if (end < 0) return { reason: say(messages.open, { gap: gaps.length + 1 }) };
    const [, weight = "", named = ""] = found;
    gaps.push(gapOf(weight, named, raw.slice(OPENS.lastIndex, end), gaps.length + 1, lost));
    html += `${raw.slice(at, found.index)}${mark}${gaps.length}Z`;
    at = end + 1;
    OPENS.lastIndex = at;
  }
  if (node) html += raw.slice(at);
  const words = wordsOf(withText(node, html), places.text, lost);
  if (gaps.length === 0) return { reason: messages.noGaps };
  if (new Set(gaps.map(({ weight }) => weight || "1")).size > 1) nameOnce(lost, messages.weights);
  const [only] = gaps;
  const marks = new RegExp(`${mark}(\\d+)Z`, "g");
  if (only && gaps.length === 1 && (only.kind === "text" || only.kind === "number"))
    return withStem(words.replace(marks, "_____"), alone(only, spare, lost));
  const options: { id: string; options: ReturnType<typeof optionsOf> }[] = [];
  for (const [i, gap] of gaps.entries()) {
    const reason = gap.kind === "choice" ? oneRight(gap.answers, lost)?.reason : refusal(gap);
    if (reason !== undefined)
      return {
        reason: say(gap.kind === "choice" ? messages.gap : reason, {
          gap: i + 1,
          kind: excerpt(gap.named),
          reason,
        }),
      };
    options.push({ id: `g${i + 1}`, options: optionsOf(gap.answers, spare, isRight) });
  }
  const text = withoutBraces(words, lost).replace(marks, "{g$1}");
  return { parts: { type: "cloze", ...stemApart(text), gaps: options } };
}

/** A first paragraph without a gap says what to do; where there is none, Muster says it. */
function stemApart(text: string): { stem: string; text: string } {
  const end = text.indexOf("\n\n");
  const first = text.slice(0, Math.max(end, 0));
  return first !== "" && !/\{g\d+\}/.test(first)
    ? { stem: first, text: text.slice(end + 2) }
    : { stem: messages.stem, text };
}

function alone(gap: Gap, spare: SpareFeedback, lost: string[]): Made {
  if (gap.kind === "text") return textParts(gap.answers, spare, lost);
  return numberParts(gap.answers, [], spare, lost);
}

function withStem(stem: string, made: Made): Made {
  return "parts" in made ? { parts: { ...made.parts, stem } } : made;
}

function refusal({ kind }: Gap): string {
  if (kind === "several") return messages.several;
  return kind === "unknown" ? messages.unknown : messages.typed;
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

function gapOf(weight: string, named: string, body: string, gap: number, lost: string[]): Gap {
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
  const where = say(places.gap, { at: gap });
  const answers = partsAt(body, "~").map((part) => answerOf(part, kind, where, lost));
  return { kind, named, weight, answers: answers.filter((one) => one.text !== "") };
}

function answerOf(part: string, kind: Gap["kind"], where: string, lost: string[]): Answer {
  const read = (raw: string) => {
    const { text, dropped } = htmlText(raw.replace(/\\([}#~/"\\=])/g, "$1"));
    for (const what of dropped) nameOnce(lost, say(partMessages.dropped, { where, what }));
    return text;
  };
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

function withoutBraces(text: string, lost: string[]): string {
  return text.replace(/\{([a-z0-9]{1,16})\}/g, (_, inside: string) => {
    nameOnce(lost, say(messages.braces, { text: inside }));
    return `(${inside})`;
  });
}
