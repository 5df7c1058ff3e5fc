import { useText } from "../i18n/text";
import { Button, LinkButton } from "../ui/Button";
import { Entry } from "../ui/Entry";
import { Head, Wrap } from "../ui/Page";
import { ErrorSummary, type Problem } from "../ui/problems";
import type { EndingPage } from "./read-ending.server";

/** Asks a lead once before a placement ends today. */
export function EndingForm({
  name,
  opening,
  problems,
}: EndingPage & { problems: readonly Problem[] }) {
  const t = useText();
  const back = `/openings/${opening.id}`;
  return (
    <>
      <Head
        title={t("ending.title", { name })}
        lead={t("ending.lead", { opening: opening.title, school: opening.school.name })}
        crumb={<a href={back}>{opening.title}</a>}
        slim
      />
      <Wrap>
        <Entry title={t("opening.end")}>
          <form method="post" className="stack text">
            <ErrorSummary title={t("problem.title")} problems={problems} />
            <p>{t("ending.text")}</p>
            <p className="row">
              <Button>{t("ending.button", { name })}</Button>
              <LinkButton weight="two" href={back}>
                {t("ending.back")}
              </LinkButton>
            </p>
          </form>
        </Entry>
      </Wrap>
    </>
  );
}
