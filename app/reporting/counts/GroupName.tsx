import { useText } from "../../i18n/text";
import { OPENING_ROLES } from "../../placement/openings/opening";
import { AREAS, type Grouping } from "./grouping";

/** What a group is called on a page: a college's or school's own name, else a word of ours. */
export function useGroupName(by: Grouping): (name: string | null) => string {
  const t = useText();
  return (name) => {
    if (name === null) return t(`counts.none.${by}`);
    const role = OPENING_ROLES.find((one) => by === "role" && one === name);
    if (role) return t(`placementRole.${role}`);
    if (by !== "area") return name;
    const area = AREAS.find((one) => one === name);
    return t(area ? `counts.area.${area}` : "counts.area.unknown");
  };
}
