import type { BrowserContext, Locator, Page } from "@playwright/test";
import { connect, type Db } from "../../db/connect";
import { insertCourseRight } from "../../db/queries/authoring-drafts";
import { draftFiles, heldTexts } from "../../db/queries/authoring-revisions";
import { CAST, type CastName } from "../cast";
import type { Demo } from "../server/demo";
import { startServer, type TestServer } from "../server/server";
import { signIn } from "./muster";

/** The demo's draft on a server that may be killed and started again, with its database in reach. */
export interface StudioWorld {
  origin: string;
  draftId: string;
  db: Db;
  /** Ends the server without a word, as a power cut would, and starts it again. */
  kill: () => Promise<void>;
  /** What is in a file of the draft now, and what is kept aside of it. */
  kept: (path: string) => Promise<{ text: string; held: string[] }>;
  close: () => Promise<void>;
}

/** Serves the demo with the reviewer as a second writer of the college's draft. */
export async function openStudio(demo: Demo): Promise<StudioWorld> {
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
      return {
        text: files.find((one) => one.path === path)?.text ?? "",
        held: held.flatMap((one) => (one.path === path ? [one.text ?? ""] : [])),
      };
    },
    close: async () => {
      await close();
      await server.end();
      await remove();
    },
  };
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
