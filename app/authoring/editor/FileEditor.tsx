import { createElement } from "react";
import { useText } from "../../i18n/text";
import { FRESH } from "../../ui/asked";
import { Button, TouchLink } from "../../ui/Button";
import { Saved } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { In, useKeptLang } from "../../ui/In";
import { ErrorSummary, type Problem } from "../../ui/problems";
import { useNonce } from "../../ui/response";
import { StudioFrame } from "../StudioFrame";
import { type EditorSetting, editorData } from "./editor-data";
import type { ExaminedFile } from "./examine-file.server";
import { FileHistory } from "./FileHistory";
import { lessonSlugOf, seqIn, viewIn } from "./file-work";
import { HeldUp } from "./HeldUp";
import { NoteList } from "./NoteList";
import { PreviewPane } from "./PreviewPane";
import type { FilePage } from "./read-file-page.server";
import { SourceLines } from "./SourceLines";
import type { PreviewView } from "./view-as";

/** What came back with the form: what is wrong, or how what was typed looks. */
export interface TypedFile {
  problems: readonly Problem[];
  /** Null where the form held none. */
  text: string | null;
  why: string;
  /** The revision that it was typed on, and the key of the change. */
  base: number | null;
  editKey: string;
  view: PreviewView;
  /** Null where it could not be examined: then the page shows the file as it was saved. */
  examined: ExaminedFile | null;
}

/** What a form of a file says when it comes back. */
export function typedFile(
  values: Readonly<Record<string, string | readonly string[]>>,
  problems: readonly Problem[],
  examined: ExaminedFile | null,
): TypedFile {
  const said = (name: string) => String(values[name] ?? "");
  return {
    problems,
    text: values.text === undefined ? null : said("text"),
    why: said("why"),
    base: seqIn(said("base")),
    editKey: said("editKey"),
    view: viewIn(said("view")),
    examined,
  };
}

interface FileEditorProps {
  page: FilePage;
  typed: TypedFile | null;
  view: PreviewView;
  /** What has just happened. */
  done: "saved" | "merged" | "restored" | "same" | null;
  editKey: string;
  /** The page's own script. */
  script: string;
  setting: EditorSetting;
}

const FORM = "edit";

/** A file of a draft: its source, how it looks, what is to be put right, and every change of it. */
export function FileEditor({ page, typed, view, done, editKey, script, setting }: FileEditorProps) {
  const t = useText();
  const nonce = useNonce();
  const { frame, path, mayEdit, completions } = page;
  const slug = lessonSlugOf(path);
  const lesson = frame.outline.lessons.find((one) => one.slug === slug);
  const examined = typed?.examined ?? page.examined;
  const key = typed?.editKey || editKey;
  return (
    <StudioFrame {...frame} title={lesson?.title ? <In>{lesson.title}</In> : path} tab={null}>
      <script type="module" src={script} nonce={nonce} />
      {done && <Saved>{t(`editor.done.${done}`)}</Saved>}
      <HeldUp
        draftId={page.frame.draft.id}
        mayEdit={page.mayEdit}
        open={page.open}
        held={page.held}
      />
      {createElement(
        "lesson-editor",
        editorData(page, { ...setting, notes: examined.notes, isTyped: typed?.text != null }, t),
        <div className="desk" key="desk">
          <section className="stack">
            <h2>
              <label htmlFor="text">{t("editor.source")}</label>
            </h2>
            <SourceForm page={page} typed={typed} editKey={key} />
          </section>
          {slug !== null && (
            <PreviewPane
              blocks={examined.blocks}
              items={completions.items}
              view={view}
              form={FORM}
            />
          )}
          <NoteList
            notes={examined.notes}
            grades={examined.grades}
            target={examined.target}
            form={mayEdit ? FORM : null}
          />
          <section className="full" id="lines">
            <SourceLines text={typed?.text ?? page.text} title={t("editor.lines")} />
          </section>
          <FileHistory
            log={page.log}
            logMore={page.logMore}
            earlier={page.earlier}
            mayRestore={mayEdit}
            editKey={editKey}
          />
        </div>,
      )}
    </StudioFrame>
  );
}

function SourceForm({
  page,
  typed,
  editKey,
}: {
  page: FilePage;
  typed: TypedFile | null;
  editKey: string;
}) {
  const t = useText();
  const lang = useKeptLang();
  const { path, mayEdit } = page;
  const slug = lessonSlugOf(path);
  const { problems } = typed ?? FRESH;
  return (
    <form method="post" id={FORM} className="stack" noValidate autoComplete="off">
      <ErrorSummary title={t("problem.title")} problems={problems} />
      <input
        type="hidden"
        name="base"
        value={(typed?.text == null ? page.seq : typed.base) ?? ""}
      />
      <input type="hidden" name="editKey" value={editKey} />
      <p className="saved" role="status" data-part="status" hidden />
      <textarea
        className="source"
        id="text"
        name="text"
        spellCheck
        lang={lang}
        readOnly={!mayEdit}
        aria-describedby="text-hint"
        defaultValue={typed?.text ?? page.text}
      />
      <p className="hint" id="text-hint">
        {t("editor.source.hint", { path })}
      </p>
      {mayEdit && (
        <Field
          name="why"
          label={t("editor.why")}
          hint={t("editor.why.hint")}
          value={typed?.why}
          maxLength={200}
        />
      )}
      <p className="row">
        {mayEdit && (
          <Button name="act" value="save">
            {t("editor.save")}
          </Button>
        )}
        <Button weight="two" name="act" value="preview">
          {t("editor.check")}
        </Button>
        {slug !== null && (
          <TouchLink href={`/studio/${page.frame.draft.id}/lessons/${slug}/blocks`}>
            {t("editor.blocks")}
          </TouchLink>
        )}
      </p>
    </form>
  );
}
