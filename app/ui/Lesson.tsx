import type { ReactNode } from "react";
import { useKeptLang } from "./In";
import { Icon, type IconName } from "./icons";
import { MarkShape, type Tone } from "./marks";

/** A lesson's page: text in one measure, labels in a real margin. */
export function Guide({ children }: { children: ReactNode }) {
  return <article className="guide">{children}</article>;
}

/** Prose that was rendered when the course version was published. */
export function LessonHtml({ html, id }: { html: string; id?: string }) {
  const lang = useKeptLang();
  return <div className="prose" id={id} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** A few words with their marks, rendered when the course version was published. */
export function LessonWords({ html }: { html: string }) {
  return <span lang={useKeptLang()} dangerouslySetInnerHTML={{ __html: html }} />;
}

interface PartProps {
  label: string;
  icon?: IconName;
  /** Under the label: "Only you can see this". */
  note?: string;
  /** What sets it apart from parts with the same label, for a screen reader: its title. */
  about?: string | undefined;
  id?: string;
  /** Marks what kind of part it is, so that it can be found again in a rendered lesson. */
  kind?: string;
  children: ReactNode;
}

/** A labeled block of a lesson. What it holds says its kind: box, case, pocket, warn, lines, fig. */
export function Part({ label, icon, note, about, id, kind, children }: PartProps) {
  return (
    <section
      className="part"
      data-kind={kind}
      aria-label={[label, about ?? note].filter(Boolean).join(". ")}
      id={id}
    >
      <p className="label">
        {icon && <Icon name={icon} />}
        <span>
          {label}
          {note && (
            <>
              <br />
              <span className="hint">{note}</span>
            </>
          )}
        </span>
      </p>
      <div className="body">{children}</div>
    </section>
  );
}

/** Evidence, a worked example, something to try. */
export function Box({ title, children }: { title?: ReactNode; children: ReactNode }) {
  return (
    <div className="box">
      {title && <h3>{title}</h3>}
      {children}
    </div>
  );
}

/** A scenario or a question. */
export function Case({
  title,
  setting,
  id,
  children,
}: {
  title?: ReactNode;
  /** Where it happens, in a few words. */
  setting?: ReactNode;
  id?: string;
  children: ReactNode;
}) {
  return (
    <div className="case" id={id}>
      {title && <h3>{title}</h3>}
      {setting && <p className="set">{setting}</p>}
      {children}
    </div>
  );
}

/** The one line to take along. */
export function Pocket({ title, children }: { title?: ReactNode; children: ReactNode }) {
  return (
    <div className="pocket">
      {title && <h3>{title}</h3>}
      {children}
    </div>
  );
}

/** A caution (`amber`) or a matter of safety (`rust`), with its word and shape. */
export function Warn({
  tone,
  title,
  children,
}: {
  tone: Extract<Tone, "amber" | "rust">;
  title: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="warn" data-t={tone}>
      <p>
        <span className="st">
          <MarkShape kind={tone === "rust" ? "stop" : "warn"} />
          {title}
        </span>
      </p>
      {children}
    </div>
  );
}

/** A private page to write on. */
export function Lines(props: {
  id: string;
  name: string;
  label: ReactNode;
  value?: string | undefined;
  rows?: number;
  maxLength?: number;
}) {
  return (
    <>
      <p>
        <label htmlFor={props.id}>{props.label}</label>
      </p>
      <p>
        <textarea
          className="lines"
          id={props.id}
          name={props.name}
          rows={props.rows ?? 4}
          maxLength={props.maxLength}
          defaultValue={props.value}
        />
      </p>
    </>
  );
}

/** A drawing, with its caption if it needs one. The drawing carries its own text equivalent. */
export function Fig({ caption, children }: { caption?: ReactNode; children: ReactNode }) {
  return (
    <figure className="fig">
      {children}
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}

/** The number of a source, linked to it. `label` says it to a screen reader. */
export function Cite({ number, label }: { number: number; label: string }) {
  return (
    <a className="cite" href={`#src-${number}`} aria-label={label}>
      {number}
    </a>
  );
}

/** Where the facts of a lesson come from, numbered as they are cited. */
export function Sources({ items }: { items: readonly { number: number; text: ReactNode }[] }) {
  return (
    <ol className="sources">
      {items.map(({ number, text }) => (
        <li key={number} id={`src-${number}`}>
          <span>{number}</span>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  );
}

/** The end of a lesson: what is saved, and the way on. */
export function Pager({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className="pager" aria-label={label}>
      {children}
    </nav>
  );
}
