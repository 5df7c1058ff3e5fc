import { deadText } from "../../app/placement/rules/dead-text";
import type { RuleSet } from "../../app/placement/rules/rule-set";
import {
  type CommandLine,
  type ExitCode,
  GOOD,
  MisuseError,
  NOT_GOOD,
  refuseOptions,
} from "./command";
import { readPack } from "./read-pack";

/**
 * `gate lint FILE…`: reads rule packs as the layers of one opening, and prints a line for each
 * requirement that is dead text under a wider layer.
 */
export async function gateLint(line: CommandLine): Promise<ExitCode> {
  refuseOptions(line);
  if (line.args.length === 0) throw new MisuseError("Give the files of the layers.");
  const ruleSets: RuleSet[] = [];
  for (const path of line.args) ruleSets.push(await readPack(path));
  const dead = deadText(ruleSets);
  for (const { ruleSet, req, because } of dead) {
    line.print({ ruleSet, req, because: `${because.ruleSet} ${because.req}` });
    line.say(`${ruleSet}: ${req} asks no more than ${because.req} of ${because.ruleSet}.`);
  }
  return dead.length > 0 ? NOT_GOOD : GOOD;
}
