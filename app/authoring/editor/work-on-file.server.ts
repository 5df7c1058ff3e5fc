import type { Text } from "../../i18n/catalog";
import type { App } from "../../record/app.server";
import type { Actor } from "../../record/context.server";
import { afterChange, saveProblem } from "../after-change";
import { restoreFile } from "../restore-file.server";
import { saveDraft } from "../save-draft.server";
import type { ExaminedFile } from "./examine-file.server";
import { examineTyped } from "./examine-typed.server";
import { fileWork, type Pressed, pageOfFile } from "./file-work";
import { fixedText } from "./fixed-text";

/** What the form of a file came to. */
export type FileWorkDone =
  | { kind: "missing" }
  /** The page again, with what was typed: nothing was saved. */
  | {
      kind: "again";
      problem: { field: string; message: string } | null;
      examined: ExaminedFile | null;
    }
  /** It is done, or what was sent is kept aside whole: the page that says so. */
  | { kind: "leads"; to: string };

interface Sent extends Pressed {
  draftId: string;
  path: string;
  /** Left out when the form held none: then only a restoring can be done. */
  text?: string | undefined;
  base?: number | undefined;
  editKey: string;
  why?: string | undefined;
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
  const { draftId, path, editKey, text = "" } = sent;
  const work = fileWork(sent);
  if (work.kind === "restore") {
    const restored = await app.run(actor, (context) =>
      restoreFile(context, { draftId, path, seq: work.seq, editKey }),
    );
    return answered(sent, restored, t);
  }
  if (text.trim() === "") {
    const problem = { field: "text", message: t("editor.gone") };
    return { kind: "again", problem, examined: null };
  }
  if (work.kind === "save") return save(app, actor, sent, { text, why: sent.why ?? null }, t);
  const examined = await examineTyped(app.reading(actor), { draftId, path, text }, app.box);
  if (!examined) return { kind: "missing" };
  if (work.kind === "preview") return { kind: "again", problem: null, examined };
  const fixed = fixedText(examined.notes, work.key, text);
  if (fixed) return save(app, actor, sent, fixed, t);
  return { kind: "again", problem: { field: "", message: t("editor.refused.fix") }, examined };
}

async function save(
  app: Pick<App, "run">,
  actor: Actor,
  sent: Sent,
  { text, why }: { text: string; why: string | null },
  t: Text,
): Promise<FileWorkDone> {
  const { draftId, path, base = null, editKey } = sent;
  const saved = await app.run(actor, (context) =>
    saveDraft(context, {
      draftId,
      editKey,
      kind: "save",
      why,
      changes: [{ path, baseSeq: base, text }],
    }),
  );
  return answered(sent, saved, t);
}

function answered(
  sent: Sent,
  saved: Awaited<ReturnType<typeof restoreFile>>,
  t: Text,
): FileWorkDone {
  if (!saved.ok) {
    if (saved.reason === "draft") return { kind: "missing" };
    const problem = saveProblem(saved.reason, saved.detail, t);
    return { kind: "again", problem, examined: null };
  }
  const [file] = saved.value.files;
  if (!file) throw new Error("a change of one file came to none");
  const isRestored = sent.restore !== undefined && file.outcome === "saved";
  const page = `${pageOfFile(sent.path)}?done=${isRestored ? "restored" : file.outcome}`;
  return { kind: "leads", to: afterChange(sent.draftId, file, page) };
}
