import { z } from "zod";

const DEVELOPMENT_SECRET = "development-only-secret-never-in-production";
const DEVELOPMENT_KEY = Buffer.from("muster-development-key-32-bytes!").toString("base64");

const flag = z.enum(["0", "1"]).default("0");
const verified = (url: string, context: z.RefinementCtx<string>) => {
  const message = tlsProblem(url);
  if (message !== null) context.addIssue({ code: "custom", message });
};
const keyOf32Bytes = z
  .string()
  .refine((text) => Buffer.from(text, "base64").length === 32, "must be 32 bytes in base64");
const settings = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|postgres(ql)?:\/\/.+)$/, "must start with file: or postgres://")
    .superRefine(verified)
    .default("file:./data/muster.db"),
  MUSTER_MIGRATE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/.+$/, "must start with postgres://")
    .superRefine(verified)
    .optional(),
  MUSTER_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  MUSTER_SECRET: z.string().min(32, "must be at least 32 characters").optional(),
  MUSTER_KEY_ENCRYPTION_KEY: keyOf32Bytes.optional(),
  MUSTER_KEY_ENCRYPTION_KEY_OLD: keyOf32Bytes.optional(),
  MUSTER_DEMO: flag,
  MUSTER_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MUSTER_PROXIES: z.string().default(""),
  MUSTER_CLOCK_FILE: z.string().optional(),
  MUSTER_TEST_LOOPBACK: flag,
  MUSTER_VC_API: flag,
});

/** The settings that the app runs with. */
export interface Env {
  production: boolean;
  port: number;
  databaseUrl: string;
  /** Signs in as the owner of the tables, who migrates; null when the app's own role owns them. */
  migrateUrl: string | null;
  /** Scheme, host and port that people type; every absolute URL starts with it. */
  origin: string;
  secret: string;
  /** 32 bytes that wrap every private key at rest. */
  keyEncryptionKey: Buffer;
  /** The one before, which still opens what it wrapped until `muster keys rewrap` is done; null for none. */
  oldKeyEncryptionKey: Buffer | null;
  demo: boolean;
  smtpUrl: string | null;
  /** Peer addresses whose forwarded headers count. */
  proxies: string[];
  clockFile: string | null;
  /** Tests only: badges may be fetched from this very machine. */
  testLoopback: boolean;
  /** Tests only: `/credentials/issue`, `/credentials/verify` and `/presentations/verify`, for the standards' own suites. */
  vcApi: boolean;
}

export class BadEnvironmentError extends Error {}

/**
 * Reads and checks the environment; the one place that does.
 * Throws BadEnvironmentError with one sentence that names each setting that is missing or wrong.
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
    throw new BadEnvironmentError(`The environment is not right: ${problems.join("; ")}.`);
  }
  const set = parsed.data;
  if (set.MUSTER_MIGRATE_URL && set.DATABASE_URL.startsWith("file:"))
    throw new BadEnvironmentError(
      "MUSTER_MIGRATE_URL is for PostgreSQL: DATABASE_URL names a file.",
    );
  if (set.MUSTER_KEY_ENCRYPTION_KEY_OLD && !set.MUSTER_KEY_ENCRYPTION_KEY)
    throw new BadEnvironmentError(
      "MUSTER_KEY_ENCRYPTION_KEY_OLD goes with a new MUSTER_KEY_ENCRYPTION_KEY, and that is not set.",
    );
  const production = set.NODE_ENV === "production";
  if (production) refuseDevelopmentValues(set);
  const origin = new URL(set.MUSTER_ORIGIN ?? `http://localhost:${set.PORT}`).origin;
  return {
    production,
    port: set.PORT,
    databaseUrl: set.DATABASE_URL,
    migrateUrl: set.MUSTER_MIGRATE_URL ?? null,
    origin,
    secret: set.MUSTER_SECRET ?? DEVELOPMENT_SECRET,
    keyEncryptionKey: Buffer.from(set.MUSTER_KEY_ENCRYPTION_KEY ?? DEVELOPMENT_KEY, "base64"),
    oldKeyEncryptionKey: set.MUSTER_KEY_ENCRYPTION_KEY_OLD
      ? Buffer.from(set.MUSTER_KEY_ENCRYPTION_KEY_OLD, "base64")
      : null,
    demo: set.MUSTER_DEMO === "1",
    smtpUrl: set.MUSTER_SMTP_URL ?? null,
    proxies: set.MUSTER_PROXIES.split(",").flatMap((part) => part.trim() || []),
    clockFile: set.MUSTER_CLOCK_FILE ?? null,
    testLoopback: set.MUSTER_TEST_LOOPBACK === "1",
    vcApi: set.MUSTER_VC_API === "1",
  };
}

function refuseDevelopmentValues(set: z.infer<typeof settings>) {
  const wrong: string[] = [];
  if (!set.MUSTER_SECRET || set.MUSTER_SECRET === DEVELOPMENT_SECRET)
    wrong.push("MUSTER_SECRET must be set to a secret of your own");
  if (!set.MUSTER_KEY_ENCRYPTION_KEY || set.MUSTER_KEY_ENCRYPTION_KEY === DEVELOPMENT_KEY)
    wrong.push("MUSTER_KEY_ENCRYPTION_KEY must be set to a key of your own");
  if (!set.MUSTER_ORIGIN?.startsWith("https://") && !isLoopback(set.MUSTER_ORIGIN))
    wrong.push("MUSTER_ORIGIN must be the https:// address that people use");
  if (set.MUSTER_CLOCK_FILE) wrong.push("MUSTER_CLOCK_FILE is for tests and the demo only");
  if (set.MUSTER_TEST_LOOPBACK === "1") wrong.push("MUSTER_TEST_LOOPBACK is for tests only");
  if (set.MUSTER_VC_API === "1") wrong.push("MUSTER_VC_API is for tests only");
  if (wrong.length > 0)
    throw new BadEnvironmentError(`Production cannot start: ${wrong.join("; ")}.`);
}

function isLoopback(origin: string | undefined): boolean {
  return origin !== undefined && ["localhost", "127.0.0.1"].includes(new URL(origin).hostname);
}

/** Says why a URL of PostgreSQL would trust whoever answers; null when it would not. */
function tlsProblem(url: string): string | null {
  const said = new URLSearchParams(url.split("?")[1]);
  if (said.has("ssl")) return "must say sslmode=verify-full instead of ssl";
  const mode = said.get("sslmode") ?? "disable";
  if (mode === "disable") return null;
  if (!["require", "verify-ca", "verify-full"].includes(mode))
    return `says sslmode=${mode}, which trusts any server: say sslmode=verify-full`;
  return said.get("sslrootcert")
    ? null
    : `says sslmode=${mode} without sslrootcert, the file of the authority that vouches for the server: without it any server could answer`;
}
