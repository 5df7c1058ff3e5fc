import type { Request, RequestHandler, Response } from "express";

interface Turns {
  /** Whose requests take turns; all others pass. */
  whose: (request: Request) => boolean;
  /** How many may be under way at a time. */
  atOnce: number;
  /** How long one waits before it is told that there are too many. */
  patienceMs: number;
  /** Says to what follows that this request was not waited for. */
  tooMany: (response: Response) => void;
}

/**
 * Lets only a few requests of a costly kind be under way at a time, in the order in which they came, so that
 * whoever asks for something else waits for one of them at most. Whoever goes away while it waits is
 * forgotten, and whoever has waited long enough passes on as one too many.
 */
export function takeTurns({ whose, atOnce, patienceMs, tooMany }: Turns): RequestHandler {
  const waiting = new Set<() => void>();
  let underWay = 0;
  const goOn = () => {
    for (const go of waiting) {
      if (underWay >= atOnce) return;
      go();
    }
  };
  return (request, response, next) => {
    if (!whose(request)) return next();
    const leave = () => {
      clearTimeout(patience);
      waiting.delete(go);
    };
    const go = () => {
      leave();
      response.off("close", leave);
      underWay++;
      response.once("close", () => {
        underWay--;
        // Others that came meanwhile are heard first.
        setImmediate(goOn);
      });
      next();
    };
    const patience = setTimeout(() => {
      leave();
      response.off("close", leave);
      tooMany(response);
      next();
    }, patienceMs);
    response.once("close", leave);
    waiting.add(go);
    goOn();
  };
}
