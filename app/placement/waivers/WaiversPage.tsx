import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { LinkButton } from "../../ui/Button";
import { Entry } from "../../ui/Entry";
import { Quoting } from "../../ui/In";
import { FirstOf } from "../../ui/ListPages";
import { Status } from "../../ui/marks";
import { Head, Wrap } from "../../ui/Page";
import { Ask, Rows } from "../../ui/Rows";
import type { WaiverLine, WaiverList } from "./read-waivers.server";
import { waiverMark, waiverStageWords, waiverSubjectWords } from "./waiver-words";

/** The waivers of a program: those that wait for a second person, and those approved. */
export function WaiversPage({ waiting, inForce, names, ...totals }: WaiverList) {
  const t = useText();
  return (
    <>
      <Head title={t("waivers.title")} lead={t("waivers.lead")} />
      <Wrap>
        <Entry title={t("waivers.waiting")} note={t("waivers.waiting.note")}>
          {waiting.length === 0 ? (
            <p>{t("waivers.waiting.none")}</p>
          ) : (
            <div className="stack">
              <WaiverRows lines={waiting} names={names} />
              <FirstOf shown={waiting.length} total={totals.waitingTotal} />
            </div>
          )}
        </Entry>
        <Entry title={t("waivers.inForce")} note={t("waivers.inForce.note")}>
          {inForce.length === 0 ? (
            <p>{t("waivers.inForce.none")}</p>
          ) : (
            <div className="stack">
              <WaiverRows lines={inForce} names={names} />
              <FirstOf shown={inForce.length} total={totals.inForceTotal} />
            </div>
          )}
        </Entry>
      </Wrap>
    </>
  );
}

/** Waivers in a list: whose, what, how it stands, and the way to it. */
export function WaiverRows({ lines, names }: { lines: readonly WaiverLine[] } & Names) {
  return (
    <Rows>
      {lines.map((line) => (
        <WaiverRow key={line.id} line={line} names={names} />
      ))}
    </Rows>
  );
}

interface Names {
  names: Readonly<Record<string, string>>;
}

function WaiverRow({ line, names }: { line: WaiverLine } & Names) {
  const t = useText();
  const { name, opening, stage, lastDay, mine } = line;
  const days = { from: formatDay(line.from, t.locale), to: formatDay(lastDay, t.locale) };
  return (
    <Ask
      who={
        <>
          <h3>{name}</h3>
          <p className="small soft">
            {t("waivers.place", { opening: opening.title, school: opening.school })}
          </p>
        </>
      }
      why={
        <>
          <Status kind={waiverMark(stage)}>{waiverStageWords(stage, lastDay, t)}</Status>
          <p>
            <Quoting kept={Object.values(names)}>{waiverSubjectWords(line, t, names)}</Quoting>
          </p>
          <p className="small soft">{t("waivers.days", days)}</p>
        </>
      }
      action={
        <LinkButton
          weight={mine ? "main" : "two"}
          href={`/waivers/${line.id}`}
          label={t(mine ? "waivers.answerOf" : "waivers.openOf", { name })}
        >
          {t(mine ? "waivers.answer" : "waivers.open")}
        </LinkButton>
      }
    />
  );
}
