import type { KyselyPlugin } from "kysely";
import { readEnv } from "../../app/env.server";
import { createApp } from "../../app/record/app.server";
import { outboxHandlers, subscribers } from "../../app/subscriptions.server";
import { connect } from "../../db/connect";
import { testBox } from "../box";

// A sweeper that dies, as a machine does, at the n-th thing it does: a statement to the database, or a
// look at its settings (which it takes before each signature). 0 lets it end. Prints how many it did.
const [url = "", clock = "", dieAt = "0"] = process.argv.slice(2);
let steps = 0;
function step() {
  if (++steps === Number(dieAt)) process.kill(process.pid, "SIGKILL");
}

const counting: KyselyPlugin = {
  transformQuery: ({ node }) => {
    step();
    return node;
  },
  transformResult: async ({ result }) => result,
};
const connection = connect(url, { poolSize: 2 });
const app = createApp({
  connection: { ...connection, db: connection.db.withPlugin(counting) },
  env: new Proxy(readEnv({ NODE_ENV: "test", DATABASE_URL: url }), {
    get: (env, name, receiver) => {
      step();
      return Reflect.get(env, name, receiver);
    },
  }),
  now: () => Number(clock),
  subscribers,
  handlers: outboxHandlers,
  box: testBox,
  reportFailure: (work, error) => {
    throw new Error(`outbox work ${work.kind} failed: ${error}`, { cause: error });
  },
});

app.settle().then(async () => {
  process.stdout.write(String(steps));
  await connection.close();
});
