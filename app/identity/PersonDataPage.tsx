import { formatDayOf } from "../i18n/dates";
import { useText } from "../i18n/text";
import { type Asked, FRESH } from "../ui/asked";
import { Button } from "../ui/Button";
import { Answer, Entry, Saved } from "../ui/Entry";
import { Field } from "../ui/Field";
import { Form } from "../ui/Form";
import { Head, Wrap } from "../ui/Page";
import type { PersonErasure } from "./read-erasure.server";

interface PersonDataPageProps extends PersonErasure {
  /** Whether the reader is an operator, who alone sets and lifts holds. */
  mayHold: boolean;
  notice: string | null;
  /** What came back, with the form that it belongs to. */
  again: { about: "erasing" | "hold"; asked: Asked } | null;
}

/** Erasing someone who asked for it, and the legal hold that stops it. */
export function PersonDataPage(page: PersonDataPageProps) {
  const t = useText();
  const { person, asked, hold, mayHold, notice, again } = page;
  return (
    <>
      <Head
        title={t("privacy.person.title", { name: person.name })}
        lead={t("privacy.person.lead")}
        slim
      />
      <Wrap>
        <Entry title={t("privacy.person.now")}>
          <div className="stack">
            {notice && <Saved>{notice}</Saved>}
            <Standing {...page} />
          </div>
        </Entry>
        <Entry title={t("privacy.person.change")}>
          <Form asked={again?.about === "erasing" ? again.asked : FRESH}>
            <p className="row">
              <Button weight="two" name="do" value={asked ? "take-back" : "ask"}>
                {t(asked ? "privacy.takeBack" : "privacy.person.ask")}
              </Button>
            </p>
          </Form>
        </Entry>
        {mayHold && (
          <Entry title={t("privacy.person.hold")} note={t("privacy.person.holdNote")}>
            <Form id="hold" asked={again?.about === "hold" ? again.asked : FRESH}>
              <input type="hidden" name="do" value={hold ? "lift" : "hold"} />
              <Field
                name="reason"
                label={t("privacy.person.reason")}
                hint={t("privacy.person.reasonHint")}
                required
              />
              <p className="row">
                <Button weight="two">
                  {t(hold ? "privacy.person.lift" : "privacy.person.set")}
                </Button>
              </p>
            </Form>
          </Entry>
        )}
      </Wrap>
    </>
  );
}

function Standing({ asked, hold }: PersonErasure) {
  const t = useText();
  const day = (at: number) => formatDayOf(at, "UTC", t.locale);
  return (
    <>
      {hold && (
        <Answer kind="hold" word={t("privacy.person.held", { day: day(hold.at) })}>
          {t("privacy.person.heldWhy", { reason: hold.reason ?? "" })}
        </Answer>
      )}
      {asked ? (
        <>
          <Answer kind="wait" word={t("privacy.person.asked", { day: day(asked.dueAt) })}>
            {t("privacy.person.askedWhy", { asked: day(asked.at) })}
          </Answer>
          <p>{t("privacy.backups", { day: day(asked.lastBackupGoneAt) })}</p>
        </>
      ) : (
        !hold && (
          <Answer kind="met" word={t("privacy.person.nothing")}>
            {t("privacy.person.nothingWhy")}
          </Answer>
        )
      )}
    </>
  );
}
