import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { type Asked, FRESH } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { type MarkKind, Status } from "../../ui/marks";
import { Head, Wrap } from "../../ui/Page";
import { ErrorSummary } from "../../ui/problems";
import { Row, Rows } from "../../ui/Rows";
import { scheduleWords } from "../openings/schedule-words";
import type { GuardianAct, GuardianStand } from "./guardian";
import type { GuardianPage, GuardianText } from "./read-guardian.server";

/** The mark of each stand. */
export const STAND_MARKS: Record<GuardianStand, MarkKind> = {
  open: "todo",
  signed: "met",
  refused: "stop",
  withdrawn: "stop",
};

/** What a guardian reads and answers, without signing in: that young person, and nothing else. */
export function GuardianShown({ asked = FRESH, ...page }: GuardianPage & { asked?: Asked }) {
  const t = useText();
  const { name, person, program, openings, texts } = page;
  return (
    <>
      <Head title={t("guardian.title", { person })} lead={t("guardian.lead", { program })} slim />
      <Wrap>
        <Entry title={t("guardian.does", { person })}>
          {openings.length === 0 ? (
            <p>{t("guardian.nowhere", { person })}</p>
          ) : (
            <Rows>
              {openings.map(({ id, title, school, startsOn, endsOn, schedule }) => (
                <Row key={id}>
                  <h3>{t("guardian.opening", { title, school: school.name })}</h3>
                  <p>
                    {t("offer.days", { from: formatDay(startsOn), to: formatDay(endsOn) })}
                    {schedule && `. ${scheduleWords(schedule, t)}`}
                  </p>
                </Row>
              ))}
            </Rows>
          )}
          <p>{t("guardian.reads", { person })}</p>
        </Entry>
        {texts.length === 0 && (
          <Entry title={t("guardian.sign")}>
            <p>{t("guardian.nothing")}</p>
          </Entry>
        )}
        {texts.map((text, nth) => (
          <Text key={text.id} text={text} name={name} asked={nth === 0 ? asked : FRESH} />
        ))}
      </Wrap>
    </>
  );
}

function Text({ text, name, asked }: { text: GuardianText; name: string; asked: Asked }) {
  const t = useText();
  return (
    <Entry title={text.title} note={t("agreements.version", { version: String(text.version) })}>
      <div className="stack">
        <div className="text stack">
          {text.words.split("\n").map(
            (words, at) =>
              words.trim() !== "" && (
                // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may say the same
                <p key={at}>{words}</p>
              ),
          )}
        </div>
        <Status kind={STAND_MARKS[text.stand]}>{t(`guardian.stand.${text.stand}`)}</Status>
        {text.stand === "signed" ? (
          <Act text={text} act="withdraw" asked={asked} />
        ) : (
          <>
            <Act text={text} act="sign" asked={asked} name={name} />
            <Act text={text} act="refuse" asked={FRESH} />
          </>
        )}
      </div>
    </Entry>
  );
}

function Act({
  text,
  act,
  asked,
  name,
}: {
  text: GuardianText;
  act: GuardianAct;
  asked: Asked;
  name?: string;
}) {
  const t = useText();
  return (
    <Form asked={asked} id={`${act}-${text.id}`}>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="text" value={text.id} />
      <input type="hidden" name="hash" value={text.hash} />
      {name !== undefined && (
        <Field
          name="name"
          label={t("agreement.name")}
          hint={t("guardian.nameHint", { name })}
          autoComplete="name"
        />
      )}
      <p className="row">
        <Button weight={act === "sign" ? "main" : "two"}>{t(`guardian.do.${act}`)}</Button>
      </p>
    </Form>
  );
}

/** A link that does not work, and the way to another; with what was sent under it, why it was not taken. */
export function GuardianDeadLink({ asked = FRESH }: { asked?: Asked }) {
  const t = useText();
  return (
    <>
      <Head title={t("guardian.dead")} slim />
      <Wrap>
        <div className="entry">
          <ErrorSummary title={t("problem.title")} problems={asked.problems} />
          <p>
            {t("guardian.deadText")} <a href="/guardian">{t("guardian.ask.title")}</a>
          </p>
        </div>
      </Wrap>
    </>
  );
}
