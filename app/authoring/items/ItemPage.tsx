import { createElement, type ReactNode } from "react";
import { ItemQuestion } from "../../assessment/ItemQuestion";
import { ItemReview } from "../../assessment/ItemReview";
import { useText } from "../../i18n/text";
import { Button, LinkButton, TouchLink } from "../../ui/Button";
import { Entry, Panel, Saved } from "../../ui/Entry";
import { ErrorSummary, type Problem } from "../../ui/problems";
import { useNonce } from "../../ui/response";
import { EditFields } from "../EditFields";
import type { FramedDraft } from "../read-draft.server";
import { StudioFrame } from "../StudioFrame";
import type { SavedFile } from "../save-draft.server";
import type { Unformed } from "./edit-entry";
import { ItemFields, type ItemOffers } from "./ItemFields";
import { ItemNotes } from "./ItemNotes";
import type { ItemDesk } from "./item-desk";
import type { ItemPreview } from "./item-preview";
import { Unparted } from "./Unparted";

export interface ItemPageProps extends FramedDraft {
  itemKey: string;
  desk: ItemDesk | Unformed;
  offers: ItemOffers;
  mayEdit: boolean;
  editKey: string;
  /** The revision that the form was made from. */
  seq: number;
  outcome: SavedFile["outcome"] | "added" | "fixed" | null;
  heldId: string | null;
  problems: readonly Problem[];
  /** The module that saves as one types; without it every button works as well. */
  script: string;
}

/** One question: its form, how a learner sees it, and what is to be mended. */
export function ItemPage(page: ItemPageProps) {
  const t = useText();
  const { draft, itemKey, desk, outcome, heldId, problems } = page;
  const base = `/studio/${draft.id}/items`;
  return (
    <StudioFrame {...page} tab="items" title={itemKey}>
      <p className="row">
        <TouchLink href={base}>{t("items.back")}</TouchLink>
        {typeof desk !== "string" && desk.type === "branch" && (
          <TouchLink href={`${base}/${encodeURIComponent(itemKey)}/graph`}>
            {t("items.graph.open")}
          </TouchLink>
        )}
      </p>
      <ErrorSummary title={t("problem.title")} problems={problems} />
      {outcome === "held" ? (
        <Panel tone="amber">
          <p role="status">{t("items.outcome.held")}</p>
          {heldId && (
            <p>
              <LinkButton weight="two" href={`/studio/${draft.id}/held/${heldId}`}>
                {t("items.outcome.held.open")}
              </LinkButton>
            </p>
          )}
        </Panel>
      ) : (
        outcome && <Saved>{t(`items.outcome.${outcome}`)}</Saved>
      )}
      {typeof desk === "string" ? (
        <Unparted why={desk} draftId={draft.id} />
      ) : (
        <Desk page={page} desk={desk} />
      )}
    </StudioFrame>
  );
}

function Desk({ page, desk }: { page: ItemPageProps; desk: ItemDesk }) {
  const t = useText();
  const nonce = useNonce();
  const { mayEdit, editKey, seq, script, offers } = page;
  const { type, typed } = desk;
  const group = (name: "about" | "asks" | "more") => (
    <ItemFields type={type} typed={typed} offers={offers} group={name} />
  );
  const form = (
    <form method="post" noValidate key="form">
      <EditFields editKey={editKey} seq={seq} />
      <SaveLine mayEdit={mayEdit} isUnsaved={desk.isUnsaved} />
      <div className="desk">
        <fieldset className="stack" id="fields">
          <legend className="vh">{t("items.form")}</legend>
          {group("asks")}
          <details className="stack" open={type === "branch" ? undefined : true}>
            <summary>{t("items.form.about")}</summary>
            {group("about")}
          </details>
          <details className="stack">
            <summary>{t("items.form.more")}</summary>
            {group("more")}
          </details>
          {mayEdit && (
            <p className="row">
              <Button name="do" value="save">
                {t("items.form.save")}
              </Button>
              <Button weight="two" name="do" value="look">
                {t("items.form.look")}
              </Button>
            </p>
          )}
        </fieldset>
        <div className="stack" id="beside">
          <Beside desk={desk} mayEdit={mayEdit} />
        </div>
      </div>
      {mayEdit && <PlaceAndCopies />}
    </form>
  );
  return (
    <>
      <script type="module" src={script} nonce={nonce} />
      {createElement(
        "item-form",
        {
          "data-unsaved": t("items.form.unsaved"),
          "data-saving": t("items.form.saving"),
          "data-failed": t("items.form.failed"),
        },
        form,
      )}
    </>
  );
}

function SaveLine({ mayEdit, isUnsaved }: { mayEdit: boolean; isUnsaved: boolean }) {
  const t = useText();
  if (!mayEdit) return <p>{t("items.form.readOnly")}</p>;
  return (
    <p className="row">
      <Button name="do" value="save">
        {t("items.form.save")}
      </Button>
      <span className="saved" id="state" role="status">
        {isUnsaved ? t("items.form.unsaved") : ""}
      </span>
    </p>
  );
}

/** The preview and the notes: what stands beside the fields and follows them. */
function Beside({ desk, mayEdit }: { desk: ItemDesk; mayEdit: boolean }) {
  const t = useText();
  const { preview, notes } = desk;
  return (
    <>
      <section className="stack" id="preview">
        <h2>{t("items.preview")}</h2>
        <p className="small soft">{t("items.preview.note")}</p>
        {preview ? <Preview preview={preview} /> : <p>{t("items.preview.none")}</p>}
      </section>
      <section className="stack" id="notes">
        <h2>{t("items.notes")}</h2>
        {notes.length > 0 && (
          <p className="small soft">{t("items.notes.count", { n: notes.length })}</p>
        )}
        <ItemNotes notes={notes} mayEdit={mayEdit} />
      </section>
    </>
  );
}

function Preview({ preview }: { preview: ItemPreview }) {
  const t = useText();
  const { shown, values, problem, review } = preview;
  return (
    <div className="preview stack">
      {review && <ItemReview review={review} />}
      <ItemQuestion
        shown={shown}
        id="answer"
        values={values ?? undefined}
        error={problem ? t(`assessment.problem.${problem}`) : undefined}
      />
      <p>
        <Button weight="two" name="do" value="answer">
          {t("items.form.answer")}
        </Button>
      </p>
    </div>
  );
}

function PlaceAndCopies() {
  const t = useText();
  const ways: { value: string; words: ReactNode }[] = [
    { value: "copy", words: t("items.order.copy") },
    { value: "move-up", words: t("items.order.up") },
    { value: "move-down", words: t("items.order.down") },
    { value: "take-out", words: t("items.order.remove") },
  ];
  return (
    <Entry title={t("items.order")} note={t("items.order.copy.hint")}>
      <p className="row">
        {ways.map(({ value, words }) => (
          <Button key={value} weight="quiet" name="do" value={value}>
            {words}
          </Button>
        ))}
      </p>
    </Entry>
  );
}
