import { In } from "./In";
import { type MarkKind, markDrawing, toneOf } from "./marks";

/** One course: a mark for each objective, in course order. */
export interface TrailCourse {
  href: string;
  title: string;
  marks: readonly { kind: MarkKind; word: string }[];
}

const start = 20;
const end = 300;
const reached: ReadonlySet<MarkKind> = new Set(["met", "kept"]);

/** Courses as trails, with the same things as a list behind them. `list` names that list. */
export function Trails({ courses, list }: { courses: readonly TrailCourse[]; list: string }) {
  return (
    <>
      <div className="stack">
        {courses.map((course) => (
          <Trail key={course.href} {...course} />
        ))}
      </div>
      <details>
        <summary>{list}</summary>
        <ul className="rows">
          {courses.map((course) => (
            <li key={course.href}>
              <b>
                <In>{course.title}</In>
              </b>
              : {wordsOf(course)}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Trail(course: TrailCourse) {
  const places = course.marks.map((mark, at) => ({
    ...mark,
    x: placeOf(at, course.marks.length),
    id: `${at}`,
  }));
  const open = places.findIndex(({ kind }) => !reached.has(kind));
  const walked = open < 0 ? places.at(-1)?.x : places[open - 1]?.x;
  return (
    <div className="trail">
      <p>
        <a className="touch" href={course.href}>
          <In>{course.title}</In>
        </a>
      </p>
      <svg viewBox="0 0 320 32" role="img" aria-label={`${course.title}: ${wordsOf(course)}`}>
        <path
          d={`M${start} 16H${end}`}
          stroke="currentColor"
          strokeWidth="2"
          strokeDasharray="1 6"
          strokeLinecap="round"
        />
        {walked !== undefined && (
          <path d={`M${start} 16H${walked}`} stroke="currentColor" strokeWidth="2" />
        )}
        {places.map(({ id, kind, x }) => (
          <g key={id} transform={`translate(${x - 11} 5)`}>
            <rect width="22" height="22" fill="var(--paper)" />
            <svg
              width="22"
              height="22"
              viewBox="0 0 20 20"
              className="mk"
              data-t={toneOf(kind)}
              aria-hidden="true"
            >
              {markDrawing(kind)}
            </svg>
          </g>
        ))}
      </svg>
    </div>
  );
}

/** The first mark stands at the start and the last at the end; a single one at the start. */
function placeOf(at: number, count: number): number {
  return count < 2 ? start : Math.round((start + ((end - start) * at) / (count - 1)) * 10) / 10;
}

function wordsOf(course: TrailCourse): string {
  return course.marks.map(({ word }) => word.toLowerCase()).join(", ");
}
