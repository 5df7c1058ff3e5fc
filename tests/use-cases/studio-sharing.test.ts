import { expect, test } from "vitest";
import { readDraft } from "../../app/authoring/read-draft.server";
import { prepareRelease } from "../../app/authoring/release/prepare-release.server";
import { releaseDraft } from "../../app/authoring/release/release-draft.server";
import { saveDraft } from "../../app/authoring/save-draft.server";
import { forkCourse, takeUpstream } from "../../app/authoring/sharing/fork-course.server";
import {
  makeGuestLink,
  readAsGuest,
  stopGuestLink,
} from "../../app/authoring/sharing/guest-link.server";
import { readSharing } from "../../app/authoring/sharing/read-sharing.server";
import { endRight, giveCourseRight } from "../../app/authoring/sharing/share-course.server";
import { continueCourse } from "../../app/authoring/start-course.server";
import { takeStep } from "../../app/authoring/take-step.server";
import type { SignOffKind } from "../../app/catalog/manifest";
import { keyedId } from "../../app/record/canonical";
import { versionToCite } from "../../db/queries/authoring-forks";
import { openRel1Draft, openStudio, rel1Files } from "./studio-world";
import { DAY_MS, onEveryDatabase, type World } from "./world";

const LESSON = "lessons/01-what-students-need.mdx";
const reading = (world: World, who: string) => world.app.reading(world.as(who));

async function edit(world: World, draftId: string, who: string, change: (text: string) => string) {
  const page = await readDraft(reading(world, who), draftId);
  const file = page?.files.find(({ path }) => path === LESSON);
  const saved = await world.run(who, (context) =>
    saveDraft(context, {
      ...{ draftId, editKey: context.newId(), kind: "save" as const, why: null },
      changes: [{ path: LESSON, baseSeq: file?.seq ?? null, text: change(file?.text ?? "") }],
    }),
  );
  if (!saved.ok) throw new Error(saved.reason);
}

/** Reviews and releases a draft: `who` writes and owns it, `judge` signs and approves. */
async function release(world: World, draftId: string, { who = "aut", judge = "rev" } = {}) {
  const steps: [string, Parameters<typeof takeStep>[1]["kind"], SignOffKind?][] = [
    [who, "sent"],
    [judge, "signed-off", "subject"],
    [judge, "signed-off", "equity"],
    [judge, "not-needed", "legal"],
    [judge, "not-needed", "clinical"],
    [judge, "approved"],
  ];
  for (const [by, kind, signOff] of steps) {
    const seq = (await readDraft(reading(world, who), draftId))?.last.seq ?? 0;
    const judged = { seq, faults: 0, needed: [] };
    const taken = await world.run(by, (context) =>
      takeStep(context, { draftId, kind, note: "Read it.", judged, ...(signOff && { signOff }) }),
    );
    if (!taken.ok) throw new Error(`${kind}: ${taken.reason}`);
  }
  const ready = await prepareRelease(world.app, world.as(who), { draftId, version: null });
  if (!ready?.content) throw new Error(`cannot be released: ${ready?.faults[0]?.message}`);
  const { content, page, needed, faults } = ready;
  const judged = {
    ...{ seq: page.last.seq, steps: page.steps.length, faults: faults.length, needed },
  };
  const released = await world.run(who, (context) =>
    releaseDraft(context, { draftId, note: null, judged, content }),
  );
  if (!released.ok) throw new Error(released.reason);
  return released.value.courseVersionId;
}

const filesAs = (code: string) =>
  new Map(
    [...rel1Files()].map(([path, text]) => [
      path,
      text.replaceAll(/^(id|course): REL-1$/gm, `$1: ${code}`),
    ]),
  );

