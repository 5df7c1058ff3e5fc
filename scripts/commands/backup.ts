import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname } from "node:path";
import type { Connection } from "../../db/connect";
import { connect } from "../../db/connect";
import { copySqlite, integrityProblems } from "../../db/health";
import { operatorsWhoProve } from "../../db/queries/identity-holders";
import { type Command, GOOD, MisuseError, NOT_GOOD, onlyArgument } from "./command";
import { sha256Of } from "./file-hash";
import { runPostgresTool } from "./postgres-tools";

/** `muster backup FILE`: a consistent copy of the database while it is in use, checked and synced. */
export const backup: Command = async (line) => {
  const file = onlyArgument(line, "FILE");
  if (existsSync(file)) throw new MisuseError(`${file} is already there: choose a new name.`);
  if (!statSync(dirname(file), { throwIfNoEntry: false })?.isDirectory())
    throw new MisuseError(`${dirname(file)} is not a folder.`);
  const { app, connection } = await line.open({ asItIs: true });
  const part = `${file}.part`;
  rmSync(part, { force: true });
  const began = app.now();
  const problem =
    connection.engine === "sqlite"
      ? await copyAndCheck(connection, part)
      : runPostgresTool("pg_dump", app.env.databaseUrl, ["--format=custom", `--file=${part}`]);
  if (problem) {
    rmSync(part, { force: true });
    line.say(`No backup was made: ${problem}`);
    return NOT_GOOD;
  }
  chmodSync(part, 0o600);
  sync(part);
  renameSync(part, file);
  sync(dirname(file));
  line.print({
    file,
    engine: connection.engine,
    bytes: statSync(file).size,
    sha256: await sha256Of(file),
    at: new Date(began).toISOString(),
  });
  line.say(`Backed up to ${file}. The keys that wrap secrets are not in it: keep them elsewhere.`);
  if ((await operatorsWhoProve(connection.db)).length < 2)
    line.say("Fewer than two operators have a second factor: nobody can put it back in twos.");
  return GOOD;
};

async function copyAndCheck(connection: Connection, part: string): Promise<string | null> {
  await copySqlite(connection.db, part);
  const copy = connect(`file:${part}`);
  try {
    const problems = await integrityProblems(copy.db);
    return problems.length > 0 ? problems.join("; ") : null;
  } finally {
    await copy.close();
  }
}

function sync(path: string) {
  const handle = openSync(path, "r");
  fsyncSync(handle);
  closeSync(handle);
}
