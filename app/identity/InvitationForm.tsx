import type { ReactNode } from "react";
import { useText } from "../i18n/text";
import { Button, LinkButton } from "../ui/Button";
import { Field } from "../ui/Field";
import { Head, Wrap } from "../ui/Page";
import { problemOf } from "../ui/problems";
import { type Asked, FormProblems } from "./FormProblems";
import type { Role } from "./roles";

interface InvitationFormProps extends Asked {
  invitation: { organizationName: string; role: Role; email: string; inviterName: string | null };
  /** The address has an account: its owner signs in instead of choosing a password. */
  hasAccount: boolean;
  /** Whoever is signed in; null for nobody. */
  you: string | null;
  /** This page, to come back to. */
  path: string;
}

/** What someone is invited to, and the one way to accept that fits who is reading. */
export function InvitationForm(props: InvitationFormProps) {
  const t = useText();
  const { organizationName: organization, email, inviterName, ...rest } = props.invitation;
  const role = t(`role.${rest.role}`);
  const lead = inviterName
    ? t("identity.invitation.by", { inviter: inviterName, role })
    : t("identity.invitation.nobody", { role });
  return (
    <>
      <Head title={t("identity.invitation.title", { organization })} lead={lead} slim />
      <Wrap>
        <div className="entry">
          <div className="stack text">
            <Acceptance {...props} />
            {props.you === null && !props.hasAccount && (
              <p className="soft">{t("identity.invitation.for", { email })}</p>
            )}
          </div>
        </div>
      </Wrap>
    </>
  );
}

function Acceptance(props: InvitationFormProps): ReactNode {
  const t = useText();
  const { invitation, hasAccount, you, path } = props;
  const { organizationName: organization, email } = invitation;
  if (you === email) {
    return (
      <form method="post">
        <Button>{t("identity.invitation.accept", { organization })}</Button>
      </form>
    );
  }
  if (you !== null) {
    return (
      <>
        <p>{t("identity.invitation.other", { email, you })}</p>
        <form method="post" action="/sign-out">
          <Button weight="two">{t("identity.signOut.button")}</Button>
        </form>
      </>
    );
  }
  if (hasAccount) {
    return (
      <>
        <p>{t("identity.invitation.hasAccount", { email })}</p>
        <p>
          <LinkButton href={`/sign-in?next=${encodeURIComponent(path)}`}>
            {t("identity.invitation.signIn")}
          </LinkButton>
        </p>
      </>
    );
  }
  return <NewAccount {...props} />;
}

function NewAccount({ problems, values, invitation }: InvitationFormProps) {
  const t = useText();
  return (
    <>
      <FormProblems problems={problems} />
      <form className="stack" method="post">
        <input type="hidden" autoComplete="username" value={invitation.email} readOnly />
        <Field
          name="name"
          label={t("identity.name")}
          hint={t("identity.nameHint")}
          autoComplete="name"
          value={values.name}
          error={problemOf(problems, "name")}
          required
        />
        <Field
          name="password"
          type="password"
          label={t("identity.password")}
          hint={t("identity.passwordHint")}
          autoComplete="new-password"
          error={problemOf(problems, "password")}
          required
        />
        <p>
          <Button>{t("identity.invitation.button")}</Button>
        </p>
      </form>
    </>
  );
}
