import { createElement } from "react";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { TouchLink } from "../../ui/Button";
import { Empty, Saved } from "../../ui/Entry";
import { In } from "../../ui/In";
import { ErrorSummary } from "../../ui/problems";
import { useNonce } from "../../ui/response";
import type { EditorSetting } from "../editor/editor-data";
import { HeldUp } from "../editor/HeldUp";
import { LessonPreview } from "../editor/LessonPreview";
import { StudioFrame } from "../StudioFrame";
import { AddBlock } from "./AddBlock";
import { BlockItem, Notes } from "./BlockItem";
import { type BlockType, blockTypes } from "./block";
import { editorWords } from "./block-editor-words";
import { type BlockFields, NO_FIELDS } from "./block-form";
import { citedIn, freeId } from "./block-words";
import { type BlockDone, fieldsIn } from "./posted-block";
import type { BlockPage } from "./read-block-page.server";

/** A form that came back: which block it was, what it held, and what is wrong. */
export interface SentBlock {
  asked: Asked;
  /** The place of the block; of a new one, where it was to go. */
  index: number;
  isNew: boolean;
  type: BlockType;
  fields: BlockFields;
}

/** What the form of a block says when it comes back, at its block; the button of a note stands at none. */
export function sentBlock(values: Asked["values"], problems: Asked["problems"]): SentBlock {
  return {
    asked: { problems, values },
    index: values.work === "fix" ? -1 : Number(values.block) || 0,
    isNew: values.work === "add",
    type: blockTypes.find((one) => one === values.type) ?? "text",
    fields: fieldsIn(values),
  };
}

interface BlockEditorProps {
  page: BlockPage;
  sent: SentBlock | null;
  /** Problems that belong to no block that is there. */
  asked: Asked;
  /** Where a block is to be added, and of which type, as the address says. */
  at: number | null;
  add: BlockType | null;
  done: BlockDone | null;
  editKey: string;
  script: string;
  /** What the script keeps unsaved work under. */
  setting: Omit<EditorSetting, "sync">;
}

/** A lesson as a list of blocks, for people who never want to see its source. */
export function BlockEditor(props: BlockEditorProps) {
  const { page, sent, asked, done, editKey, script } = props;
  const t = useText();
  const nonce = useNonce();
  const { frame, slug, blocks, names, mayEdit, bodyLine } = page;
  const lesson = frame.outline.lessons.find((one) => one.slug === slug);
  const cited = citedIn(blocks.map(({ block }) => block));
  const at = sent?.isNew ? sent.index : (props.at ?? blocks.length);
  const within = (from: number, to: number) => (one: { line: number }) =>
    one.line >= from && one.line < to;
  const here = `/studio/${frame.draft.id}/lessons/${slug}`;
  const shared = { names, cited, mayEdit, seq: frame.last.seq, editKey };
  return (
    <StudioFrame {...frame} title={lesson?.title ? <In>{lesson.title}</In> : slug} tab={null}>
      <script type="module" src={script} nonce={nonce} />
      {done && <Saved>{t(`blocks.done.${done}`)}</Saved>}
      <ErrorSummary title={t("problem.title")} problems={asked.problems} />
      <HeldUp
        draftId={page.frame.draft.id}
        mayEdit={page.mayEdit}
        open={page.open}
        held={page.held}
      />
      {createElement(
        "block-editor",
        {
          id: "block-editor",
          "data-may-edit": mayEdit || undefined,
          "data-owner": props.setting.owner,
          "data-store-key": props.setting.storeKey,
          "data-words": JSON.stringify(editorWords(t)),
          "data-facts": JSON.stringify(names.facts),
        },
        <div className="desk" key="desk">
          <section className="stack" id="blocks" tabIndex={-1} aria-labelledby="blocks-title">
            <h2 id="blocks-title">{t("blocks.title")}</h2>
            <p className="row">
              <TouchLink href={here}>{t("blocks.source")}</TouchLink>
              <TouchLink href={`${here}/settings`}>{t("blocks.settings")}</TouchLink>
            </p>
            <p className="saved" role="status" data-part="status" hidden />
            <Notes
              notes={page.notes.filter(within(1, bodyLine))}
              fix={mayEdit ? { seq: frame.last.seq, editKey, index: 0, type: "text" } : null}
            />
            {blocks.length === 0 && (
              <Empty title={t("blocks.none.title")}>{t("blocks.none.text")}</Empty>
            )}
            <ol className="blocks">
              {blocks.map(({ block, firstLine }, index) => {
                const next = blocks[index + 1]?.firstLine ?? Number.POSITIVE_INFINITY;
                const isHere = within(index === 0 ? bodyLine : firstLine, next);
                return (
                  <BlockItem
                    // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place
                    key={`${index} ${block.type}`}
                    {...shared}
                    block={block}
                    index={index}
                    count={blocks.length}
                    sourceHref={`${here}#L${firstLine}`}
                    notes={page.notes.filter(isHere)}
                    grades={page.grades.filter(isHere)}
                    target={page.target}
                    again={sent && !sent.isNew && sent.index === index ? sent : null}
                  />
                );
              })}
            </ol>
            {mayEdit && (
              <AddBlock
                {...shared}
                at={Math.min(at, blocks.length)}
                adding={sent?.isNew ? sent : adding(props)}
              />
            )}
          </section>
          <section className="stack" id="preview">
            <h2>{t("editor.preview")}</h2>
            <section
              className="preview"
              data-view="phone"
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
              tabIndex={0}
              aria-label={t("editor.preview.label")}
            >
              {page.preview ? (
                <LessonPreview blocks={page.preview} items={names.items} />
              ) : (
                <Empty title={t("editor.preview.none.title")}>
                  {t("editor.preview.none.text")}
                </Empty>
              )}
            </section>
          </section>
          {mayEdit && <Citable facts={names.facts} />}
        </div>,
      )}
    </StudioFrame>
  );
}

/** The empty form of a type, with an id of its own where the type has one. */
function adding({ page, add }: BlockEditorProps) {
  if (!add) return null;
  const { blocks, frame, position } = page;
  const letter = add === "scenario" ? "S" : add === "reflect" ? "R" : null;
  const all = blocks.map(({ block }) => block);
  const id = letter ? freeId(all, { code: frame.outline.code, lesson: position, letter }) : "";
  const kind = add === "callout" ? "key" : "";
  const ids = add === "sources" ? citedIn(all) : [];
  return { type: add, fields: { ...NO_FIELDS, id, kind, ids }, asked: null };
}

/** The facts that a text may cite, to read and to copy their ids. */
function Citable({ facts }: { facts: BlockPage["names"]["facts"] }) {
  const t = useText();
  return (
    <details className="full">
      <summary>{t("blocks.facts")}</summary>
      <ul className="small">
        {facts.map(({ id, words }) => (
          <li key={id}>
            <code>[{id}]</code> <In>{words}</In>
          </li>
        ))}
      </ul>
    </details>
  );
}
