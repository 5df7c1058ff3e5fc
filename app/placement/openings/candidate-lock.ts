import type { Text } from "../../i18n/catalog";
import { askWords } from "../requirement";
import type { SeenAnswer } from "../seen";

/** Why nobody can be proposed now. */
export type CandidateLock = "not-eligible" | "full" | "over" | "asked";

/** A locked button: why, what remains, and where that is. */
export interface LockShown {
  reason: string;
  way: { href: string; label: string };
}

/** What stands beside the locked button of a person and an opening: what is missing, and the way there. */
export function lockShown(
  lock: CandidateLock,
  page: {
    opening: { id: string };
    personId: string;
    answer: Pick<SeenAnswer, "steps">;
    names: Readonly<Record<string, string>>;
  },
  t: Text,
): LockShown {
  const { opening, personId, answer, names } = page;
  const here = `/openings/${opening.id}`;
  const ways = {
    "not-eligible": (answer.steps?.length ?? 0) > 0 ? "#missing" : "#why",
    full: here,
    over: "/openings",
    asked: `${here}/people/${personId}`,
  };
  const missing = (answer.steps ?? []).map((leaf) => askWords(leaf, t, names));
  const reason =
    lock === "not-eligible" && missing.length > 0
      ? t("candidate.locked.missing", { what: t.list(missing) })
      : t(`candidate.locked.${lock}`);
  return { reason, way: { href: ways[lock], label: t(`candidate.locked.way.${lock}`) } };
}
