import { useText } from "../i18n/text";
import type { Asked } from "../ui/asked";
import { Field } from "../ui/Field";
import { FormPage } from "../ui/Form";
import type { Role } from "./roles";

interface InviteFormProps {
  organizations: readonly { id: string; name: string }[];
  roles: readonly Role[];
  /** The organization to start with; "" for none. */
  chosen: string;
  /** Whether the reader invites into any organization: schools are then left out of the choice. */
  isEverywhere: boolean;
  notice: string | null;
  /** Whether the reader has people to go back to; an operator has organizations. */
  hasPeople: boolean;
  asked: Asked;
}

/** Whom to invite, into what, as what. */
export function InviteForm(props: InviteFormProps) {
  const { organizations, roles, chosen, notice, hasPeople, asked } = props;
  const t = useText();
  const choose = t("identity.newOrganization.choose");
  const only = organizations.length === 1 ? organizations[0]?.id : undefined;
  return (
    <FormPage
      title={t("identity.invite.title")}
      lead={t("identity.invite.lead")}
      crumb={
        hasPeople ? (
          <a href="/people">{t("identity.people.title")}</a>
        ) : (
          <a href="/organizations">{t("identity.organizations.title")}</a>
        )
      }
      notice={notice}
      asked={asked}
      button={t("identity.invite.button")}
    >
      <Field
        name="organization"
        type="select"
        label={t("identity.invite.where")}
        hint={props.isEverywhere && t("identity.invite.whereHint")}
        choose={choose}
        options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen || only}
        required
      />
      <Field
        name="role"
        type="select"
        label={t("identity.invite.as")}
        choose={choose}
        options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        required
      />
      <Field
        name="email"
        type="email"
        label={t("identity.invite.email")}
        autoComplete="off"
        required
      />
    </FormPage>
  );
}
