import type { Item } from "../../../assessment/items/index";
import { csvTable } from "../../../record/csv";
import { letter } from "../ids";
import { type Said, said } from "../said";
import { type Column, columns, guarded, joined, type PerChoice, perChoice } from "./csv-columns";

/** One item as cells; numbers are not guarded as text is. */
interface Cells {
  plain: Partial<Record<Column, string | number>>;
  choices: Partial<Record<PerChoice, (string | number)[]>>;
  muster: Record<string, unknown>;
  lost: Said[];
}

/** The items as a table with a header, and what of each stands in no column of its own. */
export function writeTable(items: readonly Item[]): { text: string; lost: Said[][] } {
  const rows = items.map((item) => ({ item, cells: cellsOf(item) }));
  const most = Math.max(
    3,
    ...rows.flatMap(({ cells }) => perChoice.map((one) => cells.choices[one]?.length ?? 0)),
  );
  const places = Array.from({ length: most }, (_, at) => at);
  const header = [
    ...columns,
    ...places.flatMap((at) => perChoice.map((one) => `${one} ${at + 1}`)),
    "muster",
  ];
  const lines = rows.map(({ cells: { plain, choices, muster } }) => [
    ...columns.map((column) => plain[column] ?? null),
    ...places.flatMap((at) => perChoice.map((one) => choices[one]?.[at] ?? null)),
    Object.keys(muster).length > 0 ? JSON.stringify(muster) : null,
  ]);
  const text = csvTable([
    header,
    ...lines.map((line) => line.map((cell) => (typeof cell === "string" ? guarded(cell) : cell))),
  ]);
  return { text, lost: rows.map(({ cells }) => cells.lost) };
}

function cellsOf(item: Item): Cells {
  const own = ownCells(item);
  return {
    choices: {},
    lost: [],
    ...own,
    muster: { ...own.muster, ...(item.from === undefined ? {} : { from: item.from }) },
    plain: {
      id: item.id,
      type: item.type,
      objective: item.objective,
      level: item.level,
      pool: item.pool,
      ...(item.family === undefined ? {} : { family: item.family }),
      ...(item.critical ? { critical: "yes" } : {}),
      question: item.stem,
      ...(item.sources.length > 0 ? { sources: joined(item.sources) } : {}),
      ...(item.figure ? { figure: item.figure.src, "figure words": item.figure.alt } : {}),
      ...own.plain,
    },
  };
}

function ownCells(item: Item): Partial<Cells> {
  switch (item.type) {
    case "single":
    case "multi":
      return {
        plain: {
          answer: item.options.flatMap(({ correct }, at) => (correct ? letter(at) : [])).join(";"),
          ...(item.type === "multi" && item.choose !== undefined ? { choose: item.choose } : {}),
        },
        choices: optionCells(item.options),
        muster: idsOf(item.options),
      };
    case "order": {
      const ordered = [...item.options].sort((a, b) => a.position - b.position);
      return {
        plain: { answer: ordered.map((one) => letter(item.options.indexOf(one))).join(";") },
        choices: optionCells(item.options),
        muster: idsOf(item.options),
      };
    }
    case "sjt":
      return {
        choices: {
          ...optionCells(item.options),
          rating: item.options.map(({ ratings }) => ratings.join(" ")),
        },
        muster: idsOf(item.options),
      };
    case "match":
      return {
        choices: {
          ...optionCells(item.pairs),
          match: [...item.pairs.map(({ match }) => match), ...item.others],
        },
        muster: idsOf(item.pairs),
      };
    case "numeric":
      return {
        plain: {
          answer: item.answer,
          tolerance: item.tolerance,
          "feedback right": item.feedback.right,
          "feedback wrong": item.feedback.wrong,
        },
        choices: {
          choice: item.tempting.map(({ value }) => value),
          feedback: item.tempting.map(({ feedback }) => feedback),
        },
        ...(item.units.length > 0
          ? { muster: { units: item.units }, lost: [said("formats.csv.units")] }
          : {}),
      };
    case "text":
      return {
        plain: {
          answer: joined(item.accepted),
          "feedback right": item.feedback.right,
          "feedback wrong": item.feedback.wrong,
        },
        choices: {
          choice: item.tempting.map(({ text }) => text),
          feedback: item.tempting.map(({ feedback }) => feedback),
        },
      };
    case "cloze":
      return {
        plain: { text: item.text },
        muster: { gaps: item.gaps },
        lost: [said("formats.csv.gaps")],
      };
    case "branch":
      return {
        plain: { debrief: item.debrief },
        muster: { nodes: item.nodes },
        lost: [said("formats.csv.scenes")],
      };
  }
}

function optionCells(options: readonly { text: string; feedback: string }[]) {
  return {
    choice: options.map(({ text }) => text),
    feedback: options.map(({ feedback }) => feedback),
  };
}

function idsOf(options: readonly { id: string }[]): Record<string, unknown> {
  const ids = options.map(({ id }) => id);
  return ids.every((id, at) => id === letter(at)) ? {} : { ids };
}
