import type { App } from "../../record/app.server";
import type { Actor } from "../../record/context.server";
import type { EditorSetting } from "./editor-data";
import { doneIn, seqIn, viewIn } from "./file-work";
import { type FilePage, readFilePage } from "./read-file-page.server";
import { storeKeyOf } from "./store-key.server";
import type { PreviewView } from "./view-as";

/** A file in its editor. */
export interface OpenFile {
  page: FilePage;
  editKey: string;
  /** What has just happened. */
  done: ReturnType<typeof doneIn>;
  view: PreviewView;
  setting: EditorSetting;
}

/**
 * Opens a file of a draft in its editor; null when there is none for this person.
 *
 * @param asked.query what the address says: what has just happened, how a preview looks, which change to see
 */
export async function openFile(
  app: Pick<App, "reading" | "box" | "newId" | "env">,
  { actor, personId }: { actor: Actor; personId: string },
  { draftId, path, query }: { draftId: string; path: string; query: URLSearchParams },
): Promise<OpenFile | null> {
  const shown = { draftId, path, before: seqIn(query.get("before")), at: seqIn(query.get("at")) };
  const page = await readFilePage(app.reading(actor), shown, app.box);
  if (!page) return null;
  return {
    page,
    editKey: app.newId(),
    done: doneIn(query.get("done")),
    view: viewIn(query.get("view")),
    setting: { sync: `/studio/${draftId}/edits`, ...storeKeyOf(personId, app.env.secret) },
  };
}
