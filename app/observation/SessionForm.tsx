import { useText } from "../i18n/text";
import { Button } from "../ui/Button";
import { Choices } from "../ui/Choices";
import { Entry } from "../ui/Entry";
import { Field } from "../ui/Field";
import { Head, Wrap } from "../ui/Page";
import { ErrorSummary, type Problem, problemOf } from "../ui/problems";
import { LONGEST_MINUTES, MODES, MOST_SEATS } from "./training";

interface SessionFormProps {
  programs: readonly { id: string; name: string; today: string }[];
  /** Names this form, so that sending it twice makes one session. */
  formKey: string;
  problems: readonly Problem[];
  /** What was typed, by field name. */
  typed: Readonly<Record<string, string | undefined>>;
}

/** The page on which a coach or lead plans a training session. */
export function SessionForm({ programs, formKey, problems, typed }: SessionFormProps) {
  const t = useText();
  const [first] = programs;
  return (
    <>
      <Head
        title={t("session.new.title")}
        lead={t("session.new.lead")}
        crumb={<a href="/sessions">{t("session.list.title")}</a>}
        slim
      />
      <Wrap>
        <form method="post" noValidate>
          <input type="hidden" name="key" value={formKey} />
          <Entry title={t("session.new.what")}>
            <div className="stack">
              <ErrorSummary title={t("problem.title")} problems={problems} />
              {programs.length > 1 ? (
                <Field
                  name="program"
                  type="select"
                  label={t("session.new.program")}
                  error={problemOf(problems, "program")}
                  value={typed.program ?? first?.id}
                  options={programs.map(({ id, name }) => ({ value: id, label: name }))}
                />
              ) : (
                <input type="hidden" name="program" value={first?.id} />
              )}
              <Field
                name="title"
                label={t("session.new.name")}
                hint={t("session.new.nameHint")}
                error={problemOf(problems, "title")}
                value={typed.title}
              />
              <Choices
                type="radio"
                name="mode"
                legend={t("session.new.mode")}
                error={problemOf(problems, "mode")}
                chosen={[typed.mode ?? "in_person"]}
                options={MODES.map((mode) => ({
                  value: mode,
                  label: t(`session.mode.${mode}`),
                  hint: mode === "online" ? t("session.new.modeOnline") : undefined,
                }))}
              />
              <Field
                name="place"
                label={t("session.new.place")}
                hint={t("session.new.placeHint")}
                error={problemOf(problems, "place")}
                value={typed.place}
              />
              <Field
                name="seats"
                type="number"
                min={1}
                max={MOST_SEATS}
                label={t("session.new.seats")}
                hint={t("session.new.seatsHint")}
                error={problemOf(problems, "seats")}
                value={typed.seats}
              />
            </div>
          </Entry>
          <Entry title={t("session.new.when")}>
            <div className="stack">
              <Field
                name="day"
                type="date"
                label={t("session.new.day")}
                error={problemOf(problems, "day")}
                value={typed.day ?? first?.today}
              />
              <Field
                name="time"
                type="time"
                label={t("session.new.time")}
                hint={t("session.new.timeHint")}
                error={problemOf(problems, "time")}
                value={typed.time ?? "09:00"}
              />
              <Field
                name="minutes"
                type="number"
                min={1}
                max={LONGEST_MINUTES}
                label={t("session.new.minutes")}
                hint={t("session.new.minutesHint", { most: LONGEST_MINUTES })}
                error={problemOf(problems, "minutes")}
                value={typed.minutes ?? "240"}
              />
              <div className="row">
                <Button>{t("session.new.save")}</Button>
              </div>
            </div>
          </Entry>
        </form>
      </Wrap>
    </>
  );
}
