import type { ReactNode } from "react";
import { Icon } from "./icons";
import { type MarkKind, MarkShape, Status, type Tone, toneOf } from "./marks";

interface EntryProps {
  title: ReactNode;
  /** A sentence under the title, in the margin. */
  note?: ReactNode;
  /** Under the note: the marks that this section uses. */
  legend?: ReactNode;
  id?: string;
  /** Title above its matter instead of beside it. */
  wide?: boolean;
  children: ReactNode;
}

/** A section of a page: its title hangs in the margin, its matter runs beside it. Never nested. */
export function Entry({ title, note, legend, id, wide, children }: EntryProps) {
  return (
    <section className={wide ? "entry wide" : "entry"} id={id}>
      {note || legend ? (
        <header>
          <h2>{title}</h2>
          {note && <p>{note}</p>}
          {legend}
        </header>
      ) : (
        <h2>{title}</h2>
      )}
      <div>{children}</div>
    </section>
  );
}

interface NextProps {
  /** "Next step", or "Fewest steps: 2". */
  over: string;
  title: ReactNode;
  /** Why this, and how long it takes. */
  children: ReactNode;
  /** The one main button, or a link that looks like it. */
  action?: ReactNode;
}

/** The blaze: the one next thing. At most one on a page. */
export function Next({ over, title, children, action }: NextProps) {
  return (
    <section className="next" aria-label={over}>
      <div>
        <p className="over">{over}</p>
        <h3>{title}</h3>
        <Prose>{children}</Prose>
        {action && <div className="row">{action}</div>}
      </div>
    </section>
  );
}

interface AnswerProps {
  kind: MarkKind;
  tone?: Tone;
  /** The answer itself, in a few words. */
  word: ReactNode;
  /** Set on a ground of its own. */
  panel?: boolean;
  /** Read out when it appears, after a form was sent. */
  live?: boolean;
  children?: ReactNode;
}

/** The answer to the page's question: a large mark with its word, then why. */
export function Answer({ kind, tone, word, panel, live, children }: AnswerProps) {
  return (
    <div
      className={panel ? "big panel" : "big"}
      data-t={tone ?? toneOf(kind)}
      role={live ? "status" : undefined}
    >
      <MarkShape kind={kind} className="mk" />
      <div>
        <p className="word">{word}</p>
        <Prose>{children}</Prose>
      </div>
    </div>
  );
}

/** A quiet block on a tinted ground, or on plain sheet without a tone. */
export function Panel({ tone, children }: { tone?: Tone; children: ReactNode }) {
  return (
    <div className="panel stack" data-t={tone}>
      {children}
    </div>
  );
}

/** The marks that a section uses, each with its word. */
export function Legend({ items }: { items: readonly { kind: MarkKind; word: string }[] }) {
  return (
    <ul className="legend">
      {items.map(({ kind, word }) => (
        <li key={word}>
          <Status kind={kind}>{word}</Status>
        </li>
      ))}
    </ul>
  );
}

/** What will be here, when, and what to do now. No apology. */
export function Empty({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="empty stack">
      <h3>{title}</h3>
      <Prose>{children}</Prose>
    </div>
  );
}

/** Says that something is kept, and when. Announced when it appears. */
export function Saved({ children }: { children: ReactNode }) {
  return (
    <p className="saved" role="status">
      <Icon name="tick" />
      {children}
    </p>
  );
}

/** Plain text becomes a paragraph; anything richer is left as it is. */
export function Prose({ children }: { children?: ReactNode }) {
  return typeof children === "string" ? <p>{children}</p> : children;
}
