import { existsSync } from "node:fs";
import { COMMANDS, type Listed } from "./command-list";
import {
  COULD_NOT_TELL,
  type CommandLine,
  type ExitCode,
  GOOD,
  MisuseError,
} from "./commands/command";
import type { OpenApp } from "./open-app";

/** Where a command's words go: JSON lines for machines, sentences for people. */
export type Output = Pick<CommandLine, "print" | "say">;

/**
 * Runs the command that these words name. Whatever goes wrong is one sentence and exit code 2; the
 * stack of a bug is shown to nobody.
 */
export async function runCommand(words: string[], { print, say }: Output): Promise<ExitCode> {
  const found = find(words);
  if (!found) {
    const asked = words.length === 0 || ["help", "--help", "-h"].includes(words[0] ?? "");
    say(asked ? help() : `muster ${words.join(" ")} is not a command.\n${help()}`);
    return asked ? GOOD : COULD_NOT_TELL;
  }
  let opened: OpenApp | null = null;
  let looking = true;
  const line: CommandLine = {
    args: found.args,
    print,
    say,
    open: async (how) => {
      looking = how?.asItIs === true;
      opened ??= await openOurs(looking, say);
      return opened;
    },
  };
  try {
    return await (await found.listed.load())(line);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    say(
      error instanceof MisuseError
        ? `${why} Usage: muster ${found.listed.usage}`
        : `It could not be done: ${why}`,
    );
    return COULD_NOT_TELL;
  } finally {
    await close(opened, looking);
  }
}

async function openOurs(asItIs: boolean, say: Output["say"]): Promise<OpenApp> {
  const { readEnvOrExit } = await import("./read-env-or-exit");
  const settings = readEnvOrExit();
  const file = settings.databaseUrl.replace(/^file:/, "");
  if (asItIs && file !== settings.databaseUrl && !existsSync(file))
    throw new MisuseError(`There is no database at ${file}.`);
  const { openApp } = await import("./open-app");
  const opened = openApp(settings, (work, error) =>
    say(`${work.kind} ${work.id} failed and will be tried again: ${error}`),
  );
  if (!asItIs) {
    const { migrateForApp } = await import("../db/migrate");
    await migrateForApp(opened.app.db, settings.migrateUrl);
  }
  return opened;
}

/** A command that wrote may have left letters to send and badges to sign. */
async function close(opened: OpenApp | null, looking: boolean) {
  if (!looking) await opened?.app.settle();
  await opened?.app.box.close();
  await opened?.connection.close();
}

function find(words: string[]): { listed: Listed; args: string[] } | null {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(" ");
    const listed = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (listed) return { listed, args: words.slice(length) };
  }
  return null;
}

function help(): string {
  const all = Object.values(COMMANDS);
  const width = Math.max(0, ...all.map(({ usage }) => usage.length));
  return [
    "muster COMMAND: JSON lines on stdout, words on stderr; exit 0 good, 1 not good, 2 could not tell.",
    ...all.map(({ usage, help }) => `  ${usage.padEnd(width)}  ${help}`),
  ].join("\n");
}
