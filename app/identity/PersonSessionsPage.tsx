import { useText } from "../i18n/text";
import { Button, TouchLink } from "../ui/Button";
import { Empty, Entry, Saved } from "../ui/Entry";
import { Head, Wrap } from "../ui/Page";
import { ErrorSummary, type Problem } from "../ui/problems";
import type { PersonSessions } from "./end-sessions.server";
import { SessionRows } from "./SessionRows";

interface PersonSessionsPageProps extends PersonSessions {
  zone: string;
  notice: string | null;
  problems: readonly Problem[];
}

/** Where someone else is signed in, for an operator who ends what they can no longer end themselves. */
export function PersonSessionsPage(props: PersonSessionsPageProps) {
  const t = useText();
  const { person, sessions, zone, notice, problems } = props;
  return (
    <>
      <Head
        title={t("identity.personSessions.title", { name: person.name })}
        lead={t("identity.personSessions.lead", { email: person.email })}
        crumb={<a href="/people/find">{t("identity.findPerson.title")}</a>}
        slim
      />
      <Wrap>
        <Entry title={t("identity.sessions.list")}>
          <div className="stack">
            {notice && <Saved>{notice}</Saved>}
            <ErrorSummary title={t("problem.title")} problems={problems} />
            {sessions.length === 0 ? (
              <Empty title={t("identity.personSessions.none")}>
                {t("identity.personSessions.noneWhy")}
              </Empty>
            ) : (
              <>
                <SessionRows sessions={sessions} zone={zone} />
                <form method="post">
                  <Button name="session" value="all">
                    {t("identity.personSessions.endAll")}
                  </Button>
                </form>
              </>
            )}
          </div>
        </Entry>
        <Entry title={t("factor.title")}>
          <p>
            <TouchLink href={`/people/${person.personId}/factor`}>
              {t("factor.lost.link", { name: person.name })}
            </TouchLink>
          </p>
        </Entry>
        <Entry title={t("privacy.title")}>
          <p>
            <TouchLink href={`/people/${person.personId}/erasure`}>
              {t("privacy.person.link", { name: person.name })}
            </TouchLink>
          </p>
        </Entry>
      </Wrap>
    </>
  );
}
