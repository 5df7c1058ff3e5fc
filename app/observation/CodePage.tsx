import { useText } from "../i18n/text";
import { Button } from "../ui/Button";
import { Empty, Entry } from "../ui/Entry";
import { Head, Wrap } from "../ui/Page";
import { ErrorSummary, type Problem } from "../ui/problems";
import { hoursOf } from "./session-times";
import type { TrainingSession } from "./training";

interface CodePageProps {
  session: TrainingSession;
  /** The code that holds, and how many were made; null before the first. */
  code: { nth: number; code: string } | null;
  /** People check in now. */
  open: boolean;
  problems: readonly Problem[];
}

/** The page that a facilitator shows in the room: the code, large, and a way to make a new one. */
export function CodePage({ session, code, open, problems }: CodePageProps) {
  const t = useText();
  return (
    <>
      <Head
        title={t("code.heading")}
        lead={t("code.lead")}
        crumb={<a href={`/sessions/${session.id}`}>{session.title}</a>}
        slim
      />
      <Wrap>
        <Entry title={t("code.now")}>
          <div className="stack">
            <ErrorSummary title={t("problem.title")} problems={problems} />
            {!open ? (
              <Empty title={t("code.closed")}>{t("checkIn.earlyWhy", hoursOf(session, t))}</Empty>
            ) : (
              <>
                {code ? (
                  <p className="spoken">{spoken(code.code)}</p>
                ) : (
                  <Empty title={t("code.none")}>{t("code.noneWhy")}</Empty>
                )}
                <form method="post" className="stack">
                  <input type="hidden" name="seen" value={code?.nth ?? 0} />
                  {code && <p className="hint">{t("code.againWhy")}</p>}
                  <div className="row">
                    <Button weight={code ? "two" : "main"}>
                      {t(code ? "code.again" : "code.make")}
                    </Button>
                  </div>
                </form>
              </>
            )}
          </div>
        </Entry>
      </Wrap>
    </>
  );
}

/** A code as it is said: two groups of three. */
function spoken(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
