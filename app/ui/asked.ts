import { createContext, useContext } from "react";
import { type Problem, problemOf } from "./problems";

/** What came back with a form: what is wrong, and what was typed, by field name. */
export interface Asked {
  problems: readonly Problem[];
  values: Readonly<Record<string, string | readonly string[]>>;
}

/** A form that nobody has sent yet. */
export const FRESH: Asked = { problems: [], values: {} };

interface AskedForm extends Asked {
  /** Stands before the ids of its fields, where two forms of a page ask for the same. */
  prefix: string;
}

const FormContext = createContext<AskedForm>({ ...FRESH, prefix: "" });
export const AskedProvider = FormContext.Provider;

/** The problems of the form around, each under the id of its field. */
export function useProblems(): readonly Problem[] {
  const { problems, prefix } = useContext(FormContext);
  return problems.map(({ field, message }) => ({ field: field && prefix + field, message }));
}

/** What the form around knows of one of its fields. */
export interface AskedField {
  id: string;
  error: string | undefined;
  /** What was typed or chosen; null on a form that nobody has sent yet. */
  typed: readonly string[] | null;
}

/** One field of the form around; of a page without one, an unsent form. */
export function useAskedField(name: string): AskedField {
  const { problems, values, prefix } = useContext(FormContext);
  const value = values[name] ?? [];
  const typed = problems.length === 0 ? null : typeof value === "string" ? [value] : value;
  return { id: prefix + name, error: problemOf(problems, name), typed };
}
