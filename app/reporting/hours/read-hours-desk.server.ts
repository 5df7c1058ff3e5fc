import { hoursById, hoursWaiting } from "../../../db/queries/hours";
import type { Reading } from "../../record/context.server";
import { readLedPrograms } from "../read-led-programs.server";
import type { HourKind } from "./hours";
import { type ProgramMeter, readHoursMeters } from "./read-hours-meters.server";

/** A desk shows so many entries at once; the next come when these are answered. */
const MOST = 50;

/** What a coach or lead reads before approving hours. */
export interface HoursDesk {
  meters: readonly ProgramMeter[];
  waiting: readonly {
    id: string;
    name: string;
    kind: HourKind;
    on: string;
    minutes: number;
    /** What it takes the place of. */
    was: { kind: HourKind; on: string; minutes: number } | null;
  }[];
  /** How many wait, also those that are not among the first 50. */
  total: number;
  /** Entries that wait for someone other than the reader, who typed them in. */
  forOthers: number;
}

/** The hours that wait in the programs of a coach or lead, oldest day first, and the meters. */
export async function readHoursDesk(reading: Reading): Promise<HoursDesk> {
  const { db, actor } = reading;
  const programs = await readLedPrograms(reading, ["coach", "program_lead"]);
  const ids = programs.map(({ id }) => id);
  const answererId = actor.personId ?? "";
  const { rows, total, forOthers } = await hoursWaiting(db, ids, { answererId, limit: MOST });
  const waiting: HoursDesk["waiting"][number][] = [];
  for (const { id, name, kind, on, minutes, supersedes } of rows) {
    const was = supersedes === null ? null : await hoursById(db, supersedes);
    waiting.push({
      id,
      name,
      kind,
      on,
      minutes,
      was: was && { kind: was.kind, on: was.on, minutes: was.minutes },
    });
  }
  return {
    meters: await readHoursMeters(reading, ids),
    waiting,
    total,
    forOthers,
  };
}
