import type { Origin } from "../../assessment/items/origin";
import { licenceName } from "../../catalog/licence";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button, TouchLink } from "../../ui/Button";
import { Entry } from "../../ui/Entry";
import { Form } from "../../ui/Form";
import { In } from "../../ui/In";
import { Status } from "../../ui/marks";
import { ErrorSummary, unlinked } from "../../ui/problems";
import { Facts } from "../../ui/Rows";
import { EditFields } from "../EditFields";
import type { FramedDraft } from "../read-draft.server";
import { StudioFrame } from "../StudioFrame";
import { ChangeShown } from "./ChangeShown";
import type { ItemSource } from "./read-item-source.server";
import { licenceNamed } from "./reuse";
import { PIN_MARKS } from "./TakenItems";

interface ItemSourcePageProps
  extends FramedDraft,
    Pick<ItemSource, "from" | "newest" | "change" | "barred" | "mayEdit" | "seq"> {
  /** How the pin stands; null for a question of this course's own. */
  pin: ItemSource["state"];
  itemKey: string;
  editKey: string;
  asked: Asked;
}

/** Where a question was taken from, what its newest release would change here, and the way to take it. */
export function ItemSourcePage(page: ItemSourcePageProps) {
  const t = useText();
  const { draft, itemKey, from, pin, newest, asked } = page;
  const base = `/studio/${draft.id}/items`;
  return (
    <StudioFrame {...page} tab="items" title={itemKey}>
      <p className="row">
        <TouchLink href={base}>{t("items.back")}</TouchLink>
        <TouchLink href={`${base}/${encodeURIComponent(itemKey)}`}>
          {t("bank.source.form")}
        </TouchLink>
      </p>
      {from === null || pin === null ? (
        <Entry title={t("bank.source")}>
          <ErrorSummary title={t("problem.title")} problems={unlinked(asked.problems)} />
          <p>{t("bank.source.own")}</p>
        </Entry>
      ) : (
        <>
          <Entry title={t("bank.source")} note={t("bank.source.note")}>
            <div className="stack">
              <p>
                <Status kind={PIN_MARKS[pin]}>{t(`bank.pin.${pin}`)}</Status>
              </p>
              <Whence from={from} newest={newest} />
            </div>
          </Entry>
          <TakeNewest page={page} from={from} />
        </>
      )}
    </StudioFrame>
  );
}

function Whence({ from, newest }: { from: Origin; newest: string | null }) {
  const t = useText();
  const licence = licenceNamed(from.licence, "all-rights-reserved");
  return (
    <Facts
      items={[
        { name: t("bank.source.question"), value: `${from.course}, ${from.item}` },
        { name: t("bank.source.version"), value: from.version },
        { name: t("bank.source.college"), value: <In>{from.college}</In> },
        { name: t("licence.fact"), value: (licence && licenceName(licence)) ?? t("bank.ours") },
        ...(newest === null ? [] : [{ name: t("bank.source.newest"), value: newest }]),
      ]}
    />
  );
}

function TakeNewest({ page, from }: { page: ItemSourcePageProps; from: Origin }) {
  const t = useText();
  const { newest, change, barred, mayEdit, editKey, seq, asked } = page;
  const canTake = mayEdit && barred === null && newest !== null && newest !== from.version;
  return (
    <Entry title={t("bank.take")} note={t("bank.take.note")} id="take">
      <div className="stack">
        {barred ? (
          <p>{t(`bank.refused.${barred}`)}</p>
        ) : change ? (
          <ChangeShown change={change} />
        ) : (
          <p>{t("bank.take.same")}</p>
        )}
        {canTake ? (
          <Form asked={asked}>
            <EditFields editKey={editKey} seq={seq} />
            <p className="row">
              <Button>{t("bank.take.button", { version: newest })}</Button>
            </p>
          </Form>
        ) : (
          <ErrorSummary title={t("problem.title")} problems={unlinked(asked.problems)} />
        )}
      </div>
    </Entry>
  );
}
