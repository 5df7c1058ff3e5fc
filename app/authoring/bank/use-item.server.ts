import { draftFiles, revisionsByKey } from "../../../db/queries/authoring-revisions";
import { itemTypes } from "../../assessment/items/index";
import type { Origin } from "../../assessment/items/origin";
import type { CourseFiles } from "../../catalog/check/course";
import { DEFAULT_LICENCE } from "../../catalog/licence";
import { ProblemList } from "../../catalog/problem";
import { plainLineEnds } from "../../catalog/text";
import { readYaml } from "../../catalog/yaml";
import type { Context } from "../../record/context.server";
import { done, type Outcome, type Refused, refused } from "../../record/outcome";
import type { Change, Draft, DraftFile } from "../draft";
import { outlineOf } from "../draft-outline";
import { enterDraft } from "../enter-draft.server";
import { emptyBank, ITEMS } from "../items/change-items.server";
import { namesIn, wordIn } from "../items/change-list";
import { entryOf, readEntries, withNewEntries, withValue } from "../items/entries";
import type { PlainValue } from "../items/entry-node";
import { nextId } from "../items/next-id";
import { textsOf } from "../read-draft.server";
import { type SaveRefusal, saveDraft } from "../save-draft.server";
import { findSource, type SourceItem, type SourceRefusal } from "./find-source.server";
import { entryFor, licenceNamed, mayReuse, pinOf, pinsIn } from "./reuse";

/**
 * `licence`: its terms do not let it stand in that course · `own`: it is this very course's · `objective`:
 * the draft has none of this id · `bank`: the draft's items.yaml cannot be added to as it stands · `pin`:
 * the draft's question says nowhere that it was taken from elsewhere.
 */
export type ReuseRefusal =
  | SourceRefusal
  | SaveRefusal
  | "licence"
  | "own"
  | "objective"
  | "bank"
  | "pin";

/** What became of a question in a draft. */
export interface UsedItem {
  /** What addresses it there. */
  key: string;
  /** The change was kept aside, because the draft is not open or somebody changed the same. */
  heldId: string | null;
}

interface Edit {
  draftId: string;
  editKey: string;
  why: string;
}

/**
 * Puts a released question into a draft under an objective of it: every word with its key, a name of the
 * draft's own, and a pin that says where it was taken from. Its drawing comes along.
 */
export async function useItem(
  context: Context,
  input: Edit & { course: string; item: string; objective: string },
): Promise<Outcome<UsedItem, ReuseRefusal>> {
  const { tx } = context;
  const { draftId, objective } = input;
  const entered = await enterDraft(tx, context.actor, draftId);
  if (!entered) return refused("draft");
  const found = await findSource(tx, context.actor, input);
  if (!found.ok) return found;
  const stored = await filesBefore(tx, input);
  const files = textsOf(stored);
  const { code, objectives } = outlineOf(files);
  if (found.value.course.courseId === entered.draft.courseId) return refused("own");
  if (!objectives.some(({ id }) => id === objective)) return refused("objective");
  const barred = barredBy(found.value, entered.draft, files);
  if (barred) return barred;

  const text = files.get(ITEMS) ?? emptyBank(files);
  const read = readEntries(text);
  if (read === "unreadable" || read === "one-line") return refused("bank");
  const { entry, figure } = found.value;
  const type = itemTypes.find((one) => one === wordIn(entry.value, "type")) ?? "single";
  const pool = wordIn(entry.value, "pool") === "practice" ? "practice" : "check";
  const named = typeof read === "string" ? [] : namesIn(read);
  const id = nextId(named, { course: code, objective, pool, type });
  const from = originOf(found.value);
  const drawing = figure && figureIn(stored, figure);
  const value = entryFor(entry.value, { id, objective, from, figure: drawing?.path });
  const added = value === null ? "unreadable" : withNewEntries(text, [value]);
  if (typeof added === "string") return refused("bank");
  return save(context, input, stored, added.text, { drawing, isIt: (pin) => samePin(pin, from) });
}

/** The draft's files as they were before this very change, which may have come before; else as they are. */
async function filesBefore(tx: Context["tx"], { draftId, editKey }: Edit): Promise<DraftFile[]> {
  const earlier = await revisionsByKey(tx, draftId, editKey);
  if (earlier.length === 0) return draftFiles(tx, draftId);
  return draftFiles(tx, draftId, { seq: Math.min(...earlier.map(({ seq }) => seq)) - 1 });
}

