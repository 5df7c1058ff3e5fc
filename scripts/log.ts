import { type Logger, pino, stdTimeFunctions } from "pino";

/** One JSON line per event, UTC, ids not names; never a query string, a form value or a token. */
export function createLog(level: "info" | "silent" = "info"): Logger {
  return pino({ level, base: null, timestamp: stdTimeFunctions.isoTime });
}
