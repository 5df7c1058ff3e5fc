import { useText } from "../i18n/text";
import { Button, LinkButton } from "../ui/Button";
import { Entry } from "../ui/Entry";
import { Form } from "../ui/Form";
import { Head, Wrap } from "../ui/Page";
import type { EndingPage } from "./read-ending.server";

/** Asks a lead once before a placement ends today. */
export function EndingForm({ name, opening }: EndingPage) {
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
          <Form>
            <p className="text">{t("ending.text")}</p>
            <p className="row">
              <Button>{t("ending.button", { name })}</Button>
              <LinkButton weight="two" href={back}>
                {t("ending.back")}
              </LinkButton>
            </p>
          </Form>
        </Entry>
      </Wrap>
    </>
  );
}
