import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, startServer, TEST_SECRETS, type TestServer } from "../server/server";

/**
 * Tells the demo's story into a database of its own and serves it. Badges name the address that they
 * were signed under, so the story is told under the address that is served.
 */
export async function startDemo(): Promise<{
  server: TestServer;
  databaseUrl: string;
  remove: () => Promise<void>;
}> {
  const folder = mkdtempSync(join(tmpdir(), "muster-e2e-"));
  const port = await freePort();
  const databaseUrl = `file:${join(folder, "muster.db")}`;
  const teller = spawn(process.execPath, ["scripts/run.js", "muster", "seed", "demo"], {
    stdio: ["ignore", "ignore", "pipe"],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: "production",
      MUSTER_DEMO: "1",
      MUSTER_ORIGIN: `http://localhost:${port}`,
      DATABASE_URL: databaseUrl,
      ...TEST_SECRETS,
    },
  });
  let said = "";
  teller.stderr.setEncoding("utf8").on("data", (words: string) => {
    said += words;
  });
  const [code] = await once(teller, "close");
  if (code !== 0) throw new Error(`the demo's story ended with ${code}:\n${said}`);
  const server = await startServer({ databaseUrl, port, env: { MUSTER_DEMO: "1" } });
  return {
    server,
    databaseUrl,
    remove: async () => {
      await server.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
