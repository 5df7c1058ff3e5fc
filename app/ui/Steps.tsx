interface StepsProps {
  /** The drawing in words: every step with its day. */
  label: string;
  /** How many levels there are; level 0 is the lowest. */
  levels: number;
  /** The ends of the time axis, in epoch milliseconds. */
  from: number;
  until: number;
  /** From an instant on, at a level; in order. */
  steps: readonly { at: number; level: number }[];
  /** What was aimed at is reached. */
  reached: boolean;
}

const WIDTH = 320;
const HEIGHT = 48;
const EDGE = 3;

/** One thing that rises and falls in steps over time. Many under each other share their time axis. */
export function Steps({ label, levels, from, until, steps, reached }: StepsProps) {
  const x = linear([from, until], [0, WIDTH]);
  const y = linear([0, levels - 1], [HEIGHT - EDGE, EDGE]);
  const line = steps.map(({ at, level }) => `H${x(at)}V${y(level)}`).join("");
  const path = `M0 ${y(0)}${line}H${WIDTH}`;
  return (
    <svg
      className="steps"
      data-t={reached ? "moss" : "lake"}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {Array.from({ length: levels }, (_, level) => (
        <path
          key={y(level)}
          d={`M0 ${y(level)}H${WIDTH}`}
          stroke="var(--line)"
          vectorEffect="non-scaling-stroke"
        />
      ))}
      <path d={`${path}V${HEIGHT}H0Z`} fill="var(--tw)" />
      <path
        d={path}
        fill="none"
        stroke="var(--tone)"
        strokeWidth="3"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

/** A scale from one range to another, to a tenth; a range without length gives its far end. */
function linear([a, b]: [number, number], [c, d]: [number, number]): (value: number) => number {
  const share = (value: number) => (b === a ? 1 : Math.min(1, Math.max(0, (value - a) / (b - a))));
  return (value) => Math.round((c + (d - c) * share(value)) * 10) / 10;
}
