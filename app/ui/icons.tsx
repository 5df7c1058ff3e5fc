import type { ReactNode } from "react";

/** Line drawings that stand beside a label, never instead of one. */
export type IconName =
  | "arrow"
  | "tick"
  | "eye"
  | "flag"
  | "speech"
  | "scale"
  | "steps"
  | "fork"
  | "pencil"
  | "question"
  | "ribbon"
  | "book"
  | "printer"
  | "key";

const icons: Record<IconName, ReactNode> = {
  arrow: <path strokeWidth="2" d="M4 12h15m-6-6 6 6-6 6" />,
  tick: <path strokeWidth="2.2" d="m4 12.5 5 5L20 6" />,
  eye: (
    <>
      <path d="M2 12s4-6.5 10-6.5S22 12 22 12s-4 6.5-10 6.5S2 12 2 12z" />
      <circle cx="12" cy="12" r="2.8" />
    </>
  ),
  flag: <path d="M6 21V4h12l-3 4 3 4H6" />,
  speech: <path d="M4 5h16v11h-9l-5 4v-4H4z" />,
  scale: <path d="M12 4v16M7 20h10M5 7h14M5 7l-3 7h6zm14 0-3 7h6z" />,
  steps: <path d="M3 20h6v-5h6v-5h6V4" />,
  fork: (
    <>
      <path d="M5 20c0-6 8-4 8-9S8 7 8 4M5 20h.01M8 4h.01" />
      <path d="M13 11c3 0 6 1 6 5v4" />
    </>
  ),
  pencil: <path d="M4 20l1-5L16 4l4 4L9 19zM14 6l4 4" />,
  question: (
    <>
      <path d="M4 4h16v16H4z" />
      <path d="m8 12 3 3 5-6" />
    </>
  ),
  ribbon: <path d="M5 4h14v16l-7-4-7 4z" />,
  book: <path d="M12 6c-2-1.5-5-2-8-2v14c3 0 6 .5 8 2 2-1.5 5-2 8-2V4c-3 0-6 .5-8 2zv14" />,
  printer: <path d="M7 9V3h10v6M7 17H3V9h18v8h-4M7 14h10v7H7z" />,
  key: (
    <>
      <circle cx="8" cy="12" r="4" />
      <path d="M12 12h9v4m-4-4v3" />
    </>
  ),
};

/** One icon at the size of its text. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
    >
      {icons[name]}
    </svg>
  );
}
