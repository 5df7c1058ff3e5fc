import type { ReactNode } from "react";
import { useAskedField } from "./asked";
import { FieldError } from "./Field";
import { type MarkKind, MarkShape, toneOf } from "./marks";

interface ChoicesProps {
  /** `radio`: one of them. `checkbox`: any of them. */
  type: "radio" | "checkbox";
  name: string;
  /** Set it when two fieldsets of a page share a name. */
  id?: string;
  legend: ReactNode;
  /** A question of an item (set large), a plain label, or hidden because a heading says it. */
  legendStyle?: "question" | "label" | "hidden";
  /** What the question is about, when it is to be seen. */
  picture?: ReactNode;
  hint?: ReactNode;
  /** A finished sentence; the form around knows it of its own fields. */
  error?: string | undefined;
  options: readonly { value: string; label: ReactNode; hint?: ReactNode }[];
  /** What is chosen before anyone chooses. */
  chosen?: readonly string[];
  /** Three short options beside each other when there is room. */
  across?: boolean;
}

/** Options to choose from, each as large as a finger. An error summary links to the first. */
export function Choices(props: ChoicesProps) {
  const { type, name, legend, hint, options } = props;
  const asked = useAskedField(name);
  const error = props.error ?? asked.error;
  const chosen = asked.typed ?? props.chosen ?? [];
  const id = props.id ?? asked.id;
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const style = props.legendStyle ?? "label";
  const legendClass = { question: undefined, label: "lab", hidden: "vh" }[style];
  return (
    <fieldset
      className={style === "question" ? "choices q" : "choices"}
      aria-describedby={[hintId, errorId].filter(Boolean).join(" ") || undefined}
    >
      <legend className={legendClass}>{legend}</legend>
      {props.picture}
      {hint && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
      {error && (
        <FieldError id={errorId} label={legend}>
          {error}
        </FieldError>
      )}
      <div className={props.across ? "three-way" : "choices"}>
        {options.map((option, at) => (
          <label className="choice" key={option.value}>
            <input
              type={type}
              name={name}
              id={at === 0 ? id : undefined}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
            />
            <span>
              {option.label}
              {option.hint && <span className="hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** An option after it was chosen or not: what it was worth, and why. */
export interface AnsweredOption {
  key: string;
  kind: MarkKind;
  /** "Best answer", "Partly", "Not this one". */
  verdict: ReactNode;
  /** "Your answer", on the options that were chosen. */
  mine?: string | undefined;
  text: ReactNode;
  why?: ReactNode;
}

/** Every option with its verdict and reason, the ones not chosen too. */
export function Answers({ options }: { options: readonly AnsweredOption[] }) {
  return (
    <ol className="answers">
      {options.map(({ key, kind, verdict, mine, text, why }) => (
        <li key={key} className={mine ? "mine" : undefined} data-t={toneOf(kind)}>
          <MarkShape kind={kind} className="mk" />
          <div>
            <p className="v">
              {verdict} {mine && <span className="tag">{mine}</span>}
            </p>
            <div>{text}</div>
            {why && <div className="why">{why}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
