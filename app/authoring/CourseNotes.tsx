import { useText } from "../i18n/text";
import { TouchLink } from "../ui/Button";
import { Entry } from "../ui/Entry";
import { In } from "../ui/In";
import { Status } from "../ui/marks";
import { Ask, Row, Rows } from "../ui/Rows";
import { FixForm } from "./editor/FixForm";
import type { MendableNote } from "./mend-place";

const SHOWN_NOTES = 8;

interface NotesProps {
  notes: readonly MendableNote[];
  editKey: string;
  base: string;
  seq: number;
  mayEdit: boolean;
  /** The page that a button of a note comes back to. */
  back: "overview" | "release";
}

/** What is to be put right in the whole course, what must be first; each leads to where it is mended. */
export function CourseNotes({ notes, ...shared }: NotesProps) {
  const t = useText();
  const must = notes.filter(({ level }) => level === "must").length;
  const rest = notes.slice(SHOWN_NOTES);
  return (
    <Entry
      id="notes"
      title={t("studio.notes")}
      note={t("studio.notes.count", { n: must, more: notes.length - must })}
    >
      <Rows>
        {notes.slice(0, SHOWN_NOTES).map((note) => (
          <CourseNote key={note.file + note.key} note={note} {...shared} />
        ))}
        {notes.length === 0 && (
          <Row>
            <Status kind="met">{t("studio.notes.none")}</Status>
          </Row>
        )}
      </Rows>
      {rest.length > 0 && (
        <details>
          <summary>{t("studio.notes.more", { n: rest.length })}</summary>
          <Rows>
            {rest.map((note) => (
              <CourseNote key={note.file + note.key} note={note} {...shared} />
            ))}
          </Rows>
        </details>
      )}
    </Entry>
  );
}

function CourseNote({
  note,
  base,
  seq,
  mayEdit,
  editKey,
  back,
}: Omit<NotesProps, "notes"> & { note: MendableNote }) {
  const t = useText();
  const { file, line, place } = note;
  return (
    <Ask
      who={
        <>
          <p>
            <Status kind={note.level === "must" ? "stop" : "warn"}>
              {t(`studio.notes.${note.level}`)}
            </Status>
          </p>
          <p className="small">
            <a href={`${base}/${addressOf(file)}#L${line}`}>
              {t("studio.notes.place", { file, line })}
            </a>
          </p>
        </>
      }
      why={
        <p>
          <In>{`${note.message} ${note.fix}`}</In>
        </p>
      }
      action={
        <>
          {mayEdit && (
            <FixForm note={note} seq={seq} editKey={editKey} action={base}>
              <input type="hidden" name="back" value={back} />
            </FixForm>
          )}
          <TouchLink
            href={base + place.href}
            label={t("studio.notes.openAt", {
              what: t(`editor.open.${place.kind}`),
              file,
              n: line,
            })}
          >
            {t(`editor.open.${place.kind}`)}
          </TouchLink>
        </>
      }
    />
  );
}

/** Where a file is written: a lesson on its own page, another as a file. */
function addressOf(file: string): string {
  const lesson = /^lessons\/(.+)\.mdx$/.exec(file)?.[1];
  return lesson === undefined ? `files/${file}` : `lessons/${lesson}`;
}
