import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type HouseRule, inspect, type Tree } from "./house-rules";

function ourTree(): Tree {
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], {
    encoding: "utf8",
  })
    .split("\n")
    .filter((file) => /^(app|db|scripts|tests|courses)\/.*\.tsx?$/.test(file) && existsSync(file));
  return new Map(listed.map((file) => [file, readFileSync(file, "utf8")]));
}

test("the house is in order: kinds of file, import rules, no cycles", () => {
  const tree = ourTree();
  expect(tree.size).toBeGreaterThan(20);
  expect(inspect(tree)).toEqual([]);
});

/** A small house in good order, to plant one fault in at a time. */
const GOOD: Record<string, string> = {
  "app/routes/x.tsx": `import { guard } from "../http/guard.server"; import { doX } from "../catalog/do-x.server"; import { X } from "../catalog/X";`,
  "app/http/guard.server.ts": `import { signIn } from "../identity/sign-in.server"; export const guard = signIn;`,
  "app/identity/sign-in.server.ts": `import { readX } from "../../db/queries/x"; export const signIn = readX;`,
  "app/catalog/x.ts": `export interface X { a: number }; export const good = 1;`,
  "app/catalog/do-x.server.ts": `import { good } from "./x"; import { readX } from "../../db/queries/x"; export const doX = [good, readX];`,
  "app/catalog/X.tsx": `import { Rows } from "../ui/Rows"; import type { X as Row } from "./x"; export const X = (row: Row) => [Rows, row];`,
  "app/placement/gate.ts": `import { good } from "../catalog/x"; export const gate = good;`,
  "app/ui/Rows.tsx": `export const Rows = 1;`,
  "app/env.server.ts": `export const env = process.env;`,
  "db/queries/x.ts": `import type { X } from "../../app/catalog/x"; export const readX = (db: { selectFrom(t: string): X }) => db.selectFrom("x");`,
  "db/migrations/0001-x.ts": `import { sql } from "kysely"; export const up = sql;`,
  "tests/x.test.ts": `import { gate } from "../app/placement/gate"; export const t = gate;`,
};

test("the small good house has no fault", () => {
  expect(inspect(new Map(Object.entries(GOOD)))).toEqual([]);
});

