import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { FlowTable } from "../../ui/FlowTable";
import { Form } from "../../ui/Form";
import { Status } from "../../ui/marks";
import { Head, Wrap } from "../../ui/Page";
import type { CheckedPerson } from "./asked-people";
import { checkedMark, checkedWords, whyWords } from "./many-words";

/** A run's answer, with the same table to download. */
export interface ManyAnswer {
  people: CheckedPerson[];
  names: Record<string, string>;
  /** In base64. */
  csv: string;
}

interface ManyPageProps {
  opening: { id: string; title: string; school: string };
  answer: ManyAnswer | null;
  asked: Asked;
}

/** Many people and one opening: each row's answer, and the first thing it waits on. */
export function ManyPage({ opening, answer, asked }: ManyPageProps) {
  const t = useText();
  return (
    <>
      <Head
        crumb={<a href={`/openings/${opening.id}`}>{opening.title}</a>}
        title={t("many.title")}
        lead={t("many.lead", { title: opening.title, school: opening.school })}
      />
      <Wrap>
        {answer && (
          <Entry title={t("many.answer")} note={t("roster.rows.note", { n: answer.people.length })}>
            <div className="stack">
              <p>
                <a
                  className="touch"
                  href={`data:text/csv;charset=utf-8;base64,${answer.csv}`}
                  download="many-people.csv"
                >
                  {t("many.csv")}
                </a>
              </p>
              <FlowTable
                caption={t("many.answer")}
                columns={[t("many.asked"), t("many.says"), t("many.why")]}
                rows={answer.people.map((one) => ({
                  key: String(one.row),
                  cells: [
                    one.person ? (
                      <a
                        key="person"
                        className="touch"
                        href={`/openings/${opening.id}/people/${one.person.personId}`}
                      >
                        {one.person.name}
                      </a>
                    ) : (
                      one.asked
                    ),
                    <Status key="answer" kind={checkedMark(one)}>
                      {checkedWords(one, t)}
                    </Status>,
                    whyWords(one, t, answer.names),
                  ],
                }))}
              />
            </div>
          </Entry>
        )}
        <Entry title={t("many.ask")}>
          <Form asked={asked} files>
            <Field
              name="rows"
              type="textarea"
              rows={8}
              label={t("many.rows")}
              hint={t("many.rows.hint")}
            />
            <Field
              name="upload"
              type="file"
              accept=".csv,.txt,text/csv,text/plain"
              label={t("many.upload")}
            />
            <p>
              <Button>{t("many.check")}</Button>
            </p>
          </Form>
        </Entry>
      </Wrap>
    </>
  );
}
