import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { day, oneLine } from "../http/fields";
import { requireRole } from "../http/guards.server";
import { readQuery } from "../http/read-query.server";
import { seeOther } from "../http/respond";
import { isProofFresh } from "../identity/session-bounds";
import { zipPack } from "../reporting/evidence/pack";
import { signPack } from "../reporting/evidence/sign-pack.server";
import { readLetter } from "../reporting/letter/read-letter.server";

export const handle = { access: ["program_lead"] };

const asked = z.object({ program: oneLine(64), district: oneLine(64), asOf: day() });

/** The letter that the page shows, as one signed file. Whatever is amiss is said there. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const { app } = context;
  const toPage = () => seeOther(`/reports/letter${new URL(request.url).search}`);
  const read = await readQuery(request, asked);
  if (!read.ok || !isProofFresh(who.provedAt, app.now())) return toPage();
  const { program: programId, district: districtId, asOf } = read.value;
  const outcome = await readLetter(app.reading(who.actor), { programId, districtId, asOf });
  if (!outcome.ok) return toPage();
  const { pack } = outcome.value;
  const signature = await signPack(app, who.actor, { programId, pack });
  return new Response(Buffer.from(zipPack(pack, [signature])), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="muster-letter-${asOf}.zip"`,
      "Cache-Control": "private, no-store",
    },
  });
}
