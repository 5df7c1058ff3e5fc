import { z } from "zod";
import { type ItemType, itemTypes } from "../../../assessment/items/index";
import { csvRecords } from "../../../record/csv-records";
import {
  type Draft,
  dropAbsent,
  feedbackMaker,
  fill,
  fromJson,
  idMaker,
  letter,
  refuse,
  settle,
  tooLarge,
} from "../foreign";
import type { Imported } from "../item-format";
import { type Heading, headingOf, parted, type Row, rowOf } from "./csv-columns";

const messages = {
  header: "Name the columns in the first row: at least question and answer.",
  quotes:
    'Line {line}: the quotes of this row do not fit. Put one " before and one after a cell, and two for each within it.',
  manyBroken: "Too many rows cannot be read. Save the table again as CSV.",
  type: "“{type}” is no type of question. Write one of {types}.",
  choice:
    "The answer “{answer}” names none of the choices. Write its letter, its number or its words.",
  number: "Write the number with a point, such as 3.5: “{text}” is none.",
  column: "the column “{column}”",
  damaged: "the column “muster”: it has changed",
  noAnswer: "Write the answer of this question.",
};
const mostBroken = 200;

const extrasSchema = z.object({
  ids: z.array(z.string()).optional(),
  units: z.unknown().optional(),
  gaps: z.unknown().optional(),
  nodes: z.unknown().optional(),
});
type Extras = z.infer<typeof extrasSchema>;

/** What the first row of a table says, and what parts its cells. */
export function headerOf(text: string): { headings: Heading[]; delimiter: string } {
  const first = text.replace(/^\uFEFF/, "").split("\n", 1)[0] ?? "";
  const delimiter =
    [",", ";", "\t"].sort((a, b) => first.split(b).length - first.split(a).length)[0] ?? ",";
  for (const { cells } of csvRecords(first, delimiter))
    return { headings: (cells ?? []).map(headingOf), delimiter };
  return { headings: [], delimiter };
}

/** The questions of a table, one for each row. */
export function readTable(text: string): Imported[] {
  const { headings, delimiter } = headerOf(text);
  if (!headings.some((heading) => "column" in heading && heading.column === "question"))
    return text.trim() === "" ? [] : [refuse(1, messages.header)];
  const ids = idMaker("csv");
  const found: Imported[] = [];
  let [header, broken] = [true, 0];
  for (const { line, cells } of csvRecords(text, delimiter)) {
    const index = found.length + 1;
    if (header) header = false;
    else if (cells) {
      if (cells.some((cell) => cell.trim() !== ""))
        found.push(readRow(index, rowOf(headings, line, cells), ids));
    } else if (++broken > mostBroken) return [...found, refuse(index, messages.manyBroken)];
    else found.push(refuse(index, fill(messages.quotes, { line })));
  }
  return found;
}

function readRow(index: number, row: Row, ids: ReturnType<typeof idMaker>): Imported {
  const { cells } = row;
  const id = ids(cells.id);
  const long = tooLarge([...Object.values(cells), ...Object.values(row.choices).flat()].join(""));
  if (long) return refuse(index, long, id);
  const held = cells.muster === undefined ? null : extrasSchema.safeParse(fromJson(cells.muster));
  const draft = draftOf(row, held?.success ? held.data : {});
  if ("refused" in draft) return refuse(index, draft.refused, id);
  const { objective, level, pool, family, sources, figure } = cells;
  const alt = cells["figure words"];
  return settle(index, id, {
    ...draft,
    entry: {
      ...draft.entry,
      stem: cells.question ?? "",
      ...dropAbsent({
        objective,
        level: level?.toLowerCase(),
        pool: pool?.toLowerCase(),
        family,
        critical: cells.critical && /^(yes|true|1|x)$/i.test(cells.critical) ? true : undefined,
        sources: sources === undefined ? undefined : parted(sources),
        figure: figure === undefined ? undefined : { src: figure, alt },
      }),
    },
    lost: [
      ...draft.lost,
      ...row.unknown.map((column) => fill(messages.column, { column })),
      ...(held && !held.success ? [messages.damaged] : []),
    ],
  });
}

/** The type that a row names, or that its cells look like. */
function typeOf({ cells, choices }: Row): ItemType | null {
  const named = cells.type?.toLowerCase();
  if (named !== undefined) return itemTypes.find((type) => type === named) ?? null;
  if (choices.match.length > 0) return "match";
  if (choices.rating.length > 0) return "sjt";
  if (choices.choice.length > 0)
    return (namedChoices(choices.choice, cells.answer ?? "")?.length ?? 0) > 1 ? "multi" : "single";
  return numberOf(cells.answer ?? "") === null ? "text" : "numeric";
}

