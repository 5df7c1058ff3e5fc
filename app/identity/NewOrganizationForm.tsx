import { useText } from "../i18n/text";
import { Button } from "../ui/Button";
import { Field } from "../ui/Field";
import { Head, Wrap } from "../ui/Page";
import { problemOf } from "../ui/problems";
import { type Asked, FormProblems } from "./FormProblems";
import { STATES, TIME_ZONES } from "./place";

interface NewOrganizationFormProps extends Asked {
  districts: readonly { id: string; name: string }[];
}

/** The questions that make an organization. */
export function NewOrganizationForm({ districts, problems, values }: NewOrganizationFormProps) {
  const t = useText();
  const choose = t("identity.newOrganization.choose");
  return (
    <>
      <Head
        title={t("identity.newOrganization.title")}
        crumb={<a href="/organizations">{t("identity.organizations.title")}</a>}
        slim
      />
      <Wrap>
        <div className="entry">
          <div className="stack text">
            <FormProblems problems={problems} />
            <form className="stack" method="post">
              <Field
                name="kind"
                type="select"
                label={t("identity.newOrganization.kind")}
                choose={choose}
                options={(["program", "college", "district", "school"] as const).map((kind) => ({
                  value: kind,
                  label: t(`identity.kind.${kind}`),
                }))}
                value={values.kind}
                error={problemOf(problems, "kind")}
                required
              />
              <Field
                name="name"
                label={t("identity.newOrganization.name")}
                autoComplete="organization"
                maxLength={120}
                value={values.name}
                error={problemOf(problems, "name")}
                required
              />
              <Field
                name="zone"
                type="select"
                label={t("identity.newOrganization.zone")}
                hint={t("identity.newOrganization.zoneHint")}
                choose={choose}
                options={TIME_ZONES.map((zone) => ({
                  value: zone,
                  label: zone.replace(/_/g, " "),
                }))}
                value={values.zone}
                error={problemOf(problems, "zone")}
                required
              />
              <Field
                name="state"
                type="select"
                label={t("identity.newOrganization.state")}
                choose={t("identity.newOrganization.noState")}
                options={STATES.map((state) => ({ value: state, label: state }))}
                value={values.state}
                error={problemOf(problems, "state")}
              />
              <Field
                name="district"
                type="select"
                label={t("identity.newOrganization.parent")}
                hint={t("identity.newOrganization.parentHint")}
                choose={t("identity.newOrganization.noParent")}
                options={districts.map(({ id, name }) => ({ value: id, label: name }))}
                value={values.district}
                error={problemOf(problems, "district")}
              />
              <p>
                <Button>{t("identity.newOrganization.button")}</Button>
              </p>
            </form>
          </div>
        </div>
      </Wrap>
    </>
  );
}
