import type { Reader } from "../../db/connect";
import { signOffsIn } from "../../db/queries/learning-outline";
import { speaksOfCrisis } from "../catalog/manifest";

/** Do the questions of a course version stand beside help for their reader? */
export async function readShowsHelp(db: Reader, courseVersionId: string): Promise<boolean> {
  return speaksOfCrisis({ signOffs: await signOffsIn(db, courseVersionId) });
}
