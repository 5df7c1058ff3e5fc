import type { ParagraphGrade } from "../../catalog/check/paragraph-grades";
import type { Text } from "../../i18n/catalog";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button, TouchLink } from "../../ui/Button";
import { Form } from "../../ui/Form";
import { In } from "../../ui/In";
import { Status } from "../../ui/marks";
import { EditFields } from "../EditFields";
import type { Completions } from "../editor/completions";
import { FixForm } from "../editor/FixForm";
import { BlockGrade } from "../editor/Grades";
import type { Note } from "../editor/note";
import { BlockFields } from "./BlockFields";
import type { Block, BlockType } from "./block";
import { type BlockFields as Fields, fieldsOf } from "./block-form";
import { nameOf, wordsIn } from "./block-words";

interface BlockItemProps {
  block: Block;
  /** Its place, from 0, and how many there are. */
  index: number;
  count: number;
  notes: readonly Note[];
  /** How hard its paragraphs read, and what the course aims for. */
  grades: readonly ParagraphGrade[];
  target: number;
  names: Completions;
  cited: readonly string[];
  mayEdit: boolean;
  seq: number;
  editKey: string;
  /** Its place in the lesson's source. */
  sourceHref: string;
  /** The form as it was sent, when it came back. */
  again: { asked: Asked; fields: Fields } | null;
}

/** A block in the list: what it says, what is to be put right in it, and its form, folded away. */
export function BlockItem(props: BlockItemProps) {
  const { block, index, count, notes, names, cited, mayEdit, seq, editKey, sourceHref, again } =
    props;
  const t = useText();
  const name = t(`blocks.name.${nameOf(block)}`);
  const n = index + 1;
  const words = wordsIn(block);
  return (
    <li id={`b${index}`} className="block" data-type={block.type}>
      <details open={again !== null}>
        <summary>
          <span className="lab">{name}</span>{" "}
          <span className="block-words">
            <In>{words.length > MOST ? `${words.slice(0, MOST - 1)}…` : words}</In>
          </span>
          <BlockGrade grades={props.grades} target={props.target} />
          {notes.length > 0 && (
            <span className="block-marks">
              <Status kind={notes.some(({ level }) => level === "must") ? "stop" : "warn"}>
                {t("blocks.notes", { n: notes.length })}
              </Status>
            </span>
          )}
        </summary>
        <div className="stack">
          <Notes notes={notes} fix={mayEdit ? { seq, editKey, index, type: block.type } : null} />
          {mayEdit && (
            <Form id={`f${index}`} {...(again ? { asked: again.asked } : {})}>
              <EditFields editKey={`${editKey}-${index}`} seq={seq} />
              <input type="hidden" name="block" value={index} />
              <input type="hidden" name="count" value={1} />
              <input type="hidden" name="type" value={block.type} />
              <BlockFields
                type={block.type}
                fields={again?.fields ?? fieldsOf(block)}
                names={names}
                cited={cited}
              />
              <p className="row">
                {buttonsOf(t, { name, n, count }).map(({ work, words, ...button }) => (
                  <Button key={work} name="work" value={work} {...button}>
                    {words}
                  </Button>
                ))}
                <TouchLink href={`?at=${index + 1}#add`} label={t("blocks.belowOf", { name, n })}>
                  {t("blocks.below")}
                </TouchLink>
                <TouchLink href={sourceHref} label={t("blocks.sourceOf", { name, n })}>
                  {t("blocks.source")}
                </TouchLink>
              </p>
            </Form>
          )}
        </div>
      </details>
    </li>
  );
}

/** In characters. */
const MOST = 220;

/** What can be done with a block at its place, from 1: the words of each button, seen and in full. */
function buttonsOf(t: Text, { name, n, count }: { name: string; n: number; count: number }) {
  const one = { name, n };
  const moves = [
    { work: "up", words: t("blocks.up"), label: t("blocks.upOf", one), may: n > 1 },
    { work: "down", words: t("blocks.down"), label: t("blocks.downOf", one), may: n < count },
  ].flatMap(({ may, ...move }) => (may ? [{ ...move, weight: "two" as const }] : []));
  const rest = [
    { work: "copy", words: t("blocks.copy"), label: t("blocks.copyOf", one) },
    { work: "remove", words: t("blocks.remove"), label: t("blocks.removeOf", one) },
  ].map((button) => ({ ...button, weight: "quiet" as const }));
  return [
    { work: "save", words: t("blocks.save"), label: t("blocks.saveOf", one) },
    ...moves,
    ...rest,
  ];
}

interface NotesProps {
  notes: readonly Note[];
  /** What the button of a note sends, and the block that it stands at; null where nothing may be changed. */
  fix: { seq: number; editKey: string; index: number; type: BlockType } | null;
}

/** What is to be put right in a block, in the words of the check. */
export function Notes({ notes, fix }: NotesProps) {
  const t = useText();
  if (notes.length === 0) return null;
  return (
    <ul className="stack block-notes">
      {notes.map((note) => (
        <li key={note.key}>
          <Status kind={note.level === "must" ? "stop" : "warn"}>
            {t(`editor.note.${note.level}`)}
          </Status>{" "}
          <In>{`${note.message} ${note.fix}`}</In>
          {fix && (
            <FixForm note={note} seq={fix.seq} editKey={fix.editKey}>
              <input type="hidden" name="work" value="fix" />
              <input type="hidden" name="block" value={fix.index} />
              <input type="hidden" name="type" value={fix.type} />
            </FixForm>
          )}
        </li>
      ))}
    </ul>
  );
}
