import type { Env } from "../../app/env.server";
import { hashPassword } from "../../app/identity/hash-password.server";
import { refreshHints } from "../../app/placement/hints/refresh-hints.server";
import { dayIn, daysLater, instantAt } from "../../app/record/civil-day";
import { COMMAND_LINE } from "../../app/record/context.server";
import { done } from "../../app/record/outcome";
import type { Connection } from "../../db/connect";
import { accountByEmail } from "../../db/queries/identity-accounts";
import { storedAnswer } from "../../db/queries/record";
import { PASSWORD, ZONE } from "../../tests/cast";
import { BEGAN, CLEARED, emailOf, found, PLACED } from "./scale-ground";
import { addOthers, addPeople, clearAndTrain } from "./scale-people";
import { placeThem, type ScaleSize } from "./scale-places";
import { askWaivers, changeSome, serveHours, showPapers } from "./scale-work";
import { stage } from "./staged";

const FINISHED = "seed scale";

/**
 * A database of the size that a page is measured at: one program with openings, placements and people
 * at every distance from them, and as many other people as told in programs of their own. Everything
 * that is chained, decided or placed goes through the same use cases as the pages', many in one
 * transaction; nothing is made up beside them. Running it again changes nothing. Returns whether it had
 * to run.
 */
export async function seedScale(
  opened: { connection: Connection; env: Env },
  now: number,
  size: ScaleSize,
): Promise<boolean> {
  if (await storedAnswer(opened.connection.db, COMMAND_LINE.kind, `seed ${FINISHED}`)) return false;
  const today = dayIn(now, ZONE);
  const day = (ago: number) => daysLater(today, -ago);
  const staged = stage(opened, instantAt(day(BEGAN), "08:00", ZONE));
  const ground = await found(staged, day);
  const members = await addPeople(ground, ground.program, size.programPeople, "scale");
  await addOthers(ground, 0, size.people - size.programPeople);
  await staged.goTo(instantAt(day(CLEARED), "09:00", ZONE));
  await clearAndTrain(ground, members);
  await staged.goTo(instantAt(day(PLACED), "09:00", ZONE));
  const placed = await placeThem(ground, members, size);
  await showPapers(ground, members);
  await staged.goTo(now);
  await serveHours(ground, placed);
  await askWaivers(ground, placed, members);
  await changeSome(ground, members);
  await refreshHints(staged.app, "seed scale");
  await staged.step(FINISHED, COMMAND_LINE, async () => done(null));
  await staged.app.settle();
  return true;
}

/** Lets a corps grow around the program that is measured: as many more people in other programs. */
export async function growCorps(
  opened: { connection: Connection; env: Env },
  now: number,
  more: { programsBefore: number; people: number },
): Promise<void> {
  const staged = stage(opened, now);
  const operator = await accountByEmail(opened.connection.db, emailOf("operator"));
  if (!operator) throw new Error("the corps grows in a database that seedScale has filled");
  const day = (ago: number) => daysLater(dayIn(now, ZONE), -ago);
  await addOthers(
    { ...staged, day, operator: operator.personId, hash: await hashPassword(PASSWORD) },
    more.programsBefore,
    more.people,
  );
  await staged.app.settle();
}

/** Makes the hints that a migration or the time since has overtaken: pages are measured beside no job. */
export async function settleHints(
  opened: { connection: Connection; env: Env },
  now: number,
): Promise<void> {
  await refreshHints(stage(opened, now).app, "seed scale");
}
