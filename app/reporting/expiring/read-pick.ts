import { ACTIONS, OWNERS } from "../../placement/gate/next-step";
import { OPENING_ROLES } from "../../placement/openings/opening";
import { type ExpiringPick, WITHIN } from "./expiring";

/** What an address picks of the board; what it says that is no choice of ours picks nothing. */
export function readPick(query: URLSearchParams): { pick: ExpiringPick; page: number } {
  const one = <T extends string>(name: string, all: readonly T[]) =>
    all.find((value) => value === query.get(name)) ?? null;
  const page = query.get("page") ?? "1";
  const school = query.get("school") ?? "";
  return {
    pick: {
      within: WITHIN.find((days) => String(days) === query.get("within")) ?? 90,
      school: school === "" || school.length > 64 ? null : school,
      role: one("role", OPENING_ROLES),
      owner: one("owner", OWNERS),
      action: one("action", ACTIONS),
    },
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  };
}
