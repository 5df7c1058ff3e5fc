import type { ReactNode } from "react";
import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { IN_REVIEW } from "../../placement/seen";
import { Entry } from "../../ui/Entry";
import { FlowTable } from "../../ui/FlowTable";
import { In } from "../../ui/In";
import type { EvidenceQuestion } from "./read-evidence.server";
import type { EvidencePageData, Part } from "./read-evidence-page.server";

/** Who was placed, where, and on which decision; each leads to the pack of it alone. */
export function Placements({
  part,
  question,
}: {
  part: EvidencePageData["placements"];
  question: EvidenceQuestion;
}) {
  const t = useText();
  return (
    <Section title={t("evidence.placements")} none={t("evidence.placements.none")} part={part}>
      <FlowTable
        caption={t("evidence.placements")}
        columns={[
          t("evidence.member"),
          t("evidence.placement"),
          t("evidence.days"),
          t("evidence.decision"),
        ]}
        rows={part.rows.map((one) => {
          const [from, to] = [formatDay(one.from, t.locale), formatDay(one.to, t.locale)];
          return {
            key: one.id,
            cells: [
              <a key="person" href={only(question, { person: one.personId })}>
                {one.name}
              </a>,
              <a key="placement" href={only(question, { placement: one.id })}>
                {t("evidence.placementAt", { title: one.title, school: one.school })}
              </a>,
              one.endedOn === null
                ? t("evidence.daysValue", { from, to })
                : t("evidence.daysEnded", { from, to, day: formatDay(one.endedOn, t.locale) }),
              one.decision === null
                ? ""
                : t("evidence.decisionValue", { seq: String(one.decision) }),
            ],
          };
        })}
      />
    </Section>
  );
}

function only(question: EvidenceQuestion, one: { person: string } | { placement: string }): string {
  const { programId: program, from, through, asOf } = question;
  return `/reports/evidence?${new URLSearchParams({ program, from, through, asOf, ...one })}`;
}

/** Each decision with its outcome, its reasons, and the rules that it used. */
export function Decisions({ part }: { part: EvidencePageData["decisions"] }) {
  const t = useText();
  return (
    <Section
      title={t("evidence.decisions")}
      note={t("evidence.decisions.note")}
      none={t("evidence.decisions.none")}
      part={part}
    >
      <FlowTable
        caption={t("evidence.decisions")}
        columns={[
          t("evidence.decision"),
          t("evidence.member"),
          t("evidence.by"),
          t("evidence.outcome"),
          t("evidence.rules"),
        ]}
        rows={part.rows.map((one) => ({
          key: String(one.seq),
          cells: [
            t("evidence.decisionValue", { seq: String(one.seq) }),
            one.name,
            one.by === null
              ? t("evidence.bySystem", { day: formatDay(one.on, t.locale) })
              : t("evidence.byValue", { day: formatDay(one.on, t.locale), name: one.by }),
            <Outcome key="outcome" {...one} />,
            one.rules.join(" · "),
          ],
        }))}
      />
    </Section>
  );
}

function Outcome({ outcome, until, failing, via }: EvidencePageData["decisions"]["rows"][number]) {
  const t = useText();
  const day = until === null ? "" : formatDay(until, t.locale);
  const words: Record<string, string> = {
    ELIGIBLE: t("evidence.outcome.ELIGIBLE"),
    ELIGIBLE_UNTIL: t("evidence.outcome.ELIGIBLE_UNTIL", { day }),
    CONDITIONAL: t("evidence.outcome.CONDITIONAL"),
    CONDITIONAL_UNTIL: t("evidence.outcome.CONDITIONAL_UNTIL", { day }),
    INELIGIBLE: t("evidence.outcome.INELIGIBLE"),
    UNDETERMINED: t("evidence.outcome.UNDETERMINED"),
  };
  return (
    <>
      {words[outcome]}
      <Lines lines={[...failing, ...via]} />
    </>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => (
    <p key={line} className="small soft">
      <code>{line}</code>
    </p>
  ));
}

