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
import { emptySchema } from "../../db/empty";
import { migrateToLatest } from "../../db/migrate";
import { grantToApp, whereIn } from "../../db/roles";
import { readEnvOrExit } from "../read-env-or-exit";
import {
  type Command,
  type CommandLine,
  type ExitCode,
  GOOD,
  MisuseError,
  NOT_GOOD,
} from "./command";
import { examine } from "./examine";
import { sha256Of } from "./file-hash";
import { runPostgresTool } from "./postgres-tools";
import { isAllowed, type RestoreSay, readSay } from "./restore-say";

/** What each engine's copies begin with. */
const SIGNATURES: Record<Engine, string> = { sqlite: "SQLite format 3\0", postgres: "PGDMP" };
/** Of a copy that is older than the code, this alone is no fault: it is migrated. */
const EXPECTED_IN_OLD_COPIES = "migrations";

/**
 * `muster restore FILE --by EMAIL --code CODE …`: brings a copy back into an empty place once it is
 * examined and two operators that it knows have said so.
 */
export const restore: Command = async (line) => {
  const said = readSay(line);
  const { file } = said;
  if (!existsSync(file)) throw new MisuseError(`${file} is not there.`);
  if (!statSync(file).isFile()) throw new MisuseError(`${file} is not a file.`);
  const { databaseUrl, migrateUrl } = readEnvOrExit();
  const engine: Engine = databaseUrl.startsWith("file:") ? "sqlite" : "postgres";
  if (engineOfCopy(file) !== engine)
    throw new MisuseError(
      `${file} is not a copy of a ${engine} database, which DATABASE_URL names.`,
    );
  return engine === "sqlite"
    ? restoreSqlite(line, said, databaseUrl.slice("file:".length))
    : restorePostgres(line, said, { app: databaseUrl, owner: migrateUrl });
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

async function restoreSqlite(line: CommandLine, said: RestoreSay, to: string): Promise<ExitCode> {
  const from = said.file;
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
  if (!(await maySayYes(line, `file:${part}`, said))) {
    removeSqlite(part);
    line.say("Nothing was restored.");
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
  said: RestoreSay,
  to: { app: string; owner: string | null },
): Promise<ExitCode> {
  const from = said.file;
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
  if (!(await isSound(line, () => place))) {
    line.say(`${from} was restored but is not sound: do not serve it.`);
    return NOT_GOOD;
  }
  const owner = connect(url);
  try {
    if (await maySayYes(line, url, said)) {
      if (to.owner !== null) await giveRights(owner, to.app);
      line.say("Restored.");
      return GOOD;
    }
    await emptySchema(owner.db);
    line.say("Nothing was restored.");
    return NOT_GOOD;
  } finally {
    await owner.close();
  }
}

/** A copy older than the code is migrated first: who may say so is read from tables of today. */
async function maySayYes(line: CommandLine, url: string, said: RestoreSay): Promise<boolean> {
  const place = connect(url);
  try {
    await migrateToLatest(place.db);
    return await isAllowed(line, place, { ...said, sha256: await sha256Of(said.file) });
  } catch (error) {
    line.say(
      `Who may put it back cannot be told: ${error instanceof Error ? error.message : error}`,
    );
    return false;
  } finally {
    await place.close();
  }
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
