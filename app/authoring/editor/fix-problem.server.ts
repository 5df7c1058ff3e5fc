import { draftFiles } from "../../../db/queries/authoring-revisions";
import type { Text } from "../../i18n/catalog";
import type { App } from "../../record/app.server";
import type { Actor } from "../../record/context.server";
import { saveProblem } from "../after-change";
import { enterDraft } from "../enter-draft.server";
import { textsOf } from "../read-draft.server";
import { saveDraft } from "../save-draft.server";
import { examineFile } from "./examine-file.server";
import { fixedText } from "./fixed-text";

/** What a press on the button of a note came to. */
export type Fixed =
  | { kind: "missing" }
  | { kind: "refused"; problem: { field: string; message: string } }
  | { kind: "held"; heldId: string }
  | { kind: "done" };

/**
 * Puts one problem of a draft right, on the file as the page showed it: what somebody else changed since
 * is merged, or kept aside. The file is examined in the box before a transaction begins.
 *
 * @param sent.seq the revision of the draft that the page showed
 * @param sent.key says which problem of the file, as its note does
 */
export async function fixProblem(
  app: Pick<App, "run" | "reading" | "box">,
  actor: Actor,
  sent: { draftId: string; path: string; key: string; seq: number; editKey: string },
  t: Text,
): Promise<Fixed> {
  const { draftId, path, key, seq, editKey } = sent;
  const { db } = app.reading(actor);
  if (!(await enterDraft(db, actor, draftId))) return { kind: "missing" };
  const shown = await draftFiles(db, draftId, { seq });
  const file = shown.find((one) => one.path === path);
  const gone = { field: "", message: t("editor.refused.fix") };
  if (!file) return { kind: "refused", problem: gone };
  const { notes } = await examineFile(textsOf(shown), path, app.box);
  const fixed = fixedText(notes, key, file.text);
  if (!fixed) return { kind: "refused", problem: gone };
  const saved = await app.run(actor, (context) =>
    saveDraft(context, {
      ...{ draftId, editKey, kind: "save", why: fixed.why },
      changes: [{ path, baseSeq: file.seq, text: fixed.text }],
    }),
  );
  if (!saved.ok) {
    if (saved.reason === "draft") return { kind: "missing" };
    return { kind: "refused", problem: saveProblem(saved.reason, saved.detail, t) };
  }
  const heldId = saved.value.files[0]?.heldId;
  return heldId === undefined ? { kind: "done" } : { kind: "held", heldId };
}
