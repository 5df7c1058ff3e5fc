import { audiences, strands, waivableKinds } from "../catalog/manifest";
import { useText } from "../i18n/text";
import type { Asked } from "../ui/asked";
import { Button, LinkButton, TouchLink } from "../ui/Button";
import { Choices } from "../ui/Choices";
import { Entry, Panel } from "../ui/Entry";
import { Field } from "../ui/Field";
import { Form } from "../ui/Form";
import { In } from "../ui/In";
import { Pair, Rows } from "../ui/Rows";
import type { CourseAbout } from "./course-settings";
import { EditFields } from "./EditFields";
import type { FramedDraft } from "./read-draft.server";
import { StudioFrame } from "./StudioFrame";

/** The US school grades that a course may aim for. */
export const [LOWEST_GRADE, HIGHEST_GRADE] = [3, 12] as const;
export const MODALITIES = ["online", "in-person", "blended"] as const;

interface SettingsPageProps extends FramedDraft {
  /** Null when course.yaml cannot be read: then only its source can be mended. */
  about: CourseAbout | null;
  editKey: string;
  asked: Asked;
}

/** What a course says of itself, its objectives and its lessons, as forms over course.yaml. */
export function SettingsPage({ about, editKey, asked, ...framed }: SettingsPageProps) {
  const t = useText();
  const { draft, outline, last } = framed;
  const base = `/studio/${draft.id}`;
  if (!about)
    return (
      <StudioFrame {...framed} tab="settings">
        <Entry title={t("settings.unreadable")}>
          <Panel tone="amber">
            <p>{t("settings.unreadable.text")}</p>
            <p>
              <LinkButton weight="two" href={`${base}/files/course.yaml`}>
                {t("settings.unreadable.open")}
              </LinkButton>
            </p>
          </Panel>
        </Entry>
      </StudioFrame>
    );
  return (
    <StudioFrame {...framed} tab="settings">
      <Entry title={t("studio.objectives")} note={t("studio.objectives.note")}>
        <p>
          <LinkButton weight="two" href={`${base}/objectives`}>
            {t("settings.objectives.open", { n: outline.objectives.length })}
          </LinkButton>
        </p>
      </Entry>
      <Entry title={t("studio.lessons")} note={t("settings.lessons.note")}>
        <div className="stack">
          <Rows ordered>
            {outline.lessons.map(({ slug, title }) => (
              <Pair
                key={slug}
                end={
                  <LinkButton
                    weight="two"
                    href={`${base}/lessons/${slug}/settings`}
                    label={t("settings.lessons.changeOf", { title })}
                  >
                    {t("settings.lessons.change")}
                  </LinkButton>
                }
              >
                <In>{title || slug}</In>
              </Pair>
            ))}
          </Rows>
          <p>
            <LinkButton weight="two" href={`${base}/lessons/new`}>
              {t("settings.lessons.add")}
            </LinkButton>
          </p>
        </div>
      </Entry>
      <Entry title={t("people.sheet")} note={t("people.sheet.why-here")}>
        <p>
          <LinkButton weight="two" href={`${base}/people`}>
            {t("people.sheet.open")}
          </LinkButton>
        </p>
      </Entry>
      <Entry title={t("settings.about")} note={t("settings.about.note")}>
        <Form asked={asked}>
          <EditFields editKey={editKey} seq={last.seq} />
          <AboutFields about={about} />
          <p className="row">
            <Button>{t("settings.save")}</Button>
            <TouchLink href={`${base}/files/course.yaml`}>{t("settings.source")}</TouchLink>
          </p>
        </Form>
      </Entry>
    </StudioFrame>
  );
}

function AboutFields({ about }: { about: CourseAbout }) {
  const t = useText();
  return (
    <>
      <Field
        name="title"
        kept
        label={t("settings.title")}
        value={about.title}
        maxLength={120}
        required
      />
      <Field
        name="summary"
        kept
        type="textarea"
        rows={4}
        label={t("settings.summary")}
        hint={t("settings.summary.hint")}
        value={about.summary}
        required
      />
      <Field
        name="version"
        label={t("settings.version")}
        hint={t("settings.version.hint")}
        value={about.version}
        required
      />
      <Field
        name="strand"
        type="select"
        label={t("settings.strand")}
        options={strands.map((value) => ({ value, label: t(`settings.strand.${value}`) }))}
        value={about.strand}
      />
      <Choices
        type="checkbox"
        name="audience"
        legend={t("settings.audience")}
        options={audiences.map((value) => ({ value, label: t(`catalog.audience.${value}`) }))}
        chosen={about.audience}
      />
      <Choices
        type="radio"
        name="modality"
        legend={t("settings.modality")}
        options={MODALITIES.map((value) => ({ value, label: t(`settings.modality.${value}`) }))}
        chosen={[about.modality]}
      />
      <Field
        name="minutes"
        type="number"
        min={1}
        max={180}
        label={t("settings.minutes")}
        hint={t("settings.minutes.hint")}
        value={about.minutes ?? ""}
        required
      />
      <Field
        name="readingGrade"
        type="number"
        min={LOWEST_GRADE}
        max={HIGHEST_GRADE}
        label={t("settings.readingGrade")}
        hint={t("settings.readingGrade.hint")}
        value={about.readingGrade}
        required
      />
      <Field
        name="prerequisites"
        label={t("settings.prerequisites")}
        hint={t("settings.prerequisites.hint")}
        value={about.prerequisites.join(" ")}
      />
      <Choices
        type="checkbox"
        name="notNeeded"
        legend={t("settings.signOffs")}
        hint={t("settings.signOffs.hint")}
        options={waivableKinds.map((value) => ({
          value,
          label: t(`settings.signOffs.${value}`),
        }))}
        chosen={about.notNeeded}
      />
      <Field
        name="nextReview"
        label={t("settings.nextReview")}
        hint={t("settings.nextReview.hint")}
        value={about.nextReview}
        maxLength={200}
        required
      />
    </>
  );
}
