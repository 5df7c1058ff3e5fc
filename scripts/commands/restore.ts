import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname } from "node:path";
import { type Connection, connect, type Engine } from "../../db/connect";
import { grantToApp, whereIn } from "../../db/roles";
import { readEnvOrExit } from "../read-env-or-exit";
import {
  type Command,
  type CommandLine,
  type ExitCode,
  GOOD,
  MisuseError,
  NOT_GOOD,
  onlyArgument,
} from "./command";
import { examine } from "./examine";
import { runPostgresTool } from "./postgres-tools";

/** What each engine's copies begin with. */
const SIGNATURES: Record<Engine, string> = { sqlite: "SQLite format 3\0", postgres: "PGDMP" };
/** Of a copy that is older than the code, this alone is no fault: the next start migrates it. */
const EXPECTED_IN_OLD_COPIES = "migrations";

/** `muster restore FILE`: brings a copy back into an empty place, and examines it before it is used. */
export const restore: Command = async (line) => {
  const file = onlyArgument(line, "FILE");
  if (!existsSync(file)) throw new MisuseError(`${file} is not there.`);
  if (!statSync(file).isFile()) throw new MisuseError(`${file} is not a file.`);
  const { databaseUrl, migrateUrl } = readEnvOrExit();
  const engine: Engine = databaseUrl.startsWith("file:") ? "sqlite" : "postgres";
  if (engineOfCopy(file) !== engine)
    throw new MisuseError(
      `${file} is not a copy of a ${engine} database, which DATABASE_URL names.`,
    );
  return engine === "sqlite"
    ? restoreSqlite(line, file, databaseUrl.slice("file:".length))
    : restorePostgres(line, file, { app: databaseUrl, owner: migrateUrl });
};

function engineOfCopy(file: string): Engine | null {
  const first = Buffer.alloc(16);
  const handle = openSync(file, "r");
  readSync(handle, first);
  closeSync(handle);
  const text = first.toString("latin1");
  for (const engine of ["sqlite", "postgres"] as const)
    if (text.startsWith(SIGNATURES[engine])) return engine;
  return null;
}

async function restoreSqlite(line: CommandLine, from: string, to: string): Promise<ExitCode> {
  if (existsSync(to))
    throw new MisuseError(`${to} is already there, and restoring never overwrites: move it away.`);
  mkdirSync(dirname(to), { recursive: true });
  const part = `${to}.part`;
  removeSqlite(part);
  copyFileSync(from, part);
  if (!(await isSound(line, () => connect(`file:${part}`)))) {
    removeSqlite(part);
    line.say(`Nothing was restored: ${from} is not sound.`);
    return NOT_GOOD;
  }
  renameSync(part, to);
  line.say(`Restored into ${to}.`);
  return GOOD;
}

function removeSqlite(file: string) {
  for (const rest of ["", "-wal", "-shm"]) rmSync(`${file}${rest}`, { force: true });
}

async function restorePostgres(
  line: CommandLine,
  from: string,
  to: { app: string; owner: string | null },
): Promise<ExitCode> {
  const url = to.owner ?? to.app;
  const place = connect(url);
  const tables = await place.db.introspection.getTables();
  if (tables.length > 0) {
    await place.close();
    throw new MisuseError("The database is not empty, and restoring never overwrites.");
  }
  const problem = runPostgresTool("pg_restore", url, [
    "--exit-on-error",
    "--single-transaction",
    from,
  ]);
  if (problem) {
    await place.close();
    line.say(`Nothing was restored: ${problem}`);
    return NOT_GOOD;
  }
  if (to.owner !== null) await giveRights(place, to.app);
  if (await isSound(line, () => place)) {
    line.say("Restored.");
    return GOOD;
  }
  line.say(`${from} was restored but is not sound: do not serve it.`);
  return NOT_GOOD;
}

/** A copy holds no rights: its owner gives the app's role what it needs. */
async function giveRights(owner: Connection, appUrl: string) {
  const app = connect(appUrl);
  try {
    await grantToApp(owner.db, (await whereIn(app.db)).role);
  } finally {
    await app.close();
  }
}

async function isSound(line: CommandLine, open: () => Connection): Promise<boolean> {
  let sound = true;
  let connection: Connection | null = null;
  try {
    connection = open();
    for await (const found of examine(connection, Date.now())) {
      line.print(found);
      for (const problem of found.problems ?? []) line.say(`${found.check}: ${problem}`);
      sound &&= found.ok || found.check === EXPECTED_IN_OLD_COPIES;
    }
  } catch (error) {
    line.say(`It cannot be read: ${error instanceof Error ? error.message : error}`);
    return false;
  } finally {
    await connection?.close();
  }
  return sound;
}
