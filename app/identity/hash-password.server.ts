import { hash, verify } from "@node-rs/argon2";
import { done, type Outcome, refused } from "../record/outcome";

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. About 30 ms.
 * argon2id is the library's own default. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const HEADER = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$`;

const AT_ONCE = 2;
const WAITING_AT_MOST = 64;

/** Too many passwords wait to be checked. Nothing was done; trying again later is safe. */
export class PasswordQueueFullError extends Error {}

/** The hash to store for a password, taken exactly as typed. */
export function hashPassword(typed: string): Promise<string> {
  return inTurn(() => hash(typed, COST));
}

/**
 * Whether a password belongs to a stored hash. Without a hash (no such account, or one that has no
 * password) it does the same work and says no, so that the time taken tells nothing (I7).
 */
export async function verifyPassword(stored: string | null, typed: string): Promise<boolean> {
  const own = stored?.startsWith("$argon2id$") ? stored : null;
  const against = own ?? (await nobodysHash());
  const matches = await inTurn(() => verify(against, typed));
  return own !== null && matches;
}

/** Whether a hash was made at another cost than today's, and should be made again. */
export function isOldHash(stored: string): boolean {
  return !stored.startsWith(HEADER);
}

/** A password's hash, or `busy` when too many wait already. */
export async function hashOrBusy(password: string): Promise<Outcome<string, "busy">> {
  try {
    return done(await hashPassword(password));
  } catch (error) {
    if (error instanceof PasswordQueueFullError) return refused("busy");
    throw error;
  }
}

let dummy: Promise<string> | undefined;
function nobodysHash(): Promise<string> {
  dummy ??= hash("the password of nobody at all", COST);
  return dummy;
}

let running = 0;
const waiting: (() => void)[] = [];

/** Each hash takes a core and 19 MiB: two at a time, a bounded queue behind them, then a clean no. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < AT_ONCE) running++;
  else if (waiting.length >= WAITING_AT_MOST) throw new PasswordQueueFullError();
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}
