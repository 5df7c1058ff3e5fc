import { useText } from "../../i18n/text";
import { useKeptLang } from "../../ui/In";

interface SourceLinesProps {
  text: string;
  /** What opens them. */
  title: string;
  /** Lines of another text than the one at work have no address. */
  isEarlier?: boolean;
}

/** A text line by line, each line with its number and an address of its own. */
export function SourceLines({ text, title, isEarlier }: SourceLinesProps) {
  const t = useText();
  return (
    <details open={isEarlier}>
      <summary>{title}</summary>
      <ol
        className="source-lines"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        aria-label={t("editor.lines.label")}
        lang={useKeptLang()}
      >
        {text.split("\n").map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
          <li key={at} id={isEarlier ? undefined : `L${at + 1}`}>
            {line}
          </li>
        ))}
      </ol>
    </details>
  );
}
