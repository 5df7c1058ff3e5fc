import type { Text } from "../i18n/catalog";
import { formatDay, formatDayOf } from "../i18n/dates";
import { useText } from "../i18n/text";
import { TouchLink } from "../ui/Button";
import { Entry } from "../ui/Entry";
import { FlowTable } from "../ui/FlowTable";
import { In, Quoting } from "../ui/In";
import { Row, Rows } from "../ui/Rows";
import type { Proof, ProvenObjective } from "./read-proof.server";

/** How each objective was shown: by which questions, how many were right, and when. */
export function Courses({ courses, zone }: Proof) {
  const t = useText();
  return courses.map(({ courseId, title, version, contentHash, objectives }) => (
    <Entry
      key={courseId}
      title={<In>{title}</In>}
      note={t("showing.evidence.courseNote", { course: courseId, version })}
    >
      <FlowTable
        caption={<Quoting kept={[title]}>{t("showing.evidence.objectives", { title })}</Quoting>}
        columns={[
          t("showing.evidence.objective"),
          t("showing.evidence.shown"),
          t("showing.evidence.items"),
          ...(isKept(objectives) ? [t("showing.evidence.kept")] : []),
        ]}
        rows={objectives.map((objective) => ({
          key: objective.id,
          cells: objectiveCells(t, objective, zone),
        }))}
      />
      <p className="small soft">
        {t("showing.evidence.content")} <Hash>{contentHash}</Hash>
      </p>
    </Entry>
  ));
}

/** Only what stacks badges asks that objectives were kept; a badge's own page may say nothing of it. */
function isKept(objectives: readonly ProvenObjective[]): boolean {
  return objectives.some(({ kept }) => kept !== null);
}

function objectiveCells(
  t: Text,
  { id, text, check, confirmed, kept }: ProvenObjective,
  zone: string,
) {
  const outOf = ({ right, asked, at }: { right: number; asked: number; at: number }) =>
    t("showing.evidence.outOf", { right, asked, day: formatDayOf(at, zone, t.locale) });
  const word = confirmed
    ? t("showing.evidence.coach", {
        name: confirmed.by ?? t("showing.evidence.noName"),
        day: formatDayOf(confirmed.at, zone, t.locale),
      })
    : t("showing.evidence.notBy");
  return [
    <span key="objective">
      {id} <br />
      <span className="small">
        <In>{text}</In>
      </span>
    </span>,
    check ? outOf(check) : word,
    check ? (
      <span key="items" className="small">
        {check.items.join(", ")}
      </span>
    ) : (
      t("showing.evidence.noItems")
    ),
    kept ? outOf(kept) : t("showing.evidence.notKept"),
  ];
}

/** Who watched, when, and what they rated. */
export function Observed({ observations }: Proof) {
  const t = useText();
  if (observations.length === 0) return null;
  return (
    <Entry title={t("showing.evidence.observations")}>
      <FlowTable
        caption={t("showing.evidence.observations")}
        columns={[
          t("showing.evidence.day"),
          t("showing.evidence.rater"),
          t("showing.evidence.rows"),
        ]}
        rows={observations.map(({ id, courseTitle, onDay, observer, role, rows }) => ({
          key: id,
          cells: [
            <Quoting key="on" kept={[courseTitle]}>
              {t("showing.evidence.observedOn", {
                day: formatDay(onDay, t.locale),
                course: courseTitle,
              })}
            </Quoting>,
            t("showing.evidence.observer", { name: observer, role }),
            <Quoting key="rows" kept={rows.map(({ title }) => title)}>
              {rows
                .map(({ title, level }) => t("showing.evidence.row", { title, level }))
                .join("; ")}
            </Quoting>,
          ],
        }))}
      />
    </Entry>
  );
}

/** What was attended, and who signed it off. */
export function Attended({ sessions }: Proof) {
  const t = useText();
  if (sessions.length === 0) return null;
  return (
    <Entry title={t("showing.evidence.sessions")}>
      <FlowTable
        caption={t("showing.evidence.sessions")}
        columns={[
          t("showing.evidence.session"),
          t("showing.evidence.day"),
          t("showing.evidence.minutes"),
          t("showing.evidence.signedOff"),
        ]}
        rows={sessions.map(({ id, title, onDay, minutes, recordedBy }) => ({
          key: id,
          cells: [
            title,
            formatDay(onDay, t.locale),
            t("showing.evidence.minutesOf", { n: minutes }),
            recordedBy ?? t("showing.evidence.noName"),
          ],
        }))}
      />
    </Entry>
  );
}

/** Credentials that it builds on, each with a page like this one, and statements that were signed. */
export function Other({ held, signed, zone }: Proof) {
  const t = useText();
  if (held.length + signed.length === 0) return null;
  return (
    <Entry title={t("showing.evidence.other")}>
      <Rows>
        {held.map(({ id, title, issuedOn }) => (
          <Row key={id}>
            <p>
              <Quoting kept={[title]}>
                {t("showing.evidence.heldOn", { title, day: formatDay(issuedOn, t.locale) })}
              </Quoting>
            </p>
            <TouchLink href={`/credentials/${id}/evidence`}>
              <Quoting kept={[title]}>{t("showing.evidence.heldProof", { title })}</Quoting>
            </TouchLink>
          </Row>
        ))}
        {signed.map(({ id, title, version, hash, at }) => (
          <Row key={id}>
            <p>
              <Quoting kept={[title]}>
                {t("showing.evidence.signedOn", {
                  title,
                  version,
                  day: formatDayOf(at, zone, t.locale),
                })}
              </Quoting>
            </p>
            <p className="small soft">
              <Hash>{hash}</Hash>
            </p>
          </Row>
        ))}
      </Rows>
    </Entry>
  );
}

/** A fingerprint, which may break anywhere. */
export function Hash({ children }: { children: string }) {
  return <code className="hash">{children}</code>;
}
