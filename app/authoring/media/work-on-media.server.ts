import { createHash } from "node:crypto";
import { MEDIA_LIMITS } from "../../catalog/media";
import type { Text } from "../../i18n/catalog";
import { kept } from "../../i18n/kept";
import type { App } from "../../record/app.server";
import type { Actor } from "../../record/context.server";
import { afterChange, saveProblem } from "../after-change";
import { type DraftPage, textsOf } from "../read-draft.server";
import { type MediaAsked, type MediaRefusal, mediaChange, type ReadFile } from "./media-change";
import { type MediaBytes, saveMedia } from "./save-media.server";
import { READ_MEDIA } from "./tasks";
import { utf8Text } from "./utf8-text";

/** What a form of a draft's films and recordings came to. */
export type MediaWorkDone =
  /** The page again: nothing was changed. `captions`: the text of the file of captions that was chosen. */
  | {
      kind: "again" | "busy";
      problem: { field: string; message: string };
      captions?: string;
    }
  | { kind: "done"; to: string };

interface MediaPosted extends Omit<MediaAsked, "file"> {
  editKey: string;
  /** The revision of the draft that the form showed. */
  seq: number;
  /** The file that was chosen: a film or recording, or captions; null for none. */
  bytes: Buffer | null;
}

/** The most characters of a refused file of captions that come back into the form. */
const MOST_SHOWN = 2 * MEDIA_LIMITS.captionCharacters;

/** What each work is called once it is done. */
const DID = {
  add: "added",
  replace: "replaced",
  words: "saved",
  begin: "saved",
  remove: "removed",
} as const;

/** Does what a form of a draft's films and recordings asks for, or says why not in a sentence. */
export async function workOnMedia(
  app: App,
  actor: Actor,
  page: DraftPage,
  posted: MediaPosted,
  t: Text,
): Promise<MediaWorkDone> {
  const { work, bytes, editKey, seq } = posted;
  const draftId = page.draft.id;
  const again = (field: string, message: string): MediaWorkDone => ({
    kind: "again",
    problem: { field, message },
  });
  const asked: MediaAsked = { ...posted, file: null };
  let media: MediaBytes[] = [];
  if (bytes && (work === "add" || work === "replace")) {
    const boxed = await app.box.run(READ_MEDIA, new Uint8Array(bytes));
    if (!boxed.ok && boxed.reason === "busy")
      return { kind: "busy", problem: { field: "upload", message: t("studioMedia.busy") } };
    if (!boxed.ok) return again("upload", t("studioMedia.stopped"));
    const file: ReadFile = { sha256: hashOf(bytes), bytes: bytes.length, probed: boxed.value };
    asked.file = file;
    if (file.probed.ok) media = [{ hash: file.sha256, type: file.probed.type, bytes }];
  } else if (bytes && work !== "remove") {
    const text = utf8Text(bytes);
    if (text === null) return again("upload", t("studioMedia.refused.text"));
    asked.captions = text;
  }
  const change = mediaChange(asked, textsOf(page.files));
  if ("refused" in change) {
    const { captions } = asked;
    const problem = { field: change.field, message: refusalWords(change, t) };
    // A file that is no captions at all is not put into the form.
    const isShown = captions !== posted.captions && captions.length <= MOST_SHOWN;
    return { kind: "again", problem, ...(isShown && { captions }) };
  }
  const saved = await app.run(actor, (writing) =>
    saveMedia(writing, {
      ...{ draftId, atSeq: seq, editKey, media },
      why: kept(`studioMedia.why.${work}`, { name: change.title }),
      edit: () => change.files,
    }),
  );
  if (saved.ok) {
    const anchor = work === "remove" ? "" : `#${change.id}`;
    return {
      kind: "done",
      to: afterChange(draftId, saved.value, `media?done=${DID[work]}${anchor}`),
    };
  }
  if (saved.reason === "held") {
    const n = Number(saved.detail?.most ?? 0);
    return again("upload", t("studioMedia.refused.held", { n }));
  }
  return again("", saveProblem(saved.reason, saved.detail, t).message);
}

function hashOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function refusalWords(refusal: MediaRefusal, t: Text): string {
  const { name = "", n = 0 } = refusal;
  switch (refusal.refused) {
    case "fault":
      return t(`studioMedia.fault.${refusal.fault}`);
    case "captions":
      return t(`studioMedia.caption.${refusal.fault}`, { n });
    default:
      return t(`studioMedia.refused.${refusal.refused}`, { name, n });
  }
}
