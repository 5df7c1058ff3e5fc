import { z } from "zod";
import { type Item, itemSchema } from "../../../assessment/items/index";
import {
  dropAbsent,
  feedbackMaker,
  fill,
  fromJson,
  idMaker,
  letter,
  metaFields,
  metaOf,
  readWhole,
  refuse,
  settle,
  tooLarge,
} from "../foreign";
import type { Imported, ItemFormat } from "../item-format";

const messages = {
  noAnswer: "Write a line ANSWER: and the letter of the right choice below the choices.",
  noQuestion: "Write the question on a line of its own above its choices.",
  noChoices: "Write the choices, each on a line that begins with a letter, such as A).",
  several: "Name one right choice: Aiken and Muster hold one here, and “{answer}” is more.",
  noChoice: "Name one of the choices in the ANSWER line: there is no {answer}.",
  doubled: "Give each choice a letter of its own: {label} stands twice.",
  rest: "“{rest}” after the answer",
  damaged: "what Muster kept after the answer: it has changed",
  comment: "The line that Muster wrote here has changed. Export the question again.",
  other: "the whole question: Aiken holds only questions with one right choice",
  meta: "the objective, the level, and whether it is for practice or a check",
  feedback: "the feedback",
  more: "the family, sources, figure and that it is critical, where the question has them",
};

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
export const aiken: ItemFormat = {
  name: "aiken",
  recognizes: (text) => {
    const start = text.slice(0, 20_000);
    return /^\s*ANSWER:\s*[A-Z]/im.test(start) && /^\s*[A-Z][).]/m.test(start);
  },
  read: (text) => readWhole(text, readAiken),
  write: (items) => {
    const written = items.map(writeItem);
    return {
      text: written.map(({ lines }) => `${lines.join("\n")}\n`).join("\n"),
      items: written.map(({ id, lost }, at) => ({ index: at + 1, id, lost })),
    };
  },
};

interface Open {
  question: string[];
  choices: { label: string; text: string }[];
}

function readAiken(text: string): Imported[] {
  const ids = idMaker("aiken");
  const found: Imported[] = [];
  let open: Open = { question: [], choices: [] };
  const isOpen = () => open.question.length + open.choices.length > 0;
  const close = (answer: string | null) => {
    found.push(settled(found.length + 1, open, answer, ids));
    open = { question: [], choices: [] };
  };
  for (const line of text.split("\n").map((one) => one.trim())) {
    if (line === "") continue;
    const answer = ANSWER.exec(line)?.[1];
    const choice = CHOICE.exec(line);
    const muster = MUSTER.exec(line)?.[1];
    if (muster !== undefined) {
      if (isOpen()) close(null);
      found.push(wholeItem(found.length + 1, muster, ids));
    } else if (answer !== undefined) close(answer);
    else if (choice) open.choices.push({ label: choice[1] ?? "", text: choice[2] ?? "" });
    else {
      // A line of words after choices begins the next question: the last one had no answer.
      if (open.choices.length > 0) close(null);
      open.question.push(line);
    }
  }
  if (isOpen()) close(null);
  return found;
}

function settled(
  index: number,
  { question, choices }: Open,
  answer: string | null,
  ids: ReturnType<typeof idMaker>,
): Imported {
  const [, label = "", rest = ""] =
    /^([A-Za-z])(?![A-Za-z])[).]?\s*(.*)$/s.exec(answer ?? "") ?? [];
  const held = rest.startsWith("muster=") ? extrasSchema.safeParse(fromJson(rest.slice(7))) : null;
  const extras = held?.success ? held.data : null;
  const id = ids(extras?.id);
  const labels = choices.map((choice) => choice.label);
  const doubled = labels.find((one, at) => labels.indexOf(one) !== at);
  const long = tooLarge([...question, ...choices.map(({ text }) => text)].join("\n"));
  const right = label.toUpperCase();
  const reason =
    long ??
    (question.length === 0
      ? messages.noQuestion
      : choices.length === 0
        ? messages.noChoices
        : answer === null || answer === ""
          ? messages.noAnswer
          : /^[\s,;&+]*[A-Za-z]\b(?![).]\s)/.test(rest) && /^[,;&+]|^and\b/i.test(rest)
            ? fill(messages.several, { answer })
            : doubled !== undefined
              ? fill(messages.doubled, { label: doubled })
              : labels.includes(right)
                ? null
                : fill(messages.noChoice, { answer: answer.slice(0, 80) }));
  if (reason !== null) return refuse(index, reason, id);
  const make = feedbackMaker();
  const sameCount = (list: readonly string[] | undefined) =>
    list?.length === choices.length ? list : [];
  const options = choices.map(({ label: own, text }, at) => ({
    id: sameCount(extras?.ids)[at] ?? letter(at),
    text,
    correct: own === right,
    feedback: make.choice(sameCount(extras?.feedback)[at] ?? "", own === right),
  }));
  const stem = question.join("\n");
  return settle(index, id, {
    type: "single",
    entry: {
      stem: extras?.prefixed && stem.startsWith(PREFIX) ? stem.slice(PREFIX.length) : stem,
      options,
      ...(extras ? metaIn(extras) : {}),
    },
    lost: [
      ...(held && !held.success ? [messages.damaged] : []),
      ...(rest !== "" && !held ? [fill(messages.rest, { rest: rest.slice(0, 80) })] : []),
    ],
    wanting: [...make.wanting],
  });
}

function metaIn(extras: z.infer<typeof extrasSchema>) {
  const { objective, level, pool, family, critical, sources, figure } = extras;
  return dropAbsent({ objective, level, pool, family, critical, sources, figure });
}

function wholeItem(index: number, json: string, ids: ReturnType<typeof idMaker>): Imported {
  const parsed = itemSchema.safeParse(fromJson(json));
  if (!parsed.success) return refuse(index, messages.comment);
  const { id, type, ...entry } = parsed.data;
  return settle(index, ids(id), { type, entry, lost: [], wanting: [] });
}

function writeItem(item: Item): { id: string; lines: string[]; lost: string[] } {
  const { id } = item;
  if (item.type !== "single")
    return { id, lines: [`MUSTER: ${JSON.stringify(item)}`], lost: [messages.other] };
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
  const more = item.family ?? item.figure ?? (item.critical || item.sources.length > 0);
  return {
    id,
    lines: [
      prefixed ? `${PREFIX}${stem}` : stem,
      ...item.options.map(({ text }, at) => `${label(at)}) ${oneLine(text)}`),
      `ANSWER: ${label(right)} muster=${JSON.stringify(extras)}`,
    ],
    lost: [messages.meta, messages.feedback, ...(more ? [messages.more] : [])],
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
