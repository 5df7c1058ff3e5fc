import { formatInstant } from "../i18n/dates";
import { useText } from "../i18n/text";
import { Button } from "../ui/Button";
import { Entry } from "../ui/Entry";
import { Status } from "../ui/marks";
import { Head, Wrap } from "../ui/Page";
import { ErrorSummary, type Problem } from "../ui/problems";
import { Pair, Rows } from "../ui/Rows";
import type { OwnSession } from "./end-sessions.server";

interface SessionsPageProps {
  sessions: readonly OwnSession[];
  zone: string;
  problems: readonly Problem[];
}

/** Where someone is signed in, and a button to end each. */
export function SessionsPage({ sessions, zone, problems }: SessionsPageProps) {
  const t = useText();
  return (
    <>
      <Head
        title={t("identity.sessions.title")}
        lead={t("identity.sessions.lead")}
        crumb={<a href="/account">{t("identity.account.title")}</a>}
        slim
      />
      <Wrap>
        <Entry title={t("identity.sessions.list")}>
          <div className="stack">
            <ErrorSummary title={t("problem.title")} problems={problems} />
            <Rows>
              {sessions.map((session) => (
                <Pair key={session.id} end={<End session={session} />}>
                  <h3>{session.device ?? t("identity.sessions.unknown")}</h3>
                  <p className="soft">
                    {t("identity.sessions.since", {
                      start: formatInstant(session.startedAt, zone),
                      use: formatInstant(session.usedAt, zone),
                    })}
                  </p>
                </Pair>
              ))}
            </Rows>
            {sessions.length > 1 && (
              <form method="post">
                <Button name="session" value="others">
                  {t("identity.sessions.endOthers")}
                </Button>
              </form>
            )}
          </div>
        </Entry>
      </Wrap>
    </>
  );
}

function End({ session }: { session: OwnSession }) {
  const t = useText();
  if (session.isThisOne) return <Status kind="met">{t("identity.sessions.here")}</Status>;
  return (
    <form method="post">
      <Button weight="two" name="session" value={session.id}>
        {t("identity.sessions.end")}
      </Button>
    </form>
  );
}
