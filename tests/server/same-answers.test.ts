import { afterAll, beforeAll, expect, test } from "vitest";
import { addPerson, PHRASE } from "../use-cases/identity-people";
import { openWorld, type World } from "../use-cases/world";
import { startServer, type TestServer } from "./server";

/** How often each door is asked about an address with an account, and about one without. */
const PAIRS = process.env.MUSTER_DEEP === "1" ? 500 : 60;
/** Pairs before anything counts: the first answers load code and prepare statements. */
const WARM_UP = 5;
/** How many people take turns, so that no one's letters add up. */
const PEOPLE = 20;
/** Chances that a median lies outside its range; that two ranges miss each other by chance takes far less. */
const OUTSIDE = 1e-4;

type Kind = "known" | "stranger";
let world: World;
let server: TestServer;
beforeAll(async () => {
  world = await openWorld("sqlite");
  for (let nth = 0; nth < PEOPLE; nth++) await addPerson(world, address("known", nth));
  // Letters go into the local outbox, where production hands them to a mail server.
  server = await startServer({ databaseUrl: world.database.url, env: { NODE_ENV: "test" } });
});
afterAll(async () => {
  await server.end();
  await world.close();
});

/** Addresses of one length; a stranger's is new each time. */
function address(kind: Kind, nth: number): string {
  const number = kind === "known" ? nth % PEOPLE : nth;
  return `${kind[0]}${String(number).padStart(5, "0")}@home.example`;
}

/** One form posted: what anyone can see of the answer, and the milliseconds it took. */
async function ask(path: string, fields: Record<string, string>) {
  // Limits are the same for everyone and have tests of their own.
  await world.app.db.deleteFrom("rate_counter").execute();
  const began = performance.now();
  const answer = await fetch(`${server.origin}${path}`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: server.origin, "accept-encoding": "identity" },
    body: new URLSearchParams(fields),
  });
  const { byteLength } = await answer.arrayBuffer();
  const ms = performance.now() - began;
  const { status, headers } = answer;
  const names = [...headers.keys()].sort().join();
  return { shown: { status, names, to: headers.get("location"), byteLength }, ms };
}

/**
 * Where the median of what a sample was drawn from lies, but for OUTSIDE chances: between the k-th
 * smallest and the k-th largest, with the largest k for which fewer than k heads of n coins are that
 * rare (the sign test's interval; it assumes nothing of how a busy machine spreads times).
 */
function medianRange(sample: readonly number[]): { from: number; to: number } {
  const sorted = [...sample].sort((a, b) => a - b);
  const n = sorted.length;
  let k = 0;
  let exactly = 0.5 ** n;
  for (let fewer = exactly; fewer <= OUTSIDE / 2; fewer += exactly) {
    exactly *= (n - k) / (k + 1);
    k++;
  }
  const [from, to] = [sorted[k - 1], sorted[n - k]];
  if (from === undefined || to === undefined) throw new Error(`${n} are too few for a range`);
  return { from, to };
}

test.each([
  ["/sign-in", { password: "not the password of anyone" }],
  ["/forgot", {}],
  ["/join", { name: "Ada Yellowhorse", password: PHRASE }],
])(
  "%s does not tell who has an account: the same answer, after as long",
  async (path, rest) => {
    const times: Record<Kind, number[]> = { known: [], stranger: [] };
    for (let nth = 0; nth < WARM_UP + PAIRS; nth++) {
      // Each is first in every other pair, so that what an answer leaves to do slows both alike.
      const pair: Kind[] = nth % 2 === 0 ? ["known", "stranger"] : ["stranger", "known"];
      const shown: unknown[] = [];
      for (const kind of pair) {
        const answer = await ask(path, { email: address(kind, nth), ...rest });
        shown.push(answer.shown);
        if (nth >= WARM_UP) times[kind].push(answer.ms);
      }
      expect(shown[0]).toEqual(shown[1]);
    }
    const [known, stranger] = [medianRange(times.known), medianRange(times.stranger)];
    expect(known.from, "longer with an account").toBeLessThan(stranger.to);
    expect(stranger.from, "longer without an account").toBeLessThan(known.to);
  },
  (WARM_UP + PAIRS) * 2_000,
);
