import type { ReactNode } from "react";
import { Prose } from "./Entry";
import { type MarkKind, MarkShape, type Tone, toneOf } from "./marks";

/** Rules and how they stand: a list of `TreeGroup` and `TreeNode`. */
export function Tree({ children }: { children: ReactNode }) {
  return <ul className="tree">{children}</ul>;
}

interface TreeGroupProps {
  title: ReactNode;
  /** Who asks for it and how many must hold: "District: all of these". */
  note?: ReactNode;
  /** A label in a box, such as "Example rules, not verified". */
  tag?: string | undefined;
  children: ReactNode;
}

/** A rule made of rules. */
export function TreeGroup({ title, note, tag, children }: TreeGroupProps) {
  return (
    <li>
      <p className="group">
        <b>{title}</b> {note} {tag && <span className="tag">{tag}</span>}
      </p>
      <ul>{children}</ul>
    </li>
  );
}

interface TreeNodeProps {
  kind: MarkKind;
  tone?: Tone;
  /** How it stands, before the colon: "Met until 19 November 2026". */
  word: string;
  /** What is asked. */
  children: ReactNode;
  /** Evidence, dates, and what to do. */
  detail?: ReactNode;
  /** Whose turn it is, at the far side, for the people who run a program. */
  owner?: ReactNode;
}

/** One requirement: its state in word and shape, what it asks, and why it stands so. */
export function TreeNode({ kind, tone, word, children, detail, owner }: TreeNodeProps) {
  return (
    <li>
      <div className={owner ? "node three" : "node"} data-t={tone ?? toneOf(kind)}>
        <MarkShape kind={kind} className="mk" />
        <div>
          <p>
            <span className="w">{word}:</span> {children}
          </p>
          {detail && (
            <div className="d">
              <Prose>{detail}</Prose>
            </div>
          )}
        </div>
        {owner && <div className="own">{owner}</div>}
      </div>
    </li>
  );
}
