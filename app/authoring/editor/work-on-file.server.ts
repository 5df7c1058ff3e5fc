import { applyEdit } from "../../catalog/problem-edit";
import { plainLineEnds } from "../../catalog/text";
import type { Text } from "../../i18n/catalog";
import { kept } from "../../i18n/kept";
import type { App } from "../../record/app.server";
import type { Actor } from "../../record/context.server";
import { saveProblem } from "../after-change";
import { restoreFile } from "../restore-file.server";
import { saveDraft } from "../save-draft.server";
import type { ExaminedFile } from "./examine-file.server";
import { examineTyped } from "./examine-typed.server";
import type { FileWork } from "./file-work";

/** What the form of a file came to. */
export type FileWorkDone =
  | { kind: "missing" }
  /** The page again, with what was typed: nothing was saved. */
  | {
      kind: "again";
      problem: { field: string; message: string } | null;
      examined: ExaminedFile | null;
    }
  | { kind: "done"; what: "saved" | "merged" | "restored" | "same" }
  /** What was sent is kept aside whole. */
  | { kind: "held"; heldId: string };

interface Sent {
  draftId: string;
  path: string;
  work: FileWork;
  /** Null when the form held none, or nothing: then only a restoring can be done. */
  text: string | null;
  base: number | null;
  editKey: string;
  why: string | null;
}

/**
 * Does what the form of a file asks. What was typed is examined in the box before a transaction begins,
 * never inside one.
 */
export async function workOnFile(
  app: Pick<App, "run" | "reading" | "box">,
  actor: Actor,
  sent: Sent,
  t: Text,
): Promise<FileWorkDone> {
  const { work, draftId, path, editKey, text } = sent;
  if (work.kind === "restore") {
    const restored = await app.run(actor, (context) =>
      restoreFile(context, { draftId, path, seq: work.seq, editKey }),
    );
    return answered(restored, true, t);
  }
  if (text === null || text.trim() === "") {
    const problem = { field: "text", message: t("editor.gone") };
    return { kind: "again", problem, examined: null };
  }
  if (work.kind === "save") return save(app, actor, { ...sent, text }, t);
  const examined = await examineTyped(app.reading(actor), { draftId, path, text }, app.box);
  if (!examined) return { kind: "missing" };
  if (work.kind === "preview") return { kind: "again", problem: null, examined };
  const note = examined.notes.find(({ key }) => key === work.key);
  if (!note?.edit) {
    return { kind: "again", problem: { field: "", message: t("editor.refused.fix") }, examined };
  }
  const why = kept("editor.fixed", { what: note.message }).slice(0, LONGEST_WHY);
  const fixed = applyEdit(plainLineEnds(text), note.edit);
  return save(app, actor, { ...sent, text: fixed, why }, t);
}

const LONGEST_WHY = 200;

async function save(
  app: Pick<App, "run">,
  actor: Actor,
  { draftId, path, text, base, editKey, why }: Sent & { text: string },
  t: Text,
): Promise<FileWorkDone> {
  const saved = await app.run(actor, (context) =>
    saveDraft(context, {
      draftId,
      editKey,
      kind: "save",
      why,
      changes: [{ path, baseSeq: base, text }],
    }),
  );
  return answered(saved, false, t);
}

function answered(
  saved: Awaited<ReturnType<typeof restoreFile>>,
  isRestore: boolean,
  t: Text,
): FileWorkDone {
  if (!saved.ok) {
    if (saved.reason === "draft") return { kind: "missing" };
    const problem = saveProblem(saved.reason, saved.detail, t);
    return { kind: "again", problem, examined: null };
  }
  const [file] = saved.value.files;
  if (file?.heldId !== undefined) return { kind: "held", heldId: file.heldId };
  if (!file || file.outcome === "held") throw new Error("a text was kept aside under no name");
  return { kind: "done", what: isRestore && file.outcome === "saved" ? "restored" : file.outcome };
}
