import { createContext, useContext } from "react";
import { useText } from "../../i18n/text";
import { useAskedField } from "../../ui/asked";
import { FieldError } from "../../ui/Field";
import { useKeptLang } from "../../ui/In";
import { readFlow, readLine } from "./read-text";

interface RichFieldProps {
  name: string;
  label: string;
  /** Its text as a field holds it: `writeFlow` or `writeLine`. */
  value: string;
  /** One line, as of a heading or a cell. */
  line?: boolean;
  /** Its place among fields of the same name. */
  at?: number;
  /** Its label is said to screen readers only. */
  quiet?: boolean;
}

/** A form whose texts are too much to read as Markdown: their fields stay boxes. */
export const PlainFields = createContext(false);

/**
 * A field of running text. Without scripts it is a box that takes a few marks, told in its hint; with the
 * page's script it shows the text as it will look, and nobody sees a mark.
 */
export function RichField({ name, label, value, line, at, quiet }: RichFieldProps) {
  const t = useText();
  const lang = useKeptLang();
  const isPlain = useContext(PlainFields);
  const { id: own, error } = useAskedField(name);
  const id = at === undefined ? own : `${own}-${at}`;
  const hint = `${id}-hint`;
  return (
    <div className="field">
      <label htmlFor={id} id={`${id}-label`} className={quiet ? "vh" : undefined}>
        {label}
      </label>
      {!quiet && (
        <p className="hint" id={hint} data-part="marks">
          {t(line ? "blocks.marks.line" : "blocks.marks")}
        </p>
      )}
      {error && (
        <FieldError id={`${id}-error`} label={label}>
          {error}
        </FieldError>
      )}
      <textarea
        className="in"
        id={id}
        name={name}
        rows={line ? 1 : Math.min(12, 2 + Math.ceil(value.length / 60))}
        lang={lang}
        spellCheck
        aria-describedby={quiet ? undefined : hint}
        {...(!isPlain && {
          "data-rich": line ? "line" : "flow",
          "data-tree": JSON.stringify(line ? readLine(value) : readFlow(value)),
        })}
        defaultValue={value}
      />
    </div>
  );
}
