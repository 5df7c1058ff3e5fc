import { Drawn } from "../../assessment/ItemPicture";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Empty, Entry, Saved } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { In } from "../../ui/In";
import { Fig } from "../../ui/Lesson";
import { Status } from "../../ui/marks";
import { EditFields } from "../EditFields";
import type { FramedDraft } from "../read-draft.server";
import { StudioFrame } from "../StudioFrame";
import type { FigureLine } from "./figures";

interface FiguresPageProps extends FramedDraft {
  figures: readonly FigureLine[];
  mayEdit: boolean;
  editKey: string;
  done: "added" | "replaced" | "removed" | null;
  asked: Asked;
}

/** The drawings of a draft: each as it looks, where it is used, and how to replace or remove it. */
export function FiguresPage({
  figures,
  mayEdit,
  editKey,
  done,
  asked,
  ...framed
}: FiguresPageProps) {
  const t = useText();
  const { last, draft } = framed;
  const sent = String(asked.values.name ?? "");
  const isAdding = asked.values.work !== "replace" && asked.values.work !== "remove";
  const shared = { seq: last.seq, mayEdit, draftId: draft.id };
  return (
    <StudioFrame {...framed} tab="figures" title={t("figures.title")}>
      {done && <Saved>{t(`figures.done.${done}`)}</Saved>}
      {figures.length === 0 && (
        <Entry title={t("figures.title")}>
          <Empty title={t("figures.none.title")}>{t("figures.none.text")}</Empty>
        </Entry>
      )}
      {figures.map((figure, at) => (
        <FigureEntry
          key={figure.name}
          {...shared}
          figure={figure}
          editKey={`${editKey}-${at}`}
          asked={!isAdding && sent === figure.name ? asked : null}
        />
      ))}
      {mayEdit && (
        <Entry title={t("figures.add")} note={t("figures.add.note")}>
          <Form id="add" files {...(isAdding ? { asked } : {})}>
            <EditFields editKey={editKey} seq={last.seq} />
            <Field
              name="name"
              label={t("figures.name")}
              hint={t("figures.name.hint")}
              maxLength={64}
              required
            />
            <FileFields />
            <p>
              <Button name="work" value="add">
                {t("figures.add.button")}
              </Button>
            </p>
          </Form>
        </Entry>
      )}
    </StudioFrame>
  );
}

function FileFields() {
  const t = useText();
  return (
    <>
      <Field
        name="upload"
        type="file"
        accept=".svg"
        label={t("figures.file")}
        hint={t("figures.file.hint")}
      />
      <Field
        name="svg"
        type="textarea"
        code
        label={t("figures.svg")}
        hint={t("figures.svg.hint")}
      />
    </>
  );
}

interface FigureEntryProps {
  figure: FigureLine;
  seq: number;
  mayEdit: boolean;
  draftId: string;
  editKey: string;
  /** What came back with its form. */
  asked: Asked | null;
}

function FigureEntry({ figure, seq, mayEdit, draftId, editKey, asked }: FigureEntryProps) {
  const t = useText();
  const { name, drawing, problem, uses } = figure;
  const alt = uses.flatMap((use) => (use.in === "lesson" && use.alt ? [use.alt] : []))[0];
  return (
    <Entry title={name} id={name.replace(/\.svg$/, "")}>
      <div className="stack">
        {drawing && (
          <Fig>
            <Drawn drawing={drawing} alt={alt ?? name} />
          </Fig>
        )}
        {problem && (
          <p>
            <Status kind="stop">{t("editor.note.must")}</Status>{" "}
            <In>{`${problem.message} ${problem.fix}`}</In>
          </p>
        )}
        {uses.length === 0 && <p className="soft">{t("figures.unused")}</p>}
        <ul className="stack">
          {uses.map((use) => (
            <li key={use.in === "lesson" ? `${use.slug} ${use.alt}` : use.in}>
              {use.in === "items" && (
                <a href={`/studio/${draftId}/items`}>{t("figures.inItems")}</a>
              )}
              {use.in === "media" && (
                <a href={`/studio/${draftId}/media`}>{t("figures.inMedia")}</a>
              )}
              {use.in === "lesson" && (
                <>
                  <a href={`/studio/${draftId}/lessons/${use.slug}/blocks`}>
                    {t("figures.inLesson", { lesson: use.slug })}
                  </a>{" "}
                  <span className="soft">{use.alt ? <In>{use.alt}</In> : t("figures.noAlt")}</span>
                </>
              )}
            </li>
          ))}
        </ul>
        {mayEdit && (
          <Form id={`${name}-form`} files {...(asked ? { asked } : {})}>
            <EditFields editKey={editKey} seq={seq} />
            <input type="hidden" name="name" value={name} />
            <details open={asked !== null}>
              <summary>{t("figures.replace")}</summary>
              <div className="stack">
                <FileFields />
                <p>
                  <Button
                    weight="two"
                    name="work"
                    value="replace"
                    label={t("figures.replaceOf", { name })}
                  >
                    {t("figures.replace.button")}
                  </Button>
                </p>
              </div>
            </details>
            {uses.length === 0 && (
              <p>
                <Button
                  weight="quiet"
                  name="work"
                  value="remove"
                  label={t("figures.removeOf", { name })}
                >
                  {t("figures.remove")}
                </Button>
              </p>
            )}
          </Form>
        )}
      </div>
    </Entry>
  );
}
