import { formatDayOf } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import type { RegradePreview } from "../../learning/read-regrade.server";
import type { Asked } from "../../ui/asked";
import { Button, TouchLink } from "../../ui/Button";
import { Empty, Entry, Saved } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { In } from "../../ui/In";
import { Status } from "../../ui/marks";
import { Head, Wrap } from "../../ui/Page";
import { ErrorSummary, unlinked } from "../../ui/problems";
import { Facts } from "../../ui/Rows";
import { longestRegrade } from "./bank";
import { ChangeShown } from "./ChangeShown";
import type { EarlierKey, RegradePage } from "./regrade-item.server";

/** Whom a corrected key would change, before anything is changed; and the way to have it done. */
export function RegradeItemPage({
  course,
  itemId,
  earlier,
  saved,
  asked,
}: RegradePage & { saved: boolean; asked: Asked }) {
  const t = useText();
  const item = `/bank/${encodeURIComponent(course.courseId)}/${encodeURIComponent(itemId)}`;
  const canAsk = earlier.some(({ done, preview }) => done === null && preview !== null);
  return (
    <>
      <Head title={t("bank.regrade.title", { item: itemId })} lead={t("bank.regrade.lead")} slim />
      <Wrap>
        {saved && <Saved>{t("bank.regrade.saved")}</Saved>}
        {!canAsk && <ErrorSummary title={t("problem.title")} problems={unlinked(asked.problems)} />}
        <p className="row">
          <TouchLink href={item}>{t("bank.regrade.back")}</TouchLink>
        </p>
        {earlier.length === 0 && (
          <Entry title={t("bank.regrade.earlier")}>
            <Empty title={t("bank.regrade.none.title")}>{t("bank.regrade.none.text")}</Empty>
          </Entry>
        )}
        {earlier.map((one) => (
          <Earlier key={one.itemVersionId} one={one} asked={asked} />
        ))}
      </Wrap>
    </>
  );
}

function Earlier({ one, asked }: { one: EarlierKey; asked: Asked }) {
  const t = useText();
  const { itemVersionId, version, change, done, preview } = one;
  const mine = asked.values.version === itemVersionId ? asked : undefined;
  return (
    <Entry title={t("bank.version", { version })} note={t("bank.regrade.changed")}>
      <div className="stack">
        {change && <ChangeShown change={change} />}
        {done ? (
          <>
            <p>
              <Status kind="met">
                {t("bank.regrade.done", { day: formatDayOf(done.at, "UTC", t.locale) })}
              </Status>
            </p>
            <p>
              <In>{done.reason}</In>
            </p>
          </>
        ) : preview ? (
          <>
            <Preview preview={preview} />
            <Form {...(mine ? { asked: mine } : {})} id={`regrade-${version.replaceAll(".", "-")}`}>
              <input type="hidden" name="version" value={itemVersionId} />
              <Field
                name="reason"
                type="textarea"
                label={t("bank.regrade.reason")}
                hint={t("bank.regrade.reason.hint")}
                maxLength={longestRegrade}
              />
              <p className="row">
                <Button>{t("bank.regrade.button")}</Button>
              </p>
            </Form>
          </>
        ) : (
          <p>{t("bank.regrade.cannot")}</p>
        )}
      </div>
    </Entry>
  );
}

function Preview({ preview }: { preview: RegradePreview }) {
  const t = useText();
  const { learners, isAll, raised, asked, same } = preview;
  const told = (n: number | null) => (n === null ? t("counts.hidden") : String(n));
  return (
    <>
      <Facts
        items={[
          { name: t("bank.regrade.learners"), value: told(learners) },
          { name: t("bank.regrade.raised"), value: told(raised) },
          { name: t("bank.regrade.asked"), value: told(asked) },
          { name: t("bank.regrade.same"), value: told(same) },
        ]}
      />
      {!isAll && <p className="small soft">{t("bank.regrade.notAll")}</p>}
    </>
  );
}
