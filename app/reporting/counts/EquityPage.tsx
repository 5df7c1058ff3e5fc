import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button, TouchLink } from "../../ui/Button";
import { Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { FlowTable } from "../../ui/FlowTable";
import { Form } from "../../ui/Form";
import { Head, Wrap } from "../../ui/Page";
import { SpreadChart } from "../../ui/SpreadChart";
import type { LedProgram } from "../read-led-programs.server";
import { AskGrouping } from "./AskGrouping";
import { gapOf, type Spread } from "./equity";
import { useGroupName } from "./GroupName";
import { AREAS, type Grouping } from "./grouping";
import type { EquityReport } from "./read-equity.server";

interface EquityPageProps {
  programs: readonly LedProgram[];
  program: LedProgram;
  by: Grouping;
  report: EquityReport;
  asked: Asked;
}

/** Whether people of every group are ready in the same time, in a picture and in a table. */
export function EquityPage({ programs, program, by, report, asked }: EquityPageProps) {
  const t = useText();
  const csv = `/reports/equity.csv?program=${encodeURIComponent(program.id)}`;
  return (
    <>
      <Head
        title={t("reporting.equity.title")}
        lead={program.name}
        crumb={<a href="/reports">{t("reporting.title")}</a>}
        meta={[t("counts.equity.before", { day: formatDay(report.before, t.locale) })]}
      />
      <Wrap>
        <Groups by={by} report={report} />
        <AskGrouping programs={programs} program={program} by={by}>
          <p>
            <TouchLink href={csv}>{t("counts.equity.csv")}</TouchLink>
          </p>
        </AskGrouping>
        <Schools schools={report.schools} programId={program.id} asked={asked} />
      </Wrap>
    </>
  );
}

function Groups({ by, report: { whole, by: groups } }: Pick<EquityPageProps, "by" | "report">) {
  const t = useText();
  const nameOf = useGroupName(by);
  const title = t("counts.equity.groups");
  const said = (spread: Spread | null, read: (one: Spread) => number) =>
    spread ? String(read(spread)) : t("counts.hidden");
  const gap = gapOf(groups[by]);
  const rows = [
    { key: "all", name: t("counts.equity.everyone"), spread: whole },
    ...groups[by].map(({ name, spread }) => ({
      key: `group ${name ?? ""}`,
      name: nameOf(name),
      spread,
    })),
  ];
  return (
    <Entry title={title} note={t("counts.equity.note")}>
      <div className="stack">
        {whole === null && <p>{t("counts.ready.timeNone")}</p>}
        {gap !== null && <p>{t("counts.equity.gap", { n: gap })}</p>}
        <SpreadChart
          label={t("counts.equity.chart")}
          rows={rows.map(({ key, name, spread }) => ({
            key,
            label: name,
            spread,
            said: said(spread, ({ middle }) => middle),
          }))}
        />
        <FlowTable
          caption={title}
          columns={[
            t(`counts.by.${by}`),
            t("counts.people"),
            t("counts.equity.low"),
            t("counts.equity.middle"),
            t("counts.equity.high"),
          ]}
          rows={rows.map(({ key, name, spread }) => ({
            key,
            cells: [
              name,
              said(spread, ({ people }) => people),
              said(spread, ({ low }) => low),
              said(spread, ({ middle }) => middle),
              said(spread, ({ high }) => high),
            ],
          }))}
        />
      </div>
    </Entry>
  );
}

function Schools({
  schools,
  programId,
  asked,
}: Pick<EquityReport, "schools"> & { programId: string; asked: Asked }) {
  const t = useText();
  if (schools.length === 0) return null;
  const areaOf = (area: (typeof schools)[number]["area"]) => t(`counts.area.${area ?? "unknown"}`);
  return (
    <Entry title={t("counts.areas.title")} note={t("counts.areas.note")}>
      <div className="stack">
        <FlowTable
          caption={t("counts.areas.title")}
          columns={[t("counts.by.school"), t("counts.by.area")]}
          rows={schools.map(({ id, name, area }) => ({ key: id, cells: [name, areaOf(area)] }))}
        />
        <Form asked={asked} id="area">
          <input type="hidden" name="program" value={programId} />
          <Field
            name="school"
            type="select"
            label={t("counts.by.school")}
            choose={t("counts.areas.choose")}
            options={schools.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
          <Field
            name="area"
            type="select"
            label={t("counts.by.area")}
            choose={t("counts.areas.choose")}
            options={AREAS.map((value) => ({ value, label: t(`counts.area.${value}`) }))}
            required
          />
          <p>
            <Button weight="two">{t("counts.areas.say")}</Button>
          </p>
        </Form>
      </div>
    </Entry>
  );
}
