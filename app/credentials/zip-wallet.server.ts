import { encodingOf } from "../../db/queries/credentials";
import type { Text } from "../i18n/catalog";
import type { Reading } from "../record/context.server";
import { csvTable } from "../record/csv";
import { type ZipFile, zipFiles } from "../record/zip-files";
import type { BadgeWords } from "./badge";
import { bakePng } from "./baked-png";
import { bakeSvg } from "./baked-svg";
import { drawPicture } from "./draw-picture.server";
import { addresses } from "./open-badge";
import { printSheet } from "./print-sheet.server";
import { type OwnAward, readWallet } from "./read-wallet.server";

/** The newest so many; one takes about 200 KB and a tenth of a second. */
const MOST = 200;

export interface ZipInput {
  origin: string;
  /** Gives a badge as SVG. */
  draw: (badge: BadgeWords) => string;
  /** In what language its READ-ME is. */
  t: Text;
}

/**
 * Every credential of the reader as one ZIP, written out as it is made: each in a folder of its own as
 * JSON, JWT, PNG, SVG and print sheet, and an index of all of them in CSV and JSON. The newest 200;
 * the index says how many were left out.
 */
export function zipWallet(reading: Reading, input: ZipInput): AsyncGenerator<Uint8Array> {
  return zipFiles(walletFiles(reading, input), reading.now);
}

/** The same files, to be packed with others. */
export async function* walletFiles(reading: Reading, input: ZipInput): AsyncGenerator<ZipFile> {
  const all = await readWallet(reading);
  const taken = all.slice(0, MOST);
  yield* index(taken, all.length - taken.length, input.origin);
  yield { name: "READ-ME.txt", body: `${input.t("showing.zip.readMe")}\n` };
  for (const award of taken) yield* filesOfOne(reading, award, input);
}

async function* filesOfOne(
  reading: Reading,
  { id, badge, achievementId }: OwnAward,
  { origin, draw }: ZipInput,
): AsyncGenerator<ZipFile> {
  const folder = folderOf({ id, achievementId });
  const json = await encodingOf(reading.db, id, "json");
  const jwt = await encodingOf(reading.db, id, "jwt");
  if (json === null || jwt === null) return;
  const drawing = draw(badge);
  yield { name: `${folder}/credential.json`, body: json };
  yield { name: `${folder}/credential.jwt`, body: jwt };
  yield { name: `${folder}/badge.png`, body: bakePng(await drawPicture(drawing), json) };
  const svg = bakeSvg(drawing, { json });
  if (svg !== null) yield { name: `${folder}/badge.svg`, body: svg };
  const sheet = await printSheet(reading, { id, origin, draw });
  if (sheet !== null) yield { name: `${folder}/print-sheet.pdf`, body: sheet.body };
}

/** A name of ours: an achievement's id and a random one, both of letters, digits, `-` and `_`. */
function folderOf({ id, achievementId }: Pick<OwnAward, "id" | "achievementId">): string {
  return `${achievementId}_${id}`;
}

function* index(awards: readonly OwnAward[], leftOut: number, origin: string): Generator<ZipFile> {
  const rows = awards.map((award) => ({
    id: award.id,
    title: award.badge.title,
    code: award.badge.code,
    version: award.badge.version,
    level: award.badge.level,
    issuer: award.badge.issuer,
    issuedOn: award.issuedOn,
    validThrough: award.validThrough,
    standing: award.standing,
    visibility: award.visibility,
    address: addresses.credential(origin, award.id),
    folder: award.standing === "being-signed" ? null : folderOf(award),
  }));
  const body = JSON.stringify(
    { format: "muster-credentials@1", leftOut, credentials: rows },
    null,
    2,
  );
  yield { name: "index.json", body: `${body}\n` };
  const columns = [
    "id",
    "title",
    "code",
    "version",
    "level",
    "issuer",
    "issuedOn",
    "validThrough",
    "standing",
    "visibility",
    "address",
    "folder",
  ] as const;
  const table = rows.map((row) => columns.map((column) => row[column]));
  yield { name: "index.csv", body: csvTable([columns, ...table]) };
}
