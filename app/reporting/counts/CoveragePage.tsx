import { formatDay, formatInstant } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { AskForm } from "../../ui/AskForm";
import { LinkButton } from "../../ui/Button";
import { Chart } from "../../ui/Chart";
import { Empty, Entry } from "../../ui/Entry";
import { FlowTable } from "../../ui/FlowTable";
import { FirstOf } from "../../ui/ListPages";
import { Head, Wrap } from "../../ui/Page";
import { Pair, Rows } from "../../ui/Rows";
import { ProgramField } from "../ProgramField";
import type { LedProgram } from "../read-led-programs.server";
import type { Coverage } from "./read-coverage.server";

interface CoveragePageProps {
  programs: readonly LedProgram[];
  program: LedProgram;
  now: number;
  coverage: Coverage;
}

/** Which schools have whom, who could come, and who was not observed lately. */
export function CoveragePage({ programs, program, now, coverage }: CoveragePageProps) {
  const t = useText();
  return (
    <>
      <Head
        title={t("reporting.coverage.title")}
        lead={program.name}
        crumb={<a href="/reports">{t("reporting.title")}</a>}
        meta={[t("counts.coverage.now", { instant: formatInstant(now, program.zone, t.locale) })]}
      />
      <Wrap>
        <Needs needs={coverage.needs} />
        <Unobserved people={coverage.unobserved} total={coverage.unobservedTotal} />
        {programs.length > 1 && (
          <Entry title={t("reporting.program")}>
            <AskForm problems={[]} button={t("counts.show")}>
              <ProgramField programs={programs} chosen={program.id} />
            </AskForm>
          </Entry>
        )}
      </Wrap>
    </>
  );
}

function Needs({ needs }: Pick<Coverage, "needs">) {
  const t = useText();
  const rows = needs.map((need) => ({
    ...need,
    key: `${need.schoolId} ${need.role}`,
    name: t("counts.coverage.row", {
      school: need.school,
      role: t(`placementRole.${need.role}`),
    }),
  }));
  return (
    <Entry title={t("counts.coverage.needs")} note={t("counts.coverage.needsNote")}>
      {rows.length === 0 ? (
        <Empty title={t("counts.coverage.none.title")}>{t("counts.coverage.none.text")}</Empty>
      ) : (
        <div className="stack">
          <Chart
            label={t("counts.coverage.chart")}
            of={t("counts.coverage.school")}
            parts={[
              { name: t("counts.coverage.filled"), tone: "moss" },
              { name: t("counts.coverage.open"), tone: "amber" },
            ]}
            hidden={t("counts.hidden")}
            say={String}
            rows={rows.map(({ key, name, slots, filled }) => ({
              key,
              label: name,
              values: [filled, Math.max(0, slots - filled)],
            }))}
          />
          <FlowTable
            caption={t("counts.coverage.readyTable")}
            columns={[t("counts.coverage.school"), t("counts.coverage.ready")]}
            rows={rows.map(({ key, name, ready }) => ({ key, cells: [name, ready] }))}
          />
        </div>
      )}
    </Entry>
  );
}

function Unobserved({ people, total }: { people: Coverage["unobserved"]; total: number }) {
  const t = useText();
  return (
    <Entry title={t("counts.coverage.unobserved")} note={t("counts.coverage.unobservedNote")}>
      {people.length === 0 ? (
        <Empty title={t("counts.coverage.unobserved.none.title")}>
          {t("counts.coverage.unobserved.none.text")}
        </Empty>
      ) : (
        <Rows>
          {people.map(({ personId, name, lastOn }) => (
            <Pair
              key={personId}
              end={
                <LinkButton weight="two" href={`/people/${personId}`}>
                  {name}
                </LinkButton>
              }
            >
              <h3>{name}</h3>
              <p className="soft">
                {lastOn === null
                  ? t("counts.coverage.never")
                  : t("counts.coverage.lastOn", { day: formatDay(lastOn, t.locale) })}
              </p>
            </Pair>
          ))}
        </Rows>
      )}
      <FirstOf shown={people.length} total={total} />
    </Entry>
  );
}