onEveryDatabase("sharing", (world) => {
  test("opens a course to people of other colleges, and never leaves it without an owner", async () => {
    const mesa = await openStudio(world());
    const draftId = await openRel1Draft(mesa, { courseId: "sha-1" });
    const give = (who: string, email: string, role: "owner" | "editor" | "reviewer") =>
      mesa.run(who, (context) => giveCourseRight(context, { draftId, email, role }));
    expect(await give("wil", "wil@mesa.example", "owner")).toMatchObject({ reason: "draft" });
    expect(await give("rev", "wil@mesa.example", "owner")).toMatchObject({ reason: "right" });
    for (const nobody of ["ana@mesa.example", "none@mesa.example"])
      expect(await give("aut", nobody, "editor")).toMatchObject({ reason: "nobody" });
    const first = await give("aut", "wil@mesa.example", "editor");
    expect(await give("aut", "wil@mesa.example", "editor")).toEqual(first);
    expect((await readDraft(reading(mesa, "wil"), draftId))?.rights).toMatchObject({
      edit: true,
      own: false,
    });
    const owner = await give("aut", "aut@mesa.example", "owner");
    if (!owner.ok || !first.ok) throw new Error("no right was given");
    const end = (who: string, rightId: string) =>
      mesa.run(who, (context) => endRight(context, { draftId, rightId }));
    expect(await end("wil", first.value.rightId)).toMatchObject({ reason: "right" });
    expect(await end("aut", owner.value.rightId)).toMatchObject({ reason: "last-owner" });
    expect(await end("aut", "nothing")).toMatchObject({ reason: "unknown" });
    const second = await give("aut", "bea@mesa.example", "owner");
    expect(await end("bea", owner.value.rightId)).toMatchObject({ ok: true });
    expect(await end("bea", first.value.rightId)).toMatchObject({ ok: true });
    expect(await readDraft(reading(mesa, "wil"), draftId)).toBeNull();
    const shown = await readSharing(reading(mesa, "bea"), draftId);
    expect(shown?.rights).toMatchObject([{ id: second.ok && second.value.rightId, role: "owner" }]);
  });

  test("lets a guest read one revision, until it is over", async () => {
    const mesa = await openStudio(world());
    const draftId = await openRel1Draft(mesa, { courseId: "sha-2" });
    const make = (who: string, key: string, keys: boolean) =>
      mesa.run(who, (context) =>
        makeGuestLink(context, { draftId, key, forWhom: "Dr. Begay", days: 14, keys }),
      );
    expect(await make("wil", "link-0", false)).toMatchObject({ reason: "draft" });
    const plain = await make("rev", "link-1", false);
    const keyed = await make("aut", "link-2", true);
    expect(await make("aut", "link-2", true)).toMatchObject({ reason: "made" });
    if (!plain.ok || !keyed.ok) throw new Error("no link was made");
    const stored = JSON.stringify(await mesa.app.db.selectFrom("guest_link").selectAll().execute());
    for (const { value } of [plain, keyed]) expect(stored).not.toContain(value.token);
    await edit(mesa, draftId, "aut", (text) => text.replace("fifth grade", "sixth grade"));
    const read = (token: string, slug: string | null = null) =>
      readAsGuest(mesa.app, { token, slug, address: "192.0.2.1" });
    const lesson = await read(plain.value.token, "01-what-students-need");
    const said = JSON.stringify(lesson);
    expect(said).toContain("fifth grade");
    expect(said).not.toContain("The coach takes good work and stretches it.");
    expect(lesson).toMatchObject({ ok: true, value: { college: "juniper", hasKeys: false } });
    const withKeys = await read(keyed.value.token);
    expect(JSON.stringify(withKeys)).toContain("The coach takes good work and stretches it.");
    for (const token of ["", "nothing", `${plain.value.token}x`, plain.value.token.slice(1)])
      expect(await read(token)).toEqual({ ok: false, reason: "link" });

    const stop = (who: string) =>
      mesa.run(who, (context) =>
        stopGuestLink(context, { draftId, linkId: keyedId(draftId, "link-1") }),
      );
    expect(await stop("wil")).toMatchObject({ reason: "draft" });
    expect(await stop("aut")).toMatchObject({ ok: true });
    expect(await stop("aut")).toMatchObject({ ok: true });
    expect(await read(plain.value.token)).toEqual({ ok: false, reason: "link" });
    mesa.advance(14 * DAY_MS);
    expect(await read(keyed.value.token)).toEqual({ ok: false, reason: "link" });
    for (let n = 0; n < 120; n++) await read("nothing");
    expect(await read("nothing")).toMatchObject({ reason: "too-many" });
  });

  test("forks a released course, names it for good, and takes its later changes", async () => {
    const mesa = await openStudio(world());
    const upstream = await openRel1Draft(mesa, { courseId: "ups-1", files: filesAs("UPS-1") });
    const v1 = await release(mesa, upstream);
    const fork = (who: string, code: string, courseVersionId = v1) =>
      mesa.run(who, (context) =>
        forkCourse(context, { courseVersionId, code, organizationId: "willow" }),
      );
    expect(await fork("wil", "UPS-1")).toMatchObject({ reason: "code" });
    expect(await fork("aut", "OUR-1")).toMatchObject({ reason: "right" });
    expect(await fork("wil", "OUR-1", "nothing")).toMatchObject({ reason: "source" });
    const forked = await fork("wil", "OUR-1");
    if (!forked.ok) throw new Error(forked.reason);
    const { draftId } = forked.value;
    const sharing = async () => readSharing(reading(mesa, "wil"), draftId);
    const chain = { course: "UPS-1", college: "juniper", licence: "CC-BY-4.0" };
    expect(await sharing()).toMatchObject({
      chain: [{ ...chain, version: "1.0.0" }],
      upstream: null,
    });
    await edit(mesa, draftId, "wil", (text) => text.replace("<Callout", "Ours alone.\n\n<Callout"));
    const take = (editKey: string) =>
      mesa.run("wil", (context) => takeUpstream(context, { draftId, editKey }));
    expect(await take("none-yet")).toMatchObject({ reason: "none" });

    const next = await mesa.run("aut", (context) =>
      continueCourse(context, { courseVersionId: v1 }),
    );
    if (!next.ok) throw new Error(next.reason);
    await edit(mesa, next.value.draftId, "aut", (text) => text.replace("fifth", "sixth"));
    await release(mesa, next.value.draftId);
    expect(await sharing()).toMatchObject({ upstream: { version: "1.0.1" } });
    expect(await take("take-1")).toEqual({
      ok: true,
      value: { version: "1.0.1", changed: 2, held: 0 },
    });
    expect(await take("take-1")).toMatchObject({ reason: "none" });
    const page = await readDraft(reading(mesa, "wil"), draftId);
    const lesson = page?.files.find(({ path }) => path === LESSON)?.text ?? "";
    expect(lesson).toContain("sixth grade");
    expect(lesson).toContain("Ours alone.");
    expect(lesson).toContain("course: OUR-1");
    expect(await sharing()).toMatchObject({
      chain: [{ ...chain, version: "1.0.1" }],
      upstream: null,
    });

    const course = page?.files.find(({ path }) => path === "course.yaml");
    await mesa.run("wil", (context) =>
      saveDraft(context, {
        ...{ draftId, editKey: "unname", kind: "save" as const, why: null },
        changes: [
          {
            path: "course.yaml",
            baseSeq: course?.seq ?? null,
            text: (course?.text ?? "").replace(/based_on:\n(?: +.*\n)+/, ""),
          },
        ],
      }),
    );
    const versionId = await release(mesa, draftId, { who: "wil", judge: "wanda" });
    const named = await versionToCite(mesa.app.db, { id: versionId });
    expect(named?.manifest.basedOn).toMatchObject([{ ...chain }]);
  });
});
