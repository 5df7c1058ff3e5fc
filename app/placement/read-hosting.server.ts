import { membershipsOf } from "../../db/queries/identity-organizations";
import { activePlacementsIn } from "../../db/queries/placement";
import { listOpenings } from "../../db/queries/placement-openings";
import type { Reading } from "../record/context.server";
import { addDays, localDay } from "./gate/days";
import { judgeOpening } from "./judge-opening.server";
import type { OpeningRow } from "./opening";

/** An opening of a school, with who is coming. The school reads a name, the days and ready or not. */
export interface HostedOpening {
  opening: OpeningRow;
  coming: readonly {
    personId: string;
    name: string;
    ready: "yes" | "until" | "asked";
    until: string | null;
  }[];
}

/** Who is coming to the schools that the reader hosts for. */
export async function readHosting({ db, actor, now }: Reading): Promise<HostedOpening[]> {
  const held = actor.personId === null ? [] : await membershipsOf(db, actor.personId);
  const schoolIds = held
    .filter((one) => one.role === "school_host")
    .map((one) => one.organizationId);
  const notEndedBy = addDays(localDay(now, "UTC"), -1);
  const openings = await listOpenings(db, { schoolIds, notEndedBy });
  const placements = await activePlacementsIn(
    db,
    openings.map(({ id }) => id),
  );
  const hosted: HostedOpening[] = [];
  for (const opening of openings) {
    const coming: HostedOpening["coming"][number][] = [];
    for (const { personId, name, openingId } of placements) {
      if (openingId !== opening.id) continue;
      const { answer } = await judgeOpening(db, {
        opening,
        personId,
        at: now,
        pinned: opening.layers,
      });
      coming.push({ personId, name, ...readiness(answer.outcome, answer.until ?? null) });
    }
    hosted.push({ opening, coming });
  }
  return hosted;
}

function readiness(outcome: string, until: string | null) {
  if (outcome === "ELIGIBLE" || outcome === "CONDITIONAL") {
    return { ready: "yes" as const, until: null };
  }
  return until === null
    ? { ready: "asked" as const, until: null }
    : { ready: "until" as const, until };
}
