import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync } from "node:fs";
import { type Command, type CommandLine, GOOD, NOT_GOOD } from "./command";
import { examine, finding } from "./examine";

/** `muster doctor`: examines the database as it is; one line for each check. */
export const doctor: Command = async (line) => {
  const { app, connection } = await line.open({ asItIs: true });
  let good = true;
  for await (const found of examine(connection, app.now())) {
    line.print(found);
    good &&= found.ok;
    for (const problem of found.problems ?? []) line.say(`${found.check}: ${problem}`);
  }
  warnOfStrangers(line, connection.file);
  line.say(good ? "Everything that should hold holds." : "Not everything holds; see above.");
  return good ? GOOD : NOT_GOOD;
};

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
