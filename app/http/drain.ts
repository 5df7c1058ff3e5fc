import type { RequestHandler } from "express";

/**
 * After each answer, reads off and forgets whatever of the request nobody wanted. Without it a form
 * that was refused early (too large, not signed in, wrong kind) would leave bytes on the line, and
 * the browser would see a broken connection instead of the answer. The server's own time limit for
 * a whole request ends a sender that never stops.
 */
export const drainAfterAnswer: RequestHandler = (request, response, next) => {
  response.once("finish", () => {
    if (request.complete) return;
    request.removeAllListeners("data");
    request.resume();
  });
  next();
};
