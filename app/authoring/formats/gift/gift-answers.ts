import { oneOfThem } from "../answers";
import { stopgaps } from "../feedback";
import { pairsOf } from "../pairs";
import { said } from "../said";
import { excerpt } from "../text/html-writing";
import { wordsToType } from "../typed-answers";
import {
  type Answered,
  type Asked,
  exactly,
  idsFor,
  partsBy,
  stemOf,
  weighedTyped,
} from "./gift-asked";
import { choiceAnswers } from "./gift-choices";
import { numberAnswers } from "./gift-numbers";

/** Reads the answers by their marks, as Moodle does: the first kind that fits. */
export function readAnswers(asked: Asked): Answered {
  const { answers } = asked;
  if (answers === "") return { refused: said("formats.reason.essay") };
  if (answers.startsWith("#")) return numberAnswers(asked);
  if (answers.startsWith(">")) return steps(asked);
  if (answers.includes("~")) return choiceAnswers(asked);
  if (answers.includes("=") && answers.includes("->")) return pairs(asked);
  if (/^(T|TRUE|F|FALSE)\s*(#|$)/i.test(answers)) return trueFalse(asked);
  return answers.includes("=")
    ? words(asked)
    : { refused: said("formats.gift.no-answer", { open: "{", close: "}" }) };
}

/** How many steps to show and how, as Moodle writes it before the first of them. */
const SETTINGS = /^\s*\d*(\s+[A-Z0-9_]{2,})*([ \t]+(none|abc|iii|123))?(?=\s*$|\s)/;

function steps(asked: Asked): Answered {
  const { extras, reader, feedbacks, lost } = asked;
  const exact = exactly(extras);
  const [head = "", ...lines] = asked.answers.slice(1).split("\n");
  const [settings = ""] = SETTINGS.exec(head) ?? [];
  const items = [head.slice(settings.length), ...lines].filter((line) => line.trim() !== "");
  if (!extras && settings.trim() !== "") lost.add(said("formats.lost.order-settings"));
  const idOf = idsFor(items.length, extras, lost);
  const options = items.map((line, at) => ({
    id: idOf(at),
    text: exact(reader.read(line)),
    position: at + 1,
    feedback: feedbacks.step(extras?.feedback?.[at] ?? "", at + 1),
  }));
  const places = extras?.places?.length === items.length ? extras.places : null;
  const placed = places ? places.flatMap((place) => options[place] ?? []) : options;
  return {
    type: "order",
    entry: { stem: stemOf(asked), options: placed.length === items.length ? placed : options },
  };
}

function pairs(asked: Asked): Answered {
  const { extras, reader, feedbacks, lost } = asked;
  const exact = exactly(extras);
  const found: { text: string; match: string }[] = [];
  for (const part of partsBy("=", asked.answers)) {
    const arrow = part.indexOf("->");
    if (arrow < 0)
      return { refused: said("formats.gift.no-arrow", { part: excerpt(reader.read(part)) }) };
    found.push({
      text: exact(reader.read(part.slice(0, arrow))),
      match: exact(reader.read(part.slice(arrow + 2))),
    });
  }
  const sides = found.filter(({ text }) => text !== "");
  const idOf = idsFor(sides.length, extras, lost);
  const { type, ...entry } = pairsOf(
    stemOf(asked),
    sides.map((side, at) => ({ ...side, id: idOf(at), feedback: extras?.feedback?.[at] ?? "" })),
    found.filter(({ text }) => text === "").map(({ match }) => match),
    feedbacks,
    lost,
  );
  return { type, entry };
}

/** `{FALSE#shown when wrong#shown when right}`. */
function trueFalse(asked: Asked): Answered {
  const [answer = "", wrong = "", ...right] = asked.answers.split("#");
  const isTrue = /^\s*T/i.test(answer);
  const option = (text: string, correct: boolean) => ({
    text,
    percent: correct ? 100 : 0,
    feedback: asked.reader.read(correct ? right.join("#") : wrong),
  });
  const both = [option(stopgaps.isTrue, isTrue), option(stopgaps.isFalse, !isTrue)];
  const chosen = oneOfThem(both, asked.feedbacks, asked.lost);
  if ("refused" in chosen) return chosen;
  return { type: chosen.type, entry: { stem: stemOf(asked), options: chosen.options } };
}

function words(asked: Asked): Answered {
  const { extras, reader, feedbacks, lost } = asked;
  const exact = exactly(extras);
  const answers = partsBy("=", asked.answers).map((part) => weighedTyped(part, 100, reader, exact));
  const typed = wordsToType(answers, feedbacks, lost, exact);
  return "refused" in typed
    ? typed
    : { type: typed.type, entry: { stem: stemOf(asked), ...typed.entry } };
}
