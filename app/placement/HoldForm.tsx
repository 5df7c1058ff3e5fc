import { formatDay } from "../i18n/dates";
import { useText } from "../i18n/text";
import { Button } from "../ui/Button";
import { Answer, Entry } from "../ui/Entry";
import { Form } from "../ui/Form";
import { Head, Wrap } from "../ui/Page";
import { ErrorSummary, type Problem } from "../ui/problems";
import type { HoldPage } from "./read-hold.server";

/** The page on which a lead puts or lifts a hold. */
export function HoldForm({
  personId,
  name,
  since,
  problems,
}: HoldPage & { problems: readonly Problem[] }) {
  const t = useText();
  const held = since !== null;
  return (
    <>
      <Head
        title={t("hold.title")}
        lead={t("hold.lead", { name })}
        crumb={<a href={`/people/${personId}`}>{name}</a>}
        slim
      />
      <Wrap>
        <Entry title={t("hold.now")}>
          <div className="stack">
            <ErrorSummary title={t("problem.title")} problems={problems} />
            {held ? (
              <Answer kind="hold" word={t("hold.on", { day: formatDay(since) })}>
                {t("hold.onText", { name })}
              </Answer>
            ) : (
              <Answer kind="met" word={t("hold.off")}>
                {t("hold.offText")}
              </Answer>
            )}
          </div>
        </Entry>
        <Entry title={t("hold.change")}>
          <Form>
            <input type="hidden" name="change" value={held ? "lift" : "put"} />
            <Button>{t(held ? "hold.lift" : "hold.put", { name })}</Button>
          </Form>
        </Entry>
      </Wrap>
    </>
  );
}
