import { z } from "zod";
import { type RuleSet, readRuleSet } from "../../app/placement/rules/rule-set";
import { MisuseError } from "./command";
import { readTableFile, readTextFile } from "./read-file";

/** A rule pack that was named at the command line. A word in braces stands for itself. */
export async function readPack(path: string): Promise<RuleSet> {
  // Says what is wrong with the text itself, before its shape.
  await readTableFile(path, z.unknown());
  const text = await readTextFile(path);
  const words = [...text.matchAll(/\{(\w+)\}/g)].map(([, word = ""]) => [word, word]);
  const read = readRuleSet(text, Object.fromEntries(words));
  if ("problem" in read) throw new MisuseError(`${path}: ${read.problem}.`);
  return read.ruleSet;
}
