import { type Outcome, refused } from "../../record/outcome";
import { DamagedArchiveError, openArchive } from "./read-archive.server";
import { readCsv } from "./read-csv";
import { isOneRoster, readOneRoster } from "./read-one-roster.server";
import { isWorkbook, readXlsx } from "./read-xlsx.server";
import { UnreadableXmlError } from "./read-xml";
import { MOST_BYTES, type Sheet, type SheetRefusal } from "./sheet";

const ZIP = "504b0304";
/** How files begin that are no list: old Office files, PDF, gzip, 7-Zip. */
const NO_LIST = ["d0cf11e0", "25504446", "1f8b", "377abcaf"];

/** What is an archive inside, by how the names of such files end. */
const ARCHIVES = [".xlsx", ".xlsm", ".zip"];

/**
 * Reads a list of people from a file's bytes: what it is shows in them, never in its name. `ending`
 * (".xlsx") only says that it should have been an archive: `misnamed` where it is none.
 */
export async function readRosterFile(
  bytes: Buffer,
  ending = "",
): Promise<Outcome<Sheet, SheetRefusal>> {
  if (bytes.length > MOST_BYTES) return refused("too-large");
  const beginning = bytes.subarray(0, 4).toString("hex");
  if (NO_LIST.some((kind) => beginning.startsWith(kind))) return refused("unknown-kind");
  if (beginning !== ZIP) return ARCHIVES.includes(ending) ? refused("misnamed") : readCsv(bytes);
  const archive = await openArchive(bytes);
  if (!archive.ok) return archive;
  try {
    if (isWorkbook(archive.value)) return await readXlsx(archive.value);
    return isOneRoster(archive.value)
      ? await readOneRoster(archive.value)
      : refused("unknown-kind");
  } catch (error) {
    const known = error instanceof DamagedArchiveError || error instanceof UnreadableXmlError;
    if (known) return refused("damaged");
    throw error;
  }
}
