import type { Reader } from "../../../db/connect";
import { itemsAfter, newestBanks, type ReleasedBank } from "../../../db/queries/authoring-bank";
import { coursesGivenTo } from "../../../db/queries/authoring-drafts";
import { membershipsOf } from "../../../db/queries/identity-organizations";
import type { ItemFlag } from "../../assessment/item-analysis";
import { DEFAULT_LICENCE } from "../../catalog/licence";
import type { Manifest } from "../../catalog/manifest";
import { organizationsWhere } from "../../identity/roles";
import { statisticsOfCourse } from "../../learning/read-item-statistics.server";
import type { Actor, Reading } from "../../record/context.server";
import {
  type BankCourse,
  type BankFilter,
  type BankItem,
  type BankReader,
  isFound,
  type Place,
  type Sight,
  showsKey,
  sightOf,
} from "./bank";

/** A course of the bank as one reader sees it. */
export interface SeenCourse extends BankCourse {
  sight: Sight;
}

/** A question in the list of the bank. */
export interface BankRow extends Omit<BankItem, "words"> {
  course: SeenCourse;
  /** Is its key shown to this reader? */
  isKeyed: boolean;
  /** What its statistics say is odd; null where they were not asked for, or say nothing yet. */
  flags: ItemFlag[] | null;
}

/** A page of the bank. */
export interface Bank {
  courses: SeenCourse[];
  items: BankRow[];
  /** Where the next page begins after; null when this is the last. */
  next: Place | null;
  /** A flag was asked for without a course of the reader's own: flags are counted course by course. */
  needsCourse: boolean;
}

const AT_ONCE = 200;
const A_PAGE = 25;

/**
 * The released questions that someone who writes courses may see, a page of them: their colleges' and
 * those shared with them whole, others' as far as their licence opens them. It looks at the questions of
 * courses alone, and never at what learners did, but for the flags of one course of the reader's own.
 */
export async function readBank(
  { db, actor }: Pick<Reading, "db" | "actor">,
  { filter, after }: { filter: BankFilter; after: Place | null },
): Promise<Bank> {
  const courses = await seenCourses(db, actor);
  const asked = courses.filter(
    ({ courseId }) => filter.course === "" || courseId === filter.course,
  );
  const [only] = filter.course === "" ? [] : asked;
  const flags = only?.sight === "whole" ? await flagsOf(db, only.courseId) : null;
  const none = { courses, items: [], next: null };
  if (filter.flag !== "" && !flags) return { ...none, needsCourse: true };
  const items: BankRow[] = [];
  for (let place = after; items.length <= A_PAGE; ) {
    const some = await itemsAfter(db, {
      courseVersionIds: asked.map(({ courseVersionId }) => courseVersionId),
      after: place,
      filter,
      limit: AT_ONCE,
    });
    for (const { words, ...item } of some) {
      const course = asked.find(({ courseId }) => courseId === item.courseId);
      const its = flags?.get(item.itemId) ?? null;
      if (!course || !isFound({ ...item, words }, filter, its, filter.flag)) continue;
      items.push({ ...item, course, isKeyed: showsKey(course.sight, item.pool), flags: its });
    }
    place = some.at(-1) ?? place;
    if (some.length < AT_ONCE) break;
  }
  const shown = items.slice(0, A_PAGE);
  const next = items.length > A_PAGE ? (shown.at(-1) ?? null) : null;
  return {
    ...{ courses, items: shown, needsCourse: false },
    next: next && { courseId: next.courseId, position: next.position },
  };
}

/** The courses whose questions someone may see, by code. */
export async function seenCourses(db: Reader, actor: Actor): Promise<SeenCourse[]> {
  return (await seenBanks(db, actor)).map(({ course }) => course);
}

/** The same, each with what its newest release says of itself. */
export async function seenBanks(
  db: Reader,
  actor: Actor,
): Promise<{ course: SeenCourse; manifest: Manifest }[]> {
  const reader = await bankReader(db, actor);
  return (await newestBanks(db)).flatMap((bank) => {
    const course = seen(bank, reader);
    return course ? [{ course, manifest: bank.manifest }] : [];
  });
}

/** One course as someone sees it; null when it is none of theirs to see. */
export async function seenCourse(
  db: Reader,
  actor: Actor,
  courseId: string,
): Promise<SeenCourse | null> {
  const [bank] = await newestBanks(db, courseId);
  return bank ? seen(bank, await bankReader(db, actor)) : null;
}

async function bankReader(db: Reader, { personId }: Actor): Promise<BankReader> {
  if (personId === null) return { organizationIds: [], courseIds: [] };
  const held = await membershipsOf(db, personId);
  return {
    organizationIds: organizationsWhere(held, ["author", "reviewer"]),
    courseIds: await coursesGivenTo(db, personId),
  };
}

function seen({ manifest, ...bank }: ReleasedBank, reader: BankReader): SeenCourse | null {
  const course = { ...bank, licence: manifest.licence ?? DEFAULT_LICENCE };
  const sight = sightOf(course, reader);
  return sight && { ...course, sight };
}

async function flagsOf(db: Reader, courseId: string): Promise<Map<string, ItemFlag[]>> {
  const found = await statisticsOfCourse(db, courseId);
  return new Map(
    (found?.items ?? []).flatMap(({ itemId, figures }) =>
      figures ? [[itemId, figures.flags] as const] : [],
    ),
  );
}
