import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button, LinkButton, TouchLink } from "../../ui/Button";
import { Entry, Panel } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form, Problems } from "../../ui/Form";
import { EditFields } from "../EditFields";
import type { FramedDraft } from "../read-draft.server";
import { StudioFrame } from "../StudioFrame";
import type { TaskForm, TaskRowForm, TaskStepForm } from "./task-form";

interface TaskPageProps extends FramedDraft {
  /** `none`: the course has no task yet. `source`: written in a way that only its source can be changed. */
  task: TaskForm | "none" | "source";
  editKey: string;
  asked: Asked;
}

/** The practice task as a form: what the member does, the rubric, and what the observer reads. */
export function TaskPage({ task, editKey, asked, ...framed }: TaskPageProps) {
  const t = useText();
  const source = `/studio/${framed.draft.id}/files/practice-task.md`;
  return (
    <StudioFrame {...framed} tab="task" title={t("task.title")}>
      {task === "none" && (
        <Entry title={t("task.none")}>
          <Form asked={asked}>
            <EditFields editKey={editKey} seq={framed.last.seq} />
            <p>{t("task.none.text")}</p>
            <p>
              <Button>{t("task.begin")}</Button>
            </p>
          </Form>
        </Entry>
      )}
      {task === "source" && (
        <Entry title={t("settings.unreadable")}>
          <Panel tone="amber">
            <p>{t("task.source")}</p>
            <p>
              <LinkButton weight="two" href={source}>
                {t("task.source.open")}
              </LinkButton>
            </p>
          </Panel>
        </Entry>
      )}
      {typeof task === "object" && (
        <Form asked={asked} parted>
          <EditFields editKey={editKey} seq={framed.last.seq} />
          <input type="hidden" name="steps" value={task.steps.length} />
          <input type="hidden" name="rows" value={task.rows.length} />
          <TaskFields task={task} />
          <Entry title={t("task.save")}>
            <p className="row">
              <Button>{t("task.save")}</Button>
              <TouchLink href={source}>{t("settings.source")}</TouchLink>
            </p>
          </Entry>
        </Form>
      )}
    </StudioFrame>
  );
}

function TaskFields({ task }: { task: TaskForm }) {
  const t = useText();
  return (
    <>
      <Entry title={t("task.about")} note={t("task.about.note")}>
        <div className="stack">
          <Problems />
          <Field
            name="heading"
            kept
            label={t("task.heading")}
            value={task.heading}
            maxLength={200}
          />
          <Field
            name="before"
            kept
            type="textarea"
            rows={6}
            label={t("task.before")}
            hint={t("task.before.hint")}
            value={task.before}
          />
        </div>
      </Entry>
      <Entry title={t("task.steps")} note={t("task.steps.note")}>
        <div className="stack">
          {task.steps.map((step, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step has no name but its place
            <StepFields key={at} step={step} at={at} isLast={task.steps.length === 1} />
          ))}
          <p>
            <Button weight="two" name="step" value="add-step">
              {t("task.steps.add")}
            </Button>
          </p>
        </div>
      </Entry>
      <Entry title={t("task.rubric")} note={t("task.rubric.note")}>
        <div className="stack">
          {task.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name but its place
            <RowFields key={at} row={row} at={at} isLast={task.rows.length === 1} />
          ))}
          <p>
            <Button weight="two" name="step" value="add-row">
              {t("task.rubric.add")}
            </Button>
          </p>
        </div>
      </Entry>
      <Entry title={t("task.after")} note={t("task.after.note")}>
        <div className="stack">
          <Field
            name="between"
            kept
            type="textarea"
            rows={2}
            label={t("task.between")}
            value={task.between}
          />
          <Field
            name="after"
            kept
            type="textarea"
            rows={10}
            label={t("task.after.label")}
            value={task.after}
          />
        </div>
      </Entry>
    </>
  );
}

function StepFields({ step, at, isLast }: { step: TaskStepForm; at: number; isLast: boolean }) {
  const t = useText();
  const n = at + 1;
  return (
    <fieldset className="stack">
      <legend className="lab">{t("task.step", { n })}</legend>
      <Field name={`step-${at}-title`} kept label={t("task.step.title")} value={step.title} />
      <Field
        name={`step-${at}-minutes`}
        type="number"
        min={1}
        max={120}
        label={t("task.step.minutes")}
        value={step.minutes}
      />
      <Field
        name={`step-${at}-text`}
        kept
        type="textarea"
        rows={2}
        label={t("task.step.text")}
        value={step.text}
      />
      {!isLast && (
        <p>
          <Button
            weight="quiet"
            name="step"
            value={`drop-step-${at}`}
            label={t("task.step.dropOf", { n })}
          >
            {t("task.drop")}
          </Button>
        </p>
      )}
    </fieldset>
  );
}

function RowFields({ row, at, isLast }: { row: TaskRowForm; at: number; isLast: boolean }) {
  const t = useText();
  const n = at + 1;
  return (
    <fieldset className="stack">
      <legend className="lab">{t("task.row", { n })}</legend>
      <Field name={`row-${at}-title`} kept label={t("task.row.title")} value={row.title} />
      <Field
        name={`row-${at}-about`}
        kept
        label={t("task.row.about")}
        hint={t("task.row.about.hint")}
        value={row.about}
      />
      {row.levels.map((level, nth) => (
        <Field
          // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place
          key={nth}
          name={`row-${at}-level-${nth}`}
          kept
          type="textarea"
          rows={2}
          label={t(`task.level.${(nth + 1) as 1 | 2 | 3 | 4}`)}
          value={level}
        />
      ))}
      {!isLast && (
        <p>
          <Button
            weight="quiet"
            name="step"
            value={`drop-row-${at}`}
            label={t("task.row.dropOf", { n })}
          >
            {t("task.drop")}
          </Button>
        </p>
      )}
    </fieldset>
  );
}
