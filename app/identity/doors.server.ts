import { sha256 } from "../record/canonical";
import type { Context } from "../record/context.server";
import { giveBackUse, limitRate, type RateRule } from "../record/limit-rate.server";
import { done, type Outcome } from "../record/outcome";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Every door of identity, and how often it opens: for one account or address typed, and from one place. */
const DOORS = {
  // A password tried anywhere: sign-in, asking again, changing it.
  password: { account: [10, 15 * MINUTE_MS], address: [10, 15 * MINUTE_MS] },
  // A code of a second factor, after the password was right.
  code: { account: [10, 15 * MINUTE_MS], address: [30, 15 * MINUTE_MS] },
  // A whole training room may sign up from one school's address.
  "sign-up": { account: [5, HOUR_MS], address: [60, HOUR_MS] },
  reset: { account: [5, HOUR_MS], address: [20, HOUR_MS] },
  link: { account: [20, HOUR_MS], address: [60, HOUR_MS] },
  invite: { account: [200, HOUR_MS], address: [400, HOUR_MS] },
} as const satisfies Record<
  string,
  Record<"account" | "address", readonly [most: number, windowMs: number]>
>;

export type Door = keyof typeof DOORS;

export interface Knocker {
  /** The e-mail that was typed, or the id of who acts. */
  account: string;
  /** Where the request came from; null at the command line. */
  address: string | null;
}

/**
 * Counts one try at a door, before any costly work. Counters live in the database: a restart
 * forgets nothing. Refuses `too-many` with `waitSeconds`; nobody is ever locked out for good.
 */
export async function knock(
  context: Pick<Context, "tx" | "now">,
  door: Door,
  who: Knocker,
): Promise<Outcome<{ left: number }, "too-many">> {
  let left = Number.POSITIVE_INFINITY;
  for (const [rule, key] of rulesFor(door, who)) {
    const counted = await limitRate(context, rule, key);
    if (!counted.ok) return counted;
    left = Math.min(left, counted.value.left);
  }
  return done({ left });
}

/** Takes a try back that turned out to be good, so that signing in often is no reason to wait. */
export async function takeBack(
  context: Pick<Context, "tx" | "now">,
  door: Door,
  who: Knocker,
): Promise<void> {
  for (const [rule, key] of rulesFor(door, who)) await giveBackUse(context, rule, key);
}

function rulesFor(door: Door, { account, address }: Knocker): [rule: RateRule, key: string][] {
  const [accountMost, accountWindow] = DOORS[door].account;
  const rules: [RateRule, string][] = [
    [{ door: `${door}:account`, most: accountMost, windowMs: accountWindow }, sha256(account)],
  ];
  if (address !== null) {
    const [most, windowMs] = DOORS[door].address;
    rules.push([{ door: `${door}:address`, most, windowMs }, sha256(address)]);
  }
  return rules;
}
