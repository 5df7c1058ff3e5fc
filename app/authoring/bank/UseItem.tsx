import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Empty } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { In, useKeptLang } from "../../ui/In";
import { Meta } from "../../ui/Page";
import { ErrorSummary, unlinked } from "../../ui/problems";
import { Row, Rows } from "../../ui/Rows";
import type { BankUsage } from "./read-usage.server";

/** Puts a question into a draft, under one of its objectives. */
export function UseItem({
  places,
  asked,
  editKey,
}: Pick<BankUsage, "places"> & { asked: Asked; editKey: string }) {
  const t = useText();
  const lang = useKeptLang();
  if (places.length === 0)
    return (
      <>
        <ErrorSummary title={t("problem.title")} problems={unlinked(asked.problems)} />
        <Empty title={t("bank.use.none.title")}>{t("bank.use.none.text")}</Empty>
      </>
    );
  return (
    <Form asked={asked}>
      <input type="hidden" name="editKey" value={editKey} />
      <Field
        name="place"
        type="select"
        label={t("bank.use.place")}
        hint={t("bank.use.place.hint")}
        options={places.map(({ draftId, code, version, objective: { id, text } }) => ({
          value: `${draftId} ${id}`,
          label: `${code} ${version} · ${id}: ${text}`,
          lang,
        }))}
      />
      <p className="row">
        <Button>{t("bank.use.button")}</Button>
      </p>
    </Form>
  );
}

/** The courses and drafts that use a question, as far as the reader may see them. */
export function UsedBy({ used }: Pick<BankUsage, "used">) {
  const t = useText();
  if (used.length === 0) return <p>{t("bank.used.none")}</p>;
  return (
    <Rows>
      {used.map(({ draftId, courseId, code, title, version, itemId, pinned }) => (
        <Row key={`${draftId} ${courseId} ${itemId}`}>
          <h3>
            <a
              href={
                draftId === null
                  ? `/bank/${encodeURIComponent(courseId)}/${encodeURIComponent(itemId)}`
                  : `/studio/${draftId}/items/${encodeURIComponent(itemId)}`
              }
            >
              <In>{title || code}</In>
            </a>
          </h3>
          <Meta
            items={[
              t(draftId === null ? "bank.used.release" : "bank.used.draft", { code, version }),
              itemId,
              pinned === null ? t("bank.used.copy") : t("bank.used.pinned", { version: pinned }),
            ]}
          />
        </Row>
      ))}
    </Rows>
  );
}