/**
 * Takes the newest release of a question for one that a draft took from an earlier one: every word of it,
 * under the name, the objective and the family that it has in the draft.
 *
 * @param input.key what addresses the question in the draft
 */
export async function takeNewer(
  context: Context,
  input: Edit & { key: string; atSeq: number },
): Promise<Outcome<UsedItem, ReuseRefusal>> {
  const { tx, actor } = context;
  const entered = await enterDraft(tx, actor, input.draftId);
  if (!entered) return refused("draft");
  const stored = await draftFiles(tx, input.draftId, { seq: input.atSeq });
  const files = textsOf(stored);
  const read = readEntries(files.get(ITEMS) ?? "");
  const standing = typeof read === "string" ? undefined : entryOf(read, input.key);
  if (typeof read === "string" || !standing) return refused("bank");
  const pin = pinOf(standing);
  if (!pin) return refused("pin");
  const found = await findSource(tx, actor, pin.from);
  if (!found.ok) return found;
  const barred = barredBy(found.value, entered.draft, files);
  if (barred) return barred;
  const drawing = found.value.figure && figureIn(stored, found.value.figure);
  const value = newerEntry(found.value, standing.value, pin.id, drawing?.path);
  if (value === null) return refused("bank");
  return save(context, input, stored, withValue(read, standing, value), {
    drawing,
    isIt: ({ key }) => key === input.key,
  });
}

/** The entry that the newest release of its source would put in a question's place. */
export function newerEntry(
  source: SourceItem,
  standing: unknown,
  id: string,
  figure?: string,
): PlainValue | null {
  return entryFor(source.entry.value, {
    id,
    objective: wordIn(standing, "objective"),
    from: originOf(source),
    figure,
    instead: standing,
  });
}

function originOf({ course, entry }: SourceItem): Origin {
  const { code, version, college, licence } = course;
  return { course: code, item: entry.key, version, college, licence };
}

function samePin({ from }: { from: Origin }, origin: Origin): boolean {
  return from.course === origin.course && from.item === origin.item;
}

function barredBy(
  { course }: SourceItem,
  draft: Draft,
  files: CourseFiles,
): Refused<"licence"> | null {
  const yaml = readYaml(plainLineEnds(files.get("course.yaml") ?? ""), new ProblemList(""))?.value;
  const named = typeof yaml === "object" && yaml !== null ? Reflect.get(yaml, "licence") : null;
  const target = licenceNamed(named, DEFAULT_LICENCE);
  const sameCollege = course.organizationId === draft.organizationId;
  const may = target !== null && mayReuse(course.licence, target, { sameCollege });
  return may ? null : refused("licence");
}

/** Where a drawing stands in the draft: as it is called, or beside another of that name. */
function figureIn(
  stored: readonly DraftFile[],
  { path, text }: { path: string; text: string },
): { path: string; text: string } {
  const taken = new Map(stored.map((file) => [file.path, file.text]));
  for (let nth = 1; ; nth++) {
    const name = nth === 1 ? path : path.replace(/(-\d+)?\.svg$/, `-${nth}.svg`);
    if (!taken.has(name) || taken.get(name) === text) return { path: name, text };
  }
}

async function save(
  context: Context,
  { draftId, editKey, why }: Edit,
  stored: readonly DraftFile[],
  text: string,
  {
    drawing,
    isIt,
  }: {
    drawing: { path: string; text: string } | null;
    isIt: (pin: ReturnType<typeof pinsIn>[number]) => boolean;
  },
): Promise<Outcome<UsedItem, SaveRefusal | "bank">> {
  const seqOf = (path: string) => stored.find((file) => file.path === path)?.seq ?? null;
  const isNew = drawing && !stored.some(({ path }) => path === drawing.path);
  const changes: Change[] = [
    { path: ITEMS, baseSeq: seqOf(ITEMS), text },
    ...(isNew ? [{ ...drawing, baseSeq: null }] : []),
  ];
  const saved = await saveDraft(context, { draftId, editKey, kind: "upstream", why, changes });
  if (!saved.ok) return saved;
  const [bank] = saved.value.files;
  // The same key again answers with what was made the first time, under the name that it got then.
  const key = pinsIn(bank?.text ?? "").findLast(isIt)?.key ?? "";
  const heldId = saved.value.files.find((file) => file.heldId !== undefined)?.heldId ?? null;
  return key === "" && heldId === null ? refused("bank") : done({ key, heldId });
}
