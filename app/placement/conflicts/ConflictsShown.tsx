import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { WhoElseReads } from "../../identity/WhoElseReads";
import { type Asked, FRESH } from "../../ui/asked";
import { Button, LinkButton } from "../../ui/Button";
import { Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { Status } from "../../ui/marks";
import { Head, Wrap } from "../../ui/Page";
import { Pair, Rows } from "../../ui/Rows";
import { CONFLICT_KINDS } from "./conflict";
import type { ConflictsPage } from "./read-conflicts.server";

interface ConflictsShownProps extends ConflictsPage {
  /** Names this form, so that sending it twice writes one down. */
  formKey: string;
  asked?: Asked;
}

/** Someone's conflicts of interest at schools, and the form to write one down. A lead says when one is over. */
export function ConflictsShown({ formKey, asked = FRESH, ...page }: ConflictsShownProps) {
  const t = useText();
  const { personId, name, lines, schools } = page;
  return (
    <>
      <Head
        title={t("conflicts.title")}
        lead={name === null ? t("conflicts.lead.you") : t("conflicts.lead.them", { name })}
        crumb={
          name === null ? (
            <a href="/record">{t("record.title")}</a>
          ) : (
            <a href={`/people/${personId}`}>{name}</a>
          )
        }
        slim
      />
      <Wrap>
        <Entry title={t("conflicts.known")} note={t("conflicts.known.note")}>
          {lines.length === 0 ? (
            <p>{t("conflicts.none")}</p>
          ) : (
            <Rows>
              {lines.map((line) => (
                <Pair
                  key={line.id}
                  end={
                    name !== null &&
                    line.endedFrom === null && (
                      <LinkButton
                        weight="two"
                        href={`/people/${personId}/conflicts/${line.id}`}
                        label={t("conflicts.endOf", { school: line.school })}
                      >
                        {t("conflicts.end")}
                      </LinkButton>
                    )
                  }
                >
                  <Status kind={line.endedFrom === null ? "hold" : "met"}>
                    {line.endedFrom === null
                      ? t("conflicts.stands", {
                          school: line.school,
                          day: formatDay(line.on, t.locale),
                        })
                      : t("conflicts.over", {
                          school: line.school,
                          day: formatDay(line.endedFrom, t.locale),
                        })}
                  </Status>
                  <p>{t(`conflicts.kind.${line.kind}`)}</p>
                  {line.said !== null && <p>{line.said}</p>}
                </Pair>
              ))}
            </Rows>
          )}
        </Entry>
        <Entry title={t("conflicts.new")}>
          <Form asked={asked}>
            <input type="hidden" name="key" value={formKey} />
            <Field
              name="school"
              type="select"
              label={t("conflicts.school")}
              options={schools.map((school) => ({ value: school.id, label: school.name }))}
            />
            <WhoElseReads readers={page.readers} />
            <ConflictFields />
            <p className="row">
              <Button>{t("conflicts.send")}</Button>
            </p>
          </Form>
        </Entry>
      </Wrap>
    </>
  );
}

/** What kind of conflict it is, and who or what. */
export function ConflictFields() {
  const t = useText();
  return (
    <>
      <Field
        name="kind"
        type="select"
        label={t("conflicts.what")}
        options={CONFLICT_KINDS.map((kind) => ({
          value: kind,
          label: t(`conflicts.kind.${kind}`),
        }))}
      />
      <Field
        name="said"
        type="textarea"
        rows={3}
        label={t("conflicts.said")}
        hint={t("conflicts.saidHint")}
      />
    </>
  );
}
