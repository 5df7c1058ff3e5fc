import { readEnv } from "../../app/env.server";
import { createApp } from "../../app/record/app.server";
import { outboxHandlers, subscribers } from "../../app/subscriptions.server";
import type { Db } from "../../db/connect";
import { testBox } from "../box";
import { openTestDatabase } from "../databases";
import { award, openCollege } from "../use-cases/award-people";
import { startServer, TEST_SECRETS, type TestServer } from "./server";

/** A running server with one badge issued by its college. */
export interface IssuedBadge {
  server: TestServer;
  databaseUrl: string;
  db: Db;
  id: string;
  json: string;
  jwt: string;
  end: () => Promise<void>;
}

export async function startWithBadge(settings: Record<string, string> = {}): Promise<IssuedBadge> {
  const database = await openTestDatabase("sqlite");
  const server = await startServer({ databaseUrl: database.url, env: settings });
  const env = readEnv({ NODE_ENV: "test", MUSTER_ORIGIN: server.origin, ...TEST_SECRETS });
  const app = createApp({
    connection: database,
    env,
    now: Date.now,
    subscribers,
    handlers: outboxHandlers,
    box: testBox,
    reportFailure: (_, error) => {
      throw error;
    },
  });
  const run: Parameters<typeof openCollege>[0]["run"] = (actor, work) =>
    app.run(typeof actor === "string" ? { kind: "person", personId: actor } : actor, work);
  const achievement = await openCollege({ app, run });
  const { credentialId: id } = await award({ run }, achievement, "dalia");
  await app.settle();
  const text = async (kind: string) =>
    (await fetch(`${server.origin}/credentials/${id}.${kind}`)).text();
  return {
    server,
    databaseUrl: database.url,
    db: database.db,
    id,
    json: await text("json"),
    jwt: await text("jwt"),
    end: async () => {
      await server.end();
      await database.remove();
    },
  };
}
