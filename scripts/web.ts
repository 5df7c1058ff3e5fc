import { randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type Express, type NextFunction, type Request, type Response } from "express";
import type { Logger } from "pino";
import { drainAfterAnswer } from "../app/http/drain";
import { originGate } from "../app/http/gate";
import { localeOf, speaking } from "../app/http/language.server";
import { pathForLog, pathWords } from "../app/http/log-path";
import { hearOut, overhear } from "../app/http/overhear";
import { securityHeaders } from "../app/http/security-headers";
import { takeTurns } from "../app/http/take-turns";
import { readVisit } from "../app/identity/session.server";
import type { App } from "../app/record/app.server";
import { sayFault } from "../app/record/say-fault";
import { isUnavailable, queueIsFull } from "../db/errors";
import { LIMITS } from "../db/limits";
import { pendingMigrations } from "../db/migrate";

export interface WebParts {
  app: App;
  log: Logger;
  /** The built server, or in development a function that loads the newest. */
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** Vite's middleware while developing; null when the built assets are served. */
  devMiddleware: express.RequestHandler | null;
}

const NONCE_BYTES = 16;
const ASSET_LIFE = "1y";
const RETRY_AFTER = String(LIMITS.retryAfterS);

/** The web server: our own gates and headers first, then files, then Remix. */
export function createWeb({ app, log, build, devMiddleware }: WebParts): Express {
  const web = express();
  web.disable("x-powered-by");
  web.set("etag", false);
  web.set("query parser", false);
  const words = pathWords(typeof build === "function" ? [] : patternsOf(build));
  web.use((request, response, next) => {
    const https = app.env.origin.startsWith("https:");
    start(request, response, { log, words, developing: devMiddleware !== null, https });
    next();
  });
  web.use(drainAfterAnswer);
  web.use(compression());
  web.get("/healthz", (_request, response) => {
    response.type("text/plain").send("up\n");
  });
  web.get("/readyz", (_request, response, next) => {
    answerReady(app, response).catch(next);
  });
  // Health is asked by machines that know no host name; everything else passes the gate.
  web.use(originGate(app.env, devMiddleware ? null : stylesheetPath()));
  if (devMiddleware) web.use(devMiddleware);
  else serveFiles(web);
  // To show a text as it is typed costs more than a hundred lessons: those who read come between.
  web.use(
    takeTurns({
      whose: ({ method, path }) => method === "POST" && SHOWN_AS_TYPED.test(path),
      ...TURNS,
      tooMany: (response) => {
        response.locals.isTooMany = true;
      },
    }),
  );
  const remix = createRequestHandler({
    build,
    mode: app.env.production ? "production" : "development",
    getLoadContext: (_request, response) => ({
      app,
      get visit() {
        if (response.locals.visitFailed) throw response.locals.visitFailed;
        return response.locals.visit;
      },
      nonce: response.locals.nonce,
      clientAddress: response.locals.clientAddress,
      requestId: response.locals.requestId,
      report: (error) => {
        log.error({ request: response.locals.requestId, error: sayFault(error) });
        if (isUnavailable(error)) response.locals.unavailable = true;
      },
      isUnavailable: () => response.locals.unavailable === true,
      sentForm: response.locals.sentForm,
    }),
  });
  web.all("*", (request, response, next) => {
    // A session that could not be read fails where a page asks for it, so that the answer is a page.
    const visit =
      app.isCrowded() || response.locals.isTooMany
        ? Promise.reject(queueIsFull())
        : readVisit(app, request.headers.cookie);
    visit
      .then(
        (found) => {
          if (found.setCookie) response.append("Set-Cookie", found.setCookie);
          response.locals.visit = found;
        },
        (error) => {
          response.locals.visitFailed = error;
        },
      )
      .then(async () => {
        letPagesReplaceHeaders(response);
        sayUnavailable(response);
        const { visitFailed } = response.locals;
        response.locals.sentForm = visitFailed ? await hearOut(request) : overhear(request);
        const locale = localeOf({
          cookie: request.headers.cookie,
          acceptLanguage: request.headers["accept-language"],
          account: response.locals.visit?.who?.language ?? null,
        });
        return speaking(locale, () => remix(request, response, next));
      })
      .catch(next);
  });
  web.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    log.error({ request: response.locals.requestId, error: sayFault(error) });
    if (response.headersSent) return next(error);
    const busy = isUnavailable(error);
    if (busy) response.set("Retry-After", RETRY_AFTER);
    response
      .status(busy ? 503 : 500)
      .type("text/plain")
      .send(
        busy
          ? "Nothing was saved: we cannot reach our records just now. Reload in a moment.\n"
          : `Something broke on our side. It is written down as ${response.locals.requestId}.\n`,
      );
  });
  return web;
}

