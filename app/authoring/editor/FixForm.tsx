import type { ReactNode } from "react";
import { useText } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { EditFields } from "../EditFields";
import type { Note } from "./note";

interface FixFormProps {
  note: Note;
  seq: number;
  editKey: string;
  /** Where it is sent; this page unless told. */
  action?: string;
  /** What else it carries, as unseen fields. */
  children?: ReactNode;
}

/** One button that puts a problem right, and says what it will do; nothing where a person has to decide. */
export function FixForm({ note, seq, editKey, action, children }: FixFormProps) {
  const t = useText();
  const { edit, key, file, line } = note;
  if (!edit) return null;
  const what = t(`editor.fix.${edit.label}`);
  return (
    <form method="post" action={action} noValidate>
      <EditFields editKey={`${editKey}-${key}`} seq={seq} />
      <input type="hidden" name="path" value={file} />
      {children}
      <Button weight="two" name="fix" value={key} label={t("editor.fixAt", { what, n: line })}>
        {what}
      </Button>
    </form>
  );
}
