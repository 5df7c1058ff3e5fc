import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync } from "node:fs";
import { parseArgs } from "node:util";
import { rebuildHints } from "../../app/placement/hints/rebuild-hints.server";
import type { App } from "../../app/record/app.server";
import { kekIdOf } from "../../app/record/seal.server";
import { keyInventory, keysNotSealedBy } from "../../db/queries/credentials-keys";
import { roleExcesses } from "../../db/roles";
import { type Command, type CommandLine, GOOD, NOT_GOOD, parsedOrMisuse } from "./command";
import { examine, finding } from "./examine";

const DAY_MS = 86_400_000;

/**
 * `muster doctor [--rebuild-hints]`: examines the database as it is; one line for each check. Told so,
 * it first makes every hint anew.
 */
export const doctor: Command = async (line) => {
  const options = { "rebuild-hints": { type: "boolean" as const } };
  const { values } = parsedOrMisuse(() => parseArgs({ args: line.args, options }));
  const { app, connection } = await line.open({ asItIs: true });
  if (values["rebuild-hints"] && !(await madeAnew(line, app))) return NOT_GOOD;
  let good = true;
  let isReadable = false;
  for await (const found of examine(connection, app.now())) {
    line.print(found);
    good &&= found.ok;
    isReadable ||= found.check === "schema";
    for (const problem of found.problems ?? []) line.say(`${found.check}: ${problem}`);
  }
  if (isReadable) await listKeys(line, app);
  if (connection.engine === "postgres") good = (await examineRole(line, app)) && good;
  warnOfStrangers(line, connection.file);
  line.say(good ? "Everything that should hold holds." : "Not everything holds; see above.");
  return good ? GOOD : NOT_GOOD;
};

async function madeAnew(line: CommandLine, app: App): Promise<boolean> {
  const judged = await rebuildHints(app, `doctor:${process.pid}`);
  line.print({ rebuilt: "hints", ok: judged !== null, ...(judged === null ? {} : { judged }) });
  line.say(
    judged === null
      ? "hints: another process makes them now. Try again in two minutes."
      : `hints: made anew, ${judged} people judged.`,
  );
  return judged !== null;
}

/**
 * What the app's own role could do to the record (O5). Where an owner migrates, anything is a fault;
 * with one role for everything it is said plainly, and allowed.
 */
async function examineRole(line: CommandLine, { db, env }: App): Promise<boolean> {
  const excesses = await roleExcesses(db);
  const isParted = env.migrateUrl !== null;
  const found = finding("role", isParted ? excesses : []);
  line.print(isParted || excesses.length === 0 ? found : { ...found, warnings: excesses });
  for (const excess of excesses)
    line.say(`role: ${excess}: who takes over the server could rewrite the record.`);
  if (!isParted && excesses.length > 0)
    line.say("role: to part the two, set MUSTER_MIGRATE_URL as README says.");
  return found.ok;
}

/** Which keys there are, how old, and in what state (C2). Ids only: never a key. */
async function listKeys(line: CommandLine, app: App) {
  const keys = (await keyInventory(app.db)).map(({ createdAt, stateAt, ...key }) => ({
    ...key,
    made: new Date(createdAt).toISOString(),
    inStateSince: new Date(stateAt).toISOString(),
    ageDays: Math.floor((app.now() - createdAt) / DAY_MS),
  }));
  const elsewhere = await sealedElsewhere(app);
  line.print({
    ...finding("keys", []),
    keys,
    ...(elsewhere.length > 0 ? { warnings: elsewhere } : {}),
  });
  for (const { organization, kid, isAtHand } of elsewhere)
    line.say(
      isAtHand
        ? `keys: ${organization} ${kid} is still sealed by the old key-encryption key: run muster keys rewrap.`
        : `keys: ${organization} ${kid} is sealed by a key-encryption key that is not here, and cannot sign: give that one as MUSTER_KEY_ENCRYPTION_KEY_OLD, and run muster keys rewrap.`,
    );
}

/** Private halves that the present key-encryption key does not open, and whether the old one does. */
async function sealedElsewhere({ db, env }: App) {
  const old = env.oldKeyEncryptionKey && kekIdOf(env.oldKeyEncryptionKey);
  const keys = await keysNotSealedBy(db, kekIdOf(env.keyEncryptionKey));
  return keys.map(({ organizationId, kid, kekId }) => ({
    organization: organizationId,
    kid,
    sealedBy: kekId,
    isAtHand: kekId === old,
  }));
}

/** Nothing but Muster should open the live file: another SQLite may be one that corrupts it. */
function warnOfStrangers(line: CommandLine, file: string | undefined) {
  if (file === undefined || !existsSync("/proc/self/fd")) return;
  const strangers = holdersOf(file).filter(({ command }) => !command.startsWith("node"));
  line.print({
    ...finding("holders", []),
    ...(strangers.length > 0 ? { warnings: strangers } : {}),
  });
  for (const { pid, command } of strangers)
    line.say(`Process ${pid} (${command}) holds ${file} and is not Muster: stop it.`);
}

/** Other processes that have a file open, as far as this user may see. */
export function holdersOf(file: string): { pid: number; command: string }[] {
  const wanted = realpathSync(file);
  const others = readdirSync("/proc").filter(
    (name) => /^\d+$/.test(name) && Number(name) !== process.pid,
  );
  return others.filter((pid) => holds(pid, wanted)).map(named);
}

function holds(pid: string, wanted: string): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some(
      (fd) => readlinkSync(`/proc/${pid}/fd/${fd}`) === wanted,
    );
  } catch {
    // It ended while we looked, or it belongs to another user.
    return false;
  }
}

function named(pid: string): { pid: number; command: string } {
  const command = existsSync(`/proc/${pid}/comm`) ? readFileSync(`/proc/${pid}/comm`, "utf8") : "";
  return { pid: Number(pid), command: command.trim() };
}
