import { useText } from "../i18n/text";
import type { Asked } from "../ui/asked";
import { Button } from "../ui/Button";
import { Choices } from "../ui/Choices";
import { Entry } from "../ui/Entry";
import { Field } from "../ui/Field";
import { Form } from "../ui/Form";
import { In, Quoting } from "../ui/In";
import type { LessonLine } from "./draft-outline";
import { EditFields } from "./EditFields";
import type { FramedDraft } from "./read-draft.server";
import { StudioFrame } from "./StudioFrame";

interface LessonSettingsPageProps extends FramedDraft {
  /** Null: a lesson to be added. */
  lesson: LessonLine | null;
  editKey: string;
  asked: Asked;
}

/** What is said of one lesson: its title, its minutes, what it is about, and its place. */
export function LessonSettingsPage({ lesson, editKey, asked, ...framed }: LessonSettingsPageProps) {
  const t = useText();
  const { outline, last } = framed;
  const place = outline.lessons.findIndex(({ slug }) => slug === lesson?.slug);
  const title = lesson
    ? t("lessonSettings.title", { title: lesson.title })
    : t("lessonSettings.new");
  return (
    <StudioFrame
      {...framed}
      tab="settings"
      title={<Quoting kept={[lesson?.title]}>{title}</Quoting>}
    >
      <Entry title={t("lessonSettings.about")} note={t("lessonSettings.note")}>
        <Form asked={asked}>
          <EditFields editKey={editKey} seq={last.seq} />
          <Field
            name="title"
            kept
            label={t("lessonSettings.name")}
            value={lesson?.title ?? ""}
            maxLength={120}
            required
          />
          <Field
            name="minutes"
            type="number"
            min={1}
            max={180}
            label={t("lessonSettings.minutes")}
            hint={t("lessonSettings.minutes.hint")}
            value={lesson?.minutes ?? 5}
            required
          />
          <Choices
            type="checkbox"
            name="objectives"
            legend={t("lessonSettings.objectives")}
            hint={t("lessonSettings.objectives.hint")}
            options={outline.objectives.map(({ id, text }) => ({
              value: id,
              label: <In>{text}</In>,
            }))}
            chosen={lesson?.objectives ?? []}
          />
          <p className="row">
            <Button>{lesson ? t("lessonSettings.save") : t("lessonSettings.add")}</Button>
          </p>
        </Form>
      </Entry>
      {lesson && (
        <Entry title={t("lessonSettings.place")}>
          <Form asked={asked} id="place">
            <EditFields editKey={`${editKey}-place`} seq={last.seq} />
            <p className="row">
              {place > 0 && (
                <Button weight="two" name="step" value="up">
                  {t("lessonSettings.up")}
                </Button>
              )}
              {place < outline.lessons.length - 1 && (
                <Button weight="two" name="step" value="down">
                  {t("lessonSettings.down")}
                </Button>
              )}
              <Button weight="quiet" name="step" value="remove">
                {t("lessonSettings.remove")}
              </Button>
            </p>
            <p className="small soft">{t("lessonSettings.remove.note")}</p>
          </Form>
        </Entry>
      )}
    </StudioFrame>
  );
}
