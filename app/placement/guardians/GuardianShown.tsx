import { formatDay, formatDayOf } from "../../i18n/dates";
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
import { paragraphsOf } from "../agreements/changed-words";
import { scheduleWords } from "../openings/schedule-words";
import { GUARDIAN_ACTS, type GuardianAct, type GuardianStand } from "./guardian";
import type { GuardianPage, GuardianText } from "./read-guardian.server";

/** The mark of each stand. */
export const STAND_MARKS: Record<GuardianStand, MarkKind> = {
  open: "todo",
  earlier: "until",
  signed: "met",
  refused: "stop",
  withdrawn: "stop",
};

/** What a guardian reads and answers, without signing in: that young person, and nothing else. */
export function GuardianShown({ asked = FRESH, ...page }: GuardianPage & { asked?: Asked }) {
  const t = useText();
  const { name, person, program, openings, texts } = page;
  const meant = texts.find(({ id }) => id === asked.values.text) ?? texts[0];
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
                    {t("offer.days", {
                      from: formatDay(startsOn, t.locale),
                      to: formatDay(endsOn, t.locale),
                    })}
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
        {texts.map((text) => (
          <Text
            key={text.id}
            text={text}
            name={name}
            zone={page.zone}
            asked={text === meant ? asked : FRESH}
          />
        ))}
      </Wrap>
    </>
  );
}

interface TextProps {
  text: GuardianText;
  name: string;
  zone: string;
  asked: Asked;
}

function Text({ text, name, zone, asked }: TextProps) {
  const t = useText();
  const { stand, earlier } = text;
  const version = String(text.version);
  const meant =
    GUARDIAN_ACTS.find((act) => act === asked.values.act && (act !== "withdraw" || earlier)) ??
    "sign";
  const asksFor = (act: GuardianAct) => (act === meant ? asked : FRESH);
  return (
    <Entry title={text.title} note={t("agreements.version", { version })}>
      <div className="stack">
        <Status kind={STAND_MARKS[stand]}>{t(`guardian.stand.${stand}`)}</Status>
        {earlier && stand !== "signed" && (
          <p className="text">
            {t("guardian.earlier", {
              earlier: String(earlier.version),
              day: formatDayOf(earlier.at, zone, t.locale),
              version,
            })}
          </p>
        )}
        {stand === "signed" ? <Words words={text.words} /> : <Changes text={text} />}
        {stand === "signed" ? (
          <Act text={text} act="withdraw" asked={asked} />
        ) : (
          <>
            <Act text={text} act="sign" asked={asksFor("sign")} name={name} />
            <Act text={text} act="refuse" asked={asksFor("refuse")} />
            {earlier && <Act text={text} act="withdraw" asked={asksFor("withdraw")} />}
          </>
        )}
      </div>
    </Entry>
  );
}

function Words({ words }: { words: string }) {
  return (
    <div className="text stack">
      {paragraphsOf(words).map((said, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may say the same
        <p key={at}>{said}</p>
      ))}
    </div>
  );
}

/** The words, with what changed since they were signed last: each by a word, not by its look alone. */
function Changes({ text: { words, changes } }: { text: GuardianText }) {
  const t = useText();
  if (changes === null) return <Words words={words} />;
  return (
    <div className="text stack">
      {changes.map(({ is, words: said }, at) => {
        const Changed = is === "new" ? "ins" : "del";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may say the same
          <p key={at}>
            {is === "kept" ? (
              said
            ) : (
              <>
                <strong>{t(`guardian.changed.${is}`)}</strong> <Changed>{said}</Changed>
              </>
            )}
          </p>
        );
      })}
    </div>
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
        <Button weight={act === "sign" ? "main" : "two"}>
          {act === "withdraw" && text.stand !== "signed"
            ? t("guardian.do.withdrawEarlier", { n: text.earlier?.version ?? text.version })
            : t(`guardian.do.${act}`)}
        </Button>
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
