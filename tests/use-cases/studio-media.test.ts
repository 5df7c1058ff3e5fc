import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { mayReadMedia } from "../../app/authoring/media/may-read-media.server";
import { readMediaFiles } from "../../app/authoring/media/read-media-files.server";
import { readMediaPage } from "../../app/authoring/media/read-media-page.server";
import { saveMedia } from "../../app/authoring/media/save-media.server";
import { type MediaWorkDone, workOnMedia } from "../../app/authoring/media/work-on-media.server";
import { openDraft } from "../../app/authoring/open-draft.server";
import { textsOf } from "../../app/authoring/read-draft.server";
import { prepareRelease } from "../../app/authoring/release/prepare-release.server";
import { releaseDraft } from "../../app/authoring/release/release-draft.server";
import { takeStep } from "../../app/authoring/take-step.server";
import { publishCourse } from "../../app/catalog/publish-course.server";
import { textFor } from "../../app/i18n/catalog";
import { registerForCourse } from "../../app/learning/register-for-course.server";
import { mediaOfCourse, mediaOfVersion } from "../../db/queries/media";
import { mp4Of, oggOf, webmOf } from "../media-bytes";
import { openRel1Draft, openStudio, rel1Files } from "./studio-world";
import { APPEND_ONLY, onEveryDatabase, type World } from "./world";

const t = textFor("en");
const FILM = Buffer.from(webmOf({ seconds: 12 }));
const HASH = createHash("sha256").update(FILM).digest("hex");
const VTT = "WEBVTT\n\n00:00.000 --> 00:04.000\nGood morning.\n";
const LESSON = "lessons/01-what-students-need.mdx";

type Posted = Parameters<typeof workOnMedia>[3];
const NOTHING: Omit<Posted, "seq" | "editKey"> = {
  ...{ work: "add", id: "", title: "Hello", language: "en", poster: "" },
  ...{ captions: "", transcript: "", bytes: null },
};

let key = 0;

async function work(
  world: World,
  draftId: string,
  posted: Partial<Posted>,
  who = "aut",
): Promise<MediaWorkDone> {
  const read = await readMediaPage(world.app.reading(world.as(who)), draftId);
  if (!read) throw new Error("no draft");
  const form = { ...NOTHING, seq: read.page.last.seq, editKey: `media-${++key}`, ...posted };
  return workOnMedia(world.app, world.as(who), read.page, form, t);
}

const filesOf = async (world: World, draftId: string) => {
  const read = await readMediaPage(world.app.reading(world.as("aut")), draftId);
  return textsOf(read?.page.files ?? []);
};

/** A draft with a film that has all of its words and is shown in a lesson. */
async function withFilm(world: World, courseId: string, film = FILM): Promise<string> {
  const code = courseId.toUpperCase();
  const files = new Map(
    [...rel1Files()].map(([path, text]) => [
      path,
      text.replaceAll(/^(id|course): REL-1$/gm, `$1: ${code}`),
    ]),
  );
  const lesson = files.get(LESSON) ?? "";
  files.set(LESSON, lesson.replace(/^<Sources/m, '<Media id="hello" />\n\n$&'));
  const poster = [...files.keys()].find((path) => path.startsWith("figures/"))?.slice(8) ?? "";
  const draftId = await openRel1Draft(world, { courseId, files });
  expect(await work(world, draftId, { bytes: film, poster })).toMatchObject({ kind: "done" });
  const words = { work: "words", id: "hello", poster, captions: VTT } as const;
  expect(await work(world, draftId, { ...words, transcript: "Good morning." })).toMatchObject({
    kind: "done",
  });
  return draftId;
}

