import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { prepareCourse } from "../../app/catalog/prepare-course.server";
import { publishCourse } from "../../app/catalog/publish-course.server";
import { registerForCourse } from "../../app/learning/register-for-course.server";
import { COMMAND_LINE } from "../../app/record/context.server";
import { testBox } from "../box";
import { enter, openTwins, type Twins } from "./twins";

const FILM = readFileSync("courses/sel-1/media/one-slow-breath.webm");
const LESSON = "/courses/sel-1/lessons/02-borrow-my-calm";

let twins: Twins;
let ana: string;
let luis: string;
/** The addresses that the lesson names. */
let film = "";
let captions = "";
let poster = "";

beforeAll(async () => {
  twins = await openTwins();
  const { world } = twins;
  const prepared = await prepareCourse("courses/sel-1", testBox);
  if (!prepared?.content) throw new Error("courses/sel-1 has a fault");
  const { content, media } = prepared;
  const published = await world.run(COMMAND_LINE, (context) =>
    publishCourse(context, { content, organizationId: "juniper", media }),
  );
  expect(published.ok).toBe(true);
  await world.run("ana", (context) => registerForCourse(context, { courseId: "sel-1" }));
  ana = await enter(world, "ana");
  luis = await enter(world, "luis");
  const page = await (await get(LESSON, ana)).text();
  film = /<source src="([^"]+)" type="video\/webm"/.exec(page)?.[1] ?? "";
  captions = /<track kind="captions" src="([^"]+)"/.exec(page)?.[1] ?? "";
  poster = /poster="([^"]+)"/.exec(page)?.[1] ?? "";
}, 300_000);
afterAll(() => twins?.close());

function get(path: string, cookie: string, headers: Record<string, string> = {}, method = "GET") {
  const origin = twins.server.origin;
  return fetch(origin + path, { method, headers: { cookie, ...headers }, redirect: "manual" });
}
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

test("a film is served as what it is, and as nothing else", async () => {
  const answer = await get(film, ana);
  expect(answer.status).toBe(200);
  expect((await bytesOf(answer)).equals(FILM)).toBe(true);
  const headers = Object.fromEntries(answer.headers);
  expect(headers).toMatchObject({
    "content-type": "video/webm",
    "content-length": String(FILM.length),
    "accept-ranges": "bytes",
    "x-content-type-options": "nosniff",
    "cache-control": "private, max-age=31536000, immutable",
    "cross-origin-resource-policy": "same-origin",
  });
  expect(headers["content-security-policy"]).toMatch(/^sandbox; default-src 'none'/);
  expect(headers["content-encoding"]).toBeUndefined();
});

test.each([
  ["bytes=0-99", 0, 100],
  ["bytes=1000-1000", 1000, 1001],
  ["bytes=45000-", 45_000, FILM.length],
  ["bytes=-36", FILM.length - 36, FILM.length],
  ["bytes=0-99999999", 0, FILM.length],
])("the part %s is served", async (range, from, to) => {
  const answer = await get(film, ana, { range });
  expect(answer.status).toBe(206);
  expect(answer.headers.get("content-range")).toBe(`bytes ${from}-${to - 1}/${FILM.length}`);
  expect((await bytesOf(answer)).equals(FILM.subarray(from, to))).toBe(true);
});

test("a part that is not there, a copy that is kept, and a head alone", async () => {
  const outside = await get(film, ana, { range: "bytes=99999999-" });
  expect(outside.status).toBe(416);
  expect(outside.headers.get("content-range")).toBe(`bytes */${FILM.length}`);
  const etag = (await get(film, ana)).headers.get("etag") ?? "";
  expect((await get(film, ana, { "if-none-match": etag })).status).toBe(304);
  const changed = await get(film, ana, { range: "bytes=0-9", "if-range": '"another"' });
  expect([changed.status, (await bytesOf(changed)).length]).toEqual([200, FILM.length]);
  const head = await get(film, ana, {}, "HEAD");
  expect([head.status, head.headers.get("content-length")]).toEqual([200, String(FILM.length)]);
});

test("captions and poster are the version's own", async () => {
  const vtt = await get(captions, ana);
  expect([vtt.status, vtt.headers.get("content-type")]).toEqual([200, "text/vtt; charset=utf-8"]);
  expect(await vtt.text()).toBe(readFileSync("courses/sel-1/media/one-slow-breath.vtt", "utf8"));
  const svg = await get(poster, ana);
  expect([svg.status, svg.headers.get("content-type")]).toEqual([
    200,
    "image/svg+xml; charset=utf-8",
  ]);
  expect(svg.headers.get("content-security-policy")).toMatch(/^sandbox; default-src 'none'/);
  expect(await svg.text()).toMatch(/^<svg xmlns=/);
});

test("whoever is in no version that has it learns nothing of it", async () => {
  const none = film.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
  const pages = [film, captions, poster];
  for (const path of pages) {
    expect((await get(path, luis)).status, path).toBe(404);
    const nobody = await get(path, "");
    expect(nobody.status).toBe(303);
    expect(nobody.headers.get("location")).toMatch(/^\/sign-in/);
  }
  const odd = [
    none,
    `${film}/captions/${"0".repeat(64)}`,
    `${film}/poster/${captions.split("/").at(-1)}`,
    `${film}/captions/${poster.split("/").at(-1)}`,
    "/media/..%2f..%2fetc%2fpasswd",
    "/media/constructor",
    "/media/%00",
    film.toUpperCase().replace("/MEDIA/", "/media/"),
  ];
  for (const path of odd) expect((await get(path, ana)).status, path).toBe(404);
});
