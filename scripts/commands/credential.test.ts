import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Issuer, NOW, openIssuer } from "../../tests/signed-badges";
import { type Command, type CommandLine, MisuseError } from "./command";
import { cases, verify } from "./credential";

const folder = mkdtempSync(join(tmpdir(), "muster-credential-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

let issuer: Issuer;
let known: string[];
beforeAll(async () => {
  issuer = await openIssuer();
  const document = (await issuer.sources.resolveDid(issuer.did)) ?? "";
  const list = (await issuer.sources.readList("https://muster.example/status/list-1")) ?? "";
  known = [
    ...["--did-document", file("did.json", document)],
    ...["--status-list", file("list.json", list)],
    ...["--at", new Date(NOW).toISOString()],
  ];
});

async function run(command: Command, args: string[]) {
  const printed: object[] = [];
  const said: string[] = [];
  const line: CommandLine = {
    args,
    print: (value) => printed.push(value),
    say: (words) => said.push(words),
    open: () => Promise.reject(new Error("no command about credentials needs a database")),
  };
  return { code: await command(line), printed, said };
}

test("verify: valid only with the issuer's documents and trust", async () => {
  for (const [name, text] of [
    ["badge.json", issuer.json],
    ["badge.jwt", issuer.jwt],
  ] as const) {
    const badge = file(name, text);
    const trusted = await run(verify, [badge, ...known, "--trust", issuer.did]);
    expect(trusted).toMatchObject({ code: 0, printed: [{ verdict: "valid", code: null }] });
    expect(await run(verify, [badge, ...known])).toMatchObject({
      code: 1,
      printed: [{ verdict: "untrusted", code: "ISSUER_NOT_TRUSTED" }],
    });
    expect(await run(verify, [badge])).toMatchObject({
      code: 2,
      printed: [{ verdict: "unknown", code: "ISSUER_UNRESOLVED" }],
    });
  }
});

test("verify: hostile files get their code, mistyped options a sentence", async () => {
  const large = file("large.json", `{"a":"${"x".repeat(300_000)}"}`);
  expect(await run(verify, [large])).toMatchObject({ code: 1, printed: [{ code: "TOO_LARGE" }] });
  const png = file("a.png", "\u0089PNG");
  expect(await run(verify, [png])).toMatchObject({ code: 1, printed: [{ code: "FORMAT" }] });
  for (const args of [[], ["a", "b"], ["/no/such"], ["--nope"], [png, "--at", "yesterday"]]) {
    await expect(run(verify, args)).rejects.toThrow(MisuseError);
  }
  await expect(run(verify, [png, "--status-list", png])).rejects.toThrow("no signed status list");
});

test("cases: a line each, expectations compared, an unreadable one does not stop the rest", async () => {
  const list = "https://muster.example/status/list-1";
  const world = {
    at: new Date(NOW).toISOString(),
    base: "https://muster.example",
    dids: {
      "/o/college-1/did.json": JSON.parse((await issuer.sources.resolveDid(issuer.did)) ?? ""),
    },
    lists: { "/status/list-1": JSON.parse((await issuer.sources.readList(list)) ?? "") },
    trust: [issuer.did],
  };
  const good = [
    { name: "json", raw: issuer.json, expect: true, code: null },
    { name: "jwt", raw: issuer.jwt, expect: true, code: null },
    { name: "cut", raw: issuer.jwt.slice(0, -4), expect: false, code: "PROOF_INVALID" },
  ];
  const path = file("cases.json", JSON.stringify({ ...world, cases: good }));
  expect(await run(cases, [path])).toEqual({
    code: 0,
    said: [],
    printed: [
      { name: "json", verdict: "valid", code: null },
      { name: "jwt", verdict: "valid", code: null },
      { name: "cut", verdict: "invalid", code: "PROOF_INVALID" },
    ],
  });
  const hopeful = [{ name: "hopeful", raw: "{}", expect: true }, ...good];
  const unmet = file("unmet.json", JSON.stringify({ ...world, cases: hopeful }));
  expect(await run(cases, [unmet])).toMatchObject({ code: 1 });
  const broken = file(
    "broken.json",
    JSON.stringify({ ...world, cases: [{ name: "odd" }, ...good] }),
  );
  const result = await run(cases, [broken]);
  expect(result.code).toBe(2);
  expect(result.printed).toHaveLength(4);
  await expect(run(cases, [file("no.json", "{")])).rejects.toThrow("is not JSON");
  await expect(run(cases, [file("other.json", "{}")])).rejects.toThrow(
    "JSON of another shape: at is missing",
  );
});
