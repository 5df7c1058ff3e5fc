import type { Reader } from "../../../db/connect";
import {
  answeredUpTo,
  type HoldingRelease,
  releasesHolding,
} from "../../../db/queries/authoring-bank";
import { sourceOf } from "../../../db/queries/catalog-publishing";
import { exposuresOf } from "../../../db/queries/learning-item";
import { type Shown, showItem } from "../../assessment/items/index";
import type { ItemStatistics } from "../../learning/item-statistics";
import { statisticsOfCourse } from "../../learning/read-item-statistics.server";
import type { Reading } from "../../record/context.server";
import { SMALLEST_SHOWN } from "../../record/small-cells";
import { itemsIn, type ReadableItem, readableItem } from "../review/readable-item";
import { showsKey } from "./bank";
import { type SeenCourse, seenCourse } from "./read-bank.server";
import { type StoredChange, storedChange } from "./stored-change";

/** A release that holds the question: what it changed about it, `same` for nothing. */
export interface HeldIn {
  version: string;
  publishedAt: number;
  change: StoredChange | "first" | "same";
}

/** How many learners met the question; null where that is fewer than may be told. */
export interface Exposure {
  /** How often checks asked it. */
  asked: number | null;
  /** Learners who answered it anywhere. */
  answered: number | null;
  /** There are more than were counted. */
  isMore: boolean;
}

/** One question of the bank, as far as its reader may see it. Nobody is named. */
export interface BankItemPage {
  course: SeenCourse;
  itemId: string;
  objectiveId: string;
  pool: "practice" | "check";
  critical: boolean;
  /** Is its key shown to this reader? */
  isKeyed: boolean;
  /** As a learner sees it before answering. */
  shown: Shown;
  /** With its key and feedback; null where the reader may not see it, or its release kept no files. */
  keyed: ReadableItem | null;
  releases: HeldIn[];
  /** For those who work on its course. */
  exposure: Exposure | null;
  statistics: ItemStatistics | null;
}

const MOST_RELEASES = 20;
/** Beyond so many learners, how many more makes no difference to an author. */
const MOST_COUNTED = 1_000;

/**
 * One question of the newest release of its course; null when there is none that this person may see.
 * Its key is read only for those who may see it.
 */
export async function readBankItem(
  { db, actor }: Pick<Reading, "db" | "actor">,
  { courseId, itemId }: { courseId: string; itemId: string },
): Promise<BankItemPage | null> {
  const course = await seenCourse(db, actor, courseId);
  if (!course) return null;
  const held = await releasesHolding(db, courseId, itemId, MOST_RELEASES);
  const [newest] = held;
  if (newest?.courseVersionId !== course.courseVersionId) return null;
  const { pool, objectiveId, critical, presentation } = newest.item;
  const isKeyed = showsKey(course.sight, pool);
  const isOurs = course.sight === "whole";
  return {
    ...{ course, itemId, objectiveId, pool, critical, isKeyed },
    shown: showItem(presentation, `bank ${itemId}`),
    keyed: isKeyed ? await keyedOf(db, newest) : null,
    releases: releasesOf(held, isKeyed),
    exposure: isOurs ? await exposureOf(db, held) : null,
    statistics: isOurs ? await statisticsOf(db, courseId, itemId) : null,
  };
}

async function keyedOf(
  db: Reader,
  { courseVersionId, item }: HoldingRelease,
): Promise<ReadableItem | null> {
  const files = await sourceOf(db, courseVersionId);
  const authored = files && itemsIn(files).find(({ id }) => id === item.itemId);
  return authored ? readableItem(authored, { keys: true }) : null;
}

function releasesOf(held: readonly HoldingRelease[], keyed: boolean): HeldIn[] {
  return held.map(({ version, publishedAt, item }, at): HeldIn => {
    const before = held[at + 1]?.item;
    const change = before ? (storedChange(before, item, { keyed }) ?? "same") : "first";
    return { version, publishedAt, change };
  });
}

async function exposureOf(db: Reader, held: readonly HoldingRelease[]): Promise<Exposure> {
  const ids = held.map(({ item }) => item.id);
  const asked = [...(await exposuresOf(db, ids)).values()].reduce((sum, n) => sum + n, 0);
  const answered = await answeredUpTo(db, ids, MOST_COUNTED + 1);
  const told = (n: number) => (n < SMALLEST_SHOWN ? null : n);
  return {
    asked: told(asked),
    answered: told(Math.min(answered, MOST_COUNTED)),
    isMore: answered > MOST_COUNTED,
  };
}

async function statisticsOf(
  db: Reader,
  courseId: string,
  itemId: string,
): Promise<ItemStatistics | null> {
  const found = await statisticsOfCourse(db, courseId);
  return found?.items.find((item) => item.itemId === itemId) ?? null;
}
