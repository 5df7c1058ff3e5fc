import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Empty, Entry } from "../../ui/Entry";
import { Form } from "../../ui/Form";
import { Quoting } from "../../ui/In";
import { Head, Wrap } from "../../ui/Page";
import { Facts } from "../../ui/Rows";
import { askWords } from "../requirement";
import { RemindedOn } from "./RemindButton";
import type { ReminderPage } from "./read-reminder.server";
import { addresseeOf } from "./reminder";

/** One letter before it goes out: to whom, about what, by when. */
export function ReminderForm({
  page,
  asked,
  back,
}: {
  page: ReminderPage;
  asked: Asked;
  back: string;
}) {
  const t = useText();
  const { personId, name, opening, leaf, until, reminded, names } = page;
  const to = addresseeOf(leaf?.next?.owner);
  const isLetter = to !== "nothing" && to !== "yours" && to !== "outside";
  return (
    <>
      <Head
        title={t("reminder.title", { name })}
        lead={t("reminder.lead", { title: opening.title, school: opening.school })}
        crumb={<a href={`/people/${personId}`}>{name}</a>}
        slim
      />
      <Wrap>
        <Entry title={t("reminder.what")} note={t("reminder.once")}>
          <Form asked={asked}>
            {leaf && isLetter ? (
              <>
                <Facts
                  items={[
                    {
                      name: t("reminder.what"),
                      value: (
                        <Quoting kept={Object.values(names)}>{askWords(leaf, t, names)}</Quoting>
                      ),
                    },
                    { name: t("reminder.to"), value: t(`reminder.to.${to}`, { name }) },
                    {
                      name: t("reminder.by"),
                      value: until === null ? t("reminder.by.now") : formatDay(until, t.locale),
                    },
                  ]}
                />
                <input type="hidden" name="req" value={leaf.req} />
                <input type="hidden" name="back" value={back} />
                {reminded ? (
                  <RemindedOn reminded={reminded} />
                ) : (
                  <p>
                    <Button>{t("reminder.send")}</Button>
                  </p>
                )}
              </>
            ) : (
              <Empty title={t("reminder.title", { name })}>
                {t(`reminder.problem.${isLetter ? "nothing" : to}`)}
              </Empty>
            )}
          </Form>
        </Entry>
      </Wrap>
    </>
  );
}
