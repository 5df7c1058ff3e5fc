import { randomUUID } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import { expect } from "vitest";
import { saveDraft } from "../../app/authoring/save-draft.server";
import { makeGuestLink } from "../../app/authoring/sharing/guest-link.server";
import { startCourse } from "../../app/authoring/start-course.server";
import { newestOf } from "../../db/queries/authoring-revisions";
import { CANARY, calmCourse } from "../hostile/calm-course";
import { SUM } from "../hostile/sum";
import { addPerson, openMesa } from "../use-cases/mesa";
import { openWorld } from "../use-cases/world";
import { liveIn, readPage } from "./inert-page";
import { startServer, TEST_SECRETS } from "./server";
import { enter } from "./twins";

/** What came back for one request, as it came. */
export interface Answer {
  status: number;
  path: string;
  type: string;
  policy: string;
  /** Where it sends the browser, as one of our own paths; null when it does not. */
  to: string | null;
  text: string;
}

export type Sent = readonly (readonly [name: string, value: string])[];
export interface SentFile {
  field: string;
  name: string;
  bytes: Uint8Array | string;
}

const SECRET = "a-secret-of-the-environment";
const WEB_FORM = "application/x-www-form-urlencoded";

export type StudioAttack = Awaited<ReturnType<typeof openAttack>>;

/**
 * A real server with one draft of a course without fault, and its author signed in. The server has a
 * secret in its environment that nothing may show.
 */
export async function openAttack() {
  const world = await openWorld("sqlite");
  await openMesa(world);
  await addPerson(world, "aut", [{ at: "juniper", role: "author" }]);
  const begun = await world.run("aut", (context) =>
    startCourse(context, {
      template: "micro-lesson",
      code: "TUT-9",
      title: "A calm course",
      organizationId: "juniper",
      college: "Juniper Flat",
    }),
  );
  if (!begun.ok) throw new Error(begun.reason);
  const { draftId } = begun.value;
  const server = await startServer({
    databaseUrl: world.database.url,
    env: { [CANARY.environment]: SECRET, ...TEST_SECRETS },
  });
  world.setClock(Date.now());
  const cookie = await enter(world, "aut");

  const send = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const headers = new Headers(init.headers);
    headers.set("cookie", cookie);
    headers.set("origin", server.origin);
    const answer = await fetch(server.origin + path, { ...init, headers, redirect: "manual" });
    return {
      status: answer.status,
      path,
      type: answer.headers.get("content-type") ?? "",
      policy: answer.headers.get("content-security-policy") ?? "",
      to: answer.headers.get("location"),
      text: await answer.text(),
    };
  };
  /** Puts a text in the place of a file, as a save of the same author would; null takes it away. */
  const put = async (path: string, text: string | null) => {
    const baseSeq = (await newestOf(world.app.db, draftId, path))?.seq ?? null;
    const changes = [{ path, baseSeq, text }];
    return world.run("aut", (context) =>
      saveDraft(context, { draftId, editKey: randomUUID(), kind: "save", why: null, changes }),
    );
  };
  /** The course without fault again, whatever stood in it. */
  const calm = async () => {
    for (const [path, text] of calmCourse()) await put(path, text);
  };
  await calm();
  return {
    server,
    world,
    draftId,
    at: (path: string) => `/studio/${draftId}${path}`,
    get: (path: string) => send(path),
    /** Posts a web form. */
    post: (path: string, fields: Sent) =>
      send(path, {
        method: "POST",
        headers: { "content-type": WEB_FORM },
        body: fields.map((field) => field.map(encoded).join("=")).join("&"),
      }),
    /** Posts a form with a file in it. */
    upload: (path: string, fields: Sent, { field, name, bytes }: SentFile) => {
      const form = new FormData();
      for (const [key, value] of fields) form.append(key, value);
      form.append(
        field,
        new Blob([typeof bytes === "string" ? bytes : new Uint8Array(bytes)]),
        name,
      );
      return send(path, { method: "POST", body: form });
    },
    /** Which revision a file of the draft is at. */
    seqOf: async (path: string) => (await newestOf(world.app.db, draftId, path))?.seq ?? null,
    /** What a file of the draft says now; null when it is not there. */
    textOf: async (path: string) => (await newestOf(world.app.db, draftId, path))?.text ?? null,
    put,
    calm,
    /** Where somebody without an account reads the draft as it is now. */
    guestLink: async () => {
      const link = { forWhom: "A judge", days: 3, keys: true };
      const made = await world.run("aut", (context) =>
        makeGuestLink(context, { draftId, key: randomUUID(), ...link }),
      );
      if (!made.ok) throw new Error(made.reason);
      return `/guest/${made.value.token}`;
    },
    close: async () => {
      await server.end();
      await world.close();
    },
  };
}

/** As a form sends it; half of a character goes as the bytes that a careless sender would write. */
function encoded(text: string): string {
  return text.replace(/\p{Surrogate}|\P{Surrogate}+/gu, (part) =>
    /^\p{Surrogate}$/u.test(part) ? halfOf(part.charCodeAt(0)) : encodeURIComponent(part),
  );
}

function halfOf(code: number): string {
  const bytes = [0xed, 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
  return bytes.map((byte) => `%${byte.toString(16)}`).join("");
}

/** Nothing that was sent has run: not in the server, not in its box, not here. */
export function expectNothingRan(): void {
  expect(existsSync(CANARY.file)).toBe(false);
  rmSync(CANARY.file, { force: true });
}

/**
 * An answer of ours to something hostile: no fault of the server, and a page on which everything that was
 * sent is only words.
 */
export function expectInert({ server }: StudioAttack, answer: Answer): void {
  const { status, path, type, text, policy, to } = answer;
  expect(status, `${path}: ${text.slice(0, 300)}`).toBeLessThan(500);
  expect(text).not.toContain(SECRET);
  if (to !== null) expect(to).toMatch(/^\/(?![/\\])/);
  if (!type.startsWith("text/html")) {
    expect(type).toMatch(/^(application\/(json|zip|xml|octet-stream)|text\/(plain|csv|xml)|$)/);
    return;
  }
  if (text === "") return;
  expect(policy).toContain("default-src 'none'");
  expect(liveIn(text, server.origin, policy), path).toEqual([]);
  expect(readPage(text).words).not.toContain(SUM.worked);
}

/** The sentences in which an answer says what is wrong: notes of a file, problems of a form, or JSON. */
export function saidIn({ type, text }: Answer): string[] {
  if (type.startsWith("application/json")) return [String(JSON.parse(text).problem ?? "")];
  const { elements } = readPage(text);
  const problems = elements.filter(
    ({ tagName, properties }) =>
      tagName === "div" && String(properties.className ?? "").startsWith("problem"),
  );
  const notes = elements.filter(({ properties }) => properties.id === "notes");
  const said = [
    ...problems.flatMap((place) => wordsOf(place, "li")),
    ...notes.flatMap((place) => wordsOf(place, "p").slice(1)),
  ];
  return said.filter((words) => /[.)”]$/.test(words));
}

interface Inside {
  type: string;
  value?: string | undefined;
  tagName?: string | undefined;
  children?: Inside[] | undefined;
}

/** The words of each element of a name inside another. */
function wordsOf(place: Inside, name: string): string[] {
  const children = place.children ?? [];
  return children.flatMap((child) =>
    child.tagName === name ? [allWords(child)] : wordsOf(child, name),
  );
}

function allWords({ type, value, children = [] }: Inside): string {
  return type === "text" ? (value ?? "") : children.map(allWords).join("");
}
