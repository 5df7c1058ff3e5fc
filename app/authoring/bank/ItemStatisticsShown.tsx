import { FEWEST_ANSWERS, type ItemFlag } from "../../assessment/item-analysis";
import { useText } from "../../i18n/text";
import type { ItemStatistics } from "../../learning/item-statistics";
import { Empty } from "../../ui/Entry";
import { FlowTable } from "../../ui/FlowTable";
import { In } from "../../ui/In";
import { Status } from "../../ui/marks";
import { Facts } from "../../ui/Rows";
import type { Exposure } from "./read-bank-item.server";

/** How a question did, from 30 answers on: what each number says, and what each flag asks for. */
export function ItemStatisticsShown({ statistics }: { statistics: ItemStatistics | null }) {
  const t = useText();
  const figures = statistics?.figures;
  if (!statistics || !figures)
    return (
      <Empty title={t("bank.stats.none.title")}>
        {t("bank.stats.none.text", { least: FEWEST_ANSWERS })}
      </Empty>
    );
  const { n, options, medianSeconds } = statistics;
  const share = (value: number) => t("bank.percent", { n: Math.round(value * 100) });
  const number = (value: number | null) =>
    value === null ? t("bank.stats.untold") : value.toFixed(2);
  return (
    <div className="stack">
      <Facts
        items={[
          { name: t("bank.stats.n"), value: String(n) },
          { name: t("bank.stats.facility"), value: share(figures.facility) },
          { name: t("bank.stats.rest"), value: number(figures.itemRest) },
          { name: t("bank.stats.upperLower"), value: number(figures.upperLower) },
          ...(medianSeconds === null
            ? []
            : [
                {
                  name: t("bank.stats.time"),
                  value: t("bank.stats.seconds", { n: Math.round(medianSeconds) }),
                },
              ]),
        ]}
      />
      <Flags flags={figures.flags} />
      {options.length > 0 && (
        <FlowTable
          caption={t("bank.stats.options")}
          columns={[
            t("bank.stats.option"),
            t("bank.stats.chosen"),
            { label: t("bank.stats.optionRest"), short: t("bank.stats.optionRest.short") },
          ]}
          rows={options.map(({ text, right, n: chosen, rest }, at) => ({
            key: `${at}`,
            cells: [
              <span key="text">
                <In>{text}</In> {right && <Status kind="met">{t("assessment.verdict.key")}</Status>}
              </span>,
              t("bank.stats.of", { n: chosen, share: Math.round((chosen / n) * 100) }),
              number(rest),
            ],
          }))}
        />
      )}
    </div>
  );
}

function Flags({ flags }: { flags: readonly ItemFlag[] }) {
  const t = useText();
  if (flags.length === 0)
    return (
      <p>
        <Status kind="met">{t("bank.stats.noFlag")}</Status>
      </p>
    );
  return (
    <>
      {flags.map((flag) => (
        <div key={flag}>
          <p>
            <Status kind="warn">{t(`bank.flag.${flag}`)}</Status>
          </p>
          <p>{t(`bank.flag.${flag}.means`)}</p>
        </div>
      ))}
    </>
  );
}

/** How many met a question; numbers that could tell of one person are not shown. */
export function ExposureShown({
  exposure,
  pool,
}: {
  exposure: Exposure;
  pool: "practice" | "check";
}) {
  const t = useText();
  const { asked, answered, isMore } = exposure;
  const few = t("counts.hidden");
  return (
    <Facts
      items={[
        ...(pool === "check"
          ? [{ name: t("bank.exposure.asked"), value: asked === null ? few : String(asked) }]
          : []),
        {
          name: t("bank.exposure.answered"),
          value:
            answered === null
              ? few
              : isMore
                ? t("bank.exposure.more", { n: answered })
                : String(answered),
        },
      ]}
    />
  );
}
