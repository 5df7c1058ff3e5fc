import type { CourseProblem } from "../../catalog/problem";
import { useText } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { In } from "../../ui/In";
import { Status } from "../../ui/marks";
import { Ask, Rows } from "../../ui/Rows";
import { FixForm } from "../editor/FixForm";
import { notesOfAll } from "../editor/note";
import { fixing } from "./item-intent";
import type { FieldNote } from "./places";

/** What the check says of one question, each note with the way to its field. */
export function ItemNotes({ notes, mayEdit }: { notes: readonly FieldNote[]; mayEdit: boolean }) {
  const t = useText();
  if (notes.length === 0) return <p>{t("items.notes.none")}</p>;
  return (
    <Rows>
      {notes.map((note) => (
        <Ask
          key={`${note.field} ${note.message}`}
          who={<Weight level={note.level} />}
          why={<Words note={note} />}
          action={
            <>
              {mayEdit && note.edit && (
                <Button weight="two" name="do" value={fixing(note)}>
                  {t(`editor.fix.${note.edit.label}`)}
                </Button>
              )}
              {note.field !== "" && (
                <a className="touch" href={`#${note.field}`}>
                  {t("items.notes.go")}
                </a>
              )}
            </>
          }
        />
      ))}
    </Rows>
  );
}

interface BankNotesProps {
  notes: readonly CourseProblem[];
  draftId: string;
  seq: number;
  editKey: string;
  mayEdit: boolean;
}

/** What the check says of the bank as a whole. */
export function BankNotes({ notes, draftId, seq, editKey, mayEdit }: BankNotesProps) {
  const t = useText();
  const base = `/studio/${draftId}`;
  return (
    <Rows>
      {notesOfAll(notes).map((note) => (
        <Ask
          key={note.key}
          who={<Weight level={note.level === "must" ? "error" : "notice"} />}
          why={<Words note={note} />}
          action={
            <>
              {mayEdit && (
                <FixForm note={note} seq={seq} editKey={editKey} action={base}>
                  <input type="hidden" name="back" value="items" />
                </FixForm>
              )}
              <a className="touch" href={`${base}/files/${note.file}#L${note.line}`}>
                {t("editor.goTo", { n: note.line })}
              </a>
            </>
          }
        />
      ))}
    </Rows>
  );
}

function Weight({ level }: Pick<CourseProblem, "level">) {
  const t = useText();
  return level === "error" ? (
    <Status kind="stop">{t("items.notes.must")}</Status>
  ) : (
    <Status kind="warn">{t("items.notes.should")}</Status>
  );
}

function Words({ note }: { note: Pick<CourseProblem, "message" | "fix"> }) {
  return (
    <p>
      <In>{`${note.message} ${note.fix}`}</In>
    </p>
  );
}
