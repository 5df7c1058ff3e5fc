import {
  clearanceTypeVersions,
  insertClearanceType,
} from "../../../db/queries/placement-clearance-types";
import { PLATFORM } from "../../identity/roles";
import { canonicalJson, sha256 } from "../../record/canonical";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { sealRow } from "../../record/seal-row.server";
import { rowName } from "../../record/sealed-tables";
import type { ClearanceTypeDefinition } from "./clearance-type";

/**
 * Publishes a version of a type of clearance, for good. The same content again changes nothing.
 * Refused: `changed` when this version was published with other content, `out-of-turn` when it is not
 * the next version.
 */
export async function publishClearanceType(
  context: Context,
  definition: ClearanceTypeDefinition,
): Promise<Outcome<{ isNew: boolean }, "changed" | "out-of-turn">> {
  const { tx, actor, now } = context;
  const hash = sha256(canonicalJson(definition));
  const versions = await clearanceTypeVersions(tx, definition.id);
  const present = versions.find(({ version }) => version === definition.version);
  if (present) return present.hash === hash ? done({ isNew: false }) : refused("changed");
  const next = versions.length + 1;
  if (definition.version !== next) return refused("out-of-turn", { next });
  await insertClearanceType(tx, { definition, hash, by: actor.personId, at: now });
  await sealRow(context, {
    organizationId: PLATFORM,
    table: "clearance_type",
    id: rowName(definition.id, definition.version),
  });
  return done({ isNew: true });
}
