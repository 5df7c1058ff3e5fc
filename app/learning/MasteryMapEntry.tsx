import { formatDayOf } from "../i18n/dates";
import { useText } from "../i18n/text";
import { LevelStatus } from "../mastery/LevelStatus";
import { levels } from "../mastery/level";
import type { LevelChange } from "../mastery/level-history";
import { Entry } from "../ui/Entry";
import { FlowTable } from "../ui/FlowTable";
import { In, Quoting } from "../ui/In";
import { Steps } from "../ui/Steps";
import { levelNow, type MasteryMap } from "./mastery-map";

/**
 * A course's objectives, each with its level over time: drawn where it has moved from one day to
 * another, and the same as a table.
 */
export function MasteryMapEntry({ map, mine }: { map: MasteryMap; mine: boolean }) {
  const t = useText();
  const days = {
    from: formatDayOf(map.from, map.zone, t.locale),
    until: formatDayOf(map.until, map.zone, t.locale),
  };
  const hasLines = map.objectives.some(({ changes }) => hasMoved(changes));
  // One's own levels stand on the page already.
  if (mine && !hasLines) return null;
  return (
    <Entry
      id={`map-${map.courseId}`}
      title={
        mine ? (
          t("map.title")
        ) : (
          <Quoting kept={[map.course]}>{t("map.titleOf", { course: map.course })}</Quoting>
        )
      }
      note={t(hasLines ? "map.note" : "map.noteFlat")}
    >
      <div className="stack">
        <ol className="rows">
          {map.objectives.map(({ id, text, changes }) => (
            <li key={id}>
              <p>
                <In>{text}</In>
              </p>
              <p className="soft">
                <LevelStatus level={levelNow(changes)} />
              </p>
              {hasMoved(changes) && (
                <Steps
                  label={sayChanges(changes)}
                  levels={levels.length}
                  from={map.from}
                  until={map.until}
                  steps={changes.map(({ at, level }) => ({ at, level: levels.indexOf(level) }))}
                  reached={levels.indexOf(levelNow(changes)) >= levels.indexOf("shown")}
                />
              )}
            </li>
          ))}
        </ol>
        {hasLines && <p className="small soft">{t("map.axis", days)}</p>}
        <details className="noprint">
          <summary>{t("map.table")}</summary>
          <FlowTable
            caption={
              <Quoting kept={[map.course]}>{t("map.caption", { course: map.course })}</Quoting>
            }
            columns={[t("map.objective"), t("map.level"), t("map.since")]}
            rows={map.objectives.flatMap(({ id, text, changes }) =>
              (changes.length > 0
                ? changes
                : [{ at: map.from, level: "not-started" as const }]
              ).map(({ at, level }) => ({
                key: `${id} ${at} ${level}`,
                cells: [
                  <In key="text">{text}</In>,
                  <LevelStatus key="level" level={level} />,
                  formatDayOf(at, map.zone, t.locale),
                ],
              })),
            )}
          />
        </details>
      </div>
    </Entry>
  );

  function hasMoved(changes: readonly LevelChange[]): boolean {
    return new Set(changes.map(({ at }) => formatDayOf(at, map.zone, t.locale))).size > 1;
  }

  function sayChanges(changes: readonly LevelChange[]): string {
    const said = changes.map(({ at, level }) =>
      t("map.change", {
        level: t(`mastery.level.${level}`),
        day: formatDayOf(at, map.zone, t.locale),
      }),
    );
    return said.length > 0 ? said.join(" ") : t("map.nothing");
  }
}
