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
  /** Entries that wait for someone other than the reader, who typed them in. */
  forOthers: number;
}

/** The hours that wait in the programs of a coach or lead, oldest day first, and the meters. */
export async function readHoursDesk(reading: Reading): Promise<HoursDesk> {
  const { db, actor } = reading;
  const programs = await readLedPrograms(reading, ["coach", "program_lead"]);
  const ids = programs.map(({ id }) => id);
  const all = await hoursWaiting(db, ids, MOST);
  const mine = all.filter(
    ({ personId, enteredBy }) => personId !== actor.personId && enteredBy !== actor.personId,
  );
  const waiting: HoursDesk["waiting"][number][] = [];
  for (const { id, name, kind, on, minutes, supersedes } of mine) {
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
    forOthers: all.length - mine.length,
  };
}
