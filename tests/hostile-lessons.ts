import { addresses, characters } from "./hostile/addresses";
import type { HostileFile } from "./hostile/calm-course";
import { codeInLessons } from "./hostile/code";
import { data } from "./hostile/data";
import { drawings } from "./hostile/drawings";
import { further } from "./hostile/further";
import { partsInLessons } from "./hostile/parts";
import { slow } from "./hostile/slow";
import { wider } from "./hostile/wider";

/**
 * Files that a hostile author could write, each whole: to be typed, pasted, imported or posted. Put one at
 * its place (`PATHS`) in `calmCourse`: every reader refuses it with a sentence, and nothing in it runs.
 */
export const HOSTILE_FILES: readonly HostileFile[] = [
  ...codeInLessons(),
  ...partsInLessons(),
  ...addresses(),
  ...characters(),
  ...data(),
  ...drawings(),
  ...wider(),
  ...further(),
];

/** Files that are long to read, within every limit; each is answered within a second. */
export const SLOW_FILES: readonly HostileFile[] = slow();
