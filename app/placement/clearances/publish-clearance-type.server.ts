import {
  clearanceTypeVersions,
  insertClearanceType,
} from "../../../db/queries/placement-clearance-types";
import { canonicalJson, sha256 } from "../../record/canonical";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import type { ClearanceTypeDefinition } from "./clearance-type";

/**
 * Publishes a version of a type of clearance, for good. The same content again changes nothing.
 * Refused: `changed` when this version was published with other content, `out-of-turn` when it is not
 * the next version.
 */
export async function publishClearanceType(
  { tx, actor, now }: Context,
  definition: ClearanceTypeDefinition,
): Promise<Outcome<{ isNew: boolean }, "changed" | "out-of-turn">> {
  const hash = sha256(canonicalJson(definition));
  const versions = await clearanceTypeVersions(tx, definition.id);
  const present = versions.find(({ version }) => version === definition.version);
  if (present) return present.hash === hash ? done({ isNew: false }) : refused("changed");
  const next = versions.length + 1;
  if (definition.version !== next) return refused("out-of-turn", { next });
  await insertClearanceType(tx, { definition, hash, by: actor.personId, at: now });
  return done({ isNew: true });
}
