import { type Draft, feedbackMaker, fill } from "../foreign";
import {
  type Asked,
  exactly,
  idsFor,
  messages,
  partsBy,
  stemOf,
  type Weighed,
  weighed,
} from "./gift-asked";

/** `{~wrong =right}`, or with weights: one right, several, or rated by a panel of ours. */
export function choiceAnswers(asked: Asked): Draft {
  const { extras, reader, general } = asked;
  const exact = exactly(extras);
  const make = feedbackMaker(general);
  const parts = partsBy("~", asked.answers.replaceAll("=", "~=")).map((part) =>
    part.startsWith("=")
      ? weighed(`%100%${part.slice(1).trim()}`, 0, reader, exact)
      : weighed(part, 0, reader, exact),
  );
  const oneRight = asked.answers.includes("=");
  const rated = extras?.type === "sjt" && extras.ratings?.length === parts.length;
  const several = extras ? extras.type === "multi" : !oneRight;
  const least = several ? 1e-6 : 100;
  const idOf = idsFor(parts.length, extras, make.lost);
  if (!rated) nameWeights(parts, several, make.lost);
  const options = parts.map(({ text, feedback, weight }, at) => ({
    id: idOf(at),
    text,
    ...(rated ? { ratings: extras?.ratings?.[at] } : { correct: weight >= least }),
    feedback: make.choice(feedback, weight >= least),
  }));
  const draft = { lost: [...make.lost], wanting: [...make.wanting] };
  const blank = !several && !rated && (extras ? extras.type === "cloze" : asked.after !== "");
  if (blank) return { type: "cloze", entry: gapEntry(asked, options), ...draft };
  const right = parts.filter(({ weight }) => weight > 0).length;
  const counted = several && extras?.counted ? { choose: right } : {};
  const type = rated ? "sjt" : several ? "multi" : "single";
  return { type, entry: { stem: stemOf(asked), options, ...counted }, ...draft };
}

function nameWeights(parts: readonly Weighed[], several: boolean, lost: Set<string>): void {
  const right = parts.filter(({ weight }) => weight > 0);
  const wrong = parts.filter(({ weight }) => weight <= 0);
  if (several) {
    const isEven = (of: readonly Weighed[]) => new Set(of.map(({ weight }) => weight)).size < 2;
    if (!isEven(right) || !isEven(wrong)) lost.add(messages.uneven);
    return;
  }
  for (const { text, weight } of parts)
    if (weight !== 0 && weight !== 100) lost.add(fill(messages.weights, { text, weight }));
}

/** A text with one gap: the stem of ours comes first when it still does. */
function gapEntry({ before, after, extras }: Asked, options: unknown) {
  const id = extras?.gap ?? "a";
  const ours = extras?.stem;
  const keepsStem = ours !== undefined && before.trimStart().startsWith(ours);
  const rest = keepsStem ? before.trimStart().slice(ours.length) : before;
  return {
    stem: keepsStem ? ours : messages.gapStem,
    text: `${rest}{${id}}${after}`.trim(),
    gaps: [{ id, options }],
  };
}
