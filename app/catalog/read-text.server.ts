import { lstat, readFile } from "node:fs/promises";
import { COURSE_LIMITS } from "./course-path";
import { type ProblemList, START } from "./problem";

/** The text of one file; null, with a problem, when it is not a plain text file of a fair size. */
export async function readText(path: string, problems: ProblemList): Promise<string | null> {
  const found = await lstat(path).catch(ifMissing);
  if (!found?.isFile()) {
    problems.error(
      START,
      "This is not a file.",
      "Put the file itself here, not a folder or a link to one.",
    );
    return null;
  }
  if (found.size > COURSE_LIMITS.bytes) {
    problems.error(
      START,
      `This file is larger than ${COURSE_LIMITS.bytes / 1000} KB.`,
      "Shorten or split it.",
    );
    return null;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await readFile(path));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    problems.error(START, "This file is not UTF-8 text.", "Save it again as UTF-8.");
    return null;
  }
}

/** For a file or folder that need not be there; throws on any other trouble. */
export function ifMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
  throw error;
}
