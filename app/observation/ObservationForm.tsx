import { formatDay } from "../i18n/dates";
import { useText } from "../i18n/text";
import { WhoElseReads } from "../identity/WhoElseReads";
import type { Asked } from "../ui/asked";
import { Button, TouchLink } from "../ui/Button";
import { Empty, Entry } from "../ui/Entry";
import { Field } from "../ui/Field";
import { Form, Problems } from "../ui/Form";
import { In, KeptIn, Quoting } from "../ui/In";
import { Head, Wrap } from "../ui/Page";
import { Row, Rows } from "../ui/Rows";
import type { CourseTask } from "./practice-task";
import { RubricFields } from "./RubricFields";
import type { ObservationSheet } from "./read-observation-form.server";

interface ObservationFormProps {
  sheet: ObservationSheet;
  /** Names this form, so that sending it twice records once. */
  formKey: string;
  signer: { name: string; role: string };
  asked: Asked;
}

/** The page on which a coach scores one practice task, made for a phone held while watching. */
export function ObservationForm(props: ObservationFormProps) {
  const t = useText();
  const { person, task } = props.sheet;
  return (
    <>
      <Head
        title={t("observation.new.title", { name: person.name })}
        lead={t("observation.new.lead")}
        crumb={<a href={`/people/${person.id}`}>{person.name}</a>}
        slim
      />
      <Wrap>{task ? <Sheet {...props} task={task} /> : <CourseChoice sheet={props.sheet} />}</Wrap>
    </>
  );
}

function CourseChoice({ sheet: { courses, person } }: { sheet: ObservationSheet }) {
  const t = useText();
  return (
    <Entry title={t("observation.new.course")}>
      {courses.length === 0 ? (
        <Empty title={t("observation.new.noTaskTitle")}>{t("observation.new.noTask")}</Empty>
      ) : (
        <>
          <p>{t("observation.new.chooseCourse")}</p>
          <Rows>
            {courses.map(({ courseId, code, title }) => (
              <Row key={courseId}>
                <TouchLink
                  href={`/people/${person.id}/observations/new?course=${encodeURIComponent(courseId)}`}
                >
                  <Quoting kept={[title]}>{`${code} ${title}`}</Quoting>
                </TouchLink>
              </Row>
            ))}
          </Rows>
        </>
      )}
    </Entry>
  );
}

/** What the observer reads first; lines about one row stand at that row. */
function Before({ task: { task } }: { task: CourseTask }) {
  const t = useText();
  const lines = task.guidance.filter(({ row }) => row === null);
  const minutes = task.steps.reduce((sum, step) => sum + step.minutes, 0);
  if (lines.length === 0 && task.steps.length === 0) return null;
  return (
    <Entry
      title={t("observation.new.before")}
      note={minutes > 0 ? t("observation.new.length", { n: minutes }) : undefined}
    >
      <Rows text>
        {task.steps.map(({ title, minutes: n, text }) => (
          <Row key={title}>
            <p>
              <strong>
                <In>{title}</In>
              </strong>{" "}
              <Quoting kept={[text]}>{t("observation.new.step", { n, text })}</Quoting>
            </p>
          </Row>
        ))}
        {lines.map(({ text }) => (
          <Row key={text}>
            <p>
              <In>{text}</In>
            </p>
          </Row>
        ))}
      </Rows>
      <KeptIn />
    </Entry>
  );
}

function Sheet(props: ObservationFormProps & { task: CourseTask }) {
  const t = useText();
  const { sheet, task, asked, signer } = props;
  const { name } = sheet.person;
  return (
    <Form asked={asked} parted>
      <input type="hidden" name="key" value={props.formKey} />
      <input type="hidden" name="course" value={task.courseId} />
      <Before task={task} />
      <Entry
        title={t("observation.new.what")}
        note={<Quoting kept={[task.task.title]}>{`${task.code} ${task.task.title}`}</Quoting>}
      >
        <div className="stack">
          <Problems />
          <Field
            name="day"
            type="date"
            label={t("observation.new.day")}
            hint={t("observation.new.dayHint", {
              today: formatDay(sheet.today, t.locale),
              program: sheet.programName,
            })}
            value={sheet.today}
          />
          <WhoElseReads readers={sheet.readers} />
          <Field
            name="saw"
            type="textarea"
            rows={5}
            label={t("observation.new.saw")}
            hint={t("observation.new.sawHint", { name })}
          />
        </div>
      </Entry>
      <Entry title={t("observation.new.scores")} note={t("observation.new.scoresNote")}>
        <div className="stack">
          <KeptIn />
          <RubricFields task={task.task} />
        </div>
      </Entry>
      <Entry title={t("observation.new.sign")} note={t("observation.new.signNote", signer)}>
        <div className="stack">
          <Field
            name="nextStep"
            type="textarea"
            rows={3}
            label={t("observation.new.nextStep")}
            hint={t("observation.new.nextStepHint", { name })}
          />
          <div className="row">
            <Button>{t("observation.new.save")}</Button>
          </div>
        </div>
      </Entry>
    </Form>
  );
}
