import type { Env } from "../../app/env.server";
import { answerOnce } from "../../app/record/answer-once.server";
import { type App, createApp } from "../../app/record/app.server";
import type { Actor, Context } from "../../app/record/context.server";
import type { Outcome } from "../../app/record/outcome";
import { outboxHandlers, subscribers } from "../../app/subscriptions.server";
import type { Connection } from "../../db/connect";
import { openOurBox } from "../our-box";

/** The app, and a way to carry out one step of a story. */
export interface Steps {
  app: App;
  /**
   * One transaction that is carried out once, however often the story is told.
   * Throws when a use case refuses: the story has no refusals in it.
   */
  step: <T>(name: string, by: Actor | string, work: Step<T>) => Promise<T>;
}

/** Steps, with a clock that the story moves. */
export interface Staged extends Steps {
  /** Finishes all work after commits, then moves the story on to an instant (epoch milliseconds). */
  goTo: (instant: number) => Promise<void>;
}

type Step<T> = (context: Context) => Promise<Outcome<T, string>>;

/** Steps in an app that is open. */
export function stepsOf(app: App): Steps {
  return {
    app,
    step: async (name, by, work) => {
      const actor: Actor = typeof by === "string" ? { kind: "person", personId: by } : by;
      const { answer } = await app.run(actor, (context) =>
        answerOnce(context, { key: `seed ${name}`, action: "seed" }, async () => {
          const outcome = await work(context);
          if (outcome.ok) return outcome.value;
          throw new Error(`${name}: ${outcome.reason} ${JSON.stringify(outcome.detail ?? {})}`);
        }),
      );
      return answer;
    },
  };
}

/** Opens the same app as the server's, over the same database, on the story's clock. */
export function stage(opened: { connection: Connection; env: Env }, from: number): Staged {
  let clock = from;
  const failures: Error[] = [];
  const app = createApp({
    ...opened,
    now: () => clock,
    subscribers,
    handlers: outboxHandlers,
    box: openOurBox(),
    reportFailure: ({ kind, id }, cause) => {
      failures.push(new Error(`${kind} ${id} failed`, { cause }));
    },
  });
  return {
    ...stepsOf(app),
    goTo: async (instant) => {
      if (instant < clock) throw new Error("a story goes forward");
      await app.settle();
      if (failures[0]) throw failures[0];
      clock = instant;
    },
  };
}
