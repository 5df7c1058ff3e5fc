import { decimal, numberIn } from "../numbers";
import { numberToType } from "../typed-answers";
import { type Answered, type Asked, exactly, stemOf, weighedTyped } from "./gift-asked";

/** `{#answer:tolerance}`, `{#from..to}`, or several with = and weights; after ~ what a wrong one gets. */
export function numberAnswers(asked: Asked): Answered {
  const { extras, reader, feedbacks, lost } = asked;
  const exact = exactly(extras);
  const body = asked.answers.slice(1);
  const end = body.indexOf("~");
  const answers = (end < 0 ? body : body.slice(0, end))
    .split("=")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const answer = weighedTyped(part, 100, reader, exact);
      return { ...answer, ...rangeOf(answer.text) };
    });
  const wrong = end < 0 ? "" : exact(reader.read(body.slice(end + 1).replace(/^[^#]*#?/, "")));
  if (wrong !== "") answers.push({ text: "*", tolerance: "0", percent: 0, feedback: wrong });
  const typed = numberToType(answers, extras?.units, feedbacks, lost);
  return "refused" in typed
    ? typed
    : { type: typed.type, entry: { stem: stemOf(asked), ...typed.entry } };
}

/** The middle of a range, and how far it reaches; a number that is none stays as it was written. */
function rangeOf(written: string): { text: string; tolerance: string } {
  const [from, to] = written.split("..", 2).map(numberIn);
  if (from !== null && from !== undefined && to !== null && to !== undefined)
    return {
      text: `${decimal((from + to) / 2)}`,
      tolerance: `${decimal(Math.abs(to - from) / 2)}`,
    };
  const [text = "", tolerance = "0"] = written.split(":", 2);
  return { text: text.trim(), tolerance: tolerance.trim().replace(/^-/, "") };
}
