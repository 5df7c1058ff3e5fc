import { plainLineEnds } from "../../catalog/text";

/** One thing that the member does in the task. */
export interface TaskStepForm {
  title: string;
  minutes: string;
  text: string;
}

/** One row of the rubric, its four levels from "not yet" to "strong". */
export interface TaskRowForm {
  title: string;
  /** Objectives, or a word like "safety", with commas between. */
  about: string;
  levels: string[];
}

/** practice-task.md as a form shows it. What stands around steps and rubric is kept as it is typed. */
export interface TaskForm {
  /** The heading, without its `#`. */
  heading: string;
  /** Where, with whom, what to bring; up to the steps, with its own headings. */
  before: string;
  steps: TaskStepForm[];
  /** Between the steps and the rubric. */
  between: string;
  rows: TaskRowForm[];
  /** What passes, and what the observer reads. */
  after: string;
}

export const RUBRIC_LEVELS = 4;
const HEAD = "| Row (objective) | 1 Not yet | 2 Emerging | 3 Proficient | 4 Strong |";
const RULE = "| --- | --- | --- | --- | --- |";
const STEP = /^\d+\. \*\*(.+) \((\d{1,3}) min\)\.\*\* (.+)$/;
const ROW = /^\| ([A-Z])\. (.+?) \(([^()]+)\) \| (.+) \|$/;

/**
 * Reads practice-task.md into its form: null when the file is written in a way that the form would not
 * write again in the very same characters; then only its source can be changed.
 */
export function taskFormOf(file: string): TaskForm | null {
  const text = plainLineEnds(file);
  const form = readForm(text.split("\n"));
  return form && writeTask(form) === text ? form : null;
}

function readForm(lines: string[]): TaskForm | null {
  const [heading = "", ...rest] = lines;
  const steps = rest.findIndex((line) => STEP.test(line));
  const table = rest.indexOf(HEAD);
  if (!heading.startsWith("# ") || steps < 0 || table < steps || rest[table + 1] !== RULE)
    return null;
  const afterSteps = steps + rest.slice(steps).findIndex((line) => !STEP.test(line));
  const length = rest.slice(table + 2).findIndex((line) => !line.startsWith("|"));
  const afterTable = length < 0 ? rest.length : table + 2 + length;
  const rows = rest.slice(table + 2, afterTable).map(rowOf);
  if (rows.some((row) => row === null)) return null;
  return {
    heading: heading.slice(2),
    before: rest.slice(0, steps).join("\n"),
    steps: rest.slice(steps, afterSteps).flatMap(stepOf),
    between: rest.slice(afterSteps, table).join("\n"),
    rows: rows.flatMap((row) => row ?? []),
    after: rest.slice(afterTable).join("\n"),
  };
}

function stepOf(line: string): TaskStepForm[] {
  const [, title, minutes, text] = STEP.exec(line) ?? [];
  return title && minutes && text ? [{ title, minutes, text }] : [];
}

function rowOf(line: string): TaskRowForm | null {
  const [, , title, about, cells] = ROW.exec(line) ?? [];
  const levels = (cells ?? "").split(" | ").map((cell) => cell.replaceAll("\\|", "|"));
  return title && about && levels.length === RUBRIC_LEVELS ? { title, about, levels } : null;
}

/** The file that a form stands for. Lines inside a step or a level become one. */
export function writeTask({ heading, before, steps, between, rows, after }: TaskForm): string {
  return [
    `# ${line(heading)}`,
    before,
    ...steps.map(
      ({ title, minutes, text }, at) =>
        `${at + 1}. **${line(title)} (${minutes} min).** ${line(text)}`,
    ),
    between,
    HEAD,
    RULE,
    ...rows.map(({ title, about, levels }, at) =>
      ["", `${letter(at)}. ${line(title)} (${line(about)})`, ...levels.map(cell), ""]
        .join(" | ")
        .trim(),
    ),
    after,
  ].join("\n");
}

/** Rows are called A, B, C … in their order. */
function letter(at: number): string {
  return String.fromCharCode("A".charCodeAt(0) + at);
}

function line(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function cell(text: string): string {
  return line(text).replaceAll("|", "\\|");
}

/** A first task for a course: one step, one row, and what each place is for. */
export function firstTask(code: string, objective: string, title = ""): TaskForm {
  return {
    heading: `${code} practice task: "${title || "A working title"}"`,
    before:
      "In person, or live video when a site is remote. 10 minutes plus feedback. One trained observer, one partner.\n\n## What the member does",
    steps: [{ title: "Open", minutes: "3", text: "Say what the member does, and with whom." }],
    between: "\n## Rubric (score each row 1-4; look-fors are things you can see or hear)",
    rows: [
      {
        title: "Open",
        about: objective,
        levels: [
          "What you see when it is not there yet.",
          "What you see when it begins.",
          "What you see when it is good enough.",
          "What you see when it is strong.",
        ],
      },
    ],
    after:
      "\n**Proficient = 3 or more in every row.**\n\n## For the observer\n- Write what you saw and heard before you score. Then score.\n",
  };
}
