import { useText } from "../i18n/text";
import type { Asked } from "../ui/asked";
import { Field } from "../ui/Field";
import { FormPage } from "../ui/Form";
import { STATES, TIME_ZONES } from "./place";

interface NewOrganizationFormProps {
  districts: readonly { id: string; name: string }[];
  asked: Asked;
}

/** The questions that make an organization. */
export function NewOrganizationForm({ districts, asked }: NewOrganizationFormProps) {
  const t = useText();
  const choose = t("identity.newOrganization.choose");
  return (
    <FormPage
      title={t("identity.newOrganization.title")}
      crumb={<a href="/organizations">{t("identity.organizations.title")}</a>}
      asked={asked}
      button={t("identity.newOrganization.button")}
    >
      <Field
        name="kind"
        type="select"
        label={t("identity.newOrganization.kind")}
        choose={choose}
        options={(["program", "college", "district", "school"] as const).map((kind) => ({
          value: kind,
          label: t(`identity.kind.${kind}`),
        }))}
        required
      />
      <Field
        name="name"
        label={t("identity.newOrganization.name")}
        autoComplete="organization"
        maxLength={120}
        required
      />
      <Field
        name="zone"
        type="select"
        label={t("identity.newOrganization.zone")}
        hint={t("identity.newOrganization.zoneHint")}
        choose={choose}
        options={TIME_ZONES.map((zone) => ({ value: zone, label: zone.replace(/_/g, " ") }))}
        required
      />
      <Field
        name="state"
        type="select"
        label={t("identity.newOrganization.state")}
        choose={t("identity.newOrganization.noState")}
        options={STATES.map((state) => ({ value: state, label: state }))}
      />
      <Field
        name="district"
        type="select"
        label={t("identity.newOrganization.parent")}
        hint={t("identity.newOrganization.parentHint")}
        choose={t("identity.newOrganization.noParent")}
        options={districts.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </FormPage>
  );
}
