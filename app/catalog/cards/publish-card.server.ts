import { cardVersions, insertCard } from "../../../db/queries/cards";
import { PLATFORM } from "../../identity/roles";
import { canonicalJson, sha256 } from "../../record/canonical";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { sealRow } from "../../record/seal-row.server";
import { rowName } from "../../record/sealed-tables";
import type { Card } from "./card";

export type CardRefusal = "changed" | "out-of-turn";

/**
 * Publishes a version of a card, for good; learners see it from then on, in every version of a course.
 * The same content again changes nothing. Refused: `changed` when this version was published with other
 * content, `out-of-turn` when it is not the next version, with that number as `next`.
 */
export async function publishCard(
  context: Context,
  definition: Card,
): Promise<Outcome<{ isNew: boolean }, CardRefusal>> {
  const { tx, actor, now } = context;
  const hash = sha256(canonicalJson(definition));
  const versions = await cardVersions(tx, definition);
  const present = versions.find(({ version }) => version === definition.version);
  if (present) return present.hash === hash ? done({ isNew: false }) : refused("changed");
  const next = versions.length + 1;
  if (definition.version !== next) return refused("out-of-turn", { next });
  await insertCard(tx, { definition, hash, by: actor.personId, at: now });
  await sealRow(context, {
    organizationId: PLATFORM,
    table: "card",
    id: rowName(definition.kind, definition.id, definition.version),
  });
  return done({ isNew: true });
}
