import { Worker } from "node:worker_threads";
import type { BoxLimits, BoxRefusal } from "./box";
import { sayFault } from "./say-fault";
import type { BoxAnswer, BoxRequest } from "./serve-box.server";

const MB = 1_000_000;
const LOOK_EVERY_MS = 100;

/** How one piece of work ended: an answer, a refusal, or a fault of ours. */
export type BoxEnd =
  | { output: unknown }
  | { stopped: BoxRefusal; because?: string | undefined }
  | { fault: Error };

/** One worker thread of a box: does one piece of work at a time, and ends when it goes over a limit. */
export interface BoxWorker {
  state: "starting" | "idle" | "busy" | "gone";
  /** Does a piece of work; only while idle. */
  give: (name: string, input: unknown) => Promise<BoxEnd>;
  stop: () => Promise<void>;
}

/** What a worker tells its box. */
export interface BoxWorkerEvents {
  /** It can take work. */
  free: () => void;
  /** It ended, and what it was doing then. */
  gone: (during: BoxWorker["state"], because: string) => void;
}

/**
 * Starts a worker with nothing of ours in it: no environment, no arguments, no output of its own.
 *
 * @param program the box's own program, a file that ends in `serveBox`
 */
export function startBoxWorker(
  program: URL,
  limits: BoxLimits,
  { free, gone }: BoxWorkerEvents,
): BoxWorker {
  const worker = new Worker(program, {
    name: "box",
    env: { NODE_ENV: "production" },
    argv: [],
    execArgv: [],
    // Kept apart from ours and read by nobody; `serveBox` prints nothing there.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: limits.oldGenerationMb },
  });

  let tasks = 0;
  let finish: ((how: BoxEnd) => void) | null = null;
  let trouble: Extract<BoxEnd, { stopped: unknown }> = { stopped: "crashed" };
  const stopFor = (stopped: BoxRefusal) => {
    trouble = { stopped };
    return worker.terminate();
  };
  const starting = setTimeout(() => stopFor("time"), limits.startMs);

  const self: BoxWorker = {
    state: "starting",
    give: (name, input) => {
      if (self.state !== "idle") throw new Error(`a box that is ${self.state} takes no work`);
      const request: BoxRequest = { id: ++tasks, name, input };
      worker.postMessage(request);
      self.state = "busy";
      worker.ref();
      const time = setTimeout(() => stopFor("time"), limits.timeMs);
      const before = process.memoryUsage.rss();
      const look = setInterval(() => {
        if (process.memoryUsage.rss() - before > limits.growthMb * MB) stopFor("memory");
      }, LOOK_EVERY_MS);
      return new Promise((resolve) => {
        finish = (how) => {
          finish = null;
          clearTimeout(time);
          clearInterval(look);
          worker.unref();
          resolve(how);
        };
      });
    },
    stop: async () => {
      await stopFor("busy");
    },
  };

  worker.on("message", (message: BoxAnswer) => {
    if ("ready" in message) {
      clearTimeout(starting);
      worker.unref();
    } else if (message.id === tasks) {
      finish?.(
        "output" in message ? { output: message.output } : { fault: faultIn(message.error) },
      );
    }
    self.state = "idle";
    free();
  });
  worker.on("error", (error: Error & { code?: string }) => {
    const memory = error.code === "ERR_WORKER_OUT_OF_MEMORY";
    trouble = { stopped: memory ? "memory" : "crashed", because: sayFault(error) };
  });
  worker.on("exit", () => {
    clearTimeout(starting);
    const during = self.state;
    self.state = "gone";
    finish?.(trouble);
    gone(during, trouble.because ?? trouble.stopped);
  });
  return self;
}

/** The fault of a worker as one of ours, that came from where it came from there. */
function faultIn(said: string): Error {
  const [words = ""] = said.split("\n");
  return Object.assign(new Error(words), { stack: said });
}
