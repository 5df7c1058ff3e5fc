import { RUBRIC_LEVELS, type TaskForm } from "./task-form";

/** What a press asks of the rows beside what was typed into them. */
export const TASK_STEP = /^(add-step|add-row|drop-step-\d{1,2}|drop-row-\d{1,2})$/;

/** A task has at most this many steps, and as many rows. */
export const MOST_PARTS = 12;

/** The names of the fields of a form with so many steps and rows. */
export function taskFieldNames(steps: number, rows: number): string[] {
  const nth = (count: number) => Array.from({ length: count }, (_, at) => at);
  return [
    "heading",
    "before",
    "between",
    "after",
    ...nth(steps).flatMap((at) => ["title", "minutes", "text"].map((one) => `step-${at}-${one}`)),
    ...nth(rows).flatMap((at) => [
      `row-${at}-title`,
      `row-${at}-about`,
      ...nth(RUBRIC_LEVELS).map((level) => `row-${at}-level-${level}`),
    ]),
  ];
}

/** The task that was typed, after a press: a step or a row more, or one fewer. */
export function taskFrom(
  typed: ReadonlyMap<string, string>,
  { steps, rows, press }: { steps: number; rows: number; press: string | undefined },
): TaskForm {
  const of = (name: string) => typed.get(name) ?? "";
  const nth = (count: number) => Array.from({ length: count }, (_, at) => at);
  const dropped = (kind: "step" | "row", at: number) => press === `drop-${kind}-${at}`;
  const form: TaskForm = {
    heading: of("heading"),
    before: of("before"),
    between: of("between"),
    after: of("after"),
    steps: nth(steps)
      .filter((at) => !dropped("step", at))
      .map((at) => ({
        title: of(`step-${at}-title`),
        minutes: of(`step-${at}-minutes`),
        text: of(`step-${at}-text`),
      })),
    rows: nth(rows)
      .filter((at) => !dropped("row", at))
      .map((at) => ({
        title: of(`row-${at}-title`),
        about: of(`row-${at}-about`),
        levels: nth(RUBRIC_LEVELS).map((level) => of(`row-${at}-level-${level}`)),
      })),
  };
  if (press === "add-step") form.steps.push({ title: "…", minutes: "3", text: "…" });
  if (press === "add-row")
    form.rows.push({ title: "…", about: "safety", levels: nth(RUBRIC_LEVELS).map(() => "…") });
  return form;
}
