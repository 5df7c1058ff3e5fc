import { currentVersion } from "../../db/queries/catalog";
import { awardsOf } from "../../db/queries/credentials";
import { currentAchievements } from "../../db/queries/credentials-achievements";
import { attestationVersions } from "../../db/queries/credentials-attestations";
import type { Reading } from "../record/context.server";
import { awaitedBy, stacks } from "./achievement";
import { dayOf } from "./civil-day";
import { decideEarning, type Finding, nextStep, type RuleId } from "./earning";
import { coursesFor, earningOf, renewalOf } from "./ladder";
import { readAwardEvidence } from "./read-award-evidence.server";
import { evidenceIn, windowOf } from "./renewal";
import type { Holder } from "./rules/rule";

/** One requirement on the way to an achievement, for the person whose way it is. */
export interface WayNode {
  rule: RuleId | "all" | "any" | "mastered.kept";
  /** What the rule names, in words. */
  names: { course?: string; achievement?: string; attestation?: string };
  /** How often, or how many minutes. */
  asked: number;
  met: boolean;
  count: number;
  needed: number;
  /** Who has the next step, and where; only on what is not met. */
  next: { who: Holder; page: string | null } | null;
  parts: WayNode[];
}

/** Where the acting person stands with an achievement. */
export interface Way {
  issuer: string;
  /** Their newest award of it, while it stands. */
  held: { id: string; signed: boolean } | null;
  /** What is left; null while it is held. */
  nodes: WayNode[] | null;
  /** The shorter way to renew what is held. Days are civil days of the issuer's zone. */
  renewal: { opensOn: string; open: boolean; nodes: WayNode[] } | null;
}

/** What the acting person has and lacks of an achievement; null when there is none, or nobody acts. */
export async function readWay(
  { db, now, actor, demo = false }: Reading,
  { achievementId }: { achievementId: string },
): Promise<Way | null> {
  const { personId } = actor;
  const published = await currentAchievements(db);
  const achievement = published.get(achievementId);
  if (!achievement || personId === null) return null;
  const { definition, timeZone, organizationName } = achievement;
  const ladder = new Map([...published].map(([id, one]) => [id, one.definition]));
  const evidence = await readAwardEvidence(
    { db, now, demo },
    {
      personId,
      courses: new Set(coursesFor(definition, ladder)),
      ladder,
      withKept: stacks(definition),
    },
  );
  const [newest] = await awardsOf(db, personId, achievementId);
  const held = newest && newest.status.kind !== "revoked" ? newest : null;
  const shorter = renewalOf(definition);
  const window = held && windowOf(held, definition, timeZone);
  return {
    issuer: organizationName,
    held: held && { id: held.id, signed: held.status.kind === "issued" },
    nodes: held ? null : await partsOf(decideEarning(earningOf(definition), evidence)),
    renewal:
      window && shorter
        ? {
            opensOn: window.opensOn,
            open: dayOf(now, timeZone) >= window.opensOn,
            nodes: await partsOf(decideEarning(shorter, evidenceIn(evidence, window))),
          }
        : null,
  };

  async function partsOf({ parts }: Finding): Promise<WayNode[]> {
    return Promise.all(parts.map(nodeOf));
  }

  async function nodeOf(finding: Finding): Promise<WayNode> {
    const { earning, decision } = finding;
    const { met, count, needed } = decision;
    const parts = await partsOf(finding);
    if ("of" in earning)
      return {
        rule: earning.rule,
        names: {},
        asked: needed,
        met,
        count,
        needed,
        next: null,
        parts,
      };
    const isAbsent = earning.rule === "holds" && !ladder.has(earning.asks.achievement);
    const writing = { who: "author", page: null } as const;
    const next = met ? null : isAbsent ? writing : nextStep(earning);
    const rule =
      earning.rule === "mastered" && earning.asks.level === "kept" ? "mastered.kept" : earning.rule;
    return { rule, names: await namesOf(finding), asked: needed, met, count, needed, next, parts };
  }

  async function namesOf({ earning }: Finding): Promise<WayNode["names"]> {
    switch (earning.rule) {
      case "mastered":
      case "observed": {
        const { course } = earning.asks;
        return { course: (await currentVersion(db, course))?.title ?? course };
      }
      case "holds": {
        const id = earning.asks.achievement;
        const awaited = awaitedBy(definition).courses.find((one) => one.id === id);
        return { achievement: ladder.get(id)?.title ?? awaited?.title ?? id };
      }
      case "attested": {
        const id = earning.asks.attestation;
        const newestWords = (await attestationVersions(db, id)).at(-1);
        return { attestation: newestWords?.definition.title ?? id };
      }
      default:
        return {};
    }
  }
}
