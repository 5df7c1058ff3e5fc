import { formatDay, formatInstant } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { AskForm } from "../../ui/AskForm";
import { Button, TouchLink } from "../../ui/Button";
import { Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { Head, Wrap } from "../../ui/Page";
import type { Problem } from "../../ui/problems";
import { Facts } from "../../ui/Rows";
import { ProgramField } from "../ProgramField";
import { Checks, Decisions, Placements, RulesUsed, Waivers } from "./EvidenceParts";
import { EvidenceProof } from "./EvidenceProof";
import type { EvidenceQuestion } from "./read-evidence.server";
import type { EvidencePageData } from "./read-evidence-page.server";

interface EvidencePageProps {
  programs: readonly { id: string; name: string }[];
  question: EvidenceQuestion;
  shown: EvidencePageData | null;
  problems: readonly Problem[];
  /** Why the pack was not given out. */
  refused: readonly Problem[];
}

/** The evidence pack: what it covers, then what a monitor reads, then how to check it. It prints. */
export function EvidencePage(page: EvidencePageProps) {
  const { programs, question, shown, problems, refused } = page;
  const t = useText();
  return (
    <>
      <Head
        title={t("evidence.title")}
        lead={t("evidence.lead")}
        crumb={<a href="/reports">{t("reporting.title")}</a>}
      />
      <Wrap>
        {shown && <Summary shown={shown} question={question} />}
        <Entry title={t("evidence.ask")} note={t("evidence.askNote")}>
          <AskForm problems={problems} button={t("evidence.show")}>
            <ProgramField programs={programs} chosen={question.programId} />
            <Field name="from" type="date" label={t("evidence.from")} value={question.from} />
            <Field
              name="through"
              type="date"
              label={t("evidence.through")}
              value={question.through}
            />
            <Field
              name="asOf"
              type="date"
              label={t("evidence.asOf")}
              hint={t("evidence.asOfHint")}
              value={question.asOf}
            />
            <Only question={question} />
          </AskForm>
        </Entry>
        {shown && (
          <>
            <Placements part={shown.placements} question={question} />
            <Decisions part={shown.decisions} />
            <RulesUsed rules={shown.rules} />
            <Waivers part={shown.waivers} />
            <Checks part={shown.clearances} />
            <EvidenceProof shown={shown} />
            <Entry title={t("evidence.download")} note={t("evidence.downloadNote")}>
              <Form asked={{ problems: refused, values: {} }}>
                <Chosen question={question} />
                <Button>{t("evidence.download")}</Button>
              </Form>
            </Entry>
          </>
        )}
      </Wrap>
    </>
  );
}

function Summary({
  shown,
  question,
}: {
  shown: EvidencePageData;
  question: Pick<EvidenceQuestion, "from" | "through">;
}) {
  const t = useText();
  const [from, to] = [formatDay(question.from, t.locale), formatDay(question.through, t.locale)];
  return (
    <Entry
      title={t("evidence.summary", { program: shown.program, from, to })}
      note={t("reporting.asOf", {
        instant: formatInstant(shown.asOf.at, shown.asOf.zone, t.locale),
      })}
    >
      <Facts
        items={[
          { name: t("evidence.counts.members"), value: shown.members },
          { name: t("evidence.counts.placements"), value: countOf(shown.placements) },
          { name: t("evidence.counts.decisions"), value: countOf(shown.decisions) },
          { name: t("evidence.counts.waivers"), value: countOf(shown.waivers) },
        ]}
      />
    </Entry>
  );
}

function countOf({ rows, more }: { rows: readonly unknown[]; more: number }): number {
  return rows.length + more;
}

/** Keeps a pack to the one person or placement that a link led to. */
function Only({ question }: { question: EvidenceQuestion }) {
  const t = useText();
  const { programId, personId, placementId } = question;
  if (personId === null && placementId === null) return null;
  return (
    <>
      {personId !== null && <input type="hidden" name="person" value={personId} />}
      {placementId !== null && <input type="hidden" name="placement" value={placementId} />}
      <p>
        <TouchLink href={`/reports/evidence?program=${encodeURIComponent(programId)}`}>
          {t("evidence.onlyAll")}
        </TouchLink>
      </p>
    </>
  );
}

function Chosen({ question }: { question: EvidenceQuestion }) {
  const fields = {
    program: question.programId,
    from: question.from,
    through: question.through,
    asOf: question.asOf,
    person: question.personId,
    placement: question.placementId,
  };
  return Object.entries(fields).map(
    ([name, value]) =>
      value !== null && <input key={name} type="hidden" name={name} value={value} />,
  );
}
