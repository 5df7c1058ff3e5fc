/** Fewer answers than this say nothing of a question (features.md A14). */
export const FEWEST_ANSWERS = 30;

/** One answer to one question. */
export interface ScoredAnswer {
  /** In [0, 1]. */
  score: number;
  /** The choice that was made, where one was. */
  option?: string | undefined;
}
/** Everyone's answers, each by the id of its question; what someone was not asked is absent. */
export type AnswerSheet = readonly ReadonlyMap<string, ScoredAnswer>[];

/** What is odd about a question; each opens a review by people (mastery.md §4). */
export type ItemFlag = "too-hard" | "too-easy" | "apart" | "idle-distractor" | "drawing-distractor";

export interface OptionFigures {
  option: string;
  n: number;
  /** Of all answers. */
  share: number;
  /** Correlation of choosing it with the rest of the answers; null when it cannot be told. */
  rest: number | null;
}

/** How a question did. Null: it cannot be told. */
export interface ItemFigures {
  item: string;
  n: number;
  /** The mean score. */
  facility: number;
  /** Correlation with the mean of all the same people's other answers. */
  itemRest: number | null;
  /** Correlation with the mean of all their answers, itself included. */
  itemTotal: number | null;
  /** Right in the upper 27 % less right in the lower 27 %, by all answers. */
  upperLower: number | null;
  options: OptionFigures[];
  flags: ItemFlag[];
}

/**
 * How one question did among everyone who answered it. Where all were asked the same questions, the
 * correlations are those with the sum of scores: a mean orders people alike.
 *
 * @param key the choice that is right, where choices are analyzed
 */
export function analyzeItem(sheet: AnswerSheet, item: string, key?: string): ItemFigures {
  const asked = sheet.flatMap((answers) => {
    const answer = answers.get(item);
    return answer ? [{ answer, ...meansOf(answers, item) }] : [];
  });
  const others = asked.flatMap(({ answer, rest }) => (rest === null ? [] : [{ answer, rest }]));
  const scores = asked.map(({ answer }) => answer.score);
  const facility = mean(scores);
  const itemRest = correlation(
    others.map(({ answer }) => answer.score),
    others.map(({ rest }) => rest),
  );
  const names = [...new Set(asked.flatMap(({ answer }) => answer.option ?? []))].sort();
  const options = names.map((option): OptionFigures => {
    const n = asked.filter(({ answer }) => answer.option === option).length;
    const rest = correlation(
      others.map(({ answer }) => (answer.option === option ? 1 : 0)),
      others.map((one) => one.rest),
    );
    return { option, n, share: n / asked.length, rest };
  });
  return {
    item,
    n: asked.length,
    facility,
    itemRest,
    itemTotal: correlation(
      scores,
      asked.map(({ total }) => total),
    ),
    upperLower: upperLower(asked.map(({ answer, total }) => ({ score: answer.score, total }))),
    options,
    flags: flagsOf({ facility, itemRest, options }, key),
  };
}

function meansOf(answers: ReadonlyMap<string, ScoredAnswer>, item: string) {
  const others = [...answers].flatMap(([id, { score }]) => (id === item ? [] : [score]));
  const all = [...answers.values()].map(({ score }) => score);
  return { rest: others.length > 0 ? mean(others) : null, total: mean(all) };
}

function flagsOf(
  { facility, itemRest, options }: Pick<ItemFigures, "facility" | "itemRest" | "options">,
  key: string | undefined,
): ItemFlag[] {
  const flags = new Set<ItemFlag>();
  if (facility < 0.25) flags.add("too-hard");
  if (facility > 0.95) flags.add("too-easy");
  if (itemRest !== null && itemRest < 0.1) flags.add("apart");
  if (key === undefined) return [...flags];
  const keyed = options.find(({ option }) => option === key)?.rest ?? null;
  for (const { option, share, rest } of options) {
    if (option === key) continue;
    if (share < 0.05) flags.add("idle-distractor");
    if (rest !== null && (rest > 0 || (keyed !== null && rest > keyed)))
      flags.add("drawing-distractor");
  }
  return [...flags];
}

/** How many are in each of the two groups: 27 % of all, to the nearest whole. */
const GROUP = 0.27;

/** By the order of totals; among equal totals the earlier row counts as lower. */
function upperLower(answers: readonly { score: number; total: number }[]): number | null {
  const size = Math.round(answers.length * GROUP);
  if (size === 0) return null;
  const ordered = answers.toSorted((a, b) => a.total - b.total);
  const of = (some: readonly { score: number }[]) => mean(some.map(({ score }) => score));
  return of(ordered.slice(-size)) - of(ordered.slice(0, size));
}

/**
 * Cronbach's alpha (KR-20 where every score is 0 or 1), from the variances and covariances of those who
 * answered both questions of a pair, n − 1 throughout. Null for fewer than two questions, or where some
 * pair was answered by fewer than `least` people.
 */
export function alphaOf(
  sheet: AnswerSheet,
  items: readonly string[],
  least = FEWEST_ANSWERS,
): number | null {
  if (items.length < 2) return null;
  let variances = 0;
  let all = 0;
  for (const [at, a] of items.entries())
    for (const b of items.slice(at)) {
      const pairs = sheet.flatMap((answers) => {
        const [x, y] = [answers.get(a), answers.get(b)];
        return x && y ? [[x.score, y.score] as const] : [];
      });
      if (pairs.length < Math.max(least, 2)) return null;
      const shared = covariance(
        pairs.map(([x]) => x),
        pairs.map(([, y]) => y),
      );
      if (a === b) variances += shared;
      all += a === b ? shared : 2 * shared;
    }
  const k = items.length;
  return all <= 0 ? null : (k / (k - 1)) * (1 - variances / all);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}

function covariance(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [mean(x), mean(y)];
  return x.reduce((sum, one, at) => sum + (one - mx) * ((y[at] ?? 0) - my), 0) / (x.length - 1);
}

/** Pearson's; null where one of them does not vary. */
function correlation(x: readonly number[], y: readonly number[]): number | null {
  if (x.length < 2) return null;
  const spread = Math.sqrt(covariance(x, x) * covariance(y, y));
  return spread === 0 ? null : covariance(x, y) / spread;
}
