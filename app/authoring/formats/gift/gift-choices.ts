import { isRight, nameShares, oneRight, optionsOf, severalOfThem } from "../answers";
import { stopgaps } from "../feedback";
import { type Answered, type Asked, exactly, idsFor, partsBy, stemOf, weighed } from "./gift-asked";

/** `{~wrong =right}`, or with weights: one right, several, or rated by a panel of ours. */
export function choiceAnswers(asked: Asked): Answered {
  const { extras, reader, feedbacks, lost } = asked;
  const exact = exactly(extras);
  const answers = partsBy("~", asked.answers.replaceAll("=", "~=")).map((part) =>
    part.startsWith("=")
      ? weighed(part.slice(1).trim(), 100, reader, exact)
      : weighed(part, 0, reader, exact),
  );
  const idOf = idsFor(answers.length, extras, lost);
  const withIds = <T extends object>(options: readonly T[]) =>
    options.map((option, at) => ({ ...option, id: idOf(at) }));
  const stem = stemOf(asked);
  if (extras?.type === "sjt" && extras.ratings?.length === answers.length) {
    const rated = answers.map(({ text, feedback }, at) => ({
      text,
      ratings: extras.ratings?.[at],
      feedback: feedbacks.choice(feedback, false),
    }));
    return { type: "sjt", entry: { stem, options: withIds(rated) } };
  }
  if (extras ? extras.type === "multi" : !asked.answers.includes("=")) {
    if (!extras) nameShares(answers, lost);
    const { type, options } = severalOfThem(answers, feedbacks, lost);
    const right = options.filter(({ correct }) => correct).length;
    const counted = extras?.counted ? { choose: right } : {};
    return { type, entry: { stem, options: withIds(options), ...counted } };
  }
  const refused = oneRight(answers, lost);
  if (refused) return refused;
  const options = withIds(optionsOf(answers, feedbacks, isRight));
  const isBlank = extras ? extras.type === "cloze" : asked.after !== "";
  if (isBlank) return { type: "cloze", entry: gapEntry(asked, options) };
  return { type: "single", entry: { stem, options } };
}

/** A text with one gap: the stem of ours comes first when it still does. */
function gapEntry({ before, after, extras }: Asked, options: unknown) {
  const id = extras?.gap ?? "a";
  const ours = extras?.stem;
  const keepsStem = ours !== undefined && before.trimStart().startsWith(ours);
  const rest = keepsStem ? before.trimStart().slice(ours.length) : before;
  return {
    stem: keepsStem ? ours : stopgaps.gaps,
    text: `${rest}{${id}}${after}`.trim(),
    gaps: [{ id, options }],
  };
}
