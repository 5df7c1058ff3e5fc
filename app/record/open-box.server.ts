import { BOX_LIMITS, type BoxLimits, type BoxRefusal, type BoxTask, WARM_UP } from "./box";
import { type BoxEnd, type BoxWorker, startBoxWorker } from "./box-worker.server";
import { done, type Outcome, refused } from "./outcome";
import { sayFault } from "./say-fault";

/** Where work on untrusted files is done: in worker threads with limits, apart from everything else. */
export interface Box {
  /**
   * Does a task. Refused `busy` when too many wait or it waited too long; `time`, `memory` or `crashed`
   * when it was stopped. Throws when the task itself threw: that is a fault of ours.
   */
  run: <Input, Output>(
    task: BoxTask<Input, Output>,
    input: Input,
  ) => Promise<Outcome<Output, BoxRefusal>>;
  /** Starts its workers ahead of the first task, so that nobody waits for them. */
  warm: () => void;
  /** Stops its workers; tasks under way and waiting are refused, and so are later ones. */
  close: () => Promise<void>;
}

/** A task that was stopped, or a worker that did not start. */
export interface BoxStop {
  task: string;
  reason: BoxRefusal;
  because?: string | undefined;
}

export interface BoxOptions {
  /** Finds the box's own program; asked before the first worker. */
  program: () => Promise<URL>;
  /** How many workers there are at most. */
  workers: number;
  limits?: Partial<BoxLimits>;
  report?: (stop: BoxStop) => void;
}

interface Waiting {
  name: string;
  input: unknown;
  patience: NodeJS.Timeout;
  end: (how: BoxEnd) => void;
}

/** Opens a box. It costs nothing before its first task; from then on its workers are kept ready. */
export function openBox({ program, workers: most, report, ...options }: BoxOptions): Box {
  const limits: BoxLimits = { ...BOX_LIMITS, ...options.limits };
  const waiting: Waiting[] = [];
  let workers: BoxWorker[] = [];
  let closed = false;

  const start = (file: URL) => {
    const worker = startBoxWorker(file, limits, {
      free: () => giveOut(file),
      gone: (during, because) => {
        workers = workers.filter((one) => one !== worker);
        // One that never becomes ready would be started without end: whoever waits hears of it.
        if (during === "starting") {
          report?.({ task: "start", reason: "crashed", because });
          const fault = new Error(`a box did not start: ${because}`);
          for (const one of waiting.splice(0)) leave(one, { fault });
        }
        if (during === "busy" && !closed) start(file);
      },
    });
    workers.push(worker);
  };

  const leave = (one: Waiting, how: BoxEnd) => {
    clearTimeout(one.patience);
    one.end(how);
  };

  const giveOut = (file: URL) => {
    for (const worker of workers) {
      if (worker.state !== "idle") continue;
      const next = waiting.shift();
      if (!next) return;
      clearTimeout(next.patience);
      worker.give(next.name, next.input).then(next.end);
    }
    const coming = workers.filter(({ state }) => state === "starting").length;
    const wanted = Math.min(waiting.length - coming, most - workers.length);
    for (let more = 0; more < wanted; more++) start(file);
  };

  const queue = (name: string, input: unknown, file: URL): Promise<BoxEnd> =>
    new Promise((end) => {
      const patience = setTimeout(
        () => {
          waiting.splice(waiting.indexOf(one), 1);
          end({ stopped: "busy" });
        },
        workers.length === 0 ? limits.startMs + limits.waitMs : limits.waitMs,
      );
      const one: Waiting = { name, input, patience, end };
      waiting.push(one);
      giveOut(file);
    });

  const box: Box = {
    run: async ({ name }, input) => {
      const file = await program();
      if (closed || waiting.length >= limits.waiting) return refused("busy");
      const how = await queue(name, input, file);
      if ("fault" in how) throw new Error(`${name} failed in the box`, { cause: how.fault });
      // Both ends of a task are made from one program, so its types hold across the copy.
      if ("output" in how) return done(how.output as never);
      report?.({ task: name, reason: how.stopped, because: how.because });
      return refused(how.stopped);
    },
    warm: () => {
      for (let cold = workers.length; cold < most; cold++)
        box
          .run(WARM_UP, null)
          .catch((error) =>
            report?.({ task: "start", reason: "crashed", because: sayFault(error) }),
          );
    },
    close: async () => {
      closed = true;
      for (const one of waiting.splice(0)) leave(one, { stopped: "busy" });
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
  return box;
}
