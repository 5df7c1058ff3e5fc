import { type ChildProcess, fork } from "node:child_process";
import type { CourseContent } from "../../app/catalog/course";
import type { ClearanceState } from "../../app/placement/gate/facts";
import type { PlainStep } from "../../app/placement/offers/take-offer-step.server";
import type { App } from "../../app/record/app.server";
import { MONDAY } from "./world";

/**
 * What a process of a race is asked to do, inside one write transaction. `place` goes all the steps
 * from the lead's proposal to the school's acceptance in it.
 */
export type Act = { actor: string } & (
  | { kind: "place" | "propose"; openingId: string; personId: string; key: string; seen?: string }
  | { kind: "offer-step"; offerId: string; step: PlainStep }
  | { kind: "accept"; offerId: string; key: string }
  | { kind: "revoke"; credentialId: string }
  | { kind: "take-back"; schoolId: string; itemId: string }
  | { kind: "end-agreement"; textId: string; about: string }
  | { kind: "end-host"; personId: string; organizationId: string }
  | { kind: "clear"; personId: string; state: ClearanceState; on: string }
  | { kind: "correct"; personId: string; factId: string }
  /** As a second person: a merge, or the undoing of one; a rule, whose effect the page showed. */
  | { kind: "agree-to-merge"; proposalId: string }
  | { kind: "publish"; proposalId: string; seen: string }
  | { kind: "book" | "leave"; sessionId: string }
  | { kind: "open-check"; courseId: string }
  | { kind: "accept-version"; courseId: string; versionId: string }
  | { kind: "release"; content: CourseContent; organizationId: string }
  | { kind: "answer-check"; courseId: string; question: number; answer: string[] }
  | { kind: "answer-practice"; courseId: string; itemId: string; nth: number; answer: string[] }
);

/** What a process is told while its transaction is open. */
export interface Told {
  go: "work" | "commit";
}

/** What a process says: `done` with its answer, after its commit. */
export type Said =
  | { said: "begun" | "worked" }
  | { said: "done"; ok: boolean; reason: string }
  | { said: "threw"; error: string };

export interface Answered {
  ok: boolean;
  reason: string;
}

/** A real process over a database that takes acts one at a time. */
export interface Racer {
  start: (act: Act) => void;
  tell: (go: Told["go"]) => void;
  /** Resolves when it says so; throws what the process threw. */
  heard: (said: "begun" | "worked") => Promise<void>;
  /** Whether it has said so since it started its act. */
  hasSaid: (said: "begun" | "worked") => boolean;
  answer: () => Promise<Answered>;
  end: () => Promise<void>;
}

export function startRacer(url: string): Racer {
  const child: ChildProcess = fork("tests/use-cases/race-worker.ts", [url, String(MONDAY)], {
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  let heard: Said[] = [];
  let listeners: (() => void)[] = [];
  child.on("message", (message: Said) => {
    heard.push(message);
    for (const listener of listeners.splice(0)) listener();
  });
  const next = () => new Promise<void>((resolve) => listeners.push(resolve));
  const until = async <T>(find: (all: readonly Said[]) => T | undefined): Promise<T> => {
    for (;;) {
      const threw = heard.find((one) => one.said === "threw");
      if (threw?.said === "threw") throw new Error(threw.error);
      const found = find(heard);
      if (found !== undefined) return found;
      await next();
    }
  };
  const send = (message: Act | Told) => child.send(message);
  return {
    start: (act) => {
      heard = [];
      listeners = [];
      send(act);
    },
    tell: (go) => send({ go }),
    heard: async (said) => {
      await until((all) => all.find((one) => one.said === said));
    },
    hasSaid: (said) => heard.some((one) => one.said === said),
    answer: () =>
      until((all) => {
        const done = all.find((one) => one.said === "done");
        return done?.said === "done" ? { ok: done.ok, reason: done.reason } : undefined;
      }),
    end: () =>
      new Promise((resolve) => {
        child.once("exit", () => resolve());
        child.disconnect();
      }),
  };
}

const HELD_OPEN_MS = 40;

/**
 * Runs two acts with their transactions held open across each other: `first` has done its work and
 * not committed while `second` has begun, and `second` has an answer only after `first` is done.
 * Returns both answers, and whether the second was seen to wait. What the app's own outbox is still
 * writing is ended before: on SQLite that would wait for `first` and keep this process from telling it on.
 */
export async function across(
  app: Pick<App, "settle">,
  first: { racer: Racer; act: Act },
  second: { racer: Racer; act: Act },
): Promise<{ first: Answered; second: Answered; waited: boolean }> {
  await app.settle();
  first.racer.start(first.act);
  await first.racer.heard("begun");
  first.racer.tell("work");
  await first.racer.heard("worked");
  second.racer.start(second.act);
  // On PostgreSQL it begins and stops at the first lock; on SQLite it waits to begin.
  second.racer.tell("work");
  await new Promise((resolve) => setTimeout(resolve, HELD_OPEN_MS));
  const waited = !second.racer.hasSaid("worked");
  first.racer.tell("commit");
  second.racer.tell("commit");
  const answers = await Promise.all([first.racer.answer(), second.racer.answer()]);
  return { first: answers[0], second: answers[1], waited };
}
