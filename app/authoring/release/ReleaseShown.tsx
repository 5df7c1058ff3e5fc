import { useText } from "../../i18n/text";
import type { ReleaseImpact } from "../../learning/read-release-impact.server";
import type { Asked } from "../../ui/asked";
import { Button, LinkButton } from "../../ui/Button";
import { Answer, Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { FlowTable } from "../../ui/FlowTable";
import { Form } from "../../ui/Form";
import { Status } from "../../ui/marks";
import { ErrorSummary, unlinked } from "../../ui/problems";
import { Pair, Rows } from "../../ui/Rows";
import { CourseNotes } from "../CourseNotes";
import type { MendableNote } from "../mend-place";
import type { FramedDraft } from "../read-draft.server";
import type { SettledKinds } from "../review/read-review.server";
import { SignOffRows } from "../review/SignOffRows";
import { isOpen as mayChange } from "../review-state";
import { StudioFrame } from "../StudioFrame";
import type { PreparedRelease } from "./prepare-release.server";

interface ReleaseShownProps
  extends FramedDraft,
    Pick<PreparedRelease, "needed" | "version" | "weight" | "step" | "releasedId"> {
  settled: SettledKinds;
  notes: readonly MendableNote[];
  faultCount: number;
  mayEdit: boolean;
  editKey: string;
  impact: ShownImpact | null;
  lastVersion: string | null;
  heldCount: number;
  steps: number;
  asked: Asked;
}

type ShownImpact = Pick<ReleaseImpact, "people" | "isAll" | "stages">;

/** What a release will come to, before it is done; and what comes after. */
export function ReleaseShown(props: ReleaseShownProps) {
  const { version, lastVersion, weight, faultCount, needed, settled, impact, step } = props;
  const { releasedId, heldCount, asked, steps, notes, mayEdit, editKey, ...framed } = props;
  const t = useText();
  const { draft, last } = framed;
  const base = `/studio/${draft.id}`;
  const isOpen = step?.refusal === null;
  if (releasedId !== null)
    return (
      <StudioFrame {...framed} tab="review" title={t("release.title")}>
        <Answer
          kind="met"
          word={t("release.done.title", { version: lastVersion ?? version })}
          panel
        >
          {t("release.done.text")}
        </Answer>
        <Entry title={t("release.after")}>
          <p className="row">
            <LinkButton weight="two" href={`/courses/${draft.courseId}`}>
              {t("release.toCourse")}
            </LinkButton>
            <LinkButton weight="two" href={`/courses/${draft.courseId}/retirement`}>
              {t("release.retire")}
            </LinkButton>
          </p>
          <Form action="/studio">
            <input type="hidden" name="version" value={releasedId} />
            <p className="row">
              <Button>{t("release.nextDraft")}</Button>
            </p>
          </Form>
        </Entry>
      </StudioFrame>
    );
  return (
    <StudioFrame {...framed} tab="review" title={t("release.title")}>
      {!isOpen && <ErrorSummary title={t("problem.title")} problems={unlinked(asked.problems)} />}
      <Entry title={t("release.ready")} note={t("release.ready.note")}>
        <Rows>
          <Pair
            end={
              faultCount === 0 ? (
                <Status kind="met">{t("release.faults.none")}</Status>
              ) : (
                <Status kind="stop">{t("release.faults.some", { n: faultCount })}</Status>
              )
            }
          >
            {t("release.faults")}
          </Pair>
          <Pair
            end={
              heldCount === 0 ? (
                <Status kind="met">{t("release.held.none")}</Status>
              ) : (
                <Status kind="stop">{t("release.held.some", { n: heldCount })}</Status>
              )
            }
          >
            {t("release.held")}
          </Pair>
          <SignOffRows needed={needed} settled={settled} />
        </Rows>
      </Entry>
      {notes.length > 0 && (
        <CourseNotes
          {...{ base, notes, editKey }}
          seq={last.seq}
          mayEdit={mayEdit && mayChange(framed.state)}
          back="release"
        />
      )}
      <Entry title={t("release.impact")} note={t("release.impact.note")}>
        <Impact impact={impact} />
        <p className="row">
          <LinkButton
            weight="two"
            href={lastVersion === null ? `${base}/compare` : `${base}/compare?from=v${lastVersion}`}
          >
            {t("release.toCompare")}
          </LinkButton>
        </p>
      </Entry>
      <Entry title={t("release.do")} note={t("release.do.note")}>
        {isOpen ? (
          <Form asked={asked}>
            <input type="hidden" name="seq" value={last.seq} />
            <input type="hidden" name="steps" value={steps} />
            <Field
              name="version"
              label={t("release.version")}
              hint={
                lastVersion === null
                  ? t("release.version.first")
                  : t("release.version.hint", {
                      last: lastVersion,
                      weight: t(`compare.weight.${weight}`),
                    })
              }
              value={version}
              maxLength={14}
            />
            <Field
              name="note"
              type="textarea"
              rows={3}
              label={t("review.note")}
              hint={t("review.note.hint")}
            />
            <p className="row">
              <Button>{t("release.button")}</Button>
            </p>
          </Form>
        ) : (
          <p>
            {t("release.closed")} <a href={`${base}/review`}>{t("read.back")}</a>
          </p>
        )}
      </Entry>
    </StudioFrame>
  );
}

function Impact({ impact }: { impact: ShownImpact | null }) {
  const t = useText();
  if (impact === null) return <p>{t("release.impact.unknown")}</p>;
  const count = (people: number | null) =>
    people === null ? t("release.impact.few") : String(people);
  return (
    <>
      <p>
        {impact.people === null
          ? t("release.impact.peopleFew")
          : t(impact.isAll ? "release.impact.people" : "release.impact.atLeast", {
              n: impact.people,
            })}{" "}
        {t("release.impact.finish")}
      </p>
      <FlowTable
        caption={t("release.impact")}
        columns={[
          t("release.impact.stage"),
          t("release.impact.howMany"),
          t("release.impact.again"),
          t("release.impact.minutes"),
        ]}
        rows={impact.stages.map(({ stage, people, again, minutes }) => ({
          key: stage,
          cells: [t(`release.stage.${stage}`), count(people), String(again), String(minutes)],
        }))}
      />
    </>
  );
}
