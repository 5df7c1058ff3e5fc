import type { Origin } from "../../assessment/items/origin";
import type { Reading } from "../../record/context.server";
import { itemChanges } from "../compare/item-diff";
import { entryOf, readEntries } from "../items/entries";
import { type OpenedItem, openItem } from "../items/open-item.server";
import { findSource, type SourceRefusal } from "./find-source.server";
import { type PinState, readPins } from "./read-pins.server";
import type { StoredChange } from "./stored-change";
import { newerEntry } from "./use-item.server";

/** Where a question of a draft was taken from, and what taking its newest release would change. */
export interface ItemSource extends OpenedItem {
  /** Null, as is `state`, for a question that was written in this course. */
  from: Origin | null;
  state: PinState | null;
  newest: string | null;
  /** Null when nothing would change but the pin. */
  change: StoredChange | null;
  /** Why it cannot be taken; null when it can. */
  barred: SourceRefusal | null;
}

/** Where a question is from; null when there is no such draft for this person, or no such question in it. */
export async function readItemSource(
  reading: Reading,
  { draftId, key, atSeq }: { draftId: string; key: string; atSeq: number | null },
): Promise<ItemSource | null> {
  const { db, actor } = reading;
  const opened = await openItem(reading, draftId, atSeq);
  if (!opened) return null;
  const pin = (await readPins(db, actor, opened.text)).find((one) => one.key === key);
  const read = readEntries(opened.text);
  const standing = typeof read === "string" ? undefined : entryOf(read, key);
  if (!standing) return null;
  if (!pin)
    return { ...opened, ...{ from: null, state: null, newest: null, change: null, barred: null } };
  const { from, state, newest } = pin;
  const head = { ...opened, from, state, newest };
  const found = await findSource(db, actor, from);
  if (!found.ok) return { ...head, change: null, barred: found.reason };
  const path = standingFigure(standing.value);
  const would = newerEntry(found.value, standing.value, pin.id, path);
  const [change] = itemChanges([unpinned(standing.value)], [unpinned(would)]);
  return {
    ...head,
    change: change ? { ...change, drawing: false } : null,
    barred: null,
  };
}

/** The pin moves with every release; what the page shows is what people read and are judged by. */
function unpinned(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== "from"));
}

/** A drawing that is called otherwise in the draft is no change. */
function standingFigure(value: unknown): string | undefined {
  const figure = typeof value === "object" && value !== null ? Reflect.get(value, "figure") : null;
  const src = typeof figure === "object" && figure !== null ? Reflect.get(figure, "src") : null;
  return typeof src === "string" ? src : undefined;
}
