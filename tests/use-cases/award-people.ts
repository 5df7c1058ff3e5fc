import type { PublishedAchievement } from "../../app/credentials/achievement";
import { publishAchievement } from "../../app/credentials/publish-achievement.server";
import { reserveAward } from "../../app/credentials/reserve-award.server";
import { achievementVersions } from "../../db/queries/credentials-achievements";
import { insertAccount } from "../../db/queries/identity-accounts";
import { insertMembership, insertOrganization } from "../../db/queries/identity-organizations";
import { lockPeople } from "../../db/queries/locks";
import { definition } from "../signed-badges";
import type { World } from "./world";

/** A college that awards REL-1's badge, its reviewer, another college's, two operators, two earners. */
export async function openCollege(
  world: Pick<World, "app" | "run">,
): Promise<PublishedAchievement> {
  await world.run("setup", async ({ tx, now, newId }) => {
    const organization = {
      timeZone: "America/Phoenix",
      state: null,
      parentId: null,
      createdAt: now,
    };
    for (const id of ["college", "elsewhere"]) {
      await insertOrganization(tx, { ...organization, id, kind: "college", name: `The ${id}` });
    }
    for (const personId of ["dalia", "jun", "reviewer", "stranger", "operator", "deputy"]) {
      const account = { personId, email: `${personId}@rioseco.example`, name: personId };
      await insertAccount(tx, { ...account, passwordHash: "-", isDemo: false, createdAt: now });
    }
    for (const [personId, organizationId, role] of [
      ["reviewer", "college", "reviewer"],
      ["stranger", "elsewhere", "reviewer"],
      ["operator", "platform", "operator"],
      ["deputy", "platform", "operator"],
    ] as const) {
      const membership = { id: newId(), personId, organizationId, role, grantedBy: null };
      await insertMembership(tx, { ...membership, grantedAt: now });
    }
  });
  const published = await world.run("reviewer", (context) =>
    publishAchievement(context, { organizationId: "college", definition }),
  );
  if (!published.ok) throw new Error(published.reason);
  const [achievement] = await achievementVersions(world.app.db, definition.id);
  if (!achievement) throw new Error("the achievement was not published");
  return achievement;
}

/** Awards the badge to someone and waits until it is signed, unless told not to. */
export async function award(
  world: Pick<World, "run">,
  achievement: PublishedAchievement,
  personId: string,
): Promise<{ credentialId: string; isNew: boolean }> {
  return world.run(personId, async (context) => {
    await lockPeople(context.tx, [personId]);
    return reserveAward(context, {
      personId,
      achievement,
      evidence: [{ name: "Practice task", description: "Rated 3 or better in every row." }],
      basis: [],
    });
  });
}
