import type { ParagraphGrade } from "../../catalog/check/paragraph-grades";
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
                <Button name="work" value="save" label={t("blocks.saveOf", { name, n })}>
                  {t("blocks.save")}
                </Button>
                {index > 0 && (
                  <Button weight="two" name="work" value="up" label={t("blocks.upOf", { name, n })}>
                    {t("blocks.up")}
                  </Button>
                )}
                {index < count - 1 && (
                  <Button
                    weight="two"
                    name="work"
                    value="down"
                    label={t("blocks.downOf", { name, n })}
                  >
                    {t("blocks.down")}
                  </Button>
                )}
                <Button
                  weight="quiet"
                  name="work"
                  value="copy"
                  label={t("blocks.copyOf", { name, n })}
                >
                  {t("blocks.copy")}
                </Button>
                <Button
                  weight="quiet"
                  name="work"
                  value="remove"
                  label={t("blocks.removeOf", { name, n })}
                >
                  {t("blocks.remove")}
                </Button>
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
