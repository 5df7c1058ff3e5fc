import { generateKeyPairSync, randomUUID, sign, verify } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { proofHolds } from "../../app/credentials/data-integrity";
import { organizationDid } from "../../app/credentials/did-web";
import { isObject, type JsonObject, listOf, parseStrictJson } from "../../app/credentials/json";
import { type AwardFacts, badgeClaims } from "../../app/credentials/open-badge";
import { ownSources } from "../../app/credentials/own-sources.server";
import { readStatusList } from "../../app/credentials/read-status-list.server";
import { revokeCredential } from "../../app/credentials/revoke-credential.server";
import {
  makeKey,
  readPublicKey,
  signEmbedded,
  signToken,
} from "../../app/credentials/signer.server";
import { claimMismatch, jwtHolds, parseJwt } from "../../app/credentials/vc-jwt";
import { verifyCredential } from "../../app/credentials/verification/verifier";
import { readEnv } from "../../app/env.server";
import { type App, createApp } from "../../app/record/app.server";
import { type Actor, SYSTEM } from "../../app/record/context.server";
import { outboxHandlers, subscribers } from "../../app/subscriptions.server";
import { connect } from "../../db/connect";
import { migrateToLatest } from "../../db/migrate";
import { awardById, encodingOf } from "../../db/queries/credentials";
import { insertAccount } from "../../db/queries/identity-accounts";
import { definition, facts, NOW } from "../../tests/signed-badges";
import { award, openCollege } from "../../tests/use-cases/award-people";
import { openOurBox } from "../our-box";

/**
 * What signing and verifying a credential cost, beside raw Ed25519 over the same bytes in the same
 * rounds: quote the ratios, since a rate alone says more about the machine and who else is busy. Then
 * whole awards over SQLite in memory, so that no disk is timed: reserved, signed twice, verified and
 * written down; revoked until the list says so; and 500 verified with their status. Prints one JSON line.
 */
const ROUNDS = 25;
const CHEAP = 60;
const DEAR = 4;
const AWARDS = 500;
const WARM_UP = 50;
const REVOCATIONS = 15;

async function main() {
  const rates = await signatureRates();
  const whole = await wholeAwards();
  console.log(JSON.stringify({ ...rates, ...whole }));
}

/** Per second and against raw Ed25519, medians of rounds in which every kind takes its turn. */
async function signatureRates() {
  const kek = Buffer.alloc(32, 7);
  const owner = { organizationId: facts.organizationId };
  const did = organizationDid("https://muster.example", facts.organizationId);
  const ed = makeKey({ ...owner, kid: "ed-2026-1", algorithm: "Ed25519" }, kek);
  const p256 = makeKey({ ...owner, kid: "p256-2026-1", algorithm: "ES256" }, kek);
  const [edPublic, p256Public] = [readPublicKey(ed.publicKey), readPublicKey(p256.publicKey)];
  const raw = generateKeyPairSync("ed25519");
  const claims = () => badgeClaims(fresh(), definition, "https://muster.example");
  let second = 0;
  const created = () => new Date(NOW + ++second * 1000).toISOString().replace(".000Z", "Z");
  const embedded = () => signEmbedded(claims(), did, ed, kek, created());
  const token = signToken(claims(), did, p256, kek);
  // More of them than are kept from one reading to the next.
  const files = await Promise.all(Array.from({ length: 60 }, embedded));
  let turn = 0;
  const bytes = Buffer.from(token.slice(0, token.lastIndexOf(".")));
  const signature = sign(null, bytes, raw.privateKey);

  const kinds = {
    raw_sign: [CHEAP, () => sign(null, bytes, raw.privateKey)],
    raw_verify: [CHEAP, () => must(verify(null, bytes, raw.publicKey, signature))],
    jwt_issue: [CHEAP, () => signToken(claims(), did, p256, kek)],
    jwt_verify: [
      CHEAP,
      async () => {
        const jwt = parseJwt(token);
        must(jwt !== null && (await jwtHolds(token, p256Public)) && !claimMismatch(jwt.payload));
      },
    ],
    embedded_issue: [DEAR, embedded],
    embedded_verify: [
      DEAR,
      async () => {
        const document = parseStrictJson(files[turn++ % files.length] ?? "");
        const proof = isObject(document) ? listOf(document.proof).find(isObject) : undefined;
        must(await proofHolds(document as JsonObject, proof ?? {}, edPublic));
      },
    ],
  } satisfies Record<string, [number, () => unknown]>;

  const took = new Map<string, number[]>();
  for (let round = -1; round < ROUNDS; round++)
    for (const [kind, [times, work]] of Object.entries(kinds)) {
      const from = performance.now();
      for (let i = 0; i < times; i++) await work();
      const each = (performance.now() - from) / times;
      if (round >= 0) took.set(kind, [...(took.get(kind) ?? []), each]);
    }
  const of = (kind: keyof typeof kinds) => took.get(kind) ?? [];
  /** Raw time by ours, round by round: who else was busy is busy for both. */
  const ratio = (ours: keyof typeof kinds, raw: "raw_sign" | "raw_verify") =>
    rounded(median(of(ours).map((ms, round) => (of(raw)[round] ?? 0) / ms)));
  return {
    per_second: Object.fromEntries(
      [...took].map(([kind, ms]) => [kind, Math.round(1000 / median(ms))]),
    ),
    jwt_issue_ratio: ratio("jwt_issue", "raw_sign"),
    jwt_verify_ratio: ratio("jwt_verify", "raw_verify"),
    embedded_issue_ratio: ratio("embedded_issue", "raw_sign"),
    embedded_verify_ratio: ratio("embedded_verify", "raw_verify"),
  };
}

