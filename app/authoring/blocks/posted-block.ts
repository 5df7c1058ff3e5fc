import { type BlockFields, NO_FIELDS } from "./block-form";

/** What the buttons of a block's form ask for; `autosave` is asked by none. */
export const blockWorks = [
  "save",
  "autosave",
  "add",
  "up",
  "down",
  "copy",
  "remove",
  "fix",
] as const;
export type BlockWorkAsked = (typeof blockWorks)[number];

/** What may have happened to a block, as an address says it. */
export const blockDone = [
  "saved",
  "merged",
  "same",
  "added",
  "moved",
  "copied",
  "removed",
  "fixed",
] as const;
export type BlockDone = (typeof blockDone)[number];

/** What has happened when what was asked is done. */
export const DONE_BY: Readonly<Record<BlockWorkAsked, BlockDone>> = {
  save: "saved",
  autosave: "saved",
  add: "added",
  up: "moved",
  down: "moved",
  copy: "copied",
  remove: "removed",
  fix: "fixed",
};

/** Where a block stands when what was asked of it is done. */
export function placeAfter(work: BlockWorkAsked, index: number): number {
  if (work === "up") return Math.max(0, index - 1);
  return work === "down" || work === "copy" ? index + 1 : index;
}

/** The fields of a block in a form as it came; what is not there is empty. */
export function fieldsIn(
  values: Readonly<Record<string, string | readonly string[]>>,
): BlockFields {
  const entries = Object.entries(NO_FIELDS).map(([name, none]) => {
    const value = values[name] ?? none;
    return [name, typeof none === "number" ? Number(value) || 1 : value];
  });
  return { ...NO_FIELDS, ...Object.fromEntries(entries) };
}
