import { tasksToMove } from "../../db/queries/learning-holding";
import type { App } from "../record/app.server";
import { SYSTEM } from "../record/context.server";
import { handOnOpenTask } from "./hand-on-task.server";

const BATCH = 100;

/**
 * Moves every coach task whose time has come, that nobody has, or whose holder left: a job. Each in
 * its own transaction, so that two servers move it once. Returns how many it moved.
 */
export async function moveCoachTasks(app: App): Promise<number> {
  let moved = 0;
  let after = "";
  for (;;) {
    const ids = await tasksToMove(app.db, app.now(), { after, limit: BATCH });
    for (const id of ids)
      if (await app.run(SYSTEM, (context) => handOnOpenTask(context, id))) moved++;
    const last = ids.at(-1);
    if (last === undefined) return moved;
    after = last;
  }
}
