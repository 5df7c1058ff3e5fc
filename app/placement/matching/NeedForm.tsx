import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Choices } from "../../ui/Choices";
import { Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { In } from "../../ui/In";
import { Head, Wrap } from "../../ui/Page";
import { languagesTyped } from "./languages";
import { GRADES, LONGEST_HOST, LONGEST_TOWN, MODALITIES } from "./need";
import { gradeWords } from "./need-words";
import type { NeedPage } from "./read-need.server";

/** The page on which a lead says what a school asks for in an opening. */
export function NeedForm({ opening, need, badges, asked }: NeedPage & { asked: Asked }) {
  const t = useText();
  return (
    <>
      <Head
        title={t("need.title")}
        lead={t("need.lead")}
        crumb={<a href={`/openings/${opening.id}`}>{opening.title}</a>}
        slim
      />
      <Wrap>
        <Entry title={t("need.form")} note={t("need.note")}>
          <Form asked={asked}>
            <Choices
              type="checkbox"
              name="grades"
              legend={t("need.grades")}
              across
              chosen={need.grades}
              options={GRADES.map((grade) => ({ value: grade, label: gradeWords(grade, t) }))}
            />
            <Field
              name="languages"
              label={t("need.languages")}
              hint={t("need.languagesHint")}
              value={languagesTyped(need.languages, t.locale)}
            />
            <Field
              name="modality"
              type="select"
              label={t("need.modality")}
              choose={t("need.modality.any")}
              value={need.modality ?? ""}
              options={MODALITIES.map((value) => ({ value, label: t(`modality.${value}`) }))}
            />
            <Field
              name="town"
              label={t("need.town")}
              hint={t("need.townHint")}
              value={need.town ?? ""}
              maxLength={LONGEST_TOWN}
            />
            {badges.length > 0 && (
              <Choices
                type="checkbox"
                name="badges"
                legend={t("need.badges")}
                hint={t("need.badgesHint")}
                chosen={need.badges}
                options={badges.map(({ id, name }) => ({ value: id, label: <In>{name}</In> }))}
              />
            )}
            <Field
              name="host"
              label={t("need.host")}
              hint={t("need.hostHint")}
              value={need.host ?? ""}
              maxLength={LONGEST_HOST}
            />
            <p className="row">
              <Button>{t("need.save")}</Button>
            </p>
          </Form>
        </Entry>
      </Wrap>
    </>
  );
}
