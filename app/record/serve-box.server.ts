import { parentPort } from "node:worker_threads";
import type { BoxTasks } from "./box";
import { closeOff } from "./close-off.server";
import { sayFault } from "./say-fault";

/** What the box is asked, and what it answers. */
export interface BoxRequest {
  id: number;
  name: string;
  input: unknown;
}
export type BoxAnswer =
  | { ready: true }
  | { id: number; output: unknown }
  | { id: number; error: string };

/**
 * The inside of a box: does the tasks that it is asked, one at a time, and says when it is ready. Throws
 * outside a worker thread.
 */
export function serveBox(tasks: BoxTasks): void {
  const port = parentPort;
  if (!port) throw new Error("a box runs in a worker thread");
  process.stdout.write = printNothing;
  process.stderr.write = printNothing;
  closeOff();
  const answer = (message: BoxAnswer) => port.postMessage(message);
  port.on("message", ({ id, name, input }: BoxRequest) => {
    doTask(tasks, name, input).then(
      (output) => answer({ id, output }),
      (error) => answer({ id, error: sayFault(error) }),
    );
  });
  answer({ ready: true });
}

/** Our standard output belongs to whoever called us; what a reader of files prints is for nobody. */
function printNothing(): boolean {
  return true;
}

async function doTask(tasks: BoxTasks, name: string, input: unknown): Promise<unknown> {
  const work = tasks.get(name);
  if (!work) throw new Error(`the box knows no task ${name}`);
  return work(input as never);
}
