import type { Reader, Tx } from "../../db/connect";
import type { DomainEvent } from "./events";

/** Who acts: a signed-in person, the system itself (jobs), or someone at the command line. */
export interface Actor {
  kind: "person" | "system" | "cli";
  personId: string | null;
}

export const SYSTEM: Actor = { kind: "system", personId: null };
/** A visitor who is not signed in. */
export const STRANGER: Actor = { kind: "person", personId: null };
export const COMMAND_LINE: Actor = { kind: "cli", personId: null };

/** Work for after the commit: done at once, and again by the sweeper until done. */
export interface OutboxWork {
  kind:
    | "mail"
    | "sign-credential"
    | "publish-status-list"
    | "resign-awards"
    | "give-up-seats"
    | "import-roster"
    | "apply-enrolments"
    | "apply-regrade";
  payload: Record<string, unknown>;
}

/** What a use case that writes is given. It never opens a transaction, reads a clock or invents an id. */
export interface Context {
  tx: Tx;
  /** Epoch milliseconds. */
  now: number;
  newId: () => string;
  actor: Actor;
  /** Is this the demo, whose credentials count nowhere? */
  demo: boolean;
  /** Queues an event; its subscribers run in this transaction, after the use case, in order. */
  emit: (event: DomainEvent) => void;
  /** Writes an outbox row in this transaction. */
  enqueue: (work: OutboxWork) => Promise<void>;
}

/** What a use case that only reads is given. */
export interface Reading {
  db: Reader;
  now: number;
  actor: Actor;
  /** Is this the demo? Absent: no. */
  demo?: boolean;
}
