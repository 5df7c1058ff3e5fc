import { numberIn } from "../numbers";
import { type Said, said } from "../said";
import { excerpt } from "../text/html-writing";
import { numberToType, type Typed, wordsToType } from "../typed-answers";
import { type Made, percentOf, typedOf, wordsOf } from "./moodle-parts";
import { answersOf, type Reading } from "./moodle-questions";
import { childOf, childrenOf, valueIn, type XmlNode } from "./moodle-reader";

export function shortAnswerParts({ question, lost, feedbacks }: Reading): Made {
  return madeOf(wordsToType(answersOf(question, lost, typedOf), feedbacks, lost));
}

export function numericalParts({ question, lost, feedbacks }: Reading): Made {
  const answers = childrenOf(question, "answer").map((answer, at) => ({
    text: typedOf(answer),
    percent: answer.attributes.fraction === undefined ? 100 : percentOf(answer),
    feedback: wordsOf(
      childOf(answer, "feedback"),
      said("formats.place.feedback", { at: at + 1 }),
      lost,
    ),
    tolerance: valueIn(answer, "tolerance"),
  }));
  const units = unitsOf(question);
  if ("key" in units) return { refused: units };
  return madeOf(numberToType(answers, units, feedbacks, lost));
}

/** What was read of typed answers, as the parts of a question. */
export function madeOf(typed: Typed): Made {
  return "refused" in typed ? typed : { parts: { type: typed.type, ...typed.entry } };
}

/** Moodle multiplies what was typed; Muster asks how many of the first unit one of this is. */
function unitsOf(question: XmlNode): { names: string[]; factor: number }[] | Said {
  const units: { names: string[]; factor: number }[] = [];
  for (const unit of childrenOf(childOf(question, "units") ?? question, "unit")) {
    const name = valueIn(unit, "unit_name");
    const multiplier = numberIn(valueIn(unit, "multiplier"));
    if (multiplier === null || multiplier <= 0)
      return said("formats.reason.unit", { text: excerpt(name) });
    const first = units[0]?.factor ?? 1 / multiplier;
    const same = units.find(({ factor }) => factor === 1 / multiplier);
    if (same) same.names.push(name);
    else units.push({ names: [name], factor: units.length === 0 ? first : 1 / multiplier });
  }
  return units.sort((a, b) => Number(b.factor === 1) - Number(a.factor === 1));
}
