import { careerRoles, careerRoleVersions, insertCareerRole } from "../../../db/queries/careers";
import { PLATFORM } from "../../identity/roles";
import { canonicalJson, sha256 } from "../../record/canonical";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { sealRow } from "../../record/seal-row.server";
import { rowName } from "../../record/sealed-tables";
import { isCircular } from "./career";
import type { CareerRole } from "./career-role";

export type CareerRoleRefusal = "changed" | "out-of-turn" | "circular";

/**
 * Publishes a version of a role of the career ladder, for good. The same content again changes nothing.
 * Refused: `changed` when this version was published with other content, `out-of-turn` when it is not
 * the next version, `circular` when it would lead back to itself.
 */
export async function publishCareerRole(
  context: Context,
  definition: CareerRole,
): Promise<Outcome<{ isNew: boolean }, CareerRoleRefusal>> {
  const { tx, actor, now } = context;
  const hash = sha256(canonicalJson(definition));
  const versions = await careerRoleVersions(tx, definition.id);
  const present = versions.find(({ version }) => version === definition.version);
  if (present) return present.hash === hash ? done({ isNew: false }) : refused("changed");
  const next = versions.length + 1;
  if (definition.version !== next) return refused("out-of-turn", { next });
  if (isCircular(definition, await careerRoles(tx))) return refused("circular");
  await insertCareerRole(tx, { definition, hash, by: actor.personId, at: now });
  await sealRow(context, {
    organizationId: PLATFORM,
    table: "career_role",
    id: rowName(definition.id, definition.version),
  });
  return done({ isNew: true });
}
