import type { ReactNode } from "react";

/** The color that agrees with a mark. It never says anything alone. */
export type Tone = "moss" | "amber" | "rust" | "iris" | "lake" | "soft";

/** Thirteen silhouettes, told apart in gray and at 16 px. */
export type MarkKind =
  | "met"
  | "kept"
  | "ready"
  | "part"
  | "todo"
  | "until"
  | "wait"
  | "hold"
  | "lock"
  | "stop"
  | "unsure"
  | "outside"
  | "warn";

const box = {
  x: "1.6",
  y: "1.6",
  width: "16.8",
  height: "16.8",
  rx: "1.5",
  fill: "none",
  stroke: "currentColor",
} as const;
const ring = <circle cx="10" cy="10" r="7.9" fill="none" stroke="currentColor" strokeWidth="2.2" />;

const marks: Record<MarkKind, { tone: Tone; drawing: ReactNode }> = {
  met: {
    tone: "moss",
    drawing: (
      <>
        <circle cx="10" cy="10" r="9" fill="currentColor" />
        <path d="m5.6 10.4 3 3 5.8-6.6" fill="none" stroke="var(--hole)" strokeWidth="2.2" />
      </>
    ),
  },
  kept: {
    tone: "moss",
    drawing: (
      <>
        <circle cx="10" cy="10" r="9.1" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <circle cx="10" cy="10" r="6.6" fill="currentColor" />
        <path d="m7 10.3 2.2 2.2 3.8-4.4" fill="none" stroke="var(--hole)" strokeWidth="1.8" />
      </>
    ),
  },
  ready: {
    tone: "lake",
    drawing: (
      <>
        {ring}
        <path d="M7.6 5.8v8.4l6.6-4.2z" fill="currentColor" />
      </>
    ),
  },
  part: {
    tone: "lake",
    drawing: (
      <>
        {ring}
        <path d="M10 2.1a7.9 7.9 0 0 0 0 15.8z" fill="currentColor" />
      </>
    ),
  },
  todo: { tone: "soft", drawing: ring },
  until: {
    tone: "amber",
    drawing: (
      <>
        <path d="M10 .6 19.4 10 10 19.4.6 10z" fill="currentColor" />
        <path d="M10 5.4V10l3 2.4" fill="none" stroke="var(--hole)" strokeWidth="2" />
      </>
    ),
  },
  wait: {
    tone: "lake",
    drawing: (
      <>
        <rect {...box} strokeWidth="2.2" />
        <path
          d="M5.4 10h.02M10 10h.02M14.6 10h.02"
          stroke="currentColor"
          strokeWidth="2.6"
          strokeLinecap="round"
        />
      </>
    ),
  },
  hold: {
    tone: "amber",
    drawing: (
      <>
        <rect x="1" y="1" width="18" height="18" rx="1.5" fill="currentColor" />
        <path d="M7.2 5.6v8.8M12.8 5.6v8.8" stroke="var(--hole)" strokeWidth="2.4" />
      </>
    ),
  },
  lock: {
    tone: "soft",
    drawing: (
      <>
        <path d="M3.6 9h12.8v9.4H3.6z" fill="currentColor" />
        <path
          d="M6.2 9V6.2a3.8 3.8 0 0 1 7.6 0V9"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.2"
        />
        <path d="M10 12v3.2" stroke="var(--hole)" strokeWidth="2" />
      </>
    ),
  },
  stop: {
    tone: "rust",
    drawing: (
      <>
        <path d="M6.3 1h7.4L19 6.3v7.4L13.7 19H6.3L1 13.7V6.3z" fill="currentColor" />
        <path d="m6.6 6.6 6.8 6.8m0-6.8-6.8 6.8" stroke="var(--hole)" strokeWidth="2.2" />
      </>
    ),
  },
  unsure: {
    tone: "iris",
    drawing: (
      <>
        <rect {...box} strokeWidth="2" strokeDasharray="3.4 2.2" />
        <path
          d="M7.3 7.7c0-1.7 1.2-2.7 2.8-2.7s2.7 1 2.7 2.4c0 2-2.7 2.1-2.7 4.3M10.1 14.4v.9"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
        />
      </>
    ),
  },
  outside: {
    tone: "amber",
    drawing: (
      <>
        <path
          d="M10 1.2 17.6 5.6v8.8L10 18.8l-7.6-4.4V5.6z"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
        />
        <path d="m6.4 10.3 2.6 2.6 4.7-5.4" fill="none" stroke="currentColor" strokeWidth="2" />
      </>
    ),
  },
  warn: {
    tone: "amber",
    drawing: (
      <>
        <path d="M10 1 19.4 18H.6z" fill="currentColor" />
        <path d="M10 7v5.2M10 14v1.8" stroke="var(--hole)" strokeWidth="2.1" />
      </>
    ),
  },
};

/** The color a mark takes when nothing else is said. */
export function toneOf(kind: MarkKind): Tone {
  return marks[kind].tone;
}

/** The paths of a mark on a 20 by 20 ground, for drawings that hold several (a trail). */
export function markDrawing(kind: MarkKind): ReactNode {
  return marks[kind].drawing;
}

/**
 * The bare shape, hidden from screen readers. Only parts that also take a word draw it;
 * pages use `Status`, `Answer`, `TreeNode` or `Answers`, where the word cannot be left out.
 */
export function MarkShape({ kind, className }: { kind: MarkKind; className?: string }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" className={className}>
      {marks[kind].drawing}
    </svg>
  );
}

/** A word with its shape: the one way to show a state. */
export function Status(props: { kind: MarkKind; tone?: Tone; children: ReactNode }) {
  return (
    <span className="st" data-t={props.tone ?? toneOf(props.kind)}>
      <MarkShape kind={props.kind} />
      {props.children}
    </span>
  );
}
