import { BadEnvironmentError, type Env, readEnv } from "../app/env.server";

/** The settings; when one is missing or wrong, its sentence on stderr and exit code 2. */
export function readEnvOrExit(): Env {
  try {
    return readEnv();
  } catch (error) {
    if (!(error instanceof BadEnvironmentError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}
