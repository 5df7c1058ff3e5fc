import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readEnv } from "../../app/env.server";
import { answerCheck } from "../../app/learning/answer-check.server";
import { openCheck } from "../../app/learning/open-check.server";
import { readCheck } from "../../app/learning/read-check.server";
import { registerForCourse } from "../../app/learning/register-for-course.server";
import { belief, believe } from "../../app/mastery/belief";
import { replayPractice } from "../../app/mastery/replay";
import { type App, createApp } from "../../app/record/app.server";
import type { Actor } from "../../app/record/context.server";
import { outboxHandlers, subscribers } from "../../app/subscriptions.server";
import { connect } from "../../db/connect";
import { openSqliteFile } from "../../db/dialects";
import { migrateToLatest } from "../../db/migrate";
import { optionsOf } from "../../tests/options";
import { items, publishSmallCourse, RIGHT } from "../../tests/use-cases/small-course";
import { openOurBox } from "../our-box";

/**
 * How long one answer in a check takes on SQLite, from the form to the commit: judged, kept with its
 * statement, both chained, the state stored and the next question drawn, in one transaction. Between
 * any two answers one bare row is committed to the same file, by the same settings: quote the ratio,
 * since a time alone says more about the disk and about whoever else is busy; processor time is counted
 * beside it. Then the rules without a database. Prints one JSON line.
 */
const COURSE = "BENCH-1";
const PEOPLE = Array.from({ length: 60 }, (_, i) => `learner-${i}`);
const WARM_UP = 10;
const UPDATES = 1_000_000;
const REPLAYS = 2_000;
const ANSWERS_REPLAYED = 60;

async function main() {
  const folder = mkdtempSync(join(tmpdir(), "muster-bench-"));
  const file = join(folder, "muster.db");
  const connection = connect(`file:${file}`);
  await migrateToLatest(connection.db);
  const app = createApp({
    connection,
    env: readEnv({ NODE_ENV: "test", DATABASE_URL: `file:${file}` }),
    now: Date.now,
    subscribers,
    handlers: outboxHandlers,
    box: openOurBox(),
    reportFailure: (work, error) => {
      throw new Error(`outbox work ${work.kind} failed`, { cause: error });
    },
  });
  const bank = ["B.1", "B.2", "B.3", "B.4"].flatMap((objective) => items(objective, "check", 18));
  await publishSmallCourse(app.db, { courseId: COURSE, people: PEOPLE, bank });

  const bare = openSqliteFile(file);
  bare.exec("create table bare_row (id integer primary key, body text not null) strict");
  const insert = bare.prepare("insert into bare_row (body) values (?)");
  const answers: number[] = [];
  const inserts: number[] = [];
  let processor = 0;
  for (const [place, personId] of PEOPLE.entries()) {
    const times = await takeCheck(app, { kind: "person", personId }, () => {
      const from = performance.now();
      insert.run("One row of about as many bytes as an answer has, and nothing else at all.");
      return performance.now() - from;
    });
    if (place < WARM_UP) continue;
    answers.push(...times.answers);
    inserts.push(...times.inserts);
    processor += times.processor;
  }
  bare.close();
  await connection.close();
  rmSync(folder, { recursive: true });

  const [answer, row] = [quantiles(answers), quantiles(inserts)];
  console.log(
    JSON.stringify({
      answers: answers.length,
      answer_ms: answer,
      answer_processor_ms: rounded(processor / answers.length),
      bare_insert_ms: row,
      ratio_p50: rounded(answer.p50 / row.p50),
      ratio_p95: rounded(answer.p95 / row.p95),
      update_us: rounded(updateMicroseconds()),
      replay_60_ms: rounded(replayMilliseconds()),
    }),
  );
}

/** One person's check, one wrong answer in five; a bare insert is timed after each answer. */
async function takeCheck(app: App, actor: Actor, insert: () => number) {
  const times = { answers: [] as number[], inserts: [] as number[], processor: 0 };
  await app.run(actor, (context) => registerForCourse(context, { courseId: COURSE }));
  await app.run(actor, (context) => openCheck(context, { courseId: COURSE }));
  for (;;) {
    const page = await readCheck(app.reading(actor), { courseId: COURSE });
    if (!page?.question) return times;
    const { seq, shown } = page.question;
    const right = seq % 5 !== 0;
    const option = optionsOf(shown).find(({ text }) => (text === RIGHT) === right);
    const form = { answer: [option?.id ?? ""], place: [], typed: [] };
    const before = process.cpuUsage();
    const from = performance.now();
    const kept = await app.run(actor, (context) =>
      answerCheck(context, { courseId: COURSE, question: seq, form }),
    );
    times.answers.push(performance.now() - from);
    const { user, system } = process.cpuUsage(before);
    times.processor += (user + system) / 1000;
    if (!kept.ok) throw new Error(`An answer was refused: ${kept.reason}`);
    times.inserts.push(insert());
  }
}

function quantiles(times: readonly number[]): { p50: number; p95: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => rounded(sorted[Math.floor(share * sorted.length)] ?? 0);
  return { p50: at(0.5), p95: at(0.95) };
}

function updateMicroseconds(): number {
  let state = belief(0.4);
  const from = performance.now();
  for (let i = 0; i < UPDATES; i++)
    state = believe(state, { guess: 0.25, slip: 0.1, x: i % 5 === 0 ? 0 : 1, weight: 1 }, 0.15);
  const milliseconds = performance.now() - from;
  if (!(state.k > 0)) throw new Error("The updates came to nothing.");
  return (milliseconds * 1000) / UPDATES;
}

function replayMilliseconds(): number {
  const log = Array.from({ length: ANSWERS_REPLAYED }, (_, i) => ({
    ...{ guess: 0.25, slip: 0.1, learn: 0.15, weight: 1, critical: false },
    x: i % 5 === 0 ? 0 : 1,
  }));
  const from = performance.now();
  for (let i = 0; i < REPLAYS; i++) replayPractice(log);
  return (performance.now() - from) / REPLAYS;
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

main().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exit(1);
});
