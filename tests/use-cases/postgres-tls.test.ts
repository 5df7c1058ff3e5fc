import { execFileSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "../../db/connect";
import { startPostgres } from "../postgres";

const folder = mkdtempSync(join(tmpdir(), "muster-tls-"));
const file = (name: string) => join(folder, name);
const KEY = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"];
let server: Awaited<ReturnType<typeof startPostgres>>;

const openssl = (...words: string[]) =>
  execFileSync("openssl", words, { stdio: ["ignore", "ignore", "pipe"] });

/** An authority of our own; its certificate is NAME.pem. */
function makeAuthority(name: string) {
  const out = ["-keyout", file(`${name}.key`), "-out", file(`${name}.pem`)];
  openssl("req", "-x509", ...KEY, "-subj", `/CN=${name}`, ...out);
}

/** Runs one query over a connection of its own, to `host`, as `said` after the question mark. */
async function encrypted(host: string, said: string): Promise<boolean | undefined> {
  const url = new URL(server.url);
  url.hostname = host;
  const { db, close } = connect(`${url.href}?${said}`, { poolSize: 1 });
  try {
    const { rows } = await sql<{ ssl: boolean }>`
      select ssl from pg_stat_ssl where pid = pg_backend_pid()`.execute(db);
    return rows[0]?.ssl;
  } finally {
    await close();
  }
}

beforeAll(async () => {
  server = await startPostgres();
  makeAuthority("ours");
  makeAuthority("theirs");
  const request = ["-keyout", file("server.key"), "-out", file("server.csr")];
  openssl("req", ...KEY.slice(0, -2), "-subj", "/CN=localhost", ...request);
  writeFileSync(file("names"), "subjectAltName=DNS:localhost\n");
  const signer = ["-CA", file("ours.pem"), "-CAkey", file("ours.key"), "-extfile", file("names")];
  openssl("x509", "-req", "-in", file("server.csr"), ...signer, "-out", file("server.crt"));

  const { db, close } = connect(server.url, { poolSize: 1 });
  const { rows } = await sql<{ data_directory: string }>`show data_directory`.execute(db);
  const data = rows[0]?.data_directory ?? "";
  const { uid, gid } = statSync(data);
  for (const name of ["server.key", "server.crt"]) {
    copyFileSync(file(name), join(data, name));
    chmodSync(join(data, name), 0o600);
    chownSync(join(data, name), uid, gid);
  }
  await sql`alter system set ssl = on`.execute(db);
  await sql`select pg_reload_conf()`.execute(db);
  await close();
});
afterAll(() => {
  server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const said = (authority: string, mode = "require") =>
  `sslmode=${mode}&sslrootcert=${file(`${authority}.pem`)}`;

const MODES = ["require", "verify-ca", "verify-full"];

test.each(MODES)("sslmode=%s takes the server that its authority vouches for", async (mode) => {
  // The server answers as before for a moment after it was told.
  const answer = () => encrypted("localhost", said("ours", mode)).catch(String);
  await expect.poll(answer).toBe(true);
});

test.each(MODES)(
  "sslmode=%s takes it from no other authority, nor by another name",
  async (mode) => {
    await expect(encrypted("localhost", said("theirs", mode))).rejects.toThrow(/certificate/);
    await expect(encrypted("127.0.0.1", said("ours", mode))).rejects.toThrow(/altnames/);
  },
);