/** Remix appends headers: a page's own then stands in place of our default, not beside it. Cookies add up. */
function letPagesReplaceHeaders(response: Response) {
  const append = response.append.bind(response);
  response.append = (name, value) =>
    /^set-cookie$/i.test(name) ? append(name, value) : response.set(name, value);
}

/** A failure that later may be none is 503 with a time to come back, whichever kind of route met it. */
function sayUnavailable(response: Response) {
  const status = response.status.bind(response);
  response.status = (code) => {
    if (code !== 500 || response.locals.unavailable !== true) return status(code);
    response.statusMessage = "Service Unavailable";
    response.set("Retry-After", RETRY_AFTER);
    return status(503);
  };
}

/** Forms that are answered with their text as a lesson, and how they take turns. */
const SHOWN_AS_TYPED = /^\/studio\/[^/]+\/(lessons|files)\//;
const TURNS = { atOnce: 2, patienceMs: 6_000 };

/** Pages that read codes. */
const WITH_CAMERA = new Set(["/verify", "/verify/offline"]);

/** The addresses of a build's routes, as patterns. */
function patternsOf({ routes }: ServerBuild): string[] {
  return Object.values(routes).flatMap((route) => route?.path ?? []);
}

function start(
  request: Request,
  response: Response,
  {
    log,
    words,
    developing,
    https,
  }: { log: Logger; words: ReadonlySet<string>; developing: boolean; https: boolean },
) {
  const began = performance.now();
  const nonce = randomBytes(NONCE_BYTES).toString("base64");
  const requestId = randomBytes(8).toString("hex");
  response.locals.nonce = nonce;
  response.locals.requestId = requestId;
  const camera = WITH_CAMERA.has(request.path);
  for (const [name, value] of securityHeaders({ nonce, developing, https, camera }))
    response.setHeader(name, value);
  response.once("close", () => {
    log.info({
      request: requestId,
      method: request.method,
      path: pathForLog(request.path, words),
      actor: response.locals.visit?.who?.personId,
      status: response.statusCode,
      ms: Math.round(performance.now() - began),
    });
  });
}

const CLIENT = join(process.cwd(), "build/client");

function stylesheetPath(): string | null {
  const file = readdirSync(join(CLIENT, "assets")).find((name) => /^muster-.+\.css$/.test(name));
  return file === undefined ? null : `/assets/${file}`;
}

function serveFiles(web: Express) {
  const assets = express.static(join(CLIENT, "assets"), {
    immutable: true,
    maxAge: ASSET_LIFE,
    index: false,
  });
  web.use("/assets", assets);
  // Pages are asked for far more often than files: only names that are there reach the disk.
  const names = new Set(readdirSync(CLIENT).map((name) => `/${name}`));
  const files = express.static(CLIENT, { maxAge: "1h", index: false, dotfiles: "ignore" });
  web.use((request, response, next) => {
    if (names.has(request.path)) files(request, response, next);
    else next();
  });
}

async function answerReady(app: App, response: Response) {
  const pending = await pendingMigrations(app.db);
  const ready = pending.length === 0;
  response
    .status(ready ? 200 : 503)
    .type("text/plain")
    .send(ready ? "ready\n" : "not ready: the database is not migrated\n");
}