const PLANTED: [string, HouseRule, Record<string, string>][] = [
  [
    "a route imports a query",
    "import",
    { "app/routes/y.tsx": `import { readX } from "../../db/queries/x"; export const y = readX;` },
  ],
  [
    "something imports a route",
    "import",
    { "app/http/z.ts": `import { y } from "../routes/x"; export const z = y;` },
  ],
  [
    "a rule imports a use case",
    "import",
    { "app/catalog/y.ts": `import { doX } from "./do-x.server"; export const y = doX;` },
  ],
  [
    "a rule imports a query, even its types",
    "import",
    {
      "app/catalog/y.ts": `import type { readX } from "../../db/queries/x"; export type Y = typeof readX;`,
    },
  ],
  [
    "a page module imports a view",
    "import",
    { "app/catalog/y.page.ts": `import { X } from "./X"; export const y = X;` },
  ],
  [
    "a view imports a page module",
    "import",
    {
      "app/catalog/y.page.ts": `export const y = 1;`,
      "app/catalog/Y.tsx": `import { y } from "./y.page"; export const Y = y;`,
    },
  ],
  [
    "a rule reads a file",
    "import",
    {
      "app/catalog/y.ts": `import { readFileSync } from "node:fs"; export const y = readFileSync;`,
    },
  ],
  [
    "a domain knows a later one",
    "import",
    { "app/catalog/y.ts": `import { gate } from "../placement/gate"; export const y = gate;` },
  ],
  [
    "a use case calls a later domain",
    "import",
    {
      "app/placement/place.server.ts": `export const place = 1;`,
      "app/catalog/y.server.ts": `import { place } from "../placement/place.server"; export const y = place;`,
    },
  ],
  [
    "a use case imports http",
    "import",
    {
      "app/catalog/y.server.ts": `import { guard } from "../http/guard.server"; export const y = guard;`,
    },
  ],
  [
    "a view fetches",
    "import",
    { "app/catalog/Y.tsx": `import { doX } from "./do-x.server"; export const Y = doX;` },
  ],
  [
    "a view of a later domain",
    "import",
    {
      "app/placement/Tree.tsx": `export const Tree = 1;`,
      "app/catalog/Y.tsx": `import { Tree } from "../placement/Tree"; export const Y = Tree;`,
    },
  ],
  [
    "http knows a domain past identity",
    "import",
    {
      "app/http/y.server.ts": `import { doX } from "../catalog/do-x.server"; export const y = doX;`,
    },
  ],
  [
    "ui knows a domain",
    "import",
    { "app/ui/Y.tsx": `import type { X } from "../catalog/x"; export const Y = (x: X) => x;` },
  ],
  [
    "a query imports a rule by value",
    "import",
    { "db/queries/y.ts": `import { good } from "../../app/catalog/x"; export const y = good;` },
  ],
  [
    "a migration imports the app",
    "import",
    {
      "db/migrations/0002-y.ts": `import { good } from "../../app/catalog/x"; export const up = good;`,
    },
  ],
  [
    "a migration imports a package",
    "import",
    { "db/migrations/0002-y.ts": `import { z } from "zod"; export const up = z;` },
  ],
  [
    "the app imports a test",
    "import",
    { "app/catalog/y.ts": `import { t } from "../../tests/x.test"; export const y = t;` },
  ],
  [
    "two files import each other",
    "cycle",
    {
      "app/catalog/a.ts": `import { b } from "./b"; export const a = () => b;`,
      "app/catalog/b.ts": `import { a } from "./a"; export const b = () => a;`,
    },
  ],
  [
    "a query in a use case",
    "sql outside db",
    {
      "app/catalog/y.server.ts": `export const y = (db: { selectFrom(t: string): number }) => db.selectFrom("x");`,
    },
  ],
  [
    "the app imports the builder",
    "sql outside db",
    { "app/catalog/y.server.ts": `import { sql } from "kysely"; export const y = sql;` },
  ],
  [
    "the environment read elsewhere",
    "environment",
    { "app/catalog/y.server.ts": `export const y = process.env.PORT;` },
  ],
  ["a loose type", "any", { "app/catalog/y.ts": `export const y = (x: any) => x;` }],
  [
    "a loose type argument",
    "any",
    { "app/catalog/y.ts": `export const y = new Map<string, any>();` },
  ],
  [
    "a silenced check",
    "any",
    { "app/catalog/y.ts": `// @ts-expect-error\nexport const y: number = "x";` },
  ],
  ["a drawer", "drawer", { "app/catalog/utils.ts": `export const y = 1;` }],
  ["a barrel", "barrel", { "app/catalog/index.ts": `export * from "./x";` }],
  ["a file of no kind", "unknown place", { "app/catalog/someThing.ts": `export const y = 1;` }],
  ["a folder of no domain", "unknown place", { "app/billing/y.ts": `export const y = 1;` }],
  [
    "raw HTML outside its file",
    "raw html",
    {
      "app/catalog/Y.tsx": `export const Y = () => <div dangerouslySetInnerHTML={{ __html: "" }} />;`,
    },
  ],
  [
    "code made from text",
    "code from text",
    { "app/catalog/y.ts": `export const y = new Function("return 1");` },
  ],
  [
    "a guessable secret",
    "randomness",
    { "app/identity/y.server.ts": `export const y = Math.random();` },
  ],
  [
    "a rule reads the clock",
    "clock in a rule",
    { "app/catalog/y.ts": `export const y = Date.now();` },
  ],
  [
    "a call to the outside",
    "outbound call",
    { "app/catalog/y.server.ts": `export const y = fetch("https://a.example");` },
  ],
  [
    "another query that places someone",
    "second door",
    {
      "db/queries/y.ts": `export const y = (db: { insertInto(t: string): number }) => db.insertInto("placement");`,
    },
  ],
  [
    "SQL that places someone",
    "second door",
    { "scripts/y.ts": "export const y = `insert into placement (id) values ('1')`;" },
  ],
  [
    "another use case that places someone",
    "second door",
    {
      "app/placement/y.server.ts": `import { insertPlacement } from "../../db/queries/placement"; export const y = insertPlacement;`,
    },
  ],
  [
    "a seed that places someone",
    "second door",
    {
      "scripts/seed/y.ts": `import { insertPlacement } from "../../db/queries/placement"; export const y = insertPlacement;`,
    },
  ],
  [
    "a lesson compiled outside the box",
    "outside the box",
    {
      "app/catalog/boxed/compile.server.ts": `export const compile = 1;`,
      "app/catalog/y.server.ts": `import { compile } from "./boxed/compile.server"; export const y = compile;`,
    },
  ],
  [
    "another door to the outside",
    "outbound call",
    { "app/catalog/y.server.ts": `import { get } from "node:https"; export const y = get;` },
  ],
];

test.each(PLANTED)("it catches: %s", (_name, rule, planted) => {
  const found = inspect(new Map(Object.entries({ ...GOOD, ...planted })));
  expect(found.map((violation) => violation.rule)).toContain(rule);
  const files = Object.keys(planted);
  for (const violation of found) expect(files).toContain(violation.file);
});
