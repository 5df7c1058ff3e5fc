import type { Text } from "../../i18n/catalog";
import { useText } from "../../i18n/text";
import { type MarkKind, markDrawing, toneOf } from "../../ui/marks";
import type { Standing } from "./career";
import type { LadderRung } from "./read-ladder.server";

export const RUNG_MARKS = {
  whole: "met",
  part: "part",
  none: "todo",
  apart: "todo",
} as const satisfies Record<Standing, MarkKind>;

/** As wide as a phone, so that its letters are never smaller than the page's. */
const WIDTH = 360;
const LETTERS = 14;
/** How wide a letter is, on average and at most. */
const LETTER = 8;
const LINE = 17;
const MARK = 24;
/** Between the words of one level and the marks of the one below. */
const RISE = 36;

interface Placed {
  rung: LadderRung;
  x: number;
  /** The top of its mark, and the foot of its last line. */
  top: number;
  foot: number;
  lines: string[];
}

/** The roles as a ladder, the lowest at the foot, with what leads where. The words below say the same. */
export function LadderPicture({ levels }: { levels: readonly (readonly LadderRung[])[] }) {
  const t = useText();
  const { placed, height } = place(levels);
  const ways = placed.flatMap((from) =>
    from.rung.leadsTo.flatMap(({ id }) => {
      const to = placed.find(({ rung }) => rung.id === id);
      return to ? [{ from, to }] : [];
    }),
  );
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={t("ladder.picture", {
        roles: levels
          .flat()
          .map((rung) => sayRung(rung, t))
          .join("; "),
      })}
      fontSize={LETTERS}
      fill="currentColor"
      textAnchor="middle"
    >
      {ways.map(({ from, to }) => (
        <path
          key={`${from.rung.id} ${to.rung.id}`}
          d={`M${from.x} ${from.top - 3}L${to.x} ${to.foot + 6}`}
          stroke="var(--edge)"
          strokeWidth="2"
        />
      ))}
      {placed.map(({ rung, x, top, lines }) => (
        <g key={rung.id} fontWeight={rung.isNext ? 700 : 400}>
          <svg
            x={x - MARK / 2}
            y={top}
            width={MARK}
            height={MARK}
            viewBox="0 0 20 20"
            className="mk"
            data-t={toneOf(RUNG_MARKS[rung.standing])}
            aria-hidden="true"
          >
            {markDrawing(RUNG_MARKS[rung.standing])}
          </svg>
          {lines.map((line, at) => (
            <text key={line} lang="en" x={x} y={top + MARK + LINE * (at + 1)}>
              {line}
            </text>
          ))}
        </g>
      ))}
    </svg>
  );
}

/** How much of what a role asks for is held, in words. */
export function standsWords({ standing, met, gap }: LadderRung, t: Text): string {
  return t(`ladder.stands.${standing}`, { met: met.length, all: met.length + gap.length });
}

function sayRung(rung: LadderRung, t: Text): string {
  const how = standsWords(rung, t).toLowerCase();
  const next = rung.leadsTo.map(({ title }) => title);
  return next.length === 0
    ? t("ladder.picture.role", { role: rung.title, how })
    : t("ladder.picture.leads", {
        role: rung.title,
        how,
        next: t.list(next),
      });
}

function place(levels: readonly (readonly LadderRung[])[]): { placed: Placed[]; height: number } {
  const placed: Placed[] = [];
  let y = 2;
  for (const level of levels.toReversed()) {
    const width = WIDTH / level.length;
    const rows = level.map((rung) => wrapped(rung.title, Math.floor(width / LETTER)));
    for (const [at, rung] of level.entries()) {
      const lines = rows[at] ?? [];
      const foot = y + MARK + lines.length * LINE;
      placed.push({ rung, x: Math.round(width * (at + 0.5)), top: y, foot, lines });
    }
    y += MARK + Math.max(...rows.map((lines) => lines.length)) * LINE + RISE;
  }
  return { placed, height: y - RISE + 8 };
}

/** Words in lines of so many letters; a longer word has a line of its own. */
function wrapped(words: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
