import type { ReactNode } from "react";
import { Plate, type Strand } from "./plates";

/** A list of things, one rule apart. Its children are `Row`, `Pair`, `Plated` or `Ask`. */
export function Rows({
  ordered,
  text,
  children,
}: {
  ordered?: boolean;
  text?: boolean;
  children: ReactNode;
}) {
  const className = text ? "rows text" : "rows";
  return ordered ? (
    <ol className={className}>{children}</ol>
  ) : (
    <ul className={className}>{children}</ul>
  );
}

/** One thing in a list; one with an id takes the focus when an address leads to it. */
export function Row({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <li id={id} tabIndex={id === undefined ? undefined : -1}>
      {children}
    </li>
  );
}

/** One thing with one button or state at its far side. */
export function Pair({ id, end, children }: { id?: string; end: ReactNode; children: ReactNode }) {
  return (
    <li className="pair" id={id}>
      <div>{children}</div>
      {end}
    </li>
  );
}

/** One thing with the drawing of its strand, and a state at its far side. */
export function Plated({
  strand,
  end,
  children,
}: {
  strand: Strand;
  end?: ReactNode;
  children: ReactNode;
}) {
  return (
    <li className="plated">
      <Plate strand={strand} />
      <div>{children}</div>
      {end && <div className="end">{end}</div>}
    </li>
  );
}

/** Who, why and whose turn it is, and one button. */
export function Ask({ who, why, action }: { who: ReactNode; why: ReactNode; action?: ReactNode }) {
  return (
    <li className="ask">
      <div>{who}</div>
      <div>{why}</div>
      {action && <div>{action}</div>}
    </li>
  );
}

/** Names and their values, two columns when there is room. */
export function Facts({ items }: { items: readonly { name: string; value: ReactNode }[] }) {
  return (
    <dl className="facts">
      {items.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
