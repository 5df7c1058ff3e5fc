import type { Day } from "./gate/days";
import type { LayerOwner, RuleSet } from "./rules/rule-set";

/** What a page needs to name a layer: what it is, whose, and where it is written. */
export interface LayerTitle {
  id: string;
  title: string;
  owner: LayerOwner;
  example: boolean;
  /** Where the rule is written, and the day on which someone last read it there. */
  source: string;
  checkedOn: Day;
}

/** A layer, and who published it. */
export interface SourcedLayer extends LayerTitle {
  /** The program whose own rule it is; null where it is shared by all programs. */
  publisher: string | null;
}

/** What a published version is called. */
export function layerTitle(ruleSet: Omit<RuleSet, "rule">): LayerTitle {
  const { id, title, layer, example, source, checkedOn } = ruleSet;
  return { id, title, owner: layer, example, source, checkedOn };
}
