import { useText } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { In } from "../../ui/In";
import { Status } from "../../ui/marks";
import { Ask, Rows } from "../../ui/Rows";
import type { ExaminedFile } from "./examine-file.server";
import { Grades } from "./Grades";
import type { Note } from "./note";

interface NoteListProps extends Pick<ExaminedFile, "notes" | "grades" | "target"> {
  /** The form that a fix sends; null where the reader may not change the file. */
  form: string | null;
}

/** What is to be put right in a file, each with its line and, where one press does it, its fix. */
export function NoteList({ notes, grades, target, form }: NoteListProps) {
  const t = useText();
  const must = notes.filter(({ level }) => level === "must").length;
  return (
    <section className="full stack" id="notes">
      <h2>{t("editor.notes")}</h2>
      <p className="soft small">
        {t("editor.notes.count", { n: must, more: notes.length - must })}
      </p>
      <Rows>
        {notes.map((note) => (
          <Ask
            key={note.key}
            who={
              <>
                <p>
                  <Status kind={note.level === "must" ? "stop" : "warn"}>
                    {t(`editor.note.${note.level}`)}
                  </Status>
                </p>
                <p className="small soft">{t("editor.line", { n: note.line })}</p>
              </>
            }
            why={
              <p>
                <In>{`${note.message} ${note.fix}`}</In>
              </p>
            }
            action={<NoteAction note={note} form={form} />}
          />
        ))}
        {notes.length === 0 && (
          <Ask
            who={
              <p>
                <Status kind="met">{t("editor.note.good")}</Status>
              </p>
            }
            why={<p>{t("editor.note.nothing")}</p>}
          />
        )}
      </Rows>
      <Grades grades={grades} target={target} />
    </section>
  );
}

function NoteAction({ note, form }: { note: Note; form: string | null }) {
  const t = useText();
  if (note.edit && form !== null)
    return (
      <Button
        weight="two"
        form={form}
        name="fix"
        value={note.key}
        label={t("editor.fixAt", { what: t(`editor.fix.${note.edit.label}`), n: note.line })}
      >
        {t(`editor.fix.${note.edit.label}`)}
      </Button>
    );
  return (
    <a className="btn two" href={`#L${note.line}`} data-line={note.line}>
      {t("editor.goTo", { n: note.line })}
    </a>
  );
}
