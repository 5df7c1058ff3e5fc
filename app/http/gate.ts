import type { Request, RequestHandler, Response } from "express";
import type { Env } from "../env.server";
import { textFor } from "../i18n/catalog";
import { localeOf } from "./language.server";
import {
  clientAddress,
  type GateDecision,
  isForwardedHeader,
  judgeKnock,
  limitKey,
} from "./origin-gate";

/**
 * The gate in front of the framework (H1, H2). It notes the client's address in
 * `response.locals.clientAddress`, removes every forwarded header, and lets through only requests
 * that are addressed to us and, when they change something, sent by one of our own pages. Where the
 * standards' suites knock, a test server, any name is ours: they stand behind proxies of their own.
 * `stylesheet` is the path of the one that its refusals are set in; null for none.
 */
export function originGate(
  env: Pick<Env, "origin" | "proxies"> & Partial<Pick<Env, "vcApi">>,
  stylesheet: string | null = null,
): RequestHandler {
  const { host } = new URL(env.origin);
  return (request, response, next) => {
    const peer = request.socket.remoteAddress ?? "unknown";
    const forwardedFor = request.get("x-forwarded-for");
    response.locals.clientAddress = limitKey(clientAddress(peer, forwardedFor, env.proxies));
    const isProxy = env.proxies.includes(peer.replace(/^::ffff:/i, ""));
    const named = (isProxy ? request.get("x-forwarded-host") : undefined) ?? request.headers.host;
    const isPlain = isProxy && request.get("x-forwarded-proto") === "http";
    for (const name of Object.keys(request.headers)) {
      if (isForwardedHeader(name)) delete request.headers[name];
    }
    const decision = judgeKnock(
      {
        method: request.method,
        target: request.originalUrl,
        host: env.vcApi ? host : named,
        origin: request.get("origin"),
        fetchSite: request.get("sec-fetch-site"),
        isPlain,
      },
      env.origin,
    );
    if (!decision.pass) {
      if (decision.status === 308) response.location(env.origin + request.originalUrl);
      return refuse(request, response, decision, stylesheet);
    }
    request.headers.host = host;
    next();
  };
}

/** A page that needs nothing behind the gate; the stylesheet only sets it. */
function refuse(
  request: Request,
  response: Response,
  { status, reason }: Extract<GateDecision, { pass: false }>,
  stylesheet: string | null,
): void {
  const t = textFor(
    localeOf({
      cookie: request.headers.cookie,
      acceptLanguage: request.get("accept-language"),
      account: null,
    }),
  );
  const title = t("gate.title");
  const styled = stylesheet === null ? "" : `<link rel="stylesheet" href="${stylesheet}">`;
  if (status === 405) response.set("Allow", "GET, HEAD, POST");
  response
    .status(status)
    .type("html")
    .send(`<!doctype html>
<html lang="${t.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t("app.title", { page: title })}</title>
${styled}
</head>
<body>
<header class="band"><div class="wrap bar"><a class="brand" href="/">${t("app.name")}</a></div></header>
<main>
<div class="band head"><div class="wrap"><h1>${title}</h1></div></div>
<div class="wrap"><div class="entry"><div class="stack text">
<p>${t(`gate.${reason}`)}</p>
<p><a class="btn two" href="/">${t("gate.home")}</a></p>
</div></div></div>
</main>
</body>
</html>
`);
}
