import { expect, test } from "vitest";
import { readDraft } from "../../app/authoring/read-draft.server";
import { prepareRelease } from "../../app/authoring/release/prepare-release.server";
import { releaseDraft } from "../../app/authoring/release/release-draft.server";
import { readReview } from "../../app/authoring/review/read-review.server";
import { nameSigner } from "../../app/authoring/sharing/name-signer.server";
import { readSharing } from "../../app/authoring/sharing/read-sharing.server";
import { endRight, giveCourseRight } from "../../app/authoring/sharing/share-course.server";
import { takeStep } from "../../app/authoring/take-step.server";
import { type SignOffKind, signOffKinds } from "../../app/catalog/manifest";
import { verifyRecord } from "../../app/record/verify-record.server";
import { openRel1Draft, openStudio, rel1Files } from "./studio-world";
import { APPEND_ONLY, onEveryDatabase, type World } from "./world";

type Kind = Parameters<typeof takeStep>[1]["kind"];

async function step(
  world: World,
  draftId: string,
  who: string,
  kind: Kind,
  signOff?: SignOffKind,
  note: string | null = "No word of it is about the law.",
) {
  const page = await readDraft(world.app.reading(world.as("aut")), draftId);
  const judged = { seq: page?.last.seq ?? 0, faults: 0, needed: [...signOffKinds] };
  const taken = await world.run(who, (context) =>
    takeStep(context, { draftId, kind, note, judged, ...(signOff && { signOff }) }),
  );
  return taken.ok ? "done" : taken.reason;
}

/** REL-1 under another code, whose author says what it does not need. */
function filesSaying(code: string, review: string) {
  return new Map(
    [...rel1Files()].map(([path, text]) => [
      path,
      text
        .replaceAll(/^(id|course): REL-1$/gm, `$1: ${code}`)
        .replace(
          'subject_reviewer: null, equity_reviewer: null, legal_reviewer: "not needed",',
          review,
        ),
    ]),
  );
}

