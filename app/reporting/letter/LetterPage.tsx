import { formatDay, formatInstant } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { OPENING_ROLES } from "../../placement/openings/opening";
import { ReadinessStatus } from "../../placement/ReadinessStatus";
import { AskForm } from "../../ui/AskForm";
import { Button } from "../../ui/Button";
import { Empty, Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { FlowTable } from "../../ui/FlowTable";
import { Form } from "../../ui/Form";
import { In, Quoting } from "../../ui/In";
import { Head, Wrap } from "../../ui/Page";
import { ErrorSummary, type Problem, unlinked } from "../../ui/problems";
import { EvidenceProof } from "../evidence/EvidenceProof";
import { ProgramField } from "../ProgramField";
import type { LetterLine, LetterRule, ShownLetter } from "./letter";

interface LetterPageProps {
  programs: readonly { id: string; name: string }[];
  districts: readonly { id: string; name: string }[];
  question: { programId: string; districtId: string | null; asOf: string };
  shown: ShownLetter | null;
  problems: readonly Problem[];
  /** Why the pack was not given out. */
  refused: readonly Problem[];
}

/** A letter to a district: who is placed in its schools, under which rules, and a line to sign on. */
export function LetterPage(page: LetterPageProps) {
  const { programs, districts, question, shown, problems, refused } = page;
  const t = useText();
  return (
    <>
      <Head
        title={t("reporting.letter.title")}
        lead={shown ? shown.district : t("letter.lead")}
        crumb={<a href="/reports">{t("reporting.title")}</a>}
      />
      <Wrap>
        {shown && (
          <>
            <Words shown={shown} />
            <Roster lines={shown.lines} />
            <Rules rules={shown.rules} />
            <Signature program={shown.program} />
            <EvidenceProof shown={shown} />
          </>
        )}
        <Entry title={t("letter.ask")} note={t("letter.askNote")}>
          {!shown && <ErrorSummary title={t("problem.title")} problems={unlinked(refused)} />}
          {districts.length === 0 ? (
            <Empty title={t("letter.none")}>{t("letter.noneText")}</Empty>
          ) : (
            <AskForm problems={problems} button={t("letter.show")}>
              <ProgramField programs={programs} chosen={question.programId} />
              <Field
                name="district"
                type="select"
                label={t("letter.district")}
                value={question.districtId ?? undefined}
                options={districts.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <Field
                name="asOf"
                type="date"
                label={t("evidence.asOf")}
                hint={t("evidence.asOfHint")}
                value={question.asOf}
              />
            </AskForm>
          )}
        </Entry>
        {shown && (
          <Entry title={t("letter.download")} note={t("evidence.downloadNote")}>
            <Form asked={{ problems: refused, values: {} }}>
              <input type="hidden" name="program" value={question.programId} />
              <input type="hidden" name="district" value={question.districtId ?? ""} />
              <input type="hidden" name="asOf" value={question.asOf} />
              <Button>{t("letter.download")}</Button>
            </Form>
          </Entry>
        )}
      </Wrap>
    </>
  );
}

function Words({ shown }: { shown: ShownLetter }) {
  const t = useText();
  const { program, district, asOf, lines } = shown;
  const schools = new Set(lines.map(({ school }) => school)).size;
  return (
    <Entry
      title={t("letter.to", { district })}
      note={t("reporting.asOf", { instant: formatInstant(asOf.at, asOf.zone, t.locale) })}
    >
      <div className="stack text">
        <p>{t("letter.says", { program, n: lines.length, schools })}</p>
        <p>{t("letter.means", { day: formatDay(asOf.day, t.locale) })}</p>
      </div>
    </Entry>
  );
}

function Roster({ lines }: { lines: readonly LetterLine[] }) {
  const t = useText();
  const roleOf = (role: string) => {
    const known = OPENING_ROLES.find((one) => one === role);
    return known ? t(`placementRole.${known}`) : role;
  };
  const sorted = [...lines].sort(
    (a, b) => a.school.localeCompare(b.school, "en") || compare(a.name, b.name),
  );
  return (
    <Entry title={t("letter.roster")}>
      {lines.length === 0 ? (
        <p>{t("letter.nobody")}</p>
      ) : (
        <FlowTable
          caption={t("letter.roster")}
          columns={[
            t("evidence.member"),
            t("letter.school"),
            t("letter.role"),
            t("evidence.days"),
            t("letter.ready"),
          ]}
          rows={sorted.map((line) => ({
            key: line.placementId,
            cells: [
              line.name ?? t("evidence.reasonErased"),
              line.school,
              roleOf(line.role),
              t("evidence.daysValue", {
                from: formatDay(line.startsOn, t.locale),
                to: formatDay(line.endsOn, t.locale),
              }),
              <ReadinessStatus key="ready" readiness={line.readiness} />,
            ],
          }))}
        />
      )}
    </Entry>
  );
}

function Rules({ rules }: { rules: readonly LetterRule[] }) {
  const t = useText();
  if (rules.length === 0) return null;
  return (
    <Entry title={t("letter.rules")}>
      <FlowTable
        caption={t("letter.rules")}
        columns={[t("evidence.rule"), t("evidence.ruleTitle"), t("letter.source")]}
        rows={rules.map(({ id, title, source, checkedOn, example }) => ({
          key: id,
          cells: [
            id,
            <In key="title">{title}</In>,
            <Quoting key="source" kept={[source.replace(/\.$/, "")]}>
              {t(example ? "letter.sourceExample" : "letter.sourceChecked", {
                source: source.replace(/\.$/, ""),
                day: formatDay(checkedOn, t.locale),
              })}
            </Quoting>,
          ],
        }))}
      />
    </Entry>
  );
}

/** Where a hand signs on paper; the file carries the signature that a machine checks. */
function Signature({ program }: { program: string }) {
  const t = useText();
  return (
    <Entry title={t("letter.signature")} note={t("letter.signatureNote")}>
      <div className="stack">
        <p>{t("letter.for", { program })}</p>
        <p>{t("letter.signHere")}</p>
        <p>{t("letter.signName")}</p>
        <p>{t("letter.signDay")}</p>
      </div>
    </Entry>
  );
}

function compare(a: string | null, b: string | null): number {
  return (a ?? "\uffff").localeCompare(b ?? "\uffff", "en");
}
