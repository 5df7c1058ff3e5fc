import type { FormValues } from "./form.server";

/** What was typed into fields that take one answer, to fill a form again. */
export function typedIn(values: FormValues): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );
}
