import type { ReactNode } from "react";

/** What is wrong with one field, as a finished sentence. */
export interface Problem {
  field: string;
  message: string;
}

/** The sentence for one field, if it has one. */
export function problemOf(problems: readonly Problem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.message;
}

/** The same sentences without their links, for a page on which the form does not stand. */
export function unlinked(problems: readonly Problem[]): Problem[] {
  return problems.map(({ message }) => ({ field: "", message }));
}

interface ErrorSummaryProps {
  title: string;
  problems: readonly Problem[];
  children?: ReactNode;
}

/** Every problem of a form, above it, each linked to its field. Nothing without a problem. */
export function ErrorSummary({ title, problems, children }: ErrorSummaryProps) {
  if (problems.length === 0) return null;
  return (
    <div className="problem stack" role="alert" tabIndex={-1} id="problem">
      <h2>{title}</h2>
      <ul className="stack">
        {problems.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field ? <a href={`#${field}`}>{message}</a> : message}
          </li>
        ))}
      </ul>
      {children}
    </div>
  );
}
