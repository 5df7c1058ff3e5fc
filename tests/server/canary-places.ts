import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { readLocalMail } from "../../app/identity/send-mail.server";
import type { World } from "../use-cases/world";
import { muster } from "./muster";
import { RIGHTS } from "./rights";
import { builtRoutes, dataPath, fill } from "./routes";
import { enter, type Twins, VISITORS } from "./twins";

/** Some bytes that left the program, or that it keeps, and where they are. */
export interface Piece {
  where: string;
  bytes: Uint8Array | string;
}

/** Every column of every table, each with all that it holds. */
export async function inTables({ app: { db } }: World): Promise<Piece[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select name from sqlite_master where type = 'table' order by name`.execute(db);
  const pieces: Piece[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(
      db,
    );
    for (const column of Object.keys(rows[0] ?? {})) {
      const cells = rows.map((row) => row[column]).filter((cell) => cell !== null);
      pieces.push({ where: `table ${name}.${column}`, bytes: cells.join("\n") });
    }
  }
  return pieces;
}

/** The database's file and its journal, with what was deleted and not yet written over. */
export function inFiles({ database }: World): Piece[] {
  const file = database.url.slice("file:".length);
  return [file, `${file}-wal`]
    .filter((path) => existsSync(path))
    .map((path, at) => ({
      where: `file ${at === 0 ? "muster.db" : "muster.db-wal"}`,
      bytes: readFileSync(path),
    }));
}

/** Every line that the server wrote. */
export function inLog({ server }: Twins): Piece[] {
  return server.lines().map((line) => ({ where: "log", bytes: line }));
}

/** Every letter that was sent, as its reader reads it. */
export async function inMails({ app }: World): Promise<Piece[]> {
  const letters = await readLocalMail(app);
  return letters.map((letter) => ({
    where: `mail to ${letter.to}`,
    bytes: JSON.stringify(letter),
  }));
}

/**
 * What the commands that read the record print, a new backup, and a monitor's evidence pack of weeks
 * later. `clock` is a clock file that says then.
 */
export async function inCommands(
  { world, own }: Twins,
  { clock, folder }: { clock: string; folder: string },
): Promise<Piece[]> {
  const [copy, pack] = [join(folder, "copy"), join(folder, "pack.zip")];
  const days = ["--from", "2026-11-01", "--through", "2026-12-01", "--as-of", "2026-12-01"];
  const lines = [
    ["gate", "explain", "--person", own.person, "--opening", own.opening],
    ["gate", "replay"],
    ["audit", "verify"],
    ["doctor"],
    ["retention"],
    ["backup", copy],
    ["report", "evidence", "--program", own.organization, ...days, "--out", pack],
  ];
  const pieces: Piece[] = [];
  const env = { DATABASE_URL: world.database.url, MUSTER_CLOCK_FILE: clock };
  for (const args of lines) {
    const ran = await muster(args, env);
    pieces.push({ where: `muster ${args[0]}: ${ran.code}`, bytes: JSON.stringify(ran) });
  }
  pieces.push({ where: "backup", bytes: readFileSync(copy) });
  pieces.push({ where: "evidence pack", bytes: readFileSync(pack) });
  return pieces;
}

/**
 * Everything that can be opened, page, data and download, as everyone, and what one person takes away
 * of their own; with the answers' headers.
 */
export async function inPages(
  twins: Twins,
  also: readonly string[],
  personId: string,
): Promise<Piece[]> {
  const pieces: Piece[] = [];
  const routes = await builtRoutes();
  const paths = routes.flatMap(({ path, isPage }) => {
    const names = RIGHTS[path]?.names ?? [];
    const at = fill(
      path,
      names.map((name) => twins.own[name]),
    );
    return isPage ? [at, dataPath(at)] : [at];
  });
  for (const visitor of VISITORS) {
    const cookie = await twins.enterAs(visitor);
    for (const path of [...paths, ...also])
      pieces.push(await opened(twins, { path, cookie, as: visitor }));
  }
  const cookie = await enter(twins.world, personId);
  for (const path of ["/me/export.json", "/me/export.zip", "/record"])
    pieces.push(await opened(twins, { path, cookie, as: "themself" }));
  return pieces;
}

async function opened(
  { server }: Twins,
  { path, cookie, as }: { path: string; cookie: string; as: string },
): Promise<Piece> {
  const answer = await fetch(server.origin + path, { headers: { cookie }, redirect: "manual" });
  const body = Buffer.from(await answer.arrayBuffer());
  return { where: `${answer.status} ${path} as ${as}`, bytes: withHeaders(answer, body) };
}

/** An answer as it came over the line. */
function withHeaders(answer: Response, body: Uint8Array): Buffer {
  const head = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join("\n");
  // A packed body is told by how it begins, so it stands alone.
  return body[0] === 0x50 || body[0] === 0x1f
    ? Buffer.from(body)
    : Buffer.concat([Buffer.from(`${head}\n\n`), body]);
}