/** The rules that the decisions used, once each, by their content. */
export function RulesUsed({ rules }: { rules: EvidencePageData["rules"] }) {
  const t = useText();
  if (rules.length === 0) return null;
  return (
    <Entry title={t("evidence.rules")} note={t("evidence.rules.note")}>
      <FlowTable
        caption={t("evidence.rules")}
        columns={[t("evidence.rule"), t("evidence.ruleTitle"), t("evidence.hash")]}
        rows={rules.map(({ id, title, hash }) => ({
          key: id,
          cells: [id, <In key="title">{title}</In>, <code key="hash">{hash}</code>],
        }))}
      />
    </Entry>
  );
}

/** Every override, with who asked and who answered. */
export function Waivers({ part }: { part: EvidencePageData["waivers"] }) {
  const t = useText();
  return (
    <Section
      title={t("evidence.waivers")}
      note={t("evidence.waivers.note")}
      none={t("evidence.waivers.none")}
      part={part}
    >
      <FlowTable
        caption={t("evidence.waivers")}
        columns={[
          t("evidence.member"),
          t("evidence.requirement"),
          t("evidence.days"),
          t("evidence.reason"),
          t("evidence.answer"),
        ]}
        rows={part.rows.map((one) => ({
          key: one.id,
          cells: [
            one.name,
            <code key="req">{one.req}</code>,
            one.to < one.from
              ? t("evidence.neverBegan", { from: formatDay(one.from, t.locale) })
              : t("evidence.daysValue", {
                  from: formatDay(one.from, t.locale),
                  to: formatDay(one.to, t.locale),
                }),
            one.reason ?? t("evidence.reasonErased"),
            one.answer === null
              ? t("evidence.answer.waiting", { asked: one.askedBy })
              : t(`evidence.answer.${one.answer}`, {
                  name: one.answeredBy ?? "",
                  asked: one.askedBy,
                }),
          ],
        }))}
      />
    </Section>
  );
}

/** Who decided each check, and who holds its papers. */
export function Checks({ part }: { part: EvidencePageData["clearances"] }) {
  const t = useText();
  return (
    <Section
      title={t("evidence.clearances")}
      note={t("evidence.clearances.note")}
      none={t("evidence.clearances.none")}
      part={part}
    >
      <FlowTable
        caption={t("evidence.clearances")}
        columns={[
          t("evidence.member"),
          t("evidence.check"),
          t("evidence.checkState"),
          t("evidence.decidedBy"),
          t("evidence.papers"),
        ]}
        rows={part.rows.map((one) => ({
          key: one.id,
          cells: [
            one.name,
            <In key="type">{one.type}</In>,
            <CheckState key="state" {...one} />,
            t(`evidence.body.${one.body}`),
            t(`evidence.custody.${one.custody}`),
          ],
        }))}
      />
    </Section>
  );
}

function CheckState({ state, on, validThrough }: EvidencePageData["clearances"]["rows"][number]) {
  const t = useText();
  if (state === IN_REVIEW || on === null) return t("evidence.inReview");
  const words: Record<string, string> = {
    not_started: t("clearanceState.not_started"),
    pending: t("clearanceState.pending"),
    cleared: t("clearanceState.cleared"),
    withdrawn: t("clearanceState.withdrawn"),
  };
  const said = { state: words[state] ?? state, day: formatDay(on, t.locale) };
  return validThrough === null
    ? t("evidence.decidedOn", said)
    : t("evidence.decidedThrough", { ...said, through: formatDay(validThrough, t.locale) });
}

function Section({
  title,
  note,
  none,
  part,
  children,
}: {
  title: string;
  note?: string;
  none: string;
  part: Part<unknown>;
  children: ReactNode;
}) {
  const t = useText();
  return (
    <Entry title={title} note={note}>
      {part.rows.length === 0 ? <p>{none}</p> : children}
      {part.more > 0 && <p>{t("reporting.more", { n: part.more })}</p>}
    </Entry>
  );
}
