import { foldText } from "../../../assessment/items/text";
import { type Draft, feedbackMaker, fill } from "../foreign";
import {
  type Asked,
  exactly,
  idsFor,
  messages,
  mostTempting,
  partsBy,
  stemOf,
  weighed,
} from "./gift-asked";
import { choiceAnswers } from "./gift-choices";
import { numberAnswers } from "./gift-numbers";

type Answered = Draft | { refused: string };

/** Reads the answers by their marks, as Moodle does: the first kind that fits. */
export function readAnswers(asked: Asked): Answered {
  const { answers } = asked;
  if (answers === "") return { refused: messages.essay };
  if (answers.startsWith("#")) return numberAnswers(asked);
  if (answers.startsWith(">")) return steps(asked);
  if (answers.includes("~")) return choiceAnswers(asked);
  if (answers.includes("=") && answers.includes("->")) return pairs(asked);
  if (/^(T|TRUE|F|FALSE)\s*(#|$)/.test(answers)) return trueFalse(asked);
  return answers.includes("=") ? words(asked) : { refused: messages.noAnswer };
}

function steps(asked: Asked): Draft {
  const { extras, reader, general } = asked;
  const exact = exactly(extras);
  const make = feedbackMaker(general);
  const [head = "", ...lines] = asked.answers.slice(1).split("\n");
  const [settings = ""] = /^\s*\d*(\s+[A-Z0-9_]{2,})*/.exec(head) ?? [];
  const items = [head.slice(settings.length), ...lines].filter((line) => line.trim() !== "");
  if (!extras && settings.trim() !== "") make.lost.add(messages.orderSettings);
  const idOf = idsFor(items.length, extras, make.lost);
  const options = items.map((line, at) => ({
    id: idOf(at),
    text: exact(reader.read(line)),
    position: at + 1,
    feedback: make.step(extras?.feedback?.[at] ?? "", at + 1),
  }));
  const places = extras?.places?.length === items.length ? extras.places : null;
  const placed = places ? places.flatMap((place) => options[place] ?? []) : options;
  return {
    type: "order",
    entry: { stem: stemOf(asked), options: placed.length === items.length ? placed : options },
    lost: [...make.lost],
    wanting: [...make.wanting],
  };
}

function pairs(asked: Asked): Answered {
  const { extras, reader, general } = asked;
  const exact = exactly(extras);
  const make = feedbackMaker(general);
  const found: { text: string; match: string }[] = [];
  for (const part of partsBy("=", asked.answers)) {
    const arrow = part.indexOf("->");
    if (arrow < 0) return { refused: fill(messages.noArrow, { part: reader.read(part) }) };
    found.push({
      text: exact(reader.read(part.slice(0, arrow))),
      match: exact(reader.read(part.slice(arrow + 2))),
    });
  }
  const sides = found.filter(({ text }) => text !== "");
  const idOf = idsFor(sides.length, extras, make.lost);
  return {
    type: "match",
    entry: {
      stem: stemOf(asked),
      pairs: sides.map(({ text, match }, at) => ({
        id: idOf(at),
        text,
        match,
        feedback: make.pair(extras?.feedback?.[at] ?? "", text, match),
      })),
      others: found.filter(({ text }) => text === "").map(({ match }) => match),
    },
    lost: [...make.lost],
    wanting: [...make.wanting],
  };
}

/** `{FALSE#shown when wrong#shown when right}`. */
function trueFalse(asked: Asked): Draft {
  const make = feedbackMaker(asked.general);
  const [answer = "", wrong = "", ...right] = asked.answers.split("#");
  const isTrue = answer.trim().startsWith("T");
  const option = (id: string, text: string, correct: boolean) => ({
    id,
    text,
    correct,
    feedback: make.choice(asked.reader.read(correct ? right.join("#") : wrong), correct),
  });
  const options = [
    option("a", messages.trueText, isTrue),
    option("b", messages.falseText, !isTrue),
  ];
  return {
    type: "single",
    entry: { stem: stemOf(asked), options },
    lost: [...make.lost],
    wanting: [...make.wanting],
  };
}

function words(asked: Asked): Draft {
  const { extras, reader, general } = asked;
  const exact = exactly(extras);
  const make = feedbackMaker(general);
  const accepted: string[] = [];
  const tempting: { text: string; feedback: string }[] = [];
  const taken = new Set<string>();
  let [right, wrong] = ["", ""];
  for (const part of partsBy("=", asked.answers)) {
    const { feedback, weight } = weighed(part, 100, reader, exact);
    const written = reader.typed(part.replace(/^%[^%]*%/, "").split("#")[0] ?? "");
    const text = exact(written.replaceAll("\\*", "*"));
    if (written === "*" && weight <= 0) wrong ||= feedback;
    else if (/(?<!\\)\*/.test(written)) make.lost.add(fill(messages.wildcard, { text: written }));
    else if (taken.has(foldText(text))) {
      if (weight < 100) make.lost.add(fill(messages.sameAnswer, { text }));
    } else if (weight >= 100) {
      taken.add(foldText(text));
      if (accepted.length === 0) right = feedback;
      else if (feedback !== right) make.lost.add(fill(messages.feedbackOf, { text }));
      accepted.push(text);
    } else {
      if (weight !== 0) make.lost.add(fill(messages.weights, { text, weight }));
      if (tempting.length === mostTempting) make.lost.add(fill(messages.spare, { text }));
      else {
        taken.add(foldText(text));
        tempting.push({ text, feedback: make.choice(feedback, false) });
      }
    }
  }
  return {
    type: "text",
    entry: {
      stem: stemOf(asked),
      accepted,
      feedback: { right: make.choice(right, true), wrong: make.choice(wrong, false) },
      tempting,
    },
    lost: [...make.lost],
    wanting: [...make.wanting],
  };
}