onEveryDatabase("the sign-offs of a course", (world) => {
  test("are given by kind: the law and a clinic only by whom an owner named", async () => {
    const mesa = await openStudio(world());
    const draftId = await openRel1Draft(mesa, { courseId: "sig-1" });
    const name = async (who: string, personId: string, kinds: SignOffKind[]) => {
      const named = await mesa.run(who, (context) =>
        nameSigner(context, { draftId, personId, kinds }),
      );
      return named.ok ? "done" : named.reason;
    };
    expect(await step(mesa, draftId, "aut", "sent")).toBe("done");
    for (const kind of ["legal", "clinical"] as const)
      expect(await step(mesa, draftId, "rev", "signed-off", kind)).toBe("kind");
    expect(await step(mesa, draftId, "rev", "signed-off")).toBe("kind");

    expect(await name("rev", "rev", ["legal"])).toBe("right");
    expect(await name("wil", "rev", ["legal"])).toBe("draft");
    expect(await name("aut", "bea", ["legal"])).toBe("signer");
    expect(await name("aut", "wanda", ["legal"])).toBe("signer");
    expect(await name("aut", "rev", ["legal", "subject"])).toBe("done");
    expect(await name("aut", "rev", ["subject", "legal"])).toBe("done");
    const rows = () => mesa.app.db.selectFrom("course_signer").selectAll().execute();
    expect(await rows()).toMatchObject([{ person_id: "rev", nth: 1, legal: 1, equity: 0 }]);
    expect(await step(mesa, draftId, "rev", "signed-off", "equity")).toBe("kind");
    expect(await step(mesa, draftId, "rev", "signed-off", "legal")).toBe("done");
    expect(await step(mesa, draftId, "double", "signed-off", "equity")).toBe("done");

    // What somebody signed stays signed when they may not sign it any more.
    expect(await name("aut", "rev", [])).toBe("done");
    expect(await step(mesa, draftId, "rev", "signed-off", "subject")).toBe("kind");
    const shown = await readReview(mesa.app, mesa.as("rev"), draftId);
    expect(shown?.asker.maySign).toEqual([]);
    expect([...(shown?.review.signOffs ?? [])]).toEqual([
      ["legal", "rev"],
      ["equity", "double"],
    ]);
    expect(shown?.signersOf).toEqual({
      ...{ subject: ["double"], equity: ["double"] },
      ...{ legal: [], clinical: [] },
    });
    await expect(
      mesa.run("aut", ({ tx }) => tx.updateTable("course_signer").set({ legal: 1 }).execute()),
    ).rejects.toThrow(APPEND_ONLY);

    // A right on one course is none on another, and ends with the right to review.
    const given = await mesa.run("aut", (context) =>
      giveCourseRight(context, { draftId, email: "wanda@mesa.example", role: "reviewer" }),
    );
    if (!given.ok) throw new Error(given.reason);
    expect(await name("aut", "wanda", ["clinical"])).toBe("done");
    expect(await step(mesa, draftId, "wanda", "signed-off", "clinical")).toBe("done");
    const other = await openRel1Draft(mesa, { courseId: "sig-2" });
    expect(await step(mesa, other, "aut", "sent")).toBe("done");
    expect(await step(mesa, other, "wanda", "signed-off", "clinical")).toBe("draft");
    expect(await step(mesa, other, "rev", "signed-off", "subject")).toBe("done");
    const { rightId } = given.value;
    await mesa.run("aut", (context) => endRight(context, { draftId, rightId }));
    expect(await step(mesa, draftId, "wanda", "signed-off", "clinical")).toBe("draft");
    const sharing = await readSharing(mesa.app.reading(mesa.as("aut")), draftId);
    expect(sharing?.reviewers.map(({ name: who, signs }) => [who, signs])).toEqual([
      ["double", ["subject", "equity"]],
      ["rev", []],
    ]);
  });

  test("an owner does not say what they sign themselves", async () => {
    const mesa = await openStudio(world());
    const draftId = await openRel1Draft(mesa, { courseId: "sig-3" });
    await mesa.run("aut", (context) =>
      giveCourseRight(context, { draftId, email: "double@mesa.example", role: "owner" }),
    );
    const named = await mesa.run("double", (context) =>
      nameSigner(context, { draftId, personId: "double", kinds: ["legal"] }),
    );
    expect(named).toMatchObject({ reason: "self" });
  });

  test("are left out by a decision with a reason, whatever its author wrote", async () => {
    const mesa = await openStudio(world());
    const said = ["subject", "equity", "legal", "clinical"]
      .map((kind) => `${kind}_reviewer: "not needed",`)
      .join(" ");
    const files = filesSaying("SIG-4", said);
    expect(files.get("course.yaml")).toContain('equity_reviewer: "not needed"');
    const draftId = await openRel1Draft(mesa, { courseId: "sig-4", files });
    await mesa.run("aut", (context) =>
      giveCourseRight(context, { draftId, email: "bea@mesa.example", role: "owner" }),
    );
    const release = async () => {
      const ready = await prepareRelease(mesa.app, mesa.as("aut"), { draftId, version: null });
      if (!ready?.content) throw new Error(ready?.faults[0]?.message);
      const { content, page, needed, faults } = ready;
      const judged = {
        ...{ seq: page.last.seq, steps: page.steps.length, faults: faults.length, needed },
      };
      const released = await mesa.run("aut", (context) =>
        releaseDraft(context, { draftId, note: null, judged, content }),
      );
      return { ready, ends: released.ok ? "done" : released.reason };
    };
    const waive = (who: string, kind: SignOffKind, note?: string | null) =>
      step(mesa, draftId, who, "not-needed", kind, note);
    expect(await waive("rev", "legal")).toBe("state");
    await step(mesa, draftId, "aut", "sent");
    await step(mesa, draftId, "rev", "approved");
    expect((await release()).ends).toBe("sign-off");
    expect(await waive("aut", "legal")).toBe("own-work");
    for (const note of [null, "  "]) expect(await waive("rev", "legal", note)).toBe("reason");
    for (const kind of ["subject", "equity"] as const)
      expect(await waive("rev", kind)).toBe("kind");
    // Bea owns it, and wrote none of it.
    expect(await waive("bea", "legal", "It says nothing about law.")).toBe("done");
    expect(await waive("rev", "legal")).toBe("state");
    expect(await waive("rev", "clinical")).toBe("done");
    expect((await release()).ends).toBe("sign-off");
    for (const kind of ["subject", "equity"] as const)
      expect(await step(mesa, draftId, "rev", "signed-off", kind)).toBe("done");
    const { ready, ends } = await release();
    expect(ends).toBe("done");
    expect(ready.settled).toMatchObject({
      legal: { how: "not-needed", name: "bea", note: "It says nothing about law." },
      subject: { how: "signed-off", name: "rev" },
    });
    expect(ready.content?.manifest.signOffs).toEqual([
      { kind: "subject", by: "rev" },
      { kind: "equity", by: "rev" },
    ]);
    const steps = await mesa.app.db
      .selectFrom("draft_step")
      .select("sign_off")
      .where("draft_id", "=", draftId)
      .where("kind", "=", "not-needed")
      .execute();
    expect(steps).toHaveLength(2);
    expect(await verifyRecord(mesa.app)).toMatchObject({ broken: [] });
  });
});
