import { useText } from "../i18n/text";
import { Button } from "../ui/Button";
import { Entry } from "../ui/Entry";
import { Head, Wrap } from "../ui/Page";
import { ErrorSummary, type Problem } from "../ui/problems";
import type { ListedSession } from "./end-sessions.server";
import { SessionRows } from "./SessionRows";

interface SessionsPageProps {
  sessions: readonly ListedSession[];
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
            <SessionRows sessions={sessions} zone={zone} />
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