function fresh(): AwardFacts {
  return { ...facts, subjectId: randomUUID() };
}

async function wholeAwards() {
  const memory = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();
  const folder = mkdtempSync(join(memory, "muster-bench-"));
  const connection = connect(`file:${join(folder, "muster.db")}`);
  await migrateToLatest(connection.db);
  const app = createApp({
    connection,
    env: readEnv({ NODE_ENV: "test" }),
    now: Date.now,
    subscribers,
    handlers: outboxHandlers,
    box: openOurBox(),
    reportFailure: (work, error) => {
      throw new Error(`outbox work ${work.kind} failed`, { cause: error });
    },
  });
  const run: Parameters<typeof openCollege>[0]["run"] = (actor, work) =>
    app.run(typeof actor === "string" ? { kind: "person", personId: actor } : actor, work);
  const achievement = await openCollege({ app, run });
  const people = Array.from({ length: AWARDS }, (_, i) => `earner-${i}`);
  await app.run(SYSTEM, async ({ tx, now: createdAt }) => {
    for (const personId of people) {
      const account = { personId, email: `${personId}@bench.example`, name: personId };
      await insertAccount(tx, { ...account, passwordHash: "-", isDemo: false, createdAt });
    }
  });

  const ids: string[] = [];
  const issue: number[] = [];
  let processor = 0;
  for (const [place, personId] of people.entries()) {
    const before = process.cpuUsage();
    const from = performance.now();
    ids.push((await award({ run }, achievement, personId)).credentialId);
    await app.settle();
    if (place < WARM_UP) continue;
    issue.push(performance.now() - from);
    const { user, system } = process.cpuUsage(before);
    processor += (user + system) / 1000;
  }
  const answers = {
    issue_ms: quantiles(issue),
    issue_processor_ms: rounded(processor / issue.length),
    verify_500_jwt_s: await verifyAll(app, ids, "jwt"),
    verify_500_embedded_s: await verifyAll(app, ids, "json"),
    revoke_to_list_ms: quantiles(await revokeSome(app, ids.slice(0, REVOCATIONS))),
  };
  await connection.close();
  rmSync(folder, { recursive: true });
  return answers;
}

/** One run over all, with keys, dates and status from the database, in seconds. */
async function verifyAll(app: App, ids: readonly string[], format: "json" | "jwt") {
  const files = await Promise.all(ids.map((id) => encodingOf(app.db, id, format)));
  const from = performance.now();
  const sources = await ownSources(app.reading(SYSTEM), app.env.origin);
  for (const file of files) must((await verifyCredential(file ?? "", sources)).verdict === "valid");
  return rounded((performance.now() - from) / 1000);
}

/** From the revocation until the public list is another. */
async function revokeSome(app: App, ids: readonly string[]): Promise<number[]> {
  const operator: Actor = { kind: "person", personId: "operator" };
  const times: number[] = [];
  for (const credentialId of ids) {
    const listId = (await awardById(app.db, credentialId))?.facts.statusListId ?? "";
    const before = await bodyOf(app, listId);
    const from = performance.now();
    await app.run(operator, (context) =>
      revokeCredential(context, { credentialId, reason: "issued-in-error" }),
    );
    await app.settle();
    must(![null, before].includes(await bodyOf(app, listId)));
    times.push(performance.now() - from);
  }
  return times;
}

async function bodyOf(app: App, listId: string): Promise<string | null> {
  const list = await readStatusList(app, listId);
  return list === null || list === "behind" ? null : list.body;
}

function must(holds: boolean) {
  if (!holds) throw new Error("What was measured did not do what it should");
}

function quantiles(times: readonly number[]): { p50: number; p95: number } {
  return { p50: rounded(quantile(times, 0.5)), p95: rounded(quantile(times, 0.95)) };
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(share * sorted.length)] ?? 0;
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

main().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exit(1);
});
