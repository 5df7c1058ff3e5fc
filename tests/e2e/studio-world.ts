import type { BrowserContext, Locator, Page } from "@playwright/test";
import type { Revision } from "../../app/authoring/draft";
import type { StepKind } from "../../app/authoring/review-state";
import { connect, type Db } from "../../db/connect";
import { insertCourseRight, insertStep, stepsOf } from "../../db/queries/authoring-drafts";
import { endHeld, heldTexts } from "../../db/queries/authoring-held";
import { draftFiles, lastRevision, revisionLog } from "../../db/queries/authoring-revisions";
import { CAST, type CastName } from "../cast";
import type { Demo } from "../server/demo";
import { startServer, type TestServer } from "../server/server";
import { test as base, signIn } from "./muster";

/** The demo's draft on a server that may be killed and started again, with its database in reach. */
export interface StudioWorld {
  origin: string;
  draftId: string;
  db: Db;
  /** Ends the server without a word, as a power cut would, and starts it again. */
  kill: () => Promise<void>;
  /** What is in a file of the draft now, and what is kept aside of it. */
  kept: (path: string) => Promise<{
    text: string;
    seq: number;
    held: string[];
    heldBy: { id: string; personId: string }[];
  }>;
  /** Ends what was kept aside of a file, as when people have chosen. */
  settle: (path: string) => Promise<void>;
  /** Every change of a file of the draft. */
  log: (path: string) => Promise<Revision[]>;
  close: () => Promise<void>;
}

/** Playwright's test at a studio of its own. */
export const test = base.extend<{ world: StudioWorld }>({
  world: async ({ demo }, use) => {
    const world = await openStudio(demo);
    await use(world);
    await world.close();
  },
  baseURL: async ({ world }, use) => use(world.origin),
});

/** What a browser holds of somebody who is signed in. */
type SignedIn = Awaited<ReturnType<BrowserContext["storageState"]>>;

/**
 * Playwright's test at a studio that all tests of a worker share: for many that each write a lesson anew,
 * and whose servers may be killed.
 */
export const sharedTest = base.extend<
  object,
  { studio: StudioWorld; signedIn: (who: CastName) => Promise<SignedIn> }
>({
  studio: [
    async ({ demo }, use) => {
      const world = await openStudio(demo);
      await use(world);
      await world.close();
    },
    { scope: "worker", timeout: 180_000 },
  ],
  signedIn: [
    async ({ browser, studio }, use) => {
      const known = new Map<CastName, SignedIn>();
      await use(async (who) => {
        const before = known.get(who);
        if (before) return before;
        const context = await browser.newContext({ baseURL: studio.origin });
        await signIn(await context.newPage(), who);
        const state = await context.storageState();
        await context.close();
        known.set(who, state);
        return state;
      });
    },
    { scope: "worker" },
  ],
  baseURL: async ({ studio }, use) => use(studio.origin),
});

/** Serves the demo with the reviewer as a second writer of the college's draft. */
async function openStudio(demo: Demo): Promise<StudioWorld> {
  const { server: first, databaseUrl, remove } = await demo.serve();
  const { db, close } = connect(databaseUrl);
  const draft = await db
    .selectFrom("course_draft")
    .select(["id", "course_id"])
    .where("course_id", "=", "rel-1")
    .executeTakeFirstOrThrow();
  const personId = await personOf(db, "reviewer");
  await db.transaction().execute((tx) =>
    insertCourseRight(tx, {
      id: "reviewer-may-write",
      courseId: draft.course_id,
      personId,
      role: "editor",
      by: null,
      at: 0,
    }),
  );
  let server: TestServer = first;
  return {
    origin: first.origin,
    draftId: draft.id,
    db,
    kill: async () => {
      await server.end("SIGKILL");
      const port = Number(new URL(first.origin).port);
      server = await startServer({ databaseUrl, port, env: { MUSTER_DEMO: "1" } });
    },
    kept: async (path) => {
      const files = await draftFiles(db, draft.id);
      const held = await heldTexts(db, draft.id);
      const file = files.find((one) => one.path === path);
      const here = held.filter((one) => one.path === path);
      return {
        text: file?.text ?? "",
        seq: file?.seq ?? 0,
        held: here.map((one) => one.text ?? ""),
        heldBy: here.map(({ id, personId }) => ({ id, personId })),
      };
    },
    settle: async (path) => {
      const held = (await heldTexts(db, draft.id)).filter((one) => one.path === path);
      await db.transaction().execute(async (tx) => {
        for (const { id: heldId } of held)
          await endHeld(tx, { heldId, how: "dropped", by: personId, at: Date.now() });
      });
    },
    log: (path) => revisionLog(db, draft.id, { path, before: null, limit: 1_000 }),
    close: async () => {
      await close();
      await server.end();
      await remove();
    },
  };
}

/** Writes a step of the review as if somebody had taken it. */
export async function draftStep({ db, draftId }: StudioWorld, kind: StepKind): Promise<void> {
  const by = await personOf(db, "author");
  await db.transaction().execute(async (tx) => {
    const steps = (await stepsOf(tx, [draftId])).get(draftId) ?? [];
    await insertStep(tx, {
      ...{ draftId, kind, by, nth: steps.length + 1, contentHash: "of a test", at: Date.now() },
      ...{ signOff: null, courseVersionId: null, note: null },
      atSeq: (await lastRevision(tx, draftId)).seq,
    });
  });
}

async function personOf(db: Db, who: CastName): Promise<string> {
  const row = await db
    .selectFrom("account")
    .select("person_id")
    .where("email", "=", CAST[who].email)
    .executeTakeFirstOrThrow();
  return row.person_id;
}

/** A page at one lesson of the draft, in a browser of its own. */
export async function atLesson(
  context: BrowserContext,
  world: StudioWorld,
  who: CastName,
  slug: string,
): Promise<Page> {
  const page = await context.newPage();
  await signIn(page, who);
  await page.goto(`/studio/${world.draftId}/lessons/${slug}`);
  await sourceOf(page).waitFor();
  return page;
}

/** The editor of the source, once the page's script has put it in the place of the plain field. */
export function sourceOf(page: Page): Locator {
  return page.locator("lesson-editor .cm-content");
}

/** Types at the end of a line, from 1, by keyboard alone. */
export async function typeAt(page: Page, line: number, words: string): Promise<void> {
  await sourceOf(page).focus();
  await page.keyboard.press("Control+Home");
  for (let down = 1; down < line; down++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  await page.keyboard.type(words);
}

/** The line that says how the text fares. */
export function statusOf(page: Page): Locator {
  return page.locator("[data-part=status]");
}
