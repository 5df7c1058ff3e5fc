import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The settings of the demo on this machine, where the caller gave none of their own: production
 * rules, demo people, and secrets made once for this folder (readable by its owner only).
 */
export function demoSettings(
  given: Record<string, string | undefined>,
  folder = "data",
): Record<string, string> {
  const port = given.PORT || "3000";
  return {
    NODE_ENV: "production",
    PORT: port,
    MUSTER_DEMO: given.MUSTER_DEMO || "1",
    MUSTER_ORIGIN: given.MUSTER_ORIGIN || `http://localhost:${port}`,
    MUSTER_SECRET: given.MUSTER_SECRET || kept(folder, "secret", newSecret),
    MUSTER_KEY_ENCRYPTION_KEY:
      given.MUSTER_KEY_ENCRYPTION_KEY || kept(folder, "key-encryption-key", newSecret),
  };
}

function newSecret(): string {
  return randomBytes(32).toString("base64");
}

/** What a small file of ours holds; made, for the owner's eyes only, when it is not there yet. */
function kept(folder: string, name: string, make: () => string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, name);
  try {
    writeFileSync(file, make(), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8");
}
