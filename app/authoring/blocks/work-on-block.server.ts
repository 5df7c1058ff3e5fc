import { lessonPath } from "../../catalog/course";
import type { Text } from "../../i18n/catalog";
import { kept } from "../../i18n/kept";
import type { App } from "../../record/app.server";
import type { Actor } from "../../record/context.server";
import { afterChange, saveProblem } from "../after-change";
import { fixProblem } from "../editor/fix-problem.server";
import type { Block, BlockType } from "./block";
import { type BlockFields, blocksFrom } from "./block-form";
import { type BlockWork, editLesson } from "./edit-lesson.server";
import { isBeyondBounds } from "./field-bounds";
import { type BlockDone, type BlockWorkAsked, DONE_BY, placeAfter } from "./posted-block";

/** What the form of a block came to. */
export type BlockWorkDone =
  | { kind: "missing" }
  /** The page again, with what was typed: nothing was saved. */
  | { kind: "again"; problem: { field: string; message: string } }
  /** It is done, or what was sent is kept aside whole: the page that says so. */
  | { kind: "leads"; to: string };

interface SentWork {
  draftId: string;
  slug: string;
  work: BlockWorkAsked;
  /** The block's place, from 0, and how many blocks stood in its form. */
  block: number;
  count?: number | undefined;
  type: BlockType;
  fields: BlockFields;
  /** Which note's button was pressed. */
  fix?: string | undefined;
  /** The revision of the draft that the form showed. */
  seq: number;
  editKey: string;
}

/** Does what the form of a block asks, on the lesson as the form showed it. */
export async function workOnBlock(
  app: Pick<App, "run" | "reading" | "box">,
  actor: Actor,
  sent: SentWork,
  t: Text,
): Promise<BlockWorkDone> {
  const { draftId, slug, work, block: index, seq, editKey } = sent;
  if (work === "fix") return fix(app, actor, sent, t);
  // What is kept as it is typed is parsed only where the whole lesson is.
  const isParsed = sent.type !== "code" && sent.type !== "source";
  if (isParsed && isBeyondBounds(sent.fields))
    return { kind: "again", problem: { field: "text", message: t("blocks.refused.bounds") } };
  const blocks = blocksFrom(sent.type, sent.fields);
  if (work !== "remove" && blocks.length === 0)
    return { kind: "again", problem: { field: "text", message: t("blocks.refused.empty") } };
  const saved = await app.run(actor, (writing) =>
    editLesson(writing, {
      draftId,
      slug,
      atSeq: seq,
      editKey,
      kind: work === "autosave" ? "autosave" : "save",
      why: kept(`blocks.why.${DONE_BY[work]}`),
      work: workOf(sent, blocks),
    }),
  );
  if (saved.ok) {
    const { outcome } = saved.value;
    const done = outcome === "merged" || outcome === "same" ? outcome : DONE_BY[work];
    return leads(sent, saved.value, { done, place: placeAfter(work, index) });
  }
  if (saved.reason === "draft") return { kind: "missing" };
  const problem =
    saved.reason === "block"
      ? { field: "", message: t("blocks.refused.gone") }
      : saveProblem(saved.reason, saved.detail, t);
  return { kind: "again", problem };
}

async function fix(
  app: Pick<App, "run" | "reading" | "box">,
  actor: Actor,
  sent: SentWork,
  t: Text,
): Promise<BlockWorkDone> {
  const { draftId, slug, seq, editKey, fix: key = "", block: place } = sent;
  const asked = { draftId, path: lessonPath(slug), key, seq, editKey };
  const fixed = await fixProblem(app, actor, asked, t);
  if (fixed.kind === "missing") return { kind: "missing" };
  if (fixed.kind === "refused") return { kind: "again", problem: fixed.problem };
  const heldId = fixed.kind === "held" ? fixed.heldId : null;
  return leads(sent, { heldId }, { done: "fixed", place });
}

function leads(
  { draftId, slug }: SentWork,
  changed: { heldId?: string | null },
  { done, place }: { done: BlockDone; place: number },
): BlockWorkDone {
  const page = `lessons/${slug}/blocks?done=${done}&b=${place}#b${place}`;
  return { kind: "leads", to: afterChange(draftId, changed, page) };
}

function workOf({ work, block: index, count = 1 }: SentWork, blocks: readonly Block[]): BlockWork {
  if (work === "add") return { kind: "add", index, blocks };
  if (work === "remove") return { kind: "remove", index };
  const step = work === "up" || work === "down" || work === "copy" ? work : null;
  return { kind: "save", index, count: Math.max(1, count), blocks, step };
}
