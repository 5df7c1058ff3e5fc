import { formatInstant } from "../i18n/dates";
import { useText } from "../i18n/text";
import { Button } from "../ui/Button";
import { Answer, Entry, Saved } from "../ui/Entry";
import { Head, Wrap } from "../ui/Page";
import { ErrorSummary, type Problem } from "../ui/problems";
import type { LostFactor } from "./reset-factor.server";

interface LostFactorPageProps extends LostFactor {
  notice: string | null;
  problems: readonly Problem[];
}

/** Someone's lost second factor, which two operators reset together. */
export function LostFactorPage(props: LostFactorPageProps) {
  const { person, hasFactor, waiting, notice, problems } = props;
  const t = useText();
  return (
    <>
      <Head
        title={t("factor.lost.title", { name: person.name })}
        lead={t("factor.lost.lead")}
        slim
      />
      <Wrap>
        <Entry title={t("factor.now")}>
          <div className="stack">
            {notice && <Saved>{notice}</Saved>}
            <ErrorSummary title={t("problem.title")} problems={problems} />
            <Standing hasFactor={hasFactor} waiting={waiting} />
          </div>
        </Entry>
        {hasFactor && !waiting?.mine && (
          <Entry title={t("factor.lost.next")}>
            <form method="post" className="stack">
              {waiting && <input type="hidden" name="proposal" value={waiting.proposalId} />}
              <p className="row">
                <Button weight="two" name="do" value={waiting ? "agree" : "ask"}>
                  {t(waiting ? "factor.lost.agree" : "factor.lost.ask")}
                </Button>
              </p>
            </form>
          </Entry>
        )}
      </Wrap>
    </>
  );
}

function Standing({ hasFactor, waiting }: Pick<LostFactor, "hasFactor" | "waiting">) {
  const t = useText();
  if (!hasFactor)
    return (
      <Answer kind="todo" word={t("factor.lost.none")}>
        {t("factor.lost.noneWhy")}
      </Answer>
    );
  if (!waiting)
    return (
      <Answer kind="met" word={t("factor.lost.set")}>
        {t("factor.lost.setWhy")}
      </Answer>
    );
  const until = formatInstant(waiting.endsAt, "UTC", t.locale);
  return (
    <Answer kind="wait" word={t("factor.lost.waiting")}>
      {t(waiting.mine ? "factor.lost.waitingMine" : "factor.lost.waitingTheirs", { until })}
    </Answer>
  );
}
