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
] as const;
export type ItemIntent = (typeof itemIntents)[number];

/** What a button says; anything else saves. */
export function intentOf(said: string | undefined): ItemIntent {
  return itemIntents.find((one) => one === said) ?? "save";
}

/** The bank after a form was saved and its button did its work; `key` is where the reader goes on. */
export function afterIntent(
  text: string,
  course: string,
  key: string,
  { intent, typed }: { intent: ItemIntent; typed: Typed },
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
    case "take-out": {
      const rest = withoutItem(typedIn.text, key);
      return typeof rest === "string" ? rest : { text: rest.text, key: "" };
    }
    default:
      return { text: typedIn.text, key };
  }
}
