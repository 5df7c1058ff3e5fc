import type { ReactNode } from "react";
import { useText } from "../i18n/text";
import type { Asked } from "../ui/asked";
import { Button, LinkButton } from "../ui/Button";
import { Field } from "../ui/Field";
import { Form } from "../ui/Form";
import { Head, Wrap } from "../ui/Page";
import type { Role } from "./roles";

interface InvitationFormProps {
  invitation: { organizationName: string; role: Role; email: string; inviterName: string | null };
  /** The address has an account: its owner signs in instead of choosing a password. */
  hasAccount: boolean;
  /** Whoever is signed in; null for nobody. */
  you: string | null;
  /** This page, to come back to. */
  path: string;
  asked: Asked;
}

/** What someone is invited to, and the one way to accept that fits who is reading. */
export function InvitationForm(props: InvitationFormProps) {
  const t = useText();
  const { organizationName: organization, inviterName, ...rest } = props.invitation;
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

function NewAccount({ asked, invitation }: InvitationFormProps) {
  const t = useText();
  return (
    <Form asked={asked}>
      <p className="soft">{t("identity.invitation.for", { email: invitation.email })}</p>
      <input type="hidden" autoComplete="username" value={invitation.email} readOnly />
      <Field
        name="name"
        label={t("identity.name")}
        hint={t("identity.nameHint")}
        autoComplete="name"
        required
      />
      <Field
        name="password"
        type="password"
        label={t("identity.password")}
        hint={t("identity.passwordHint")}
        autoComplete="new-password"
        required
      />
      <p>
        <Button>{t("identity.invitation.button")}</Button>
      </p>
    </Form>
  );
}
