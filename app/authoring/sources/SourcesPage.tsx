import { bases, type Fact, studies } from "../../catalog/source";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button, LinkButton } from "../../ui/Button";
import { Empty, Entry, Panel } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { In } from "../../ui/In";
import { Pair, Row, Rows } from "../../ui/Rows";
import { EditFields } from "../EditFields";
import type { FramedDraft } from "../read-draft.server";
import { StudioFrame } from "../StudioFrame";
import type { OpenNote } from "./course-sources";

/** How a work was read, as the form offers it. */
export const CHECKED = ["V", "V2", "P"] as const;

interface SourcesPageProps extends FramedDraft {
  /** Null when sources.yaml cannot be read. */
  own: Fact[] | null;
  /** Notes that came with a document, of which nobody has said yet what work they are. */
  notes: readonly OpenNote[];
  /** The id of the note whose work is being said; empty for a new work. */
  chosen: string;
  /** What every course may cite. */
  catalog: Pick<Fact, "id" | "who" | "work">[];
  editKey: string;
  asked: Asked;
}

/** The works that a course cites: its own, with a form for one more, and the catalog's. */
export function SourcesPage(page: SourcesPageProps) {
  const { own, notes, chosen, catalog, editKey, asked, ...framed } = page;
  const t = useText();
  const note = notes.find(({ id }) => id === chosen);
  const fields = <EditFields editKey={editKey} seq={framed.last.seq} />;
  return (
    <StudioFrame {...framed} tab="sources" title={t("sources.title")}>
      {own === null && (
        <Entry title={t("settings.unreadable")}>
          <Panel tone="amber">
            <p>{t("sources.unreadable")}</p>
            <p>
              <LinkButton weight="two" href={`/studio/${framed.draft.id}/files/sources.yaml`}>
                {t("sources.open")}
              </LinkButton>
            </p>
          </Panel>
        </Entry>
      )}
      {own !== null && (
        <>
          {notes.length > 0 && (
            <Entry title={t("sources.notes")} note={t("sources.notes.note")} id="notes">
              <Rows>
                {notes.map(({ id, note: words }) => (
                  <Pair
                    key={id}
                    end={
                      <LinkButton
                        weight="two"
                        href={`?note=${id}#add`}
                        label={t("sources.notes.sayOf", { words })}
                      >
                        {t("sources.notes.say")}
                      </LinkButton>
                    }
                  >
                    <In>{words}</In>
                  </Pair>
                ))}
              </Rows>
            </Entry>
          )}
          <Entry title={t("sources.own")} note={t("sources.own.note")}>
            {own.length === 0 && (
              <Empty title={t("sources.none.title")}>{t("sources.none.text")}</Empty>
            )}
            {own.length > 0 && (
              <Form id="drop">
                {fields}
                <Rows>
                  {own.map((one) => (
                    <Pair
                      key={one.id}
                      end={
                        <Button
                          weight="quiet"
                          name="remove"
                          value={one.id}
                          label={t("sources.dropOf", { id: one.id })}
                        >
                          {t("sources.drop")}
                        </Button>
                      }
                    >
                      <SourceLine source={one} />
                      <p className="small soft">
                        <In>{one.note}</In>
                      </p>
                      <p className="small soft">{t("sources.cite", { id: one.id })}</p>
                    </Pair>
                  ))}
                </Rows>
              </Form>
            )}
          </Entry>
          <Entry
            title={note ? t("sources.notes.title") : t("sources.add")}
            note={note ? t("sources.notes.cited") : t("sources.add.note")}
            id="add"
          >
            <Form asked={asked}>
              {fields}
              {note && (
                <>
                  <input type="hidden" name="completes" value={note.id} />
                  <blockquote>
                    <In>{note.note}</In>
                  </blockquote>
                </>
              )}
              <SourceFields />
              <p>
                <Button>{t(note ? "sources.notes.button" : "sources.add.button")}</Button>
              </p>
            </Form>
          </Entry>
        </>
      )}
      <Entry title={t("sources.catalog")} note={t("sources.catalog.note")}>
        <details>
          <summary>{t("sources.catalog.show", { n: catalog.length })}</summary>
          <Rows text>
            {catalog.map((one) => (
              <Row key={one.id}>
                <SourceLine source={one} />
              </Row>
            ))}
          </Rows>
        </details>
      </Entry>
    </StudioFrame>
  );
}

function SourceLine({ source }: { source: Pick<Fact, "id" | "who" | "work"> }) {
  return (
    <p>
      <code>{source.id}</code>{" "}
      <In>
        {source.who}, <i>{source.work}</i>
      </In>
    </p>
  );
}

function SourceFields() {
  const t = useText();
  return (
    <>
      <Field name="who" label={t("sources.who")} hint={t("sources.who.hint")} required />
      <Field name="work" label={t("sources.work")} required />
      <Field name="where" label={t("sources.where")} hint={t("sources.where.hint")} />
      <Field name="url" type="url" label={t("sources.url")} hint={t("sources.url.hint")} />
      <Field
        name="basis"
        type="select"
        label={t("sources.basis")}
        options={bases.map((value) => ({ value, label: t(`sources.basis.${value}`) }))}
      />
      <Field
        name="study"
        type="select"
        label={t("sources.study")}
        choose={t("sources.study.none")}
        options={studies.map((value) => ({ value, label: t(`sources.study.${value}`) }))}
      />
      <Field
        name="checked"
        type="select"
        label={t("sources.checked")}
        options={CHECKED.map((value) => ({ value, label: t(`sources.checked.${value}`) }))}
      />
      <Field
        name="note"
        type="textarea"
        rows={3}
        label={t("sources.noteOf")}
        hint={t("sources.noteOf.hint")}
        required
      />
      <Field name="figures" label={t("sources.figures")} hint={t("sources.figures.hint")} />
    </>
  );
}
