import { loadavg } from "node:os";
import { setTimeout } from "node:timers/promises";
import { connect } from "../../db/connect";
import { newestOf } from "../../db/queries/authoring-revisions";
import { CAST, CORPS, PASSWORD } from "../../tests/cast";
import { Browser } from "../../tests/server/browser";
import { tellDemo } from "../../tests/server/demo";

/**
 * How long a learner waits for a lesson on a real server alone, and then while authors have their lesson
 * shown as they type it, each a second after the answer to the one before. Every text is another, so that
 * each is checked, compiled and rendered. Prints a JSON line for each part, with how busy the machine was.
 *   npx tsx scripts/bench/lesson-beside-previews.ts [AUTHORS] [SECONDS]
 */
const [authors = "50", seconds = "30"] = process.argv.slice(2);
const LESSON = "/courses/rel-1/lessons/02-first-five-minutes";
const TYPED = "lessons/04-high-standards-plus-belief.mdx";
const PAUSE_MS = 1_000;
const READ_EVERY_MS = 50;

async function main() {
  const demo = await tellDemo();
  const { server, databaseUrl, remove } = await demo.serve();
  const { db, close } = connect(databaseUrl);
  try {
    const draft = await db
      .selectFrom("course_draft")
      .select("id")
      .where("course_id", "=", "rel-1")
      .executeTakeFirstOrThrow();
    const text = (await newestOf(db, draft.id, TYPED))?.text ?? "";
    const learner = new Browser(server.origin);
    await learner.signIn(CORPS.theo.email, PASSWORD);
    const author = new Browser(server.origin);
    await author.signIn(CAST.author.email, PASSWORD);
    const address = `/studio/${draft.id}/${TYPED.replace(/\.mdx$/, "")}`;

    const read = async (until: () => boolean) => {
      const waits: number[] = [];
      while (!until()) {
        const began = performance.now();
        const { status } = await learner.get(LESSON);
        if (status !== 200) throw new Error(`${LESSON} answered ${status}`);
        waits.push(performance.now() - began);
        await setTimeout(READ_EVERY_MS);
      }
      return waits;
    };
    const preview = async (who: number, nth: number) => {
      const typed = text.replace(/\n\n(?=<Sources )/, `\n\nEdit ${nth} of author ${who}.\n\n`);
      const began = performance.now();
      const { status, html } = await author.post(address, [
        ["text", typed],
        ["base", ""],
        ["editKey", `bench-${who}-${nth}`],
        ["view", "phone"],
        ["act", "preview"],
      ]);
      const isShown = html.includes(`Edit ${nth} of author ${who}.</p>`);
      return { ms: performance.now() - began, status, isShown };
    };
    const write = async (who: number, until: () => boolean) => {
      const shown: Awaited<ReturnType<typeof preview>>[] = [];
      await setTimeout((who * PAUSE_MS) / Number(authors));
      for (let nth = 0; !until(); nth++) {
        shown.push(await preview(who, nth));
        await setTimeout(PAUSE_MS);
      }
      return shown;
    };

    for (let warm = 0; warm < 10; warm++) await preview(0, 1_000 + warm);
    await read(after(3));
    say("a lesson alone", await read(after(Number(seconds))));
    say(
      "one author alone, shown",
      (await write(0, after(10))).map(({ ms }) => ms),
    );
    const over = after(Number(seconds));
    const [waits, ...shown] = await Promise.all([
      read(over),
      ...Array.from({ length: Number(authors) }, (_, who) => write(who + 1, over)),
    ]);
    say(`a lesson beside ${authors} authors`, waits);
    const all = shown.flat();
    const were = all.filter(({ isShown }) => isShown);
    say(
      "shown to them",
      were.map(({ ms }) => ms),
    );
    const told = all.filter(({ isShown }) => !isShown);
    say(
      `told that too many wait (${[...new Set(told.map(({ status }) => status))]})`,
      told.map(({ ms }) => ms),
    );
  } finally {
    await close();
    await remove();
    demo.remove();
  }
}

function after(seconds: number): () => boolean {
  const end = performance.now() + seconds * 1_000;
  return () => performance.now() > end;
}

function say(what: string, waits: readonly number[]) {
  const sorted = [...waits].sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  const load = Math.round(loadavg()[0] ?? 0);
  const times = { p50_ms: at(0.5), p95_ms: at(0.95), p99_ms: at(0.99) };
  process.stdout.write(`${JSON.stringify({ what, times: sorted.length, ...times, load })}\n`);
}

main();
