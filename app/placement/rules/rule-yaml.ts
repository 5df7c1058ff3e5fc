import { stringify } from "yaml";
import type { RuleSet } from "./rule-set";

/** A version as the file that `readRuleSet` reads back. */
export function ruleYaml(ruleSet: RuleSet): string {
  const { id, title, layer, source, checkedOn, example, rule } = ruleSet;
  return stringify(
    { id, title, layer, source, checked_on: checkedOn, example, rule },
    { aliasDuplicateObjects: false },
  );
}