onEveryDatabase("film and sound in the studio", (world) => {
  test("a film is added, given its words, and taken away, each in the log", async () => {
    const mesa = await openStudio(world());
    const draftId = await openRel1Draft(mesa, { courseId: "fil-1" });
    const page = await readMediaPage(mesa.app.reading(mesa.as("aut")), draftId);
    const form = { bytes: FILM, editKey: "pressed-twice", seq: page?.page.last.seq ?? 0 };
    for (const _ of ["once", "twice"])
      expect(await work(mesa, draftId, form)).toEqual({
        kind: "done",
        to: `/studio/${draftId}/media?done=added#hello`,
      });
    expect(await mediaOfCourse(mesa.app.db, "fil-1")).toEqual([
      { hash: HASH, type: "video/webm", size: FILM.length },
    ]);
    const begun = { work: "begin", id: "hello", captions: VTT } as const;
    expect(await work(mesa, draftId, begun)).toMatchObject({ kind: "done" });
    const files = await filesOf(mesa, draftId);
    expect(files.get("media/hello.vtt")).toBe(VTT);
    expect(files.get("media/hello.txt")).toBe("Good morning.\n");
    const carried = await readMediaFiles(mesa.app.db, "fil-1", files);
    expect([...carried.keys()]).toEqual(["media/hello.webm"]);
    expect(Buffer.from(carried.get("media/hello.webm") ?? []).equals(FILM)).toBe(true);
    expect(await work(mesa, draftId, { work: "remove", id: "hello" })).toMatchObject({
      kind: "done",
    });
    expect((await filesOf(mesa, draftId)).has("media.yaml")).toBe(false);
    const log = await mesa.app.db
      .selectFrom("draft_revision")
      .select(["why", "path"])
      .where("draft_id", "=", draftId)
      .where("why", "is not", null)
      .orderBy("seq")
      .execute();
    expect([...new Set(log.map(({ why }) => why))]).toEqual([
      "Added “Hello”",
      "Began the transcript of “Hello”",
      "Removed “Hello”",
    ]);
  });

  test("hostile files are refused with a sentence, and nothing is kept", async () => {
    const mesa = await openStudio(world());
    const draftId = await openRel1Draft(mesa, { courseId: "fil-2" });
    const before = await filesOf(mesa, draftId);
    const text = (words: string) => Buffer.from(words);
    const uploads: [string, Buffer, RegExp][] = [
      ["nothing", Buffer.alloc(0), /empty/],
      ["a page", text("<!doctype html><script>alert(1)</script>"), /no film or recording/],
      ["a drawing", text('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'), /no film/],
      ["an archive", text("PK\x03\x04 and so on"), /no film or recording/],
      ["a page behind a film", Buffer.concat([FILM, text("<script>1</script>")]), /hidden in it/],
      [
        "an archive behind a film",
        Buffer.from(mp4Of({ seconds: 2, after: text("PK\x03\x04") })),
        /hidden in it/,
      ],
      [
        "a film that says two hours",
        Buffer.from(webmOf({ seconds: 2, declared: 7200 })),
        /another length/,
      ],
      ["a film of eleven minutes", Buffer.from(webmOf({ seconds: 660 })), /10 minutes/],
      ["a film cut off", FILM.subarray(0, 60), /cut off|another length|no film/],
      ["zeros", Buffer.alloc(500_000), /no film or recording/],
    ];
    for (const [what, bytes, sentence] of uploads)
      expect(await work(mesa, draftId, { bytes }), what).toMatchObject({
        kind: "again",
        problem: { field: "upload", message: expect.stringMatching(sentence) },
      });
    expect(await filesOf(mesa, draftId)).toEqual(before);
    expect(await mediaOfCourse(mesa.app.db, "fil-2")).toEqual([]);
    // A film of captions: what was in the file comes back with what is wrong with it.
    expect(await work(mesa, draftId, { bytes: Buffer.from(oggOf(5)) })).toMatchObject({
      kind: "done",
    });
    const script = "WEBVTT\n\n00:00.000 --> 00:01.000\n<img src=x onerror=alert(1)>\n";
    expect(
      await work(mesa, draftId, { work: "words", id: "hello", bytes: text(script) }),
    ).toMatchObject({
      ...{ kind: "again", captions: script },
      problem: {
        field: "captions",
        message: expect.stringMatching(/^Line 3: captions hold words/),
      },
    });
    expect(
      await work(mesa, draftId, { work: "words", id: "hello", bytes: Buffer.from([0xff, 0xfe]) }),
    ).toMatchObject({ kind: "again", problem: { field: "upload" } });
  });

  test("who may only read a draft changes nothing and brings nothing in", async () => {
    const mesa = await openStudio(world());
    const draftId = await openRel1Draft(mesa, { courseId: "fil-3" });
    expect(await work(mesa, draftId, { bytes: FILM }, "rev")).toMatchObject({ kind: "again" });
    const media = [{ hash: HASH, type: "video/webm" as const, bytes: FILM }];
    for (const who of ["rev", "wil", "ana"])
      expect(
        await mesa.run(who, (context) =>
          saveMedia(context, {
            ...{ draftId, atSeq: 1, editKey: "no-right", why: "Mine", media },
            edit: () => new Map([["media.yaml", "media: []\n"]]),
          }),
        ),
      ).toMatchObject({ ok: false });
    expect(await mediaOfCourse(mesa.app.db, "fil-3")).toEqual([]);
  });

  test("a version lists its film for its learners, and a fork has it too", async () => {
    const mesa = await openStudio(world());
    const draftId = await withFilm(mesa, "fil-4");
    const release = await prepareRelease(mesa.app, mesa.as("aut"), { draftId, version: null });
    const content = release?.content;
    if (!content) throw new Error(release?.faults[0]?.message);
    expect(content.media).toEqual([HASH]);
    const published = await mesa.run("aut", (context) =>
      publishCourse(context, { content, organizationId: "juniper" }),
    );
    if (!published.ok) throw new Error(published.reason);
    const { courseVersionId } = published.value;
    expect(await mediaOfVersion(mesa.app.db, courseVersionId)).toEqual([HASH]);
    const add = mesa.run("aut", ({ tx }) =>
      tx
        .insertInto("version_media")
        .values({ course_version_id: courseVersionId, media_hash: "0".repeat(64) })
        .execute(),
    );
    await expect(add).rejects.toThrow(APPEND_ONLY);

    const may = (who: string) =>
      mayReadMedia(mesa.app.reading(mesa.as(who)), HASH).then((held) => held !== null);
    for (const who of ["ana", "wil"]) expect(await may(who), who).toBe(false);
    await mesa.run("ana", (context) => registerForCourse(context, { courseId: "fil-4" }));
    expect(await may("ana")).toBe(true);
    const forked = await mesa.run("wil", (context) =>
      openDraft(context, {
        ...{ courseId: "fork-4", organizationId: "willow", kind: "import" as const, why: null },
        ...{ files: new Map(), basedOnId: null, forkedFromId: courseVersionId },
      }),
    );
    expect(forked.ok).toBe(true);
    expect(await may("wil")).toBe(true);
  });

  test("naming another college's film gives nobody its bytes, nor a release", async () => {
    const mesa = await openStudio(world());
    const film = Buffer.from(webmOf({ seconds: 9 }));
    const hash = createHash("sha256").update(film).digest("hex");
    const theirs = await filesOf(mesa, await withFilm(mesa, "fil-6", film));
    const files = new Map(
      [...theirs].map(([path, text]) => [
        path,
        text.replaceAll(/^(id|course): FIL-6$/gm, "$1: WIL-5"),
      ]),
    );
    const opened = await mesa.run("wil", (context) =>
      openDraft(context, {
        ...{ courseId: "wil-5", organizationId: "willow", kind: "import" as const, why: null },
        ...{ files, basedOnId: null, forkedFromId: null },
      }),
    );
    if (!opened.ok) throw new Error(opened.reason);
    const { draftId } = opened.value;
    expect(await mayReadMedia(mesa.app.reading(mesa.as("wanda")), hash)).toBeNull();
    expect(await readMediaFiles(mesa.app.db, "wil-5", files)).toEqual(new Map());
    const step = async (
      who: string,
      kind: "sent" | "signed-off" | "not-needed" | "approved",
      signOff?: "subject" | "equity" | "legal" | "clinical",
    ) => {
      const read = await readMediaPage(mesa.app.reading(mesa.as(who)), draftId);
      const judged = { seq: read?.page.last.seq ?? 0, faults: 0, needed: [] };
      const taken = await mesa.run(who, (context) =>
        takeStep(context, { draftId, kind, note: "Read it.", judged, ...(signOff && { signOff }) }),
      );
      expect(taken).toMatchObject({ ok: true });
    };
    await step("wil", "sent");
    await step("wanda", "signed-off", "subject");
    await step("wanda", "signed-off", "equity");
    await step("wanda", "not-needed", "legal");
    await step("wanda", "not-needed", "clinical");
    await step("wanda", "approved");
    const release = await prepareRelease(mesa.app, mesa.as("wil"), { draftId, version: null });
    const { content, page, needed } = release ?? {};
    if (!content || !page || !needed) throw new Error(release?.faults[0]?.message);
    const judged = { seq: page.last.seq, steps: page.steps.length, faults: 0, needed };
    expect(
      await mesa.run("wil", (context) =>
        releaseDraft(context, { draftId, note: null, judged, content }),
      ),
    ).toMatchObject({ ok: false, reason: "media" });
  });
});
