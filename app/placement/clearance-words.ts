import type { Text } from "../i18n/catalog";
import { CLEARANCES, type ClearanceType } from "./clearance";
import type { ClearanceState } from "./gate/facts";

/** The mark that stands beside a clearance state. */
export function clearanceMark(state: ClearanceState): "met" | "wait" | "hold" | "stop" | "todo" {
  switch (state) {
    case "cleared":
      return "met";
    case "pending":
      return "wait";
    case "flagged":
    case "suspended":
      return "hold";
    case "not_cleared":
      return "stop";
    case "withdrawn":
    case "not_started":
      return "todo";
  }
}

/** What a clearance is called; a type that nobody enters here keeps its own name. */
export function clearanceName(type: string, t: Text): string {
  return isClearanceType(type) ? t(`clearanceType.short.${type}`) : type;
}

/** Whether a clearance of this type can be entered. */
export function isClearanceType(type: string): type is ClearanceType {
  return Object.hasOwn(CLEARANCES, type);
}
