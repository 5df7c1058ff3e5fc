import type { Reader } from "../../db/connect";
import { currentVersion, itemsOf } from "../../db/queries/catalog";
import { membershipsOf } from "../../db/queries/identity-organizations";
import { scoringsOf } from "../../db/queries/learning-item";
import { collegeOf } from "../../db/queries/learning-report";
import {
  alikeVersions,
  type SampledAnswer,
  type SampledLearner,
  sampledAnswers,
  sampleOf,
} from "../../db/queries/learning-statistics";
import {
  alphaOf,
  analyzeItem,
  FEWEST_ANSWERS,
  type ScoredAnswer,
} from "../assessment/item-analysis";
import { fairnessOf, type MatchedAnswer } from "../assessment/item-fairness";
import type { Scoring } from "../assessment/items/index";
import type { ItemVersion } from "../catalog/course";
import { organizationsWhere } from "../identity/roles";
import type { Reading } from "../record/context.server";
import type { BankStatistics, ItemStatistics } from "./item-statistics";

/** An author waits for the page: so many learners, by random ids, tell enough. */
const MOST_LEARNERS = 1_000;
const AT_ONCE = 250;
/** Longer than this, someone left the page. */
const LONGEST_SECONDS = 1_800;

/** How the questions of a course did. For authors and reviewers of its college; null for anyone else. */
export async function readItemStatistics(
  { db, actor }: Pick<Reading, "db" | "actor">,
  { courseId }: { courseId: string },
): Promise<BankStatistics | null> {
  const college = await collegeOf(db, courseId);
  if (college === null || actor.personId === null) return null;
  const held = await membershipsOf(db, actor.personId);
  if (!organizationsWhere(held, ["author", "reviewer"]).includes(college)) return null;
  return statisticsOfCourse(db, courseId);
}

/**
 * How the questions of a course's current version did: in each version of the course in which they read
 * and judged the same; null when it has none. Whoever calls judges the reader's right on the course.
 */
export async function statisticsOfCourse(
  db: Reader,
  courseId: string,
): Promise<BankStatistics | null> {
  const version = await currentVersion(db, courseId);
  if (!version) return null;

  const items = await itemsOf(db, version.id);
  const scorings = await scoringsOf(
    db,
    items.map(({ id }) => id),
  );
  const { learners, isAll } = await sampleOf(db, courseId, MOST_LEARNERS);
  const sample = await readSample(db, learners, await alikeVersions(db, version.id));
  const inPool = {
    check: sample.filter(isChecked),
    practice: sample.filter((one) => !isChecked(one)),
  };
  return {
    course: { id: courseId, title: version.title, version: version.version },
    learners: learners.length,
    isAll,
    items: items.map((item) =>
      statisticsOf(item, inPool[item.pool], learners, scorings.get(item.id)),
    ),
    alphas: [...new Set(items.map(({ objectiveId }) => objectiveId))].map((objectiveId) => {
      const sheet = sheetOf(inPool.check);
      const asked = items.flatMap(({ id, ...item }) => {
        const n = sheet.filter((answers) => answers.has(id)).length;
        const counts = item.objectiveId === objectiveId && item.pool === "check";
        return counts && n >= FEWEST_ANSWERS ? [id] : [];
      });
      return { objectiveId, questions: asked.length, alpha: alphaOf(sheet, asked) };
    }),
  };
}

const isChecked = ({ lane }: SampledAnswer) => lane !== "practice";

/** The sample's answers, each under the item version of the current version; of no other questions. */
async function readSample(
  db: Reader,
  learners: readonly SampledLearner[],
  alike: ReadonlyMap<string, string>,
): Promise<SampledAnswer[]> {
  const all: SampledAnswer[] = [];
  for (let at = 0; at < learners.length; at += AT_ONCE) {
    const ids = learners.slice(at, at + AT_ONCE).map(({ registrationId }) => registrationId);
    for (const answer of await sampledAnswers(db, ids)) {
      const itemVersionId = alike.get(answer.itemVersionId);
      if (itemVersionId !== undefined) all.push({ ...answer, itemVersionId });
    }
  }
  return all;
}

function sheetOf(answers: readonly SampledAnswer[]): Map<string, ScoredAnswer>[] {
  const people = new Map<string, Map<string, ScoredAnswer>>();
  for (const { registrationId, itemVersionId, score, option } of answers) {
    const mine = people.get(registrationId) ?? new Map<string, ScoredAnswer>();
    mine.set(itemVersionId, { score, option: option ?? undefined });
    people.set(registrationId, mine);
  }
  return [...people.values()];
}

function statisticsOf(
  { id, itemId, objectiveId, pool, presentation }: ItemVersion,
  answers: readonly SampledAnswer[],
  learners: readonly SampledLearner[],
  scoring: Scoring | undefined,
): ItemStatistics {
  const mine = answers.filter((answer) => answer.itemVersionId === id);
  const rights = rightOptions(scoring);
  const common = { itemId, objectiveId, pool, question: presentation.stem, n: mine.length };
  const untold = { figures: null, options: [], medianSeconds: null };
  if (mine.length < FEWEST_ANSWERS)
    return { ...common, ...untold, spanish: null, accommodated: null };
  const { item, n, options, ...figures } = analyzeItem(
    sheetOf(answers),
    id,
    rights.size === 1 ? [...rights][0] : undefined,
  );
  const choices = "options" in presentation ? presentation.options : [];
  const seconds = mine.flatMap((answer) =>
    answer.seconds === null ? [] : Math.min(answer.seconds, LONGEST_SECONDS),
  );
  const fair = (isFocal: (one: SampledLearner) => boolean) =>
    fairnessOf(
      matched(mine, answers, new Set(learners.filter(isFocal).map((one) => one.registrationId))),
    );
  return {
    ...common,
    figures,
    options:
      rights.size === 0
        ? []
        : choices.map(({ id: option, text }) => {
            const told = options.find((one) => one.option === option);
            return { text, right: rights.has(option), n: told?.n ?? 0, rest: told?.rest ?? null };
          }),
    medianSeconds: seconds.length < FEWEST_ANSWERS ? null : median(seconds),
    spanish: fair(({ readsSpanish }) => readsSpanish),
    accommodated: fair(({ accommodated }) => accommodated),
  };
}

/** The right choices of a question with one choice to make; none of another type. */
function rightOptions(scoring: Scoring | undefined): Set<string> {
  if (scoring?.type !== "single" && scoring?.type !== "branch") return new Set();
  return new Set(scoring.options.flatMap(({ id, correct }) => (correct ? id : [])));
}

/** Into how many strata people are parted by their other answers. */
const STRATA = 5;

function matched(
  mine: readonly SampledAnswer[],
  all: readonly SampledAnswer[],
  focal: ReadonlySet<string>,
): MatchedAnswer[] {
  const others = new Map<string, { sum: number; n: number }>();
  for (const { registrationId, score } of all) {
    const { sum, n } = others.get(registrationId) ?? { sum: 0, n: 0 };
    others.set(registrationId, { sum: sum + score, n: n + 1 });
  }
  return mine.flatMap(({ registrationId, score }) => {
    const { sum, n } = others.get(registrationId) ?? { sum: 0, n: 0 };
    if (n < 2) return [];
    const share = (sum - score) / (n - 1);
    const stratum = Math.min(STRATA - 1, Math.floor(share * STRATA));
    return [{ focal: focal.has(registrationId), right: score === 1, stratum }];
  });
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}
