import { formatDay, formatDayOf } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { type Asked, FRESH } from "../../ui/asked";
import { Button, LinkButton } from "../../ui/Button";
import { Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { Status } from "../../ui/marks";
import { Head, Wrap } from "../../ui/Page";
import { Pair, Row, Rows } from "../../ui/Rows";
import { PAPER_CUSTODIES, PAPERS } from "./paper";
import { paperWords } from "./paper-words";
import type { PaperLine, PapersPage } from "./read-papers.server";

interface PapersShownProps extends PapersPage {
  /** Names this form, so that sending it twice records once. */
  formKey: string;
  asked?: Asked;
}

/** A person's papers as an adjudicator has seen them, and the form for one more. No free text. */
export function PapersShown({ asked = FRESH, formKey, ...page }: PapersShownProps) {
  const t = useText();
  const { personId, name, papers, past, zone } = page;
  return (
    <>
      <Head
        title={t("papers.title")}
        lead={t("papers.lead", { name })}
        crumb={<a href={`/people/${personId}`}>{name}</a>}
        slim
      />
      <Wrap>
        <Entry title={t("papers.stand")}>
          {papers.length === 0 ? (
            <p>{t("papers.none")}</p>
          ) : (
            <Rows>
              {papers.map((line) => (
                <Pair
                  key={line.id}
                  end={
                    <LinkButton
                      weight="two"
                      href={`/people/${personId}/papers/${line.id}`}
                      label={t("papers.correctOf", { what: paperWords(line.what, t) })}
                    >
                      {t("papers.correct")}
                    </LinkButton>
                  }
                >
                  <Status kind="met">{paperWords(line.what, t)}</Status>
                  <Said line={line} zone={zone} />
                </Pair>
              ))}
            </Rows>
          )}
        </Entry>
        <Entry title={t("papers.enter")}>
          <Form asked={asked}>
            <input type="hidden" name="key" value={formKey} />
            <PaperFields />
            <p className="row">
              <Button>{t("papers.send")}</Button>
            </p>
          </Form>
        </Entry>
        {past.length > 0 && (
          <Entry title={t("papers.past")}>
            <Rows>
              {past.map((line) => (
                <Row key={line.id}>
                  <Status kind="stop">{paperWords(line.what, t)}</Status>
                  <Said line={line} zone={zone} />
                </Row>
              ))}
            </Rows>
          </Entry>
        )}
      </Wrap>
    </>
  );
}

/** Which paper, of what day, and who holds it. */
export function PaperFields({ line }: { line?: Pick<PaperLine, "what" | "on" | "custody"> }) {
  const t = useText();
  return (
    <>
      <Field
        name="what"
        type="select"
        label={t("papers.what")}
        value={line?.what}
        options={PAPERS.map((what) => ({ value: what, label: t(`paperKind.${what}`) }))}
      />
      <Field name="on" type="date" label={t("papers.on")} value={line?.on} />
      <Field
        name="custody"
        type="select"
        label={t("papers.custody")}
        value={line?.custody}
        options={PAPER_CUSTODIES.map((whom) => ({ value: whom, label: t(`paperHolder.${whom}`) }))}
      />
    </>
  );
}

function Said({ line, zone }: { line: PaperLine; zone: string }) {
  const t = useText();
  const { on, custody, recordedBy, recordedAt } = line;
  return (
    <p className="small soft">
      {t("papers.dated", { day: formatDay(on, t.locale), whom: t(`paperHeld.${custody}`) })}{" "}
      {t("papers.seenBy", { name: recordedBy, day: formatDayOf(recordedAt, zone, t.locale) })}
    </p>
  );
}
