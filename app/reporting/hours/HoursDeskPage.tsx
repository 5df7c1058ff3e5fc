import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Choices } from "../../ui/Choices";
import { Empty, Entry } from "../../ui/Entry";
import { Form } from "../../ui/Form";
import { FirstOf } from "../../ui/ListPages";
import { Head, Wrap } from "../../ui/Page";
import { ErrorSummary, unlinked } from "../../ui/problems";
import { HoursEntry, sayMinutes } from "./HoursMeters";
import type { HoursDesk } from "./read-hours-desk.server";

/** Where hours are approved: what waits, all ticked or one by one, and the meters beside it. */
export function HoursDeskPage({ desk, asked }: { desk: HoursDesk; asked: Asked }) {
  const t = useText();
  const { waiting, total, forOthers, meters } = desk;
  return (
    <>
      <Head title={t("hours.desk")} lead={t("hours.deskLead")} />
      <Wrap>
        <Entry title={t("hours.waiting")} note={t("hours.waitingNote")}>
          {waiting.length === 0 ? (
            <>
              <ErrorSummary title={t("problem.title")} problems={unlinked(asked.problems)} />
              <Empty title={t("hours.waiting.none")}>{t("hours.waiting.noneText")}</Empty>
            </>
          ) : (
            <Form asked={asked}>
              <Choices
                type="checkbox"
                name="entry"
                legend={t("hours.waiting")}
                legendStyle="hidden"
                options={waiting.map((one) => ({
                  value: one.id,
                  label: t("hours.waitingRow", {
                    name: one.name,
                    day: formatDay(one.on, t.locale),
                    kind: t(`hours.kind.${one.kind}`),
                    time: sayMinutes(t, one.minutes),
                  }),
                  hint: one.was
                    ? t("hours.waitingWas", {
                        day: formatDay(one.was.on, t.locale),
                        kind: t(`hours.kind.${one.was.kind}`),
                        time: sayMinutes(t, one.was.minutes),
                      })
                    : undefined,
                }))}
              />
              <p className="row">
                <Button name="verdict" value="approved">
                  {t("hours.approve")}
                </Button>
                <Button weight="two" name="verdict" value="returned">
                  {t("hours.return")}
                </Button>
              </p>
            </Form>
          )}
          <FirstOf shown={waiting.length} total={total} />
          {forOthers > 0 && <p className="soft">{t("hours.forOthers", { n: forOthers })}</p>}
        </Entry>
        <HoursEntry meters={meters} />
      </Wrap>
    </>
  );
}
