import type { ReactNode } from "react";
import { useText } from "../../i18n/text";
import { In } from "../../ui/In";
import type { CoursePack } from "./pack";

/** What every part of the pack says of itself. */
export interface PackProps {
  pack: CoursePack;
  /** The address of the course online, as people type it: without `https://`. */
  address: string;
}

interface SheetProps extends PackProps {
  /** What the head of each of its pages says, beside which version this is. */
  running: string;
  children: ReactNode;
}

/** Pages that belong together: on paper they begin anew, and each carries the running head. */
export function Sheet({ pack, address, running, children }: SheetProps) {
  const t = useText();
  const { version, mark } = pack.printed;
  return (
    <div className="sheet">
      <div className="running" aria-hidden="true">
        <div>
          <span>{running}</span>
          <span>{t("pack.running", { code: pack.course.code, version, mark })}</span>
          <span>{address}</span>
        </div>
      </div>
      <div>{children}</div>
    </div>
  );
}

/** One part of the pack: what an address can ask for by itself. */
export function PackPartSection({
  id,
  title,
  children,
}: {
  id: string;
  title: string;
  children: ReactNode;
}) {
  return (
    <section className="packed" id={id} aria-label={title}>
      {children}
    </section>
  );
}

/** Lines to write on, after what they are for. */
export function Ruled({ label, lines = 1 }: { label: ReactNode; lines?: number }) {
  return (
    <div className="ruled">
      <p>{label}</p>
      {Array.from({ length: lines }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one line is like another
        <div key={at} />
      ))}
    </div>
  );
}

/** A list to tick off with a pencil. */
export function Ticks({
  items,
  written,
}: {
  items: readonly string[];
  /** What the course's author adds, in the course's language. */
  written: readonly string[];
}) {
  return (
    <ul className="ticks">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
      {written.map((line) => (
        <li key={line}>
          <In>{line}</In>
        </li>
      ))}
    </ul>
  );
}

/** The letter by which paper calls a choice. */
export function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}

interface CardProps extends PackProps {
  label: ReactNode;
  title: ReactNode;
  children: ReactNode;
}

/** One side of a card. It is cut off from its page, so it says itself which version it is. */
export function Card({ pack: { course, printed }, label, title, children }: CardProps) {
  const t = useText();
  const { version, mark } = printed;
  return (
    <article className="card">
      <header>
        <p className="label">{label}</p>
        <h3>{title}</h3>
      </header>
      <div className="body">{children}</div>
      <footer>{t("pack.running", { code: course.code, version, mark })}</footer>
    </article>
  );
}
