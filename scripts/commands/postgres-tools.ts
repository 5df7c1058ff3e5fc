import { spawnSync } from "node:child_process";

/**
 * Runs pg_dump or pg_restore on the database that a URL names. The password goes by environment,
 * where other users do not see it. Returns null when it went well, else what went wrong.
 */
export function runPostgresTool(
  tool: "pg_dump" | "pg_restore",
  databaseUrl: string,
  args: string[],
): string | null {
  const url = new URL(databaseUrl);
  const database = decodeURIComponent(url.pathname.slice(1));
  const { searchParams: said } = url;
  const mode = said.get("sslmode")?.replace(/^(require|verify-ca)$/, "verify-full") ?? "prefer";
  const ended = spawnSync(
    tool,
    ["--no-owner", "--no-privileges", `--dbname=${database}`, ...args],
    {
      encoding: "utf8",
      stdio: ["ignore", "ignore", "pipe"],
      env: {
        PATH: process.env.PATH,
        NODE_ENV: process.env.NODE_ENV,
        PGHOST: url.hostname,
        PGPORT: url.port || "5432",
        PGUSER: decodeURIComponent(url.username),
        PGPASSWORD: decodeURIComponent(url.password),
        PGSSLMODE: mode,
        PGSSLROOTCERT: said.get("sslrootcert") ?? "",
      },
    },
  );
  if (ended.error)
    return `${tool} is not on this machine: install PostgreSQL's client (apt-get install postgresql-client).`;
  return ended.status === 0 ? null : `${tool} said: ${ended.stderr.trim()}`;
}
