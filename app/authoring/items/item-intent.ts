import { applyEdit, type ProblemEdit } from "../../catalog/problem-edit";
import { noteKey } from "../editor/note";
import { withIsomorph, withMovedItem, withoutItem } from "./change-list";
import { type Unformed, type Written, withTyped } from "./edit-entry";
import type { Typed } from "./typed-item";

/** What the buttons of a question's form ask beside its rows. */
export const itemIntents = [
  "save",
  "autosave",
  "look",
  "answer",
  "copy",
  "move-up",
  "move-down",
  "take-out",
  "fix",
] as const;
export type ItemIntent = (typeof itemIntents)[number];

/** What a button says; anything else saves. */
export function intentOf(said: string | undefined): ItemIntent {
  const [word] = (said ?? "").split(" ");
  return itemIntents.find((one) => one === word) ?? "save";
}

/** What the button of a note says: which problem it puts right. */
export function fixing(problem: Parameters<typeof noteKey>[0]): string {
  return `fix ${noteKey(problem)}`;
}

/**
 * The bank after a form was saved and its button did its work; `key` is where the reader goes on.
 *
 * @param edit what the button of a note does, in the bank as it is with what was typed
 */
export function afterIntent(
  text: string,
  course: string,
  key: string,
  { intent, typed, edit }: { intent: ItemIntent; typed: Typed; edit: ProblemEdit | null },
): (Written & { key: string }) | Unformed {
  const typedIn = withTyped(text, key, typed);
  if (typeof typedIn === "string") return typedIn;
  switch (intent) {
    case "copy": {
      const copied = withIsomorph(typedIn.text, course, key);
      return typeof copied === "string" ? copied : { text: copied.text, key: copied.id };
    }
    case "move-up":
    case "move-down": {
      const moved = withMovedItem(typedIn.text, key, intent === "move-up" ? -1 : 1);
      return typeof moved === "string" ? moved : { text: moved.text, key };
    }
    case "fix":
      return { text: edit ? applyEdit(typedIn.text, edit) : typedIn.text, key };
    case "take-out": {
      const rest = withoutItem(typedIn.text, key);
      return typeof rest === "string" ? rest : { text: rest.text, key: "" };
    }
    default:
      return { text: typedIn.text, key };
  }
}
