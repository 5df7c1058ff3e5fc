import { z } from "zod";
import { type ItemType, itemTypes } from "../../../assessment/items/index";
import { csvRecords } from "../../../record/csv-records";
import { Feedbacks } from "../feedback";
import { type Draft, dropAbsent, type Found, fromJson, type Refused, tooLong } from "../found";
import { letter } from "../ids";
import { numberIn } from "../numbers";
import { Losses, said } from "../said";
import { type Heading, headingOf, parted, type Row, rowOf } from "./csv-columns";

const mostBroken = 200;

const extrasSchema = z.object({
  ids: z.array(z.string()).optional(),
  units: z.unknown().optional(),
  gaps: z.unknown().optional(),
  nodes: z.unknown().optional(),
  from: z.unknown().optional(),
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
export function* findRows(text: string): Generator<Found> {
  const { headings, delimiter } = headerOf(text);
  if (!headings.some((heading) => "column" in heading && heading.column === "question")) {
    if (text.trim() !== "") yield { refused: said("formats.csv.header") };
    return;
  }
  let [header, broken] = [true, 0];
  for (const { line, cells } of csvRecords(text, delimiter)) {
    if (header) header = false;
    else if (cells) {
      if (cells.some((cell) => cell.trim() !== "")) yield foundIn(rowOf(headings, line, cells));
    } else if (++broken > mostBroken) {
      yield { refused: said("formats.csv.many-broken") };
      return;
    } else yield { refused: said("formats.csv.quotes", { line: String(line), quote: '"' }) };
  }
}

function foundIn(row: Row): Found {
  const { cells } = row;
  const called = cells.id === undefined ? {} : { id: cells.id };
  const long = tooLong(
    [...Object.values(cells), ...Object.values(row.choices).flat()].join("").length,
  );
  if (long) return { ...called, refused: long };
  const held = cells.muster === undefined ? null : extrasSchema.safeParse(fromJson(cells.muster));
  const draft = draftOf(row, held?.success ? held.data : {});
  if ("refused" in draft) return { ...called, ...draft };
  const { objective, level, pool, family, sources, figure } = cells;
  const alt = cells["figure words"];
  const lost = new Losses();
  lost.addAll(draft.lost);
  for (const column of row.unknown)
    lost.add(said("formats.csv.column", { column: column.slice(0, 80) }));
  if (held && !held.success) lost.add(said("formats.csv.damaged"));
  return {
    ...called,
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
        from: held?.success ? held.data.from : undefined,
      }),
    },
    lost,
  };
}

/** The type that a row names, or that its cells look like. */
function typeOf({ cells, choices }: Row): ItemType | null {
  const named = cells.type?.toLowerCase();
  if (named !== undefined) return itemTypes.find((type) => type === named) ?? null;
  if (choices.match.length > 0) return "match";
  if (choices.rating.length > 0) return "sjt";
  if (choices.choice.length > 0)
    return (namedChoices(choices.choice, cells.answer ?? "")?.length ?? 0) > 1 ? "multi" : "single";
  return numberIn(cells.answer ?? "") === null ? "text" : "numeric";
}

type Made = Draft | Refused;

function draftOf(row: Row, extras: Extras): Made {
  const type = typeOf(row);
  const { cells, choices } = row;
  if (!type)
    return {
      refused: said("formats.csv.type", {
        type: (cells.type ?? "").slice(0, 80),
        types: itemTypes.join(", "),
      }),
    };
  const feedbacks = new Feedbacks({
    correct: cells["feedback right"] ?? "",
    incorrect: cells["feedback wrong"] ?? "",
  });
  const made = (entry: Record<string, unknown>): Draft => {
    const lost = new Losses();
    feedbacks.nameTheRest(lost);
    return { type, entry: dropAbsent(entry), lost, wanting: feedbacks.wanting };
  };
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
          feedback: feedbacks.pair(feedback(at), text, match),
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
        feedback: feedbacks.choice(feedback(at), false),
      })),
    });
  if (type === "numeric" || type === "text") return typed(row, type, extras, feedbacks, made);
  const named = namedChoices(choices.choice, answer);
  if (!named) return { refused: said("formats.csv.choice", { answer: answer.slice(0, 80) }) };
  const choose = cells.choose === undefined ? undefined : Number(cells.choose);
  return made({
    ...(type === "multi" ? { choose } : {}),
    options: Array.from(choices.choice, (text = "", at) => ({
      id: idOf(at),
      text,
      ...(type === "order"
        ? {
            position: named.indexOf(at) + 1,
            feedback: feedbacks.step(feedback(at), named.indexOf(at) + 1),
          }
        : {
            correct: named.includes(at),
            feedback: feedbacks.choice(feedback(at), named.includes(at)),
          }),
    })),
  });
}

function typed(
  { cells, choices }: Row,
  type: "numeric" | "text",
  { units }: Extras,
  feedbacks: Feedbacks,
  made: (entry: Record<string, unknown>) => Draft,
): Made {
  const { answer } = cells;
  if (answer === undefined) return { refused: said("formats.csv.no-answer") };
  const feedback = {
    right: feedbacks.choice("", true),
    wrong: feedbacks.choice("", false),
  };
  const wrong = Array.from(choices.choice, (text = "", at) => ({
    text,
    feedback: feedbacks.choice(choices.feedback[at] ?? "", false),
  })).filter(({ text }) => text !== "");
  if (type === "text") return made({ accepted: parted(answer), feedback, tempting: wrong });
  const written = [answer, cells.tolerance ?? "0", ...wrong.map(({ text }) => text)];
  const bad = written.find((text) => numberIn(text) === null);
  if (bad !== undefined)
    return { refused: said("formats.reason.not-number", { text: bad.slice(0, 80) }) };
  const [value, tolerance, ...values] = written.map(numberIn);
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
