import type { ReactNode } from "react";
import { useAskedField } from "./asked";
import { useKeptLang } from "./In";
import { MarkShape } from "./marks";

interface FieldProps {
  /** The name it is sent under. */
  name: string;
  /** Set it when two fields of a form share a name. An error summary links to it. */
  id?: string | undefined;
  label: ReactNode;
  hint?: ReactNode;
  /** A finished sentence about what was typed; the form around knows it of its own fields. */
  error?: string | undefined;
  /** What is known before anything is typed. */
  value?: string | number | undefined;
  required?: boolean;
  autoComplete?: string;
  maxLength?: number;
  /** Holds words of a course, which are written in English whatever the page is in. */
  kept?: boolean;
}

type InputType = "text" | "email" | "password" | "search" | "date" | "time" | "url" | "file";
type Kind =
  | { type?: InputType; accept?: string; inputMode?: "numeric" }
  | { type: "number"; min?: number; max?: number; step?: number }
  | { type: "textarea"; rows?: number; code?: boolean }
  | {
      type: "select";
      /** `lang` where the words are in another language than the page. */
      options: readonly { value: string; label: string; lang?: string | undefined }[];
      /** A first line that chooses nothing. */
      choose?: string;
    };

/** One question of a form: label, hint, error, box, in that order and tied together. */
export function Field(props: FieldProps & Kind) {
  const { name, label, hint } = props;
  const asked = useAskedField(name);
  const error = props.error ?? asked.error;
  const value = asked.typed?.[0] ?? props.value;
  const id = props.id ?? asked.id;
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const keptLang = useKeptLang();
  const control = {
    id,
    name,
    className: "in",
    lang: props.kept ? keptLang : undefined,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": [hintId, errorId].filter(Boolean).join(" ") || undefined,
    required: props.required,
    autoComplete: props.autoComplete,
  } as const;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
      {error && (
        <FieldError id={errorId} label={label}>
          {error}
        </FieldError>
      )}
      <Box props={{ ...props, value }} control={control} />
    </div>
  );
}

interface Control {
  id: string;
  name: string;
  className: string;
  lang: string | undefined;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
  required: boolean | undefined;
  autoComplete: string | undefined;
}

function Box({ props, control }: { props: FieldProps & Kind; control: Control }) {
  if (props.type === "textarea")
    return (
      <textarea
        {...control}
        className={props.code ? "in code" : "in"}
        rows={props.rows ?? 4}
        maxLength={props.maxLength}
        defaultValue={props.value}
      />
    );
  if (props.type === "select")
    return (
      <select {...control} defaultValue={props.value ?? ""}>
        {props.choose !== undefined && <option value="">{props.choose}</option>}
        {props.options.map(({ value, label, lang }) => (
          <option key={value} value={value} lang={lang}>
            {label}
          </option>
        ))}
      </select>
    );
  if (props.type === "number")
    return (
      <input
        {...control}
        type="number"
        inputMode="numeric"
        min={props.min}
        max={props.max}
        step={props.step}
        defaultValue={props.value}
      />
    );
  return (
    <input
      {...control}
      type={props.type ?? "text"}
      accept={props.accept}
      inputMode={props.inputMode}
      maxLength={props.maxLength}
      defaultValue={props.type === "password" ? undefined : props.value}
    />
  );
}

/** What is wrong with a field, in word and shape; the label just above it is not said again. */
export function FieldError({
  id,
  label,
  children,
}: {
  id?: string | undefined;
  label?: ReactNode;
  children: string;
}) {
  return (
    <p className="err" id={id}>
      <MarkShape kind="stop" />
      <span>{withoutLabel(children, label)}</span>
    </p>
  );
}

/** "Title: fill this in." becomes "Fill this in." */
function withoutLabel(sentence: string, label: ReactNode): string {
  const said = `${label}: `;
  if (typeof label !== "string" || !sentence.startsWith(said)) return sentence;
  const rest = sentence.slice(said.length);
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
