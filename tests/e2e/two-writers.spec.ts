import { type BrowserContext, expect } from "@playwright/test";
import { numbersFrom, seedsFor } from "../numbers-from";
import { Around, step } from "./schedule";
import { sharedTest as test } from "./studio-world";
import { PATH, Words, Writer, wordsIn } from "./two-writers";

const STEPS = 14;
/** The longest time between two steps, in milliseconds: a text is saved 1.5 s after its last letter. */
const PAUSE_MS = 900;

for (const seed of seedsFor({ usual: 4, deep: 100 }))
  test(`two writers, schedule ${seed}: no word is lost, none is there twice`, async ({
    browser,
    studio: world,
    signedIn,
  }) => {
    test.setTimeout(300_000);
    const contexts: BrowserContext[] = [];
    for (const who of ["author", "reviewer", "author"] as const)
      contexts.push(
        await browser.newContext({ baseURL: world.origin, storageState: await signedIn(who) }),
      );
    const numbers = numbersFrom(seed);
    const words = new Words();
    const history: string[] = [];
    const writers = (["author", "reviewer"] as const).map((who, at) => {
      const context = contexts[at];
      if (!context) throw new Error("three browsers were opened");
      return new Writer(context, who, world, words, numbers);
    });
    const desk = await contexts[2]?.newPage();
    if (!desk) throw new Error("three browsers were opened");
    try {
      const around = new Around(desk, world, words, numbers);
      await around.begin(seed);
      await Promise.all(writers.map((writer) => writer.open()));
      for (let nth = 0; nth < STEPS; nth++) {
        history.push(await step(writers, around, numbers));
        await desk.waitForTimeout(numbers.below(PAUSE_MS));
      }
      for (const writer of writers) await writer.settle();

      const missing = async () => {
        const { text, held } = await world.kept(PATH);
        return words.missingFrom([text, ...held]);
      };
      await expect.poll(missing, { timeout: 30_000, message: "lost" }).toEqual([]);
      for (const writer of writers) await writer.settle();
      for (const writer of writers) expect(writer.faults).toEqual([]);
      const isHeld = async (writer: Writer) =>
        /^(held|closed)$/.test(
          (await writer.page?.locator("[data-part=status]").getAttribute("data-state")) ?? "",
        );
      // A text that is held may be sent once more, with what was typed since: each look is at what is now.
      for (const writer of writers)
        await expect(async () => {
          await writer.look();
          const { text, held } = await world.kept(PATH);
          if (await isHeld(writer)) expect(held.length, "told of a kept text").toBeGreaterThan(0);
          else expect(await writer.text(), `${writer.who} sees it`).toBe(text);
        }).toPass({ timeout: 40_000 });
      const { text } = await world.kept(PATH);
      const there = wordsIn(text);
      expect(
        there.filter((word, at) => there.indexOf(word) !== at),
        "there twice",
      ).toEqual([]);
      for (const writer of writers)
        await expect(async () => {
          await writer.open();
          const now = await world.kept(PATH);
          expect(await writer.text()).toBe(now.text);
          for (const { id } of now.heldBy)
            expect(await writer.page?.locator(`a[href$="/held/${id}"]`).count()).toBeGreaterThan(0);
        }).toPass({ timeout: 60_000 });
      const { held } = await world.kept(PATH);
      const log = (await world.log(PATH)).filter(({ seq }) => seq >= around.begunAt);
      for (const one of log) {
        expect(one.personId).not.toBeNull();
        expect(one.at).toBeGreaterThan(0);
      }
      expect(log.map(({ seq }) => seq)).toEqual([...new Set(log.map(({ seq }) => seq))]);
      const typed = [...words.typed].join("").length;
      const ended = `${log.length} revisions, ${held.length} conflicts shown at the end`;
      console.log(`schedule ${seed}: ${typed} characters typed, 0 lost; ${ended}`);
    } catch (error) {
      console.error(`MUSTER_SEED=${seed}:\n${history.join("\n")}`);
      const { text, held } = await world.kept(PATH);
      console.error([text, ...held].join("\n=====\n"));
      throw error;
    } finally {
      await Promise.all(contexts.map((one) => one.close()));
    }
  });
