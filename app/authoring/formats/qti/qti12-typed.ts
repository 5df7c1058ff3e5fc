import type { Refused } from "../found";
import { decimal, numberIn } from "../numbers";
import { said } from "../said";
import { allNamed, attributeOf, childNamed, type XmlElement } from "../xml/xml";
import type { Draft } from "./carried";
import { eachOnce } from "./qti-typed";
import type { Condition, Reading12 } from "./qti12-conditions";

/** Reads an answer to type: words, or a number. `listed` are answers that the response itself lists. */
export function readTyped12(
  reading: Reading12,
  response: XmlElement,
  listed: readonly string[],
): Draft | Refused {
  const { conditions, kind, stem } = reading;
  const right = conditions.filter(({ points }) => points > 0);
  const fill = childNamed(response, "render_fib");
  const [slider] = allNamed(response, "render_slider");
  if (slider) {
    const [least, most] = ["lowerbound", "upperbound"].map((name) => attributeOf(slider, name));
    reading.lost.add(said("formats.lost.slider", { least: least ?? "", most: most ?? "" }));
  }
  const isNumber =
    slider !== undefined ||
    kind === "numerical_question" ||
    response.name === "response_num" ||
    /^(decimal|integer|scientific)$/i.test(attributeOf(fill, "fibtype")) ||
    right.some(({ least, most }) => least !== null || most !== null);
  const feedback = {
    right: reading.feedbacks.choice(textsOf(reading, right), true),
    wrong: reading.feedbacks.choice(
      textsOf(
        reading,
        conditions.filter(({ catchesAll }) => catchesAll),
      ),
      false,
    ),
  };
  const tempting = conditions
    .filter((one) => one.points <= 0 && one.asked.length > 0 && textsOf(reading, [one]) !== "")
    .flatMap((one) => one.asked.map(({ value }) => ({ value, feedback: textsOf(reading, [one]) })));
  if (isNumber) return readNumber(reading, right, { stem, feedback }, tempting);
  const asked = right.flatMap((one) => one.asked);
  const parts = right.flatMap((one) => one.parts);
  const isFill = kind === "fill_in_multiple_blanks_question";
  const accepted = eachOnce(isFill ? listed : [...asked.map(({ value }) => value), ...parts]);
  if (accepted.length === 0) return { refused: said("formats.reason.no-key") };
  if (asked.some((one) => one.caseSensitive)) reading.lost.add(said("formats.lost.case"));
  if (parts.length > 0) reading.lost.add(said("formats.lost.pattern"));
  const most = Math.max(...right.map(({ points }) => points));
  if (right.some(({ points }) => points < most)) reading.lost.add(said("formats.lost.part-marks"));
  const others = tempting.map(({ value, feedback: why }) => ({ text: value, feedback: why }));
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
  words: object,
  wrong: readonly { value: string; feedback: string }[],
): Draft | Refused {
  const [first, ...more] = right;
  if (!first) return { refused: said("formats.reason.no-key") };
  if (more.length > 0) lost.add(said("formats.lost.other-numbers", { n: more.length }));
  const { least, most, exclusive } = first;
  const [asked] = first.asked;
  const written = asked ? numberIn(asked.value) : null;
  if (asked && written === null)
    return { refused: said("formats.reason.not-number", { text: asked.value.slice(0, 80) }) };
  const isRange = least !== null && most !== null && least <= most;
  if (written === null && !isRange) return { refused: said("formats.reason.no-key") };
  const answer = written ?? ((least ?? 0) + (most ?? 0)) / 2;
  // What two doubles are apart by has an error in its last places.
  const within = isRange && answer >= (least ?? 0) && answer <= (most ?? 0);
  if (isRange && !within) lost.add(said("formats.lost.other-numbers", { n: 1 }));
  const apart = within ? Math.max((most ?? 0) - answer, answer - (least ?? 0)) : 0;
  const tolerance = decimal(apart);
  if (exclusive) lost.add(said("formats.lost.exclusive"));
  const tempting = wrong.flatMap(({ value, feedback }) => {
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

function textsOf({ feedback }: Reading12, conditions: readonly Condition[]): string {
  const ids = new Set(conditions.flatMap((one) => one.feedback));
  return [...ids]
    .map((id) => feedback.get(id) ?? "")
    .join(" ")
    .trim();
}
