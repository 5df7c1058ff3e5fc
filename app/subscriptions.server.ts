import type { App } from "./record/app.server";
import type { Subscribers } from "./record/run-in-transaction.server";
import type { OutboxHandlers } from "./record/sweep-outbox.server";

/** The one file that knows all domains: which use cases of later domains follow an event. */
export const subscribers: Subscribers = {
  "course-published": [],
  "objective-shown": [],
  "observation-recorded": [],
  "attendance-recorded": [],
  "credential-issued": [],
  "credential-revoked": [],
  "clearance-recorded": [],
  "hold-changed": [],
};

/** Who does each kind of after-commit work. */
export const outboxHandlers: OutboxHandlers<App> = {
  mail: async () => {
    throw new Error("no domain sends mail yet");
  },
  "sign-credential": async () => {
    throw new Error("no domain signs credentials yet");
  },
  "publish-status-list": async () => {
    throw new Error("no domain publishes status lists yet");
  },
};
