import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { POWER } from "../../app/identity/roles";
import { type Access, RIGHTS, type Right } from "./rights";
import { type BuiltRoute, builtRoutes, dataPath, fill } from "./routes";
import { openTwins, type Things, type Twins, VISITORS, type Visitor } from "./twins";

const routes = await builtRoutes();
let twins: Twins;
beforeAll(async () => {
  twins = await openTwins();
}, 300_000);
afterAll(() => twins?.close());

type Way = "document" | "data" | "leaf data" | "post" | "data post";
const READS: readonly Way[] = ["document", "data", "leaf data"];
const WRITES: readonly Way[] = ["post", "data post"];

async function send(
  route: BuiltRoute,
  path: string,
  way: Way,
  visitor: Visitor,
): Promise<Response> {
  const target = way === "document" || way === "post" ? path : dataPath(path);
  const query = way === "leaf data" ? `?_routes=${encodeURIComponent(route.id)}` : "";
  const isPost = way === "post" || way === "data post";
  const headers: Record<string, string> = { cookie: twins.cookies[visitor] };
  if (isPost) {
    // Each post comes in a session of its own, because one of the routes ends it.
    headers.cookie = await twins.enterAs(visitor);
    headers.origin = twins.server.origin;
    headers["content-type"] = "application/x-www-form-urlencoded";
  }
  return fetch(`${twins.server.origin}${target}${query}`, {
    method: isPost ? "POST" : "GET",
    headers,
    redirect: "manual",
    ...(isPost && { body: "nothing=that+is+asked" }),
  });
}

type Answer = "open" | "who are you" | "not for you" | "missing" | "broken";

/** What an answer amounts to, whichever way it came. */
async function meaning(answer: Response): Promise<{ answer: Answer; body: string }> {
  const body = await answer.text();
  const leadsTo = answer.headers.get("location") ?? (answer.status === 202 ? body : "");
  const kind =
    answer.status >= 500
      ? "broken"
      : answer.status === 401 || /\/sign-in(\?next|")/.test(leadsTo)
        ? "who are you"
        : answer.status === 403
          ? "not for you"
          : answer.status === 404
            ? "missing"
            : "open";
  return { answer: kind, body };
}

function expected(access: Access, visitor: Visitor): Answer {
  if (access === "public") return "open";
  if (visitor === "nobody") return "who are you";
  if (access === "signed-in") return "open";
  return access.includes(visitor) ? "open" : "not for you";
}

const valuesFor = (right: Right, things: Things) => (right.names ?? []).map((name) => things[name]);
const open = (answer: Answer) => (answer === "missing" ? "open" : answer);

test("every route has its row, and says the same of itself", () => {
  expect(routes.map(({ path }) => path).sort()).toEqual(Object.keys(RIGHTS).sort());
  for (const { path, access, takesPosts } of routes) {
    expect(access, path).toEqual(RIGHTS[path]?.read);
    expect(takesPosts, `${path} takes posts`).toBe(RIGHTS[path]?.write !== null);
  }
});

describe.each(routes)("$path", (route) => {
  const right = RIGHTS[route.path] ?? { read: [] };

  test("opens to whom it should, whichever way it is read", async () => {
    const path = fill(route.path, valuesFor(right, twins.own));
    for (const way of route.isPage ? READS : (["document"] as const)) {
      for (const visitor of VISITORS) {
        const { answer } = await meaning(await send(route, path, way, visitor));
        expect(open(answer), `${way} as ${visitor}`).toBe(expected(right.read, visitor));
      }
    }
  });

  test("takes a post from whom it should, and from nobody else", async () => {
    const path = fill(route.path, valuesFor(right, twins.own));
    const write = right.write === undefined ? right.read : right.write;
    for (const way of route.isPage ? WRITES : (["post"] as const)) {
      for (const visitor of VISITORS) {
        const response = await send(route, path, way, visitor);
        if (write === null) expect(response.status, `${way} as ${visitor}`).toBe(405);
        const { answer } = await meaning(response);
        if (write === null) continue;
        expect(open(answer), `${way} as ${visitor}`).toBe(expected(write, visitor));
      }
    }
  });

  const isAbout =
    right.read !== "public" &&
    (right.names ?? []).some((name) => !["text", "course", "statement"].includes(name));
  if (isAbout)
    test("an id of another organization answers like an id that is nobody's", async () => {
      const theirs = valuesFor(right, twins.other);
      const nobodys = theirs.map((id) => `${id}x`);
      const ways = route.isPage ? [...READS, ...WRITES] : (["document", "post"] as const);
      for (const visitor of VISITORS.filter((one) => one !== "operator")) {
        for (const way of ways) {
          const [real, none] = await Promise.all(
            [theirs, nobodys].map(async (ids) => {
              const path = fill(route.path, ids);
              const response = await send(route, path, way, visitor);
              return { status: response.status, body: plain((await meaning(response)).body, path) };
            }),
          );
          expect(real, `${way} as ${visitor}`).toEqual(none);
        }
      }
    });
});

describe.each(POWER)("a %s who has not set up a second factor (I6)", (role) => {
  test.each(routes)(
    "reads of $path no more than anyone, and is led to set it up",
    async (route) => {
      const cookie = await twins.enterAs(role, null);
      const { read: access, names } = RIGHTS[route.path] ?? { read: [] };
      const path = fill(
        route.path,
        valuesFor({ read: access, ...(names && { names }) }, twins.own),
      );
      const answer = await fetch(twins.server.origin + path, {
        headers: { cookie },
        redirect: "manual",
      });
      const leadsTo = answer.headers.get("location") ?? "";
      const isTheirs = access !== "public" && access !== "signed-in" && access.includes(role);
      if (isTheirs || route.path === "/") {
        expect([answer.status, leadsTo.split("?")[0]]).toEqual([303, "/account/factor"]);
      } else {
        const { answer: kind } = await meaning(answer);
        expect(leadsTo).not.toContain("/account/factor");
        expect(open(kind)).toBe(
          access === "public" || access === "signed-in" ? "open" : "not for you",
        );
      }
    },
  );
});

/** A body without what differs in every answer: the nonce, the request's id, and the address itself. */
function plain(body: string, path: string): string {
  return body
    .replace(/nonce="[^"]*"/g, "")
    .replaceAll(encodeURIComponent(path), "PATH")
    .replaceAll(path, "PATH");
}
