import { useText } from "../i18n/text";
import { type Level, levels } from "../mastery/level";
import { Empty, Entry } from "../ui/Entry";
import { In } from "../ui/In";
import { type MarkKind, Status } from "../ui/marks";
import { Pair, Rows } from "../ui/Rows";
import { levelNow, type MasteryMap } from "./mastery-map";

/** Where someone stands in each course they have begun, in one line: how many objectives are shown. */
export function StandingEntry({ maps }: { maps: readonly MasteryMap[] }) {
  const t = useText();
  return (
    <Entry title={t("standing.title")}>
      {maps.length === 0 ? (
        <Empty title={t("standing.none")}>{t("standing.noneWhy")}</Empty>
      ) : (
        <Rows>
          {maps.map(({ courseId, course, objectives }) => {
            const shown = objectives.filter(({ changes }) => isShown(levelNow(changes))).length;
            const of = objectives.length;
            return (
              <Pair
                key={courseId}
                end={<Status kind={markOf(shown, of)}>{t("standing.shown", { shown, of })}</Status>}
              >
                <a className="touch" href={`#map-${courseId}`}>
                  <In>{course}</In>
                </a>
              </Pair>
            );
          })}
        </Rows>
      )}
    </Entry>
  );
}

function isShown(level: Level): boolean {
  return levels.indexOf(level) >= levels.indexOf("shown");
}

function markOf(shown: number, of: number): MarkKind {
  if (shown === of) return "met";
  return shown === 0 ? "todo" : "part";
}
