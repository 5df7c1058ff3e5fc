import { draftFiles } from "../../../db/queries/authoring-revisions";
import { plainLineEnds } from "../../catalog/text";
import type { Reading } from "../../record/context.server";
import type { Box } from "../../record/open-box.server";
import { enterDraft } from "../enter-draft.server";
import { textsOf } from "../read-draft.server";
import { type ExaminedFile, examineFile } from "./examine-file.server";

/**
 * Examines a file as somebody has typed it, without saving it; null when there is no such draft for this
 * person.
 */
export async function examineTyped(
  { db, actor }: Reading,
  { draftId, path, text }: { draftId: string; path: string; text: string },
  box: Box,
): Promise<ExaminedFile | null> {
  if (!(await enterDraft(db, actor, draftId))) return null;
  const files = new Map(textsOf(await draftFiles(db, draftId)));
  return examineFile(files.set(path, plainLineEnds(text)), path, box);
}
