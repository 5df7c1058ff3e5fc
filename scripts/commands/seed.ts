import { parseArgs } from "node:util";
import { CAST, PASSWORD } from "../../tests/cast";
import { readEnvOrExit } from "../read-env-or-exit";
import { seedDemo } from "../seed/demo";
import { seedScale } from "../seed/scale";
import type { ScaleSize } from "../seed/scale-places";
import {
  type CommandLine,
  type ExitCode,
  GOOD,
  MisuseError,
  noArguments,
  parsedOrMisuse,
} from "./command";

/** `seed demo`: tells the demo's story into an empty database; running it again changes nothing. */
export async function seedTheDemo(line: CommandLine): Promise<ExitCode> {
  noArguments(line);
  // Asked before the database is opened, which would make one.
  if (!readEnvOrExit().demo)
    throw new MisuseError("These people are for the demo only: set MUSTER_DEMO=1 first.");
  const opened = await line.open();
  const { app } = opened;
  const told = await seedDemo({ connection: opened.connection, env: app.env }, app.now());
  line.print({ seeded: told, people: Object.keys(CAST).length });
  line.say(told ? "The demo's people are here." : "The demo's people were here already.");
  line.say(demoAccounts());
  return GOOD;
}

/** Who can sign in to the demo, one line each, and the one password. */
export function demoAccounts(): string {
  const width = Math.max(...Object.values(CAST).map(({ email }) => email.length));
  const lines = Object.values(CAST).map(
    (person) =>
      `  ${person.email.padEnd(width)}  ${person.name}, ${"stage" in person ? person.stage : person.role.replace("_", " ")}`,
  );
  return [`Demo accounts, all with the password “${PASSWORD}”:`, ...lines].join("\n");
}

const SIZES = { people: 50_000, "program-people": 5000, openings: 60, placements: 2000 } as const;

/** `seed scale`: a database of the size that pages are measured at, into an empty one. */
export async function seedAtScale(line: CommandLine): Promise<ExitCode> {
  const size = sizeOf(line.args);
  if (!readEnvOrExit().demo)
    throw new MisuseError("These people are for measuring only: set MUSTER_DEMO=1 first.");
  const { app, connection } = await line.open();
  const ran = await seedScale({ connection, env: app.env }, app.now(), size);
  line.print({ seeded: ran, ...size });
  line.say(ran ? "The people are here." : "The people were here already.");
  return GOOD;
}

function sizeOf(args: string[]): ScaleSize {
  const string = { type: "string" } as const;
  const options = {
    people: string,
    "program-people": string,
    openings: string,
    placements: string,
  };
  const { values } = parsedOrMisuse(() => parseArgs({ args, options }));
  const number = (name: keyof typeof SIZES) => {
    const typed = values[name];
    if (typed === undefined) return SIZES[name];
    if (!/^[1-9]\d{0,6}$/.test(typed))
      throw new MisuseError(`--${name} takes a whole number from 1 to 9999999.`);
    return Number(typed);
  };
  const [people, openings, placements] = [
    number("people"),
    number("openings"),
    number("placements"),
  ];
  const programPeople = Math.min(number("program-people"), people);
  if (placements > programPeople / 2)
    throw new MisuseError(
      "At most half of the program's people are placed: ask for fewer placements.",
    );
  if (placements > openings * 190)
    throw new MisuseError("An opening takes 190 people at most: ask for more openings.");
  return { people, programPeople, openings, placements };
}
