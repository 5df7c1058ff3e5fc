import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, startServer, TEST_SECRETS, type TestServer } from "./server";

/** The demo's story in a database, to be served from copies, one at a time. */
export interface Demo {
  /** The story that every copy begins with. */
  databaseUrl: string;
  /** Serves a copy of the story as it was first told, until `remove`. */
  serve: () => Promise<{
    server: TestServer;
    databaseUrl: string;
    remove: () => Promise<void>;
  }>;
  remove: () => void;
}

/**
 * Tells the demo's story once. Badges name the address that they were signed under, so the story is
 * told under the address that every copy is served from.
 */
export async function tellDemo(): Promise<Demo> {
  const folder = mkdtempSync(join(tmpdir(), "muster-demo-"));
  const story = join(folder, "story");
  const port = await freePort();
  await tell(urlIn(story), port);
  let copies = 0;
  return {
    databaseUrl: urlIn(story),
    serve: async () => {
      copies += 1;
      const copy = join(folder, `copy-${copies}`);
      cpSync(story, copy, { recursive: true });
      const server = await startServer({
        databaseUrl: urlIn(copy),
        port,
        env: { MUSTER_DEMO: "1" },
      });
      const remove = async () => {
        await server.end();
        rmSync(copy, { recursive: true, force: true });
      };
      return { server, databaseUrl: urlIn(copy), remove };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const urlIn = (folder: string) => `file:${join(folder, "muster.db")}`;

async function tell(databaseUrl: string, port: number) {
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
}
