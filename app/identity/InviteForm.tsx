import { useText } from "../i18n/text";
import { Button } from "../ui/Button";
import { Saved } from "../ui/Entry";
import { Field } from "../ui/Field";
import { Head, Wrap } from "../ui/Page";
import { problemOf } from "../ui/problems";
import { type Asked, FormProblems } from "./FormProblems";
import type { Role } from "./roles";

interface InviteFormProps extends Asked {
  organizations: readonly { id: string; name: string }[];
  roles: readonly Role[];
  /** The organization to start with; "" for none. */
  chosen: string;
  notice: string | null;
}

/** Whom to invite, into what, as what. */
export function InviteForm({
  organizations,
  roles,
  chosen,
  notice,
  problems,
  values,
}: InviteFormProps) {
  const t = useText();
  const choose = t("identity.newOrganization.choose");
  const only = organizations.length === 1 ? organizations[0]?.id : undefined;
  return (
    <>
      <Head title={t("identity.invite.title")} lead={t("identity.invite.lead")} slim />
      <Wrap>
        <div className="entry">
          <div className="stack text">
            {notice && <Saved>{notice}</Saved>}
            <FormProblems problems={problems} />
            <form className="stack" method="post">
              <Field
                name="organization"
                type="select"
                label={t("identity.invite.where")}
                choose={choose}
                options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
                value={values.organization ?? (chosen || only)}
                error={problemOf(problems, "organization")}
                required
              />
              <Field
                name="role"
                type="select"
                label={t("identity.invite.as")}
                choose={choose}
                options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
                value={values.role}
                error={problemOf(problems, "role")}
                required
              />
              <Field
                name="email"
                type="email"
                label={t("identity.invite.email")}
                autoComplete="off"
                value={values.email}
                error={problemOf(problems, "email")}
                required
              />
              <p>
                <Button>{t("identity.invite.button")}</Button>
              </p>
            </form>
          </div>
        </div>
      </Wrap>
    </>
  );
}
