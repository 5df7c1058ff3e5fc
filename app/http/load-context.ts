import type { Visit } from "../identity/session.server";
import type { App } from "../record/app.server";
import type { SentForm } from "./overhear";

/** What the Express server hands to every loader and action, and to the renderer. */
export interface MusterContext {
  app: App;
  /** What the session cookie says; guards read it. */
  visit: Visit;
  /** Fresh for each response; the only scripts that run carry it. */
  nonce: string;
  /** The address that rate limits are counted by. */
  clientAddress: string;
  /** Names this request in the log and on error pages. */
  requestId: string;
  /** Writes an unexpected error to the log under the request's id. */
  report: (error: unknown) => void;
  /** True once an error was reported that means "not saved, later it may work". */
  isUnavailable: () => boolean;
  /** The form of this request, as far as it may stand on a page again. */
  sentForm: () => SentForm | null;
}

declare module "@remix-run/node" {
  // Single fetch keeps loader and action types as they are; without this line they decay to nothing.
  interface Future {
    v3_singleFetch: true;
  }
  interface AppLoadContext extends MusterContext {}
}
