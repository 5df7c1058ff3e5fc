import { openTestDatabase } from "./databases";
import { seedDemo } from "../scripts/seed/demo";
import { readEnv } from "../app/env.server";
import { MONDAY } from "./use-cases/world-const";
