import { formatInstant } from "../i18n/dates";
import { useText } from "../i18n/text";
import { Button } from "../ui/Button";
import { Status } from "../ui/marks";
import { Pair, Rows } from "../ui/Rows";
import type { ListedSession } from "./end-sessions.server";

interface SessionRowsProps {
  sessions: readonly ListedSession[];
  zone: string;
}

/** Sessions, newest use first, and a button to end each but the reader's present one. */
export function SessionRows({ sessions, zone }: SessionRowsProps) {
  const t = useText();
  return (
    <Rows>
      {sessions.map((session) => (
        <Pair key={session.id} end={<End session={session} />}>
          <h3>{session.device ?? t("identity.sessions.unknown")}</h3>
          <p className="soft">
            {t("identity.sessions.since", {
              start: formatInstant(session.startedAt, zone, t.locale),
              use: formatInstant(session.usedAt, zone, t.locale),
            })}
          </p>
        </Pair>
      ))}
    </Rows>
  );
}

function End({ session }: { session: ListedSession }) {
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
