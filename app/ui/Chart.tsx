import { scaleBand, scaleLinear } from "d3-scale";
import { FlowTable } from "./FlowTable";
import type { Tone } from "./marks";

/** As wide as a phone, so that its letters are never smaller than the page's. */
const WIDTH = 360;
const ROW = 48;
const LETTERS = 14;
const LABEL = 16;
const BAR = 16;
const NUMBERS = 60;

/** One bar of a chart. A part that is not shown has no length: it is hidden, not zero. */
export interface ChartRow {
  key: string;
  label: string;
  /** The lengths of its parts, in the order of `parts`; null where the number is hidden. */
  values: readonly (number | null)[];
}

interface ChartProps {
  /** The drawing in one sentence; the table says the rest. */
  label: string;
  /** What the rows are. */
  of: string;
  /** What each color stands for; said in the table's head and, with two or more, in the key. */
  parts: readonly { name: string; tone: Tone }[];
  rows: readonly ChartRow[];
  /** How a number reads in the table and behind its bar. */
  say: (value: number) => string;
  /** What stands where a number is hidden. */
  hidden: string;
}

/**
 * Lying bars, drawn on the server, and the same numbers as a table below: whoever cannot see the
 * drawing loses nothing. Colors follow the page's tokens.
 */
export function Chart({ label, of, parts, rows, say, hidden }: ChartProps) {
  const most = Math.max(1, ...rows.map(({ values }) => sum(values)));
  const x = scaleLinear()
    .domain([0, most])
    .range([0, WIDTH - NUMBERS]);
  const y = scaleBand()
    .domain(rows.map(({ key }) => key))
    .range([0, rows.length * ROW]);
  return (
    <div className="stack">
      <svg
        className="chart"
        viewBox={`0 0 ${WIDTH} ${rows.length * ROW}`}
        role="img"
        aria-label={label}
        fontSize={LETTERS}
        fill="currentColor"
      >
        {rows.map(({ key, label: name, values }) => {
          const top = y(key) ?? 0;
          const isHidden = values.every((value) => value === null);
          return (
            <g key={key}>
              <text y={top + LABEL}>{shortened(name)}</text>
              {values.map((value, at) => (
                <rect
                  key={parts[at]?.name}
                  data-t={parts[at]?.tone}
                  fill="var(--tone)"
                  x={round(x(sum(values.slice(0, at))))}
                  y={top + LABEL + 6}
                  width={round(x(value ?? 0))}
                  height={BAR}
                />
              ))}
              <text x={round(x(sum(values))) + 8} y={top + LABEL + BAR + 3}>
                {isHidden ? hidden : say(sum(values))}
              </text>
            </g>
          );
        })}
      </svg>
      {parts.length > 1 && (
        <ul className="legend small">
          {parts.map(({ name, tone }) => (
            <li key={name} className="row">
              <svg width="12" viewBox="0 0 12 12" aria-hidden="true">
                <rect data-t={tone} fill="var(--tone)" width="12" height="12" />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      )}
      <FlowTable
        caption={label}
        columns={[of, ...parts.map(({ name }) => name)]}
        rows={rows.map(({ key, label: name, values }) => ({
          key,
          cells: [name, ...values.map((value) => (value === null ? hidden : say(value)))],
        }))}
      />
    </div>
  );
}

/** One share of a whole, with a line where its limit is. It shows up to twice the limit. */
export function Bar({
  label,
  share,
  mark,
  tone,
}: {
  label: string;
  /** From 0 to 1. */
  share: number;
  mark: number;
  tone: Tone;
}) {
  const x = scaleLinear()
    .domain([0, Math.min(1, mark * 2)])
    .range([0, WIDTH])
    .clamp(true);
  return (
    <svg className="chart" viewBox={`0 0 ${WIDTH} 20`} role="img" aria-label={label}>
      <rect fill="var(--line)" y="4" width={WIDTH} height="12" />
      <rect data-t={tone} fill="var(--tone)" y="4" width={round(x(share))} height="12" />
      <path d={`M${round(x(mark))} 0V20`} stroke="var(--ink)" strokeWidth="2" />
    </svg>
  );
}

const MOST_LETTERS = 48;

/** A label that fits beside its bar; the table has it whole. */
function shortened(name: string): string {
  return name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1)}…` : name;
}

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
