import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { type Asked, FRESH } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Entry } from "../../ui/Entry";
import { Form } from "../../ui/Form";
import { Head, Wrap } from "../../ui/Page";
import { PaperFields } from "./PapersPage";
import { paperWords } from "./paper-words";
import type { PaperLine } from "./read-papers.server";

interface PaperFormProps {
  personId: string;
  name: string;
  line: PaperLine;
  asked?: Asked;
}

/** Corrects an entry about a paper, or withdraws it. */
export function PaperForm({ personId, name, line, asked = FRESH }: PaperFormProps) {
  const t = useText();
  const what = paperWords(line.what, t);
  return (
    <>
      <Head
        title={t("paper.title")}
        lead={t("paper.lead", { name, what, day: formatDay(line.on, t.locale) })}
        crumb={<a href={`/people/${personId}/papers`}>{t("papers.title")}</a>}
        slim
      />
      <Wrap>
        <Entry title={t("paper.right")}>
          <Form asked={asked}>
            <input type="hidden" name="change" value="correct" />
            <PaperFields line={line} />
            <p className="row">
              <Button>{t("paper.save")}</Button>
            </p>
          </Form>
        </Entry>
        <Entry title={t("paper.withdraw")}>
          <Form>
            <p className="text">{t("paper.withdrawText")}</p>
            <input type="hidden" name="change" value="withdraw" />
            <input type="hidden" name="what" value={line.what} />
            <input type="hidden" name="on" value={line.on} />
            <input type="hidden" name="custody" value={line.custody} />
            <p className="row">
              <Button weight="two">{t("paper.withdrawButton")}</Button>
            </p>
          </Form>
        </Entry>
      </Wrap>
    </>
  );
}
