import { foldText } from "../../../assessment/items/text";
import { readTypedNumber } from "../../../assessment/items/typed-number";
import { attributeOf, type XmlElement } from "../xml/xml";
import { unsaid } from "./carried";
import { wordsOf } from "./qti-body";
import { feedbackFor, keysOf, type ReadFields, type Reading } from "./qti-keys";
import { say } from "./qti-messages";
import { type Branch, givesPoints } from "./qti-rules";

/** Reads a gap to type in: words, or a number. */
export function readTyped(reading: Reading, interaction: XmlElement): ReadFields {
  const response = attributeOf(interaction, "responseIdentifier");
  const declared = reading.declared.get(response);
  if (attributeOf(interaction, "patternMask")) reading.lost.push(say("pattern"));
  const { stem, lost } = wordsOf(reading.body, reading.interactions);
  reading.lost.push(...lost);
  const feedback = {
    right: feedbackFor(reading, response, "right") || unsaid.feedback,
    wrong: feedbackFor(reading, response, "else") || unsaid.feedback,
  };
  const isNumber = ["float", "integer"].includes(declared?.baseType ?? "");
  const own = reading.branches.filter((one) => one.response === response);
  if (isNumber) return readNumber(reading, response, own, { stem, feedback });
  const accepted = eachOnce([...keysOf(reading, response), ...allMapped(reading, response)]);
  if (accepted.length === 0) return say("noKey");
  if (declared?.mapped.some((one) => one.caseSensitive)) reading.lost.push(say("caseSensitive"));
  const points = declared?.mapped.map((one) => one.points) ?? [];
  if (points.some((one) => one > 0 && one < Math.max(...points)))
    reading.lost.push(say("partMarks"));
  const tempting = temptingOf(reading, response, own).map(({ value, feedback: said }) => ({
    text: value,
    feedback: said,
  }));
  return { type: "text", stem, accepted, feedback, ...(tempting.length > 0 ? { tempting } : {}) };
}

/** Answers that Muster tells apart: of two that it reads alike, the first. */
export function eachOnce(answers: readonly string[]): string[] {
  const folded = answers.map(foldText);
  return answers.filter((_, at) => folded[at] !== "" && folded.indexOf(folded[at] ?? "") === at);
}

/** Every text worth the most. */
function allMapped({ declared }: Reading, response: string): string[] {
  const mapped = declared.get(response)?.mapped ?? [];
  const most = Math.max(0, ...mapped.map(({ points }) => points));
  return mapped.filter(({ points }) => most > 0 && points === most).map(({ key }) => key);
}

/** Values that get feedback and no points. */
function temptingOf(reading: Reading, response: string, own: readonly Branch[]) {
  return own.flatMap((one) => {
    if (one.when.kind !== "value" || givesPoints(one)) return [];
    const { value } = one.when;
    const said = feedbackFor(reading, response, { value });
    return said ? [{ value, feedback: said }] : [];
  });
}

function readNumber(
  reading: Reading,
  response: string,
  own: readonly Branch[],
  words: { stem: string; feedback: object },
): ReadFields {
  const { lost } = reading;
  const range = own.find((one) => one.when.kind === "range" && givesPoints(one))?.when;
  const [key] = keysOf(reading, response);
  let tolerance = 0;
  let answer: number;
  if (key !== undefined) {
    const read = numberOf(key);
    if (read === null) return say("notNumber", { value: key });
    answer = read;
    if (range?.kind === "range") tolerance = Math.max(range.most - answer, answer - range.least, 0);
  } else if (range?.kind === "range") {
    answer = (range.least + range.most) / 2;
    tolerance = (range.most - range.least) / 2;
  } else return say("noKey");
  if (range?.kind === "range" && range.exclusive) lost.push(say("exclusive"));
  const closeness = own.find((one) => one.closeness && isRight(one))?.closeness;
  if (closeness && closeness.mode !== "exact") {
    const widest = Math.max(closeness.below, closeness.above);
    const isShare = closeness.mode === "relative";
    tolerance = isShare ? Math.abs(answer) * (widest / 100) : widest;
    if (isShare) lost.push(say("relative"));
    if (closeness.exclusive) lost.push(say("exclusive"));
    if (closeness.below !== closeness.above) lost.push(say("uneven"));
  }
  const tempting = temptingOf(reading, response, own).flatMap(({ value, feedback }) => {
    const read = numberOf(value);
    return read === null ? [] : [{ value: read, feedback }];
  });
  return {
    type: "numeric",
    ...words,
    answer,
    tolerance,
    ...(tempting.length > 0 ? { tempting } : {}),
  };
}

/** A number as QTI writes it, or as people do. */
export function numberOf(text: string): number | null {
  const plain = text.trim() === "" ? Number.NaN : Number(text);
  if (Number.isFinite(plain)) return plain;
  const read = readTypedNumber(text);
  return typeof read === "string" || read.unit !== "" ? null : read.value;
}

function isRight(one: Branch): boolean {
  return one.when.kind === "right" || (one.when.kind === "value" && givesPoints(one));
}
