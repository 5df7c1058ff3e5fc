import type { CourseProblem } from "../../catalog/problem";
import { useText } from "../../i18n/text";
import { In } from "../../ui/In";
import { Status } from "../../ui/marks";
import { Ask, Rows } from "../../ui/Rows";
import type { FieldNote } from "./places";

/** What the check says of one question, each note with the way to its field. */
export function ItemNotes({ notes }: { notes: readonly FieldNote[] }) {
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
            note.field !== "" && (
              <a className="touch" href={`#${note.field}`}>
                {t("items.notes.go")}
              </a>
            )
          }
        />
      ))}
    </Rows>
  );
}

/** What the check says of the bank as a whole. */
export function BankNotes({ notes }: { notes: readonly CourseProblem[] }) {
  return (
    <Rows>
      {notes.map((note) => (
        <Ask key={note.message} who={<Weight level={note.level} />} why={<Words note={note} />} />
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

function Words({ note }: { note: CourseProblem }) {
  return (
    <p>
      <In>{`${note.message} ${note.fix}`}</In>
    </p>
  );
}
