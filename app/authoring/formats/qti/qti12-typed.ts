import type { Refused } from "../found";
import { decimal, numberIn } from "../numbers";
import { said } from "../said";
import { excerpt } from "../text/html-writing";
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
  const earns = conditions.filter(({ points }) => points > 0);
  const most = Math.max(0, ...earns.map(({ points }) => points));
  // What earns less is not the right answer.
  const right = earns.filter(({ points }) => points === most);
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
  for (const one of earns.filter(({ points }) => points < most))
    for (const { value } of one.asked)
      reading.lost.add(
        said("formats.lost.partly", {
          percent: String(Math.round((1000 * one.points) / most) / 10),
          text: excerpt(value),
        }),
      );
  if (isNumber) return readNumber(reading, right, { stem, feedback }, tempting);
  // How Canvas compares what is typed with an answer.
  const ways = allNamed(response, "response_label").map((label) => ({
    way: attributeOf(label, "scoring_algorithm"),
    minds: attributeOf(label, "ignore_case") === "false",
  }));
  if (ways.some(({ way }) => /regex/i.test(way)))
    return { refused: said("formats.reason.pattern") };
  if (ways.some(({ way }) => /contains|close/i.test(way)))
    reading.lost.add(said("formats.lost.pattern"));
  const asked = right.flatMap((one) => one.asked);
  const parts = right.flatMap((one) => one.parts);
  const isFill = kind === "fill_in_multiple_blanks_question";
  const accepted = eachOnce(isFill ? listed : [...asked.map(({ value }) => value), ...parts]);
  if (accepted.length === 0) return { refused: said("formats.reason.no-key") };
  if (asked.some((one) => one.caseSensitive) || ways.some(({ minds }) => minds))
    reading.lost.add(said("formats.lost.case"));
  if (parts.length > 0) reading.lost.add(said("formats.lost.pattern"));
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
  const [asked, ...alike] = first.asked;
  const further = alike.length + Math.max(0, first.ranges - 1);
  if (further > 0) lost.add(said("formats.lost.other-numbers", { n: further }));
  const written = asked ? numberIn(asked.value) : null;
  if (asked && written === null)
    return { refused: said("formats.reason.not-number", { text: asked.value.slice(0, 80) }) };
  const isRange = least !== null && most !== null && least <= most;
  if (written === null && !isRange) return { refused: said("formats.reason.no-key") };
  const answer = written ?? ((least ?? 0) + (most ?? 0)) / 2;
  // What two doubles are apart by has an error in its last places.
  const within = isRange && answer >= (least ?? 0) && answer <= (most ?? 0);
  if (isRange && !within) lost.add(said("formats.lost.other-numbers", { n: 1 }));
  const apart = within
    ? Math.max((most ?? 0) - answer, answer - (least ?? 0))
    : (asked?.margin ?? 0);
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