type Made = Draft | { refused: string };

function draftOf(row: Row, extras: Extras): Made {
  const type = typeOf(row);
  const { cells, choices } = row;
  if (!type)
    return {
      refused: fill(messages.type, { type: cells.type ?? "", types: itemTypes.join(", ") }),
    };
  const make = feedbackMaker();
  const made = (entry: Record<string, unknown>): Draft => ({
    type,
    entry: dropAbsent(entry),
    lost: [...make.lost],
    wanting: [...make.wanting],
  });
  const { answer = "" } = cells;
  const idOf = (at: number) => extras.ids?.[at] ?? letter(at);
  const feedback = (at: number) => choices.feedback[at] ?? "";
  if (type === "cloze") return made({ text: cells.text ?? "", gaps: extras.gaps });
  if (type === "branch") return made({ debrief: cells.debrief ?? "", nodes: extras.nodes });
  if (type === "match") {
    const sides = Array.from(choices.match, (match = "", at) => ({
      text: choices.choice[at] ?? "",
      match,
      at,
    }));
    return made({
      pairs: sides
        .filter(({ text }) => text !== "")
        .map(({ text, match, at }) => ({
          id: idOf(at),
          text,
          match,
          feedback: make.pair(feedback(at), text, match),
        })),
      others: sides
        .filter(({ text, match }) => text === "" && match !== "")
        .map((one) => one.match),
    });
  }
  if (type === "sjt")
    return made({
      options: Array.from(choices.choice, (text = "", at) => ({
        id: idOf(at),
        text,
        ratings: (choices.rating[at] ?? "").split(/[\s;,]+/).map(Number),
        feedback: make.choice(feedback(at), false),
      })),
    });
  if (type === "numeric" || type === "text") return typed(row, type, extras, make, made);
  const named = namedChoices(choices.choice, answer);
  if (!named) return { refused: fill(messages.choice, { answer }) };
  const choose = cells.choose === undefined ? undefined : Number(cells.choose);
  return made({
    ...(type === "multi" ? { choose } : {}),
    options: Array.from(choices.choice, (text = "", at) => ({
      id: idOf(at),
      text,
      ...(type === "order"
        ? {
            position: named.indexOf(at) + 1,
            feedback: make.step(feedback(at), named.indexOf(at) + 1),
          }
        : {
            correct: named.includes(at),
            feedback: make.choice(feedback(at), named.includes(at)),
          }),
    })),
  });
}

function typed(
  { cells, choices }: Row,
  type: "numeric" | "text",
  { units }: Extras,
  make: ReturnType<typeof feedbackMaker>,
  made: (entry: Record<string, unknown>) => Draft,
): Made {
  const { answer } = cells;
  if (answer === undefined) return { refused: messages.noAnswer };
  const feedback = {
    right: make.choice(cells["feedback right"] ?? "", true),
    wrong: make.choice(cells["feedback wrong"] ?? "", false),
  };
  const wrong = Array.from(choices.choice, (text = "", at) => ({
    text,
    feedback: make.choice(choices.feedback[at] ?? "", false),
  })).filter(({ text }) => text !== "");
  if (type === "text") return made({ accepted: parted(answer), feedback, tempting: wrong });
  const written = [answer, cells.tolerance ?? "0", ...wrong.map(({ text }) => text)];
  const bad = written.find((text) => numberOf(text) === null);
  if (bad !== undefined) return { refused: fill(messages.number, { text: bad }) };
  const [value, tolerance, ...values] = written.map(Number);
  return made({
    answer: value,
    tolerance,
    units,
    feedback,
    tempting: wrong.map((one, at) => ({ value: values[at], feedback: one.feedback })),
  });
}

/** The choices that an answer names: one by its words, or several by letter or number. */
function namedChoices(texts: readonly string[], answer: string): number[] | null {
  const byWords = Array.from(texts).indexOf(answer);
  const parts = answer.split(/[\s;,|]+/).filter((part) => part !== "");
  const named = parts.map((part) =>
    /^[a-z]$/i.test(part)
      ? part.toLowerCase().charCodeAt(0) - 97
      : /^\d{1,2}$/.test(part)
        ? Number(part) - 1
        : -1,
  );
  const fits = named.length > 0 && named.every((at) => at >= 0 && at < texts.length);
  return fits ? named : byWords >= 0 ? [byWords] : null;
}

function numberOf(text: string): number | null {
  const isNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(text);
  return isNumber && Number.isFinite(Number(text)) ? Number(text) : null;
}
