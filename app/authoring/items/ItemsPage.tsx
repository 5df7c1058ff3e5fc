import { itemTypes } from "../../assessment/items/index";
import type { CourseProblem } from "../../catalog/problem";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button, TouchLink } from "../../ui/Button";
import { Empty, Entry, Saved } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { FlowTable } from "../../ui/FlowTable";
import { Form } from "../../ui/Form";
import { In, useKeptOptions } from "../../ui/In";
import type { PinNote } from "../bank/read-pins.server";
import { TakenItems } from "../bank/TakenItems";
import { EditFields } from "../EditFields";
import type { FramedDraft } from "../read-draft.server";
import { StudioFrame } from "../StudioFrame";
import type { Unparted } from "./entries";
import { FindItems } from "./FindItems";
import { BankNotes } from "./ItemNotes";
import { ItemRows } from "./ItemRows";
import { FULL, type ItemFilter, type ListedItem, type ObjectiveNeed } from "./item-list";
import { Unparted as CannotPart } from "./Unparted";

export interface ItemsPageProps extends FramedDraft {
  unparted: Unparted | null;
  items: readonly (ListedItem & { toMend: number })[];
  all: number;
  filter: ItemFilter;
  needs: readonly ObjectiveNeed[];
  pins: readonly PinNote[];
  whole: readonly CourseProblem[];
  mayEdit: boolean;
  editKey: string;
  outcome: "removed" | "fixed" | null;
  asked: Asked;
}

/** The questions of a course: what each objective still needs, a way to each, and a new one. */
export function ItemsPage(page: ItemsPageProps) {
  const t = useText();
  const { unparted, items, all, filter, needs, whole, mayEdit, editKey, outcome, asked, pins } =
    page;
  const { draft, last } = page;
  const base = `/studio/${draft.id}/items`;
  const objectives = useKeptOptions(needs);
  return (
    <StudioFrame {...page} tab="items" title={t("items.title")}>
      {outcome && <Saved>{t(`items.outcome.${outcome}`)}</Saved>}
      <p className="row">
        <TouchLink href={`${base}/import`}>{t("itemFiles.way")}</TouchLink>
      </p>
      <Entry title={t("items.needs")} note={t("items.needs.note")}>
        <Needs needs={needs} base={base} />
      </Entry>
      {unparted ? (
        <CannotPart why={unparted} draftId={draft.id} />
      ) : (
        <>
          {mayEdit && (
            <Entry title={t("items.add")} note={t("items.add.note")} id="add">
              <Form asked={asked} id="new">
                <EditFields editKey={editKey} seq={last.seq} />
                <Field
                  name="objective"
                  id="new-objective"
                  type="select"
                  label={t("items.field.objective")}
                  value={filter.objective}
                  options={objectives}
                />
                <Field
                  name="type"
                  id="new-type"
                  type="select"
                  label={t("items.find.kind")}
                  value={filter.type || "single"}
                  options={itemTypes.map((type) => ({
                    value: type,
                    label: t(`items.type.${type}`),
                  }))}
                />
                <Field
                  name="pool"
                  id="new-pool"
                  type="select"
                  label={t("items.field.pool")}
                  value={filter.pool || "check"}
                  options={(["check", "practice"] as const).map((pool) => ({
                    value: pool,
                    label: t(`items.pool.${pool}`),
                  }))}
                />
                <p className="row">
                  <Button>{t("items.add.button")}</Button>
                </p>
              </Form>
            </Entry>
          )}
          <Entry title={t("items.find")}>
            <FindItems filter={filter} needs={needs} />
          </Entry>
          <Entry
            title={t("items.list")}
            note={
              items.length === all
                ? t("items.list.note", { n: all })
                : t("items.list.of", { n: items.length, all })
            }
          >
            {all === 0 ? (
              <Empty title={t("items.list.none.title")}>{t("items.list.none.text")}</Empty>
            ) : items.length === 0 ? (
              <Empty title={t("items.list.found.title")}>{t("items.list.found.text")}</Empty>
            ) : (
              <ItemRows items={items} base={base} />
            )}
          </Entry>
          <TakenItems pins={pins} base={base} />
          {whole.length > 0 && (
            <Entry title={t("items.whole")} note={t("items.whole.note")}>
              <BankNotes
                {...{ notes: whole, editKey, mayEdit }}
                draftId={draft.id}
                seq={last.seq}
              />
            </Entry>
          )}
        </>
      )}
    </StudioFrame>
  );
}

function Needs({ needs, base }: { needs: readonly ObjectiveNeed[]; base: string }) {
  const t = useText();
  const still = ({ stillCheck: check, stillPractice: practice }: ObjectiveNeed) => {
    if (check === 0 && practice === 0) return t("items.needs.none");
    if (practice === 0) return t("items.needs.checkOnly", { check });
    return check === 0
      ? t("items.needs.practiceOnly", { practice })
      : t("items.needs.both", { check, practice });
  };
  return (
    <FlowTable
      caption={t("items.needs")}
      columns={[
        t("items.needs.objective"),
        t("items.needs.check"),
        t("items.needs.practice"),
        t("items.needs.still"),
      ]}
      rows={needs.map((need) => ({
        key: need.id,
        cells: [
          <a key="way" href={`${base}?objective=${encodeURIComponent(need.id)}#list`}>
            {need.id} <In>{need.text}</In>
          </a>,
          t("items.needs.of", { n: need.check, full: FULL.check }),
          t("items.needs.of", { n: need.practice, full: FULL.practice }),
          still(need),
        ],
      }))}
    />
  );
}
