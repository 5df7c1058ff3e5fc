import { useText } from "../../i18n/text";
import { WhoElseReads } from "../../identity/WhoElseReads";
import type { Asked } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { Quoting } from "../../ui/In";
import { Head, Wrap } from "../../ui/Page";
import { CONTEST_DAYS } from "./contest";
import { factDetail, factTitle } from "./fact-words";
import type { OwnFactPage } from "./read-contests.server";

interface ContestFormProps extends OwnFactPage {
  asked: Asked;
}

/** The page on which someone says what is wrong with a fact about them. */
export function ContestForm({ fact, names, readers, asked }: ContestFormProps) {
  const t = useText();
  return (
    <>
      <Head
        title={t("contest.title")}
        lead={t("contest.lead", { n: CONTEST_DAYS })}
        crumb={<a href="/record">{t("record.title")}</a>}
        slim
      />
      <Wrap>
        <Entry title={t("contest.about")}>
          <p>
            <strong>
              <Quoting kept={[names[fact.about]]}>{factTitle(fact, t, names)}</Quoting>
            </strong>
          </p>
          <p className="soft">{factDetail(fact, t)}</p>
        </Entry>
        <Entry title={t("contest.words")}>
          <Form asked={asked}>
            <input type="hidden" name="kind" value={fact.kind} />
            <input type="hidden" name="fact" value={fact.id} />
            <WhoElseReads readers={readers} />
            <Field name="said" type="textarea" label={t("contest.said")} hint={t("contest.hint")} />
            <p>
              <Button>{t("contest.send")}</Button>
            </p>
          </Form>
        </Entry>
      </Wrap>
    </>
  );
}
