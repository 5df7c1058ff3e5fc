import { foldText } from "../../../assessment/items/text";
import { decimal, numberIn } from "../numbers";
import { said } from "../said";
import { attributeOf, type XmlElement } from "../xml/xml";
import { wordsOf } from "./qti-body";
import { feedbackFor, keysOf, type ReadFields, type Reading } from "./qti-keys";
import { type Branch, type Closeness, givesPoints } from "./qti-rules";

/** Reads a gap to type in: words, or a number. */
export function readTyped(reading: Reading, interaction: XmlElement): ReadFields {
  const response = attributeOf(interaction, "responseIdentifier");
  const declared = reading.declared.get(response);
  // A record tells one number in pieces, none of which is the answer.
  if (declared?.cardinality === "record") return { refused: said("formats.reason.no-key") };
  if (attributeOf(interaction, "patternMask")) reading.lost.add(said("formats.lost.pattern"));
  const { stem } = wordsOf(reading.body, reading.interactions, reading.lost);
  const feedback = {
    right: reading.feedbacks.choice(feedbackFor(reading, response, "right"), true),
    wrong: reading.feedbacks.choice(feedbackFor(reading, response, "else"), false),
  };
  const isNumber = ["float", "integer"].includes(declared?.baseType ?? "");
  const own = reading.branches.filter((one) => one.response === response);
  if (isNumber) return readNumber(reading, response, own, { stem, feedback });
  const accepted = eachOnce([...keysOf(reading, response), ...allMapped(reading, response)]);
  if (accepted.length === 0) return { refused: said("formats.reason.no-key") };
  if (declared?.mapped.some((one) => one.caseSensitive))
    reading.lost.add(said("formats.lost.case"));
  const points = declared?.mapped.map((one) => one.points) ?? [];
  if (points.some((one) => one > 0 && one < Math.max(...points)))
    reading.lost.add(said("formats.lost.part-marks"));
  const tempting = temptingOf(reading, response, own).map(({ value, feedback: why }) => ({
    text: value,
    feedback: why,
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
    const why = feedbackFor(reading, response, { value });
    return why ? [{ value, feedback: why }] : [];
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
    const read = numberIn(key);
    if (read === null)
      return { refused: said("formats.reason.not-number", { text: key.slice(0, 80) }) };
    answer = read;
    if (range?.kind === "range") tolerance = Math.max(range.most - answer, answer - range.least, 0);
  } else if (range?.kind === "range") {
    answer = (range.least + range.most) / 2;
    tolerance = (range.most - range.least) / 2;
  } else return { refused: said("formats.reason.no-key") };
  if (range?.kind === "range" && range.exclusive) lost.add(said("formats.lost.exclusive"));
  const closeness = own.find((one) => one.closeness && isRight(one))?.closeness;
  const places = closeness && placesOf(closeness, answer);
  if (closeness && places !== undefined) {
    tolerance = decimal(0.5 * 10 ** -places);
    lost.add(said("formats.lost.rounded", { tolerance: String(tolerance) }));
  } else if (closeness && closeness.mode !== "exact") {
    const widest = Math.max(closeness.below, closeness.above);
    const isShare = closeness.mode === "relative";
    tolerance = isShare ? Math.abs(answer) * (widest / 100) : widest;
    if (isShare) lost.add(said("formats.lost.relative"));
    if (closeness.exclusive) lost.add(said("formats.lost.exclusive"));
    if (closeness.below !== closeness.above) lost.add(said("formats.lost.uneven-tolerance"));
  }
  nameOtherNumbers(reading, response, answer, tolerance);
  const tempting = temptingOf(reading, response, own).flatMap(({ value, feedback }) => {
    const read = numberIn(value);
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

/** Names the numbers that earn points elsewhere and count as wrong here. */
function nameOtherNumbers(
  { declared, lost }: Reading,
  response: string,
  answer: number,
  tolerance: number,
): void {
  const mapped = declared.get(response)?.mapped ?? [];
  const most = Math.max(0, ...mapped.map(({ points }) => points));
  for (const { key, points } of mapped) {
    const value = numberIn(key);
    const isRight = value !== null && Math.abs(value - answer) <= tolerance;
    if (isRight || points <= 0) continue;
    const percent = String(Math.round((1000 * points) / most) / 10);
    if (points === most) lost.add(said("formats.lost.second-number", { text: key.slice(0, 60) }));
    else lost.add(said("formats.lost.partly", { percent, text: key.slice(0, 60) }));
  }
}

/** To how many decimal places an answer is rounded before it is judged, if it is. */
function placesOf({ mode, above: figures }: Closeness, answer: number): number | undefined {
  if (!Number.isInteger(figures) || figures < 0 || figures > 15) return undefined;
  if (mode === "decimalPlaces") return figures;
  if (mode !== "significantFigures" || figures === 0) return undefined;
  return figures - 1 - Math.floor(Math.log10(Math.abs(answer) || 1));
}

/** A slider: the number is typed instead. */
export function readSlider(reading: Reading, interaction: XmlElement): ReadFields {
  const [least, most] = ["lowerBound", "upperBound"].map((name) => attributeOf(interaction, name));
  reading.lost.add(said("formats.lost.slider", { least: least ?? "", most: most ?? "" }));
  return readTyped(reading, interaction);
}

function isRight(one: Branch): boolean {
  return one.when.kind === "right" || (one.when.kind === "value" && givesPoints(one));
}
