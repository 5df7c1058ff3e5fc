import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { useKeptLang } from "../../ui/In";
import { Head, Wrap } from "../../ui/Page";
import type { ForkPage } from "./read-forkable.server";

/** A new course with the words of a released one, for a college of one's own. */
export function ForkForm({ courses, colleges, asked }: ForkPage & { asked: Asked }) {
  const t = useText();
  const lang = useKeptLang();
  return (
    <>
      <Head
        title={t("fork.title")}
        lead={t("fork.lead")}
        crumb={<a href="/studio">{t("studio.title")}</a>}
        slim
      />
      <Wrap>
        <Entry title={t("fork.which")}>
          <Form asked={asked}>
            <Field
              name="version"
              type="select"
              label={t("fork.course")}
              options={courses.map(({ id, code, title, college }) => ({
                value: id,
                label: `${code} ${title} (${college})`,
                lang,
              }))}
            />
            <Field
              name="college"
              type="select"
              label={t("studio.new.college")}
              options={colleges.map(({ id, name }) => ({ value: id, label: name, lang }))}
            />
            <Field
              name="code"
              label={t("studio.new.code")}
              hint={t("studio.new.code.hint")}
              maxLength={12}
            />
            <p className="row">
              <Button>{t("fork.button")}</Button>
            </p>
          </Form>
        </Entry>
      </Wrap>
    </>
  );
}
