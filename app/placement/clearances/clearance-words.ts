import type { ClearanceState } from "../gate/facts";

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
