import { formatInstant } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { Chart } from "../../ui/Chart";
import { Entry } from "../../ui/Entry";
import { FlowTable } from "../../ui/FlowTable";
import { Head, Wrap } from "../../ui/Page";
import type { LedProgram } from "../read-led-programs.server";
import { AskGrouping } from "./AskGrouping";
import { STAGES, WAITED_ON } from "./funnel";
import { useGroupName } from "./GroupName";
import { type Grouping, isByPlace } from "./grouping";
import { PLACED_STAGES } from "./parted-funnel";
import type { ReadyReport } from "./read-ready.server";

interface ReadyPageProps {
  programs: readonly LedProgram[];
  program: LedProgram;
  by: Grouping;
  now: number;
  report: ReadyReport;
}

/** How far the people of a program come, in a picture and in a table, and whose turn it was. */
export function ReadyPage({ programs, program, by, now, report }: ReadyPageProps) {
  const t = useText();
  return (
    <>
      <Head
        title={t("reporting.ready.title")}
        lead={program.name}
        crumb={<a href="/reports">{t("reporting.title")}</a>}
        meta={[t("counts.asOf", { instant: formatInstant(now, program.zone, t.locale) })]}
      />
      <Wrap>
        <Entry title={t("counts.ready.reached")} note={t("counts.ready.reachedNote")}>
          <Chart
            label={t("counts.ready.chart")}
            of={t("counts.ready.stage")}
            parts={[{ name: t("counts.people"), tone: "lake" }]}
            hidden={t("counts.hidden")}
            say={String}
            rows={report.stages.map(({ stage, people }) => ({
              key: stage,
              label: t(`counts.stage.${stage}`),
              values: [people],
            }))}
          />
        </Entry>
        <Groups by={by} groups={report.groups} />
        <Time time={report.time} />
        <AskGrouping programs={programs} program={program} by={by} />
      </Wrap>
    </>
  );
}

function Groups({ by, groups }: { by: Grouping; groups: ReadyReport["groups"] }) {
  const t = useText();
  const nameOf = useGroupName(by);
  const title = t(isByPlace(by) ? "counts.ready.placed" : "counts.ready.groups");
  const counted = isByPlace(by)
    ? PLACED_STAGES.map((stage) => t(`counts.stage.${stage}`))
    : [...STAGES.map((stage) => t(`counts.stage.${stage}`)), t("counts.people")];
  const note = t(isByPlace(by) ? "counts.ready.placedNote" : "counts.ready.groupsNote");
  return (
    <Entry title={title} note={note}>
      {groups === null || groups.length === 0 ? (
        <p>{t("counts.ready.noGroups")}</p>
      ) : (
        <FlowTable
          caption={title}
          columns={[t(`counts.by.${by}`), ...counted]}
          rows={groups.map(({ name, people }) => ({
            key: name ?? "",
            cells: [nameOf(name), ...people.map((n) => n ?? t("counts.hidden"))],
          }))}
        />
      )}
    </Entry>
  );
}

function Time({ time }: Pick<ReadyReport, "time">) {
  const t = useText();
  return (
    <Entry title={t("counts.ready.time")} note={t("counts.ready.timeNote")}>
      <p className="small soft">{t("counts.ready.timeUnrecorded")}</p>
      {time === null ? (
        <p>{t("counts.ready.timeNone")}</p>
      ) : (
        <div className="stack">
          <p>{t("counts.ready.middle", { n: time.middle })}</p>
          <Chart
            label={t("counts.ready.timeChart", { n: time.people })}
            of={t("counts.ready.turn")}
            parts={[{ name: t("counts.ready.days"), tone: "lake" }]}
            hidden={t("counts.hidden")}
            say={String}
            rows={WAITED_ON.map((turn) => ({
              key: turn,
              label: t(`counts.turn.${turn}`),
              values: [time.days[turn]],
            }))}
          />
        </div>
      )}
    </Entry>
  );
}
