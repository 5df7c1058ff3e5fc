import { z } from "zod";
import { type Item, itemSchema } from "../../../assessment/items/index";
import { oneOfThem } from "../answers";
import { Feedbacks } from "../feedback";
import { dropAbsent, type Found, fromJson, itemFormat, tidy, tooLong } from "../found";
import { letter } from "../ids";
import { metaFields, metaOf, unseenOf } from "../meta";
import { Losses, type Said, said } from "../said";

const CHOICE = /^([A-Z])[).]\s*(.*)$/s;
const ANSWER = /^ANSWER:\s*(.*)$/is;
const MUSTER = /^MUSTER:\s*(\{.*)$/s;
/** Stands before a question that would be read as something else. */
const PREFIX = "Question: ";

const extrasSchema = z.object({
  ...metaFields,
  id: z.string(),
  objective: z.unknown().optional(),
  ids: z.array(z.string()).optional(),
  feedback: z.array(z.string()).optional(),
  prefixed: z.boolean().optional(),
});

/**
 * Aiken: one right choice, no feedback. What it has no place for stands after the letter of the answer,
 * which is all that other tools read of that line. Questions of other types are one line of Muster's own.
 */
export const aiken = itemFormat({
  name: "aiken",
  recognizes: (text) => {
    const start = text.slice(0, 20_000);
    return /^\s*ANSWER:\s*[A-Z]/im.test(start) && /^\s*[A-Z][).]/m.test(start);
  },
  find: (text) => findAiken(tidy(text)),
  show: (items) => {
    const written = items.map(writeItem);
    return {
      text: written.map(({ lines }) => `${lines.join("\n")}\n`).join("\n"),
      lost: written.map(({ lost }) => lost),
    };
  },
});

interface Open {
  question: string[];
  choices: { label: string; text: string }[];
}

function* findAiken(text: string): Generator<Found> {
  let open: Open = { question: [], choices: [] };
  const isOpen = () => open.question.length + open.choices.length > 0;
  const close = (answer: string | null): Found => {
    const found = foundIn(open, answer);
    open = { question: [], choices: [] };
    return found;
  };
  for (const line of text.split("\n").map((one) => one.trim())) {
    if (line === "") continue;
    const answer = ANSWER.exec(line)?.[1];
    const choice = CHOICE.exec(line);
    const muster = MUSTER.exec(line)?.[1];
    if (muster !== undefined) {
      if (isOpen()) yield close(null);
      yield wholeItem(muster);
    } else if (answer !== undefined) yield close(answer);
    else if (choice) open.choices.push({ label: choice[1] ?? "", text: choice[2] ?? "" });
    else {
      // A line of words after choices begins the next question: the last one had no answer.
      if (open.choices.length > 0) yield close(null);
      open.question.push(line);
    }
  }
  if (isOpen()) yield close(null);
}

function foundIn({ question, choices }: Open, answer: string | null): Found {
  const [, label = "", rest = ""] =
    /^([A-Za-z])(?![A-Za-z])[).]?\s*(.*)$/s.exec(answer ?? "") ?? [];
  const held = rest.startsWith("muster=") ? extrasSchema.safeParse(fromJson(rest.slice(7))) : null;
  const extras = held?.success ? held.data : null;
  const called = extras ? { id: extras.id } : {};
  const right = label.toUpperCase();
  const problem = problemOf(question, choices, answer, right, rest);
  if (problem) return { ...called, refused: problem };
  const forEach = (list: readonly string[] | undefined) =>
    list?.length === choices.length ? list : [];
  const feedbacks = new Feedbacks();
  const lost = new Losses();
  const chosen = oneOfThem(
    choices.map((choice, at) => ({
      text: choice.text,
      percent: choice.label === right ? 100 : 0,
      feedback: forEach(extras?.feedback)[at] ?? "",
    })),
    feedbacks,
    lost,
  );
  if ("refused" in chosen) return { ...called, ...chosen };
  const ids = forEach(extras?.ids);
  if (held && !held.success) lost.add(said("formats.aiken.damaged"));
  if (rest !== "" && !held) lost.add(said("formats.aiken.rest", { rest: rest.slice(0, 80) }));
  const stem = question.join("\n");
  return {
    ...called,
    type: chosen.type,
    entry: {
      stem: extras?.prefixed && stem.startsWith(PREFIX) ? stem.slice(PREFIX.length) : stem,
      options: chosen.options.map((option, at) => ({ ...option, id: ids[at] ?? option.id })),
      ...(extras ? metaIn(extras) : {}),
    },
    lost,
    wanting: feedbacks.wanting,
  };
}

function problemOf(
  question: readonly string[],
  choices: Open["choices"],
  answer: string | null,
  right: string,
  rest: string,
): Said | null {
  const long = tooLong([...question, ...choices.map(({ text }) => text)].join("\n").length);
  if (long) return long;
  if (question.length === 0) return said("formats.aiken.no-question");
  if (choices.length === 0) return said("formats.aiken.no-choices");
  if (answer === null || answer === "") return said("formats.aiken.no-answer");
  if (/^[\s,;&+]*[A-Za-z]\b(?![).]\s)/.test(rest) && /^[,;&+]|^and\b/i.test(rest))
    return said("formats.aiken.several", { answer: answer.slice(0, 80) });
  const labels = choices.map((choice) => choice.label);
  const doubled = labels.find((one, at) => labels.indexOf(one) !== at);
  if (doubled !== undefined) return said("formats.aiken.doubled", { label: doubled });
  if (!labels.includes(right))
    return said("formats.aiken.no-choice", { answer: answer.slice(0, 80) });
  return null;
}

function metaIn(extras: z.infer<typeof extrasSchema>) {
  const { objective, level, pool, family, critical, sources, figure, from } = extras;
  return dropAbsent({ objective, level, pool, family, critical, sources, figure, from });
}

function wholeItem(json: string): Found {
  const parsed = itemSchema.safeParse(fromJson(json));
  if (!parsed.success) return { refused: said("formats.aiken.changed") };
  const { id, type, ...entry } = parsed.data;
  return { id, type, entry, lost: [] };
}

function writeItem(item: Item): { id: string; lines: string[]; lost: Said[] } {
  const { id } = item;
  if (item.type !== "single")
    return { id, lines: [`MUSTER: ${JSON.stringify(item)}`], lost: [said("formats.unseen.whole")] };
  const stem = oneLine(item.stem);
  const prefixed = stem.length < 2 || CHOICE.test(stem) || /^(ANSWER|MUSTER):/i.test(stem);
  const ownIds = item.options.some((option, at) => option.id !== letter(at));
  const extras = {
    id,
    type: item.type,
    objective: item.objective,
    ...metaOf(item),
    feedback: item.options.map(({ feedback }) => feedback),
    ...(ownIds ? { ids: item.options.map((option) => option.id) } : {}),
    ...(prefixed ? { prefixed } : {}),
  };
  const label = (at: number) => letter(at).toUpperCase();
  const right = item.options.findIndex(({ correct }) => correct);
  return {
    id,
    lines: [
      prefixed ? `${PREFIX}${stem}` : stem,
      ...item.options.map(({ text }, at) => `${label(at)}) ${oneLine(text)}`),
      `ANSWER: ${label(right)} muster=${JSON.stringify(extras)}`,
    ],
    lost: [...unseenOf(item), said("formats.unseen.feedback")],
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
