import { attributeOf, childNamed, type XmlElement } from "../xml/xml";
import { type Draft, unsaid } from "./carried";
import { say } from "./qti-messages";
import { eachOnce, numberOf } from "./qti-typed";
import type { Condition, Reading12 } from "./qti12-conditions";

/** Reads an answer to type: words, or a number. `listed` are answers that the response itself lists. */
export function readTyped12(
  reading: Reading12,
  response: XmlElement,
  listed: readonly string[],
): Draft | string {
  const { conditions, kind, stem } = reading;
  const right = conditions.filter(({ points }) => points > 0);
  const fill = childNamed(response, "render_fib");
  const isNumber =
    kind === "numerical_question" ||
    response.name === "response_num" ||
    /^(decimal|integer|scientific)$/i.test(attributeOf(fill, "fibtype")) ||
    right.some(({ least, most }) => least !== null || most !== null);
  const feedback = {
    right: textsOf(reading, right) || unsaid.feedback,
    wrong:
      textsOf(
        reading,
        conditions.filter(({ catchesAll }) => catchesAll),
      ) || unsaid.feedback,
  };
  const tempting = conditions
    .filter((one) => one.points <= 0 && one.asked.length > 0 && textsOf(reading, [one]) !== "")
    .flatMap((one) => one.asked.map(({ value }) => ({ value, feedback: textsOf(reading, [one]) })));
  if (isNumber) return readNumber(reading, right, { stem, feedback }, tempting);
  const asked = right.flatMap((one) => one.asked);
  const parts = right.flatMap((one) => one.parts);
  const isFill = kind === "fill_in_multiple_blanks_question";
  const accepted = eachOnce(isFill ? listed : [...asked.map(({ value }) => value), ...parts]);
  if (accepted.length === 0) return say("noKey");
  if (asked.some((one) => one.caseSensitive)) reading.lost.push(say("caseSensitive"));
  if (parts.length > 0) reading.lost.push(say("pattern"));
  const most = Math.max(...right.map(({ points }) => points));
  if (right.some(({ points }) => points < most)) reading.lost.push(say("partMarks"));
  const others = tempting.map(({ value, feedback: said }) => ({ text: value, feedback: said }));
  return {
    type: "text",
    stem: isFill ? stem.replace(/\[[^\]]{1,60}\]/, "_____") : stem,
    accepted,
    feedback,
    ...(others.length > 0 ? { tempting: others } : {}),
  };
}

function readNumber(
  { lost }: Reading12,
  right: readonly Condition[],
  words: Draft,
  wrong: readonly { value: string; feedback: string }[],
): Draft | string {
  const [first, ...more] = right;
  if (!first) return say("noKey");
  if (more.length > 0) lost.push(say("otherNumbers", { count: more.length }));
  const { least, most, exclusive } = first;
  const [asked] = first.asked;
  const written = asked ? numberOf(asked.value) : null;
  if (asked && written === null) return say("notNumber", { value: asked.value });
  const isRange = least !== null && most !== null && least <= most;
  if (written === null && !isRange) return say("noKey");
  const answer = written ?? ((least ?? 0) + (most ?? 0)) / 2;
  // What two doubles are apart by has an error in its last places.
  const apart = isRange ? Math.max(0, (most ?? 0) - answer, answer - (least ?? 0)) : 0;
  const tolerance = Number(apart.toPrecision(12));
  if (exclusive) lost.push(say("exclusive"));
  const tempting = wrong.flatMap(({ value, feedback }) => {
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

function textsOf({ feedback }: Reading12, conditions: readonly Condition[]): string {
  const ids = new Set(conditions.flatMap((one) => one.feedback));
  return [...ids]
    .map((id) => feedback.get(id) ?? "")
    .join(" ")
    .trim();
}
