import type { CaseFacts } from "../gate/case-facts";
import type { Opening } from "../openings/opening";

interface PublishedRule {
  id: string;
  rule: unknown;
}

type Asked = Pick<Opening, "layers" | "startsOn" | "endsOn" | "school">;

/**
 * Equal for two questions about one person that the gate answers alike: the same rules about the same
 * days, and the same facts but for agreements that no rule of theirs names. A school's own agreements
 * differ from every other's, and few rules ask for them.
 */
export function questionKey(
  { layers, startsOn, endsOn, school }: Asked,
  facts: CaseFacts,
  rules: readonly PublishedRule[],
): string {
  const text = rules
    .filter(({ id }) => layers.includes(id))
    .map(textOf)
    .join();
  const agreements = (facts.agreements ?? []).filter(
    ({ doc }) => !doc || text.includes(JSON.stringify(doc)),
  );
  return JSON.stringify([layers, startsOn, endsOn, school.timeZone, { ...facts, agreements }]);
}

const written = new WeakMap<PublishedRule, string>();

/** A published rule never changes, so one object is written out once. */
function textOf(published: PublishedRule): string {
  const known = written.get(published);
  if (known !== undefined) return known;
  const text = JSON.stringify(published.rule) ?? "";
  written.set(published, text);
  return text;
}
