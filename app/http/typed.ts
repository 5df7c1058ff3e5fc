import type { FormValues, Problem } from "./form.server";

/** What was typed into fields that take one answer, to fill a form again. */
export function typedIn(values: FormValues): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );
}

/** What a form's view asks of an action's answer; nothing wrong and nothing typed without one. */
export function askedAgain(again: { problems: Problem[]; values: FormValues } | undefined): {
  problems: Problem[];
  values: Record<string, string>;
} {
  return { problems: again?.problems ?? [], values: typedIn(again?.values ?? {}) };
}
