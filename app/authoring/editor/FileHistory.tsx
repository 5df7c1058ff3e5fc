import { formatInstant } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { Button, TouchLink } from "../../ui/Button";
import { Pair, Rows } from "../../ui/Rows";
import type { Revision } from "../draft";
import { WhyChanged } from "../WhyChanged";
import type { FilePage } from "./read-file-page.server";
import { SourceLines } from "./SourceLines";

interface FileHistoryProps extends Pick<FilePage, "log" | "logMore" | "earlier"> {
  mayRestore: boolean;
  editKey: string;
}

/** Every change of a file: who, when, why. Each can be looked at, and made the newest again. */
export function FileHistory({ log, logMore, earlier, mayRestore, editKey }: FileHistoryProps) {
  const t = useText();
  const [newest] = log;
  return (
    <section className="full stack" id="history">
      <h2>{t("editor.history")}</h2>
      {earlier && (
        <SourceLines
          text={earlier.text}
          title={t("editor.history.at", { seq: String(earlier.seq) })}
          isEarlier
        />
      )}
      {log.length === 0 && <p className="soft">{t("editor.history.none")}</p>}
      <Rows>
        {log.map((revision) => (
          <Pair
            key={revision.seq}
            end={
              revision !== newest && !revision.removed && mayRestore ? (
                <form method="post">
                  <input type="hidden" name="restore" value={revision.seq} />
                  <input type="hidden" name="editKey" value={`${editKey}-${revision.seq}`} />
                  <Button
                    weight="two"
                    label={t("editor.history.restoreOf", { seq: String(revision.seq) })}
                  >
                    {t("editor.history.restore")}
                  </Button>
                </form>
              ) : undefined
            }
          >
            <RevisionLine revision={revision} />
          </Pair>
        ))}
      </Rows>
      {logMore !== null && (
        <p>
          <TouchLink href={`?before=${logMore}#history`}>{t("editor.history.more")}</TouchLink>
        </p>
      )}
    </section>
  );
}

function RevisionLine({ revision }: { revision: Revision }) {
  const t = useText();
  const { seq, kind, removed, personName, at } = revision;
  return (
    <>
      <p>
        {removed ? (
          t("editor.history.removed", { seq: String(seq) })
        ) : (
          <a href={`?at=${seq}#history`}>{t("editor.history.revision", { seq: String(seq) })}</a>
        )}
        {` · ${t(`editor.kind.${kind}`)}`}
      </p>
      <p className="small soft">
        {t("editor.history.by", {
          name: personName ?? t("editor.history.system"),
          when: formatInstant(at, "UTC", t.locale),
        })}
        {revision.why !== null && " · "}
        <WhyChanged {...revision} />
      </p>
    </>
  );
}
