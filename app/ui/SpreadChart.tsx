import { scaleBand, scaleLinear } from "d3-scale";

/** As wide as a phone, so that its letters are never smaller than the page's. */
const WIDTH = 360;
const ROW = 48;
const LETTERS = 14;
const LABEL = 16;
const BAR = 16;
const NUMBERS = 60;

/** One lying box: from the first quarter to the third, with a line in the middle. */
export interface SpreadRow {
  key: string;
  label: string;
  /** Null where the numbers are hidden. */
  spread: { low: number; middle: number; high: number } | null;
  /** What is written behind the box. */
  said: string;
}

/**
 * Quarters of several groups, drawn on the server over one scale from 0. The page says the same numbers
 * in a table beside it: `label` is the drawing in one sentence.
 */
export function SpreadChart({ label, rows }: { label: string; rows: readonly SpreadRow[] }) {
  const most = Math.max(1, ...rows.map(({ spread }) => spread?.high ?? 0));
  const x = scaleLinear()
    .domain([0, most])
    .range([0, WIDTH - NUMBERS]);
  const y = scaleBand()
    .domain(rows.map(({ key }) => key))
    .range([0, rows.length * ROW]);
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${WIDTH} ${rows.length * ROW}`}
      role="img"
      aria-label={label}
      fontSize={LETTERS}
      fill="currentColor"
    >
      {rows.map(({ key, label: name, spread, said }) => {
        const top = y(key) ?? 0;
        const box = top + LABEL + 6;
        return (
          <g key={key}>
            <text y={top + LABEL}>{name}</text>
            {spread && (
              <>
                <rect
                  data-t="lake"
                  fill="var(--tone)"
                  x={round(x(spread.low))}
                  y={box}
                  width={Math.max(2, round(x(spread.high) - x(spread.low)))}
                  height={BAR}
                />
                <path
                  d={`M${round(x(spread.middle))} ${box - 3}v${BAR + 6}`}
                  stroke="var(--ink)"
                  strokeWidth="3"
                />
              </>
            )}
            <text x={round(x(spread?.high ?? 0)) + 8} y={top + LABEL + BAR + 3}>
              {said}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
