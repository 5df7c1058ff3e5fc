import { formatInstant } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button, LinkButton } from "../../ui/Button";
import { Entry } from "../../ui/Entry";
import { Form } from "../../ui/Form";
import { useKeptLang } from "../../ui/In";
import { ErrorSummary, unlinked } from "../../ui/problems";
import { Row, Rows } from "../../ui/Rows";
import type { DraftPage, FramedDraft } from "../read-draft.server";
import { StepLog } from "../review/StepLog";
import { StudioFrame } from "../StudioFrame";
import { WhyChanged } from "../WhyChanged";
import type { LogEntry } from "./history";
import type { HistoryPage } from "./read-history.server";

interface HistoryShownProps
  extends FramedDraft,
    Omit<HistoryPage, "page">,
    Pick<DraftPage, "steps"> {
  mayEdit: boolean;
  asked: Asked;
  editKey: string;
}

/** Every change of a draft with who, when and why; one of them to be seen and brought back. */
export function HistoryShown(props: HistoryShownProps) {
  const { entries, paths, path, older, shown, steps, mayEdit, asked, ...more } = props;
  const { editKey, ...framed } = more;
  const t = useText();
  const lang = useKeptLang();
  const base = `/studio/${framed.draft.id}`;
  const at = (asks: Record<string, string | null>) => {
    const query = new URLSearchParams(
      Object.entries(asks).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
    ).toString();
    return `${base}/history${query && `?${query}`}`;
  };
  return (
    <StudioFrame {...framed} tab="history" title={t("history.title")}>
      {!(shown && mayEdit) && (
        <ErrorSummary title={t("problem.title")} problems={unlinked(asked.problems)} />
      )}
      {shown && (
        <Entry title={t("history.shown", { seq: shown.seq })} note={shown.path} wide>
          {shown.text === null ? (
            <p>{t("history.removed")}</p>
          ) : (
            <textarea
              className="source"
              readOnly
              rows={20}
              aria-label={t("history.shown", { seq: shown.seq })}
              lang={lang}
              defaultValue={shown.text}
            />
          )}
          {shown.isNow && <p>{t("history.isNow")}</p>}
          {mayEdit && (
            <Form asked={asked}>
              <input type="hidden" name="seq" value={shown.seq} />
              <input type="hidden" name="editKey" value={editKey} />
              <p className="row">
                <Button>{t("history.restore")}</Button>
                <span className="hint">{t("history.restore.hint")}</span>
              </p>
            </Form>
          )}
        </Entry>
      )}
      <Entry title={t("history.changes")} note={path ?? t("history.changes.note")}>
        <Rows text>
          {entries.map((entry) => (
            <EntryRow
              key={entry.revision.seq}
              entry={entry}
              see={at({ path, at: String(entry.revision.seq) })}
              compare={`${base}/compare?from=r${Math.max(1, entry.firstSeq - 1)}&to=r${entry.revision.seq}`}
            />
          ))}
        </Rows>
        {older !== null && (
          <p className="row">
            <LinkButton weight="two" href={at({ path, before: String(older) })}>
              {t("history.older")}
            </LinkButton>
          </p>
        )}
      </Entry>
      {path === null && (
        <Entry title={t("review.log")} note={t("review.log.note")}>
          <StepLog steps={steps} />
        </Entry>
      )}
      <Entry title={t("history.files")}>
        <Rows text>
          {path !== null && (
            <Row>
              <a href={at({})}>{t("history.all")}</a>
            </Row>
          )}
          {paths.map((one) => (
            <Row key={one}>
              <a href={at({ path: one })} aria-current={one === path ? "true" : undefined}>
                {one}
              </a>
            </Row>
          ))}
        </Rows>
      </Entry>
    </StudioFrame>
  );
}

function EntryRow({ entry, see, compare }: { entry: LogEntry; see: string; compare: string }) {
  const t = useText();
  const { seq, path, kind, why, removed, personName, at } = entry.revision;
  return (
    <Row id={`r${seq}`}>
      <p>
        {kind === "autosave" ? (
          t("history.kind.autosave")
        ) : (
          <strong>{t(removed ? "history.kind.removed" : `history.kind.${kind}`)}</strong>
        )}{" "}
        <code>{path}</code>
      </p>
      {why !== null && why !== "" && (
        <p>
          <WhyChanged {...entry.revision} />
        </p>
      )}
      <p className="small soft">
        {t("history.who", {
          name: personName || t("review.nobody"),
          when: formatInstant(at, "UTC", t.locale),
          seq,
        })}
        {entry.folded > 0 && ` ${t("history.folded", { n: entry.folded })}`}
      </p>
      <p className="row small">
        <a href={see} aria-label={t("history.seeOf", { seq })}>
          {t("history.see")}
        </a>
        {seq > 1 && (
          <a href={compare} aria-label={t("history.compareOf", { seq })}>
            {t("history.compare")}
          </a>
        )}
      </p>
    </Row>
  );
}
