import { useText } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { Answer, Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { FlowTable } from "../../ui/FlowTable";
import { Head, Wrap } from "../../ui/Page";
import type { WithoutPage, WithoutRow } from "./read-without.server";

/** What the places of a program would look like without a badge, a college or a rule. */
export function WithoutShown(page: WithoutPage & { chosen: string }) {
  const t = useText();
  const { rows, left } = page;
  const options = (["badges", "colleges", "rules"] as const).flatMap((kind) =>
    page[kind].map(({ id, name }) => ({
      value: `${kind}:${id}`,
      label: t(`without.of.${kind}`, { name }),
    })),
  );
  return (
    <>
      <Head
        title={t("without.title")}
        lead={t("without.lead")}
        crumb={<a href="/rules">{t("rules.title")}</a>}
      />
      <Wrap>
        <Entry title={t("without.ask")}>
          <form method="get" className="stack">
            <Field
              name="without"
              type="select"
              label={t("without.which")}
              choose={t("without.choose")}
              value={page.chosen}
              options={options}
            />
            <p className="row">
              <Button weight="two">{t("without.send")}</Button>
            </p>
          </form>
        </Entry>
        {rows && (
          <Entry title={t("without.answer")} note={t("without.answer.note")}>
            <div className="stack">
              <Unmet rows={rows} />
              {rows.length > 0 && (
                <FlowTable
                  caption={t("without.answer")}
                  columns={[
                    t("effect.column.opening"),
                    t("without.column.places"),
                    t("without.column.now"),
                    t("without.column.then"),
                  ]}
                  rows={rows.map((row) => ({
                    key: row.id,
                    cells: [
                      t("rule.openings.row", row),
                      String(row.slots),
                      String(row.before),
                      String(row.after),
                    ],
                  }))}
                />
              )}
              {left > 0 && <p className="small soft">{t("without.left", { n: left })}</p>}
            </div>
          </Entry>
        )}
      </Wrap>
    </>
  );
}

function Unmet({ rows }: { rows: readonly WithoutRow[] }) {
  const t = useText();
  const unmet = (kind: "before" | "after") => rows.reduce((n, row) => n + row.slots - row[kind], 0);
  const [now, later] = [unmet("before"), unmet("after")];
  if (now === later)
    return (
      <Answer kind="met" word={t("without.same")}>
        <p>{t("without.sameText", { n: now })}</p>
      </Answer>
    );
  const more = Math.abs(later - now);
  return (
    <Answer
      kind={later > now ? "stop" : "met"}
      word={t(later > now ? "without.more" : "without.fewer", { n: more })}
    >
      <p>{t("without.unmet", { now, later })}</p>
    </Answer>
  );
}
