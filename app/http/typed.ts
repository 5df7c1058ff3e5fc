import type { FormValues } from "./form.server";
import type { FormAgain } from "./respond";

/** What was typed into fields that take one answer, to fill a form again. */
export function typedIn(values: FormValues): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );
}

/** What a form's view asks of an action's answer; nothing wrong and nothing typed without one. */
export function askedAgain(again: FormAgain | undefined): FormAgain {
  return again ?? { problems: [], values: {} };
}
