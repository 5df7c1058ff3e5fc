import { useText } from "../i18n/text";
import type { Asked } from "../ui/asked";
import { Button, TouchLink } from "../ui/Button";
import { Entry, Saved } from "../ui/Entry";
import { Field } from "../ui/Field";
import { Form } from "../ui/Form";
import { Head, Wrap } from "../ui/Page";
import { Pair, Rows } from "../ui/Rows";

interface SignInPageProps {
  /** Where to go afterwards, one of our own paths. */
  next: string;
  /** What has just happened, as a sentence. */
  notice: string | null;
  /** The demo's people; null outside the demo. */
  demo: readonly { personId: string; name: string; about: string }[] | null;
  asked: Asked;
}

/** E-mail and password, and in the demo one press for each of its people. */
export function SignInPage({ next, notice, demo, asked }: SignInPageProps) {
  const t = useText();
  const action = next === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`;
  return (
    <>
      <Head title={t("identity.signIn.title")} slim />
      <Wrap>
        <div className="entry">
          <div className="stack text">
            {notice && <Saved>{notice}</Saved>}
            <Form asked={asked} action={action}>
              <Field
                name="email"
                type="email"
                label={t("identity.email")}
                hint={t("identity.signIn.emailHint")}
                autoComplete="username"
                required
              />
              <Field
                name="password"
                type="password"
                label={t("identity.password")}
                autoComplete="current-password"
                required
              />
              <p className="row">
                <Button>{t("identity.signIn.button")}</Button>
                <TouchLink href="/forgot">{t("identity.signIn.forgot")}</TouchLink>
              </p>
            </Form>
            <p className="soft">
              {t("identity.signIn.new")} <a href="/join">{t("identity.signIn.join")}</a>.{" "}
              {t("identity.signIn.verify")} <a href="/verify">{t("identity.signIn.verifyLink")}</a>.
            </p>
          </div>
        </div>
        {demo && demo.length > 0 && (
          <Entry title={t("identity.signIn.demo")} note={t("identity.signIn.demoNote")}>
            <Rows>
              {demo.map(({ personId, name, about }) => (
                <Pair
                  key={personId}
                  end={
                    <form method="post" action={action}>
                      <Button weight="two" name="demo" value={personId}>
                        {t("identity.signIn.demoButton", { name })}
                      </Button>
                    </form>
                  }
                >
                  <h3>{name}</h3>
                  {about && <p className="soft">{about}</p>}
                </Pair>
              ))}
            </Rows>
          </Entry>
        )}
      </Wrap>
    </>
  );
}
