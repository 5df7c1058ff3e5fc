import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { day, oneLine, optional } from "../http/fields";
import { requireRole } from "../http/guards.server";
import { readQuery } from "../http/read-query.server";
import { seeOther } from "../http/respond";
import { isProofFresh } from "../identity/session-bounds";
import { zipPack } from "../reporting/evidence/pack";
import { readEvidence } from "../reporting/evidence/read-evidence.server";
import { signPack } from "../reporting/evidence/sign-pack.server";

export const handle = { access: ["program_lead"] };

const asked = z.object({
  program: oneLine(64),
  from: day(),
  through: day(),
  asOf: day(),
  person: optional(oneLine(64)),
  placement: optional(oneLine(64)),
});

/** The pack that the page shows, as one file. Whatever is amiss is said there. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const { app } = context;
  const toPage = () => seeOther(`/reports/evidence${new URL(request.url).search}`);
  const read = await readQuery(request, asked);
  if (!read.ok || !isProofFresh(who.provedAt, app.now())) return toPage();
  const { program: programId, from, through, asOf, person, placement } = read.value;
  const outcome = await readEvidence(app.reading(who.actor), {
    programId,
    from,
    through,
    asOf,
    personId: person ?? null,
    placementId: placement ?? null,
  });
  if (!outcome.ok) return toPage();
  const { pack } = outcome.value;
  const signature = await signPack(app, who.actor, { programId, pack });
  return new Response(Buffer.from(zipPack(pack, [signature])), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="muster-evidence-${asOf}.zip"`,
      "Cache-Control": "private, no-store",
    },
  });
}
