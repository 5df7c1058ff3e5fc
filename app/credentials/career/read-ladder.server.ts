import { careerRoles } from "../../../db/queries/careers";
import { currentVersions } from "../../../db/queries/catalog";
import { awardsOf } from "../../../db/queries/credentials";
import { currentAchievements } from "../../../db/queries/credentials-achievements";
import type { Reading } from "../../record/context.server";
import { awaitedBy, isAwaiting } from "../achievement";
import { isInForce } from "../award-record";
import {
  arranged,
  idsOf,
  levelsOf,
  nearest,
  nextRungs,
  type Rung,
  rungOf,
  sharedBetween,
} from "./career";
import { type Ask, type CareerRole, credentialsIn, type NamedCredential } from "./career-role";
import { readCreditsFor, type ShownCredit } from "./read-college-credits.server";

/** A credential as the ladder names it. */
export interface LadderCredential {
  id: string;
  title: string;
  /** The reader's own, or where it can be earned; null when it is not in the catalog yet. */
  href: string | null;
  /** How many courses that it asks for are not in the catalog yet: nobody can earn it until they are. */
  awaits?: number | undefined;
}

/** One thing that a role asks for: met by any one of these. */
export type LadderAsk = readonly LadderCredential[];

/** A role as the reader stands on it. */
export interface LadderRung extends Pick<CareerRole, "id" | "title" | "does" | "also" | "source"> {
  standing: Rung["standing"];
  met: readonly LadderAsk[];
  gap: readonly LadderAsk[];
  /** One of the roles that come next for the reader. */
  isNext: boolean;
  leadsTo: readonly { id: string; title: string }[];
  /** Other roles that ask for some of the same credentials, and how many; the most first. */
  shares: readonly { id: string; title: string; count: number }[];
}

/** One credential, and the colleges that say they give credit for it. */
export interface CreditedCredential {
  id: string;
  title: string;
  isHeld: boolean;
  credits: readonly ShownCredit[];
}

export interface Ladder {
  /** The roles by how high they stand, lowest first. */
  levels: readonly (readonly LadderRung[])[];
  /** Of the roles that come next, the one of which the least is left. */
  nearest: LadderRung | null;
  /** The next credential that can be earned here, on the way to `nearest` or to another next role. */
  next: { credential: LadderCredential; role: string } | null;
  /** What the reader holds, or could hold, that some college gives credit for. */
  credited: readonly CreditedCredential[];
}

/** The career ladder as the reader stands on it. Holding a credential means what it means elsewhere: in force. */
export async function readLadder(reading: Reading): Promise<Ladder> {
  const { db, now, actor } = reading;
  const awards = actor.personId === null ? [] : await awardsOf(db, actor.personId);
  const inForce = awards.filter((award) => isInForce(award, now));
  const held = new Map(inForce.map(({ id, definition }) => [definition.id, { id, definition }]));
  const published = await currentAchievements(db);
  const courses = new Set((await currentVersions(db)).map(({ courseId }) => courseId));
  const order = arranged(levelsOf(await careerRoles(db)));
  const roles = order.flat();

  const rungs = roles.map((role) => rungOf(role, new Set(held.keys())));
  const next = nextRungs(rungs);
  const shown = new Map(rungs.map((rung) => [rung.role.id, shownOf(rung)]));
  const closest = nearest(next);
  return {
    levels: order.map((level) => level.flatMap(({ id }) => shown.get(id) ?? [])),
    nearest: (closest && shown.get(closest.role.id)) ?? null,
    next: nextCredential(),
    credited: await readCredited(),
  };

  function shownOf(rung: Rung): LadderRung {
    const { role, standing, met, gap } = rung;
    const { id, title, does, also, source, leads_to } = role;
    return {
      ...{ id, title, does, also, source, standing },
      met: met.map(askOf),
      gap: gap.map(askOf),
      isNext: next.includes(rung),
      leadsTo: leads_to.flatMap((to) => {
        const there = roles.find((one) => one.id === to);
        return there ? { id: to, title: there.title } : [];
      }),
      shares: roles
        .filter((other) => other !== role)
        .map((other) => ({
          id: other.id,
          title: other.title,
          count: sharedBetween(role, other).length,
        }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count),
    };
  }

  /** Of several that would do, only the one that is held, where one is. */
  function askOf(ask: Ask): LadderAsk {
    const all = credentialsIn(ask);
    const own = all.filter(({ id }) => held.has(id));
    return (own.length > 0 ? own : all).map(credentialOf);
  }

  function credentialOf({ id, title }: NamedCredential): LadderCredential {
    const award = held.get(id);
    if (award) return { id, title: award.definition.title, href: `/credentials/${award.id}` };
    const achievement = published.get(id)?.definition;
    const course = achievement ? achievement.course : id;
    if (course !== undefined && courses.has(course))
      return { id, title: achievement?.title ?? title, href: `/courses/${course}` };
    if (!achievement) return { id, title, href: null };
    const awaits = isAwaiting(achievement) ? { awaits: awaitedBy(achievement).courses.length } : {};
    return { id, title: achievement.title, href: `/achievements/${id}`, ...awaits };
  }

  function nextCredential(): Ladder["next"] {
    const inTurn = next.toSorted((a, b) => a.gap.length - b.gap.length);
    for (const { role, gap } of inTurn) {
      const credential = gap
        .flatMap(askOf)
        .find(({ href, awaits }) => href !== null && awaits === undefined);
      if (credential) return { credential, role: role.title };
    }
    return null;
  }

  async function readCredited(): Promise<CreditedCredential[]> {
    const ids = [...new Set([...held.keys(), ...roles.flatMap(idsOf)])];
    const credits = await readCreditsFor(reading, ids);
    return ids.flatMap((id) => {
      const said = credits.get(id);
      if (!said) return [];
      const { title } = credentialOf({ id, title: id });
      return { id, title, isHeld: held.has(id), credits: said };
    });
  }
}
