import { beforeAll, expect, test } from "vitest";
import type { ItemFigure } from "../../app/assessment/items/figure";
import { answerPractice } from "../../app/learning/answer-practice.server";
import { readPractice } from "../../app/learning/read-practice.server";
import { openAnswerBook } from "../../scripts/seed/answer-book";
import { KIND_1 } from "../kind-1";
import { PICTURE, picturedKind1 } from "../pictured-kind-1";
import { publishKind1 } from "./kind-1";
import { learner } from "./learner";
import { addPerson, openMesa } from "./mesa";
import { onEveryDatabase } from "./world";

const book = openAnswerBook(`${KIND_1}/items.yaml`);

/** The picture that each question of the course has, as its version keeps it. */
const FIGURE: ItemFigure = {
  alt: PICTURE.alt,
  drawing: expect.objectContaining({ name: "svg", attributes: { viewBox: "0 0 90 60" } }),
};

onEveryDatabase("a question with a picture", (world) => {
  let courseId: string;
  beforeAll(async () => {
    await openMesa(world());
    await addPerson(world(), "una", [{ at: "mesa", role: "corps_member" }]);
    courseId = (await publishKind1(world(), "juniper", picturedKind1())).courseId;
    await learner(world(), "una", courseId).begin();
  });

  test("is kept with its version, beside the words and away from the keys", async () => {
    const rows = await world()
      .app.db.selectFrom("item_version")
      .select(["type", "presentation", "scoring"])
      .execute();
    const pictured = rows.filter(({ type }) => type !== "branch");
    expect(new Set(pictured.map(({ type }) => type)).size).toBe(8);
    for (const { presentation, scoring } of pictured) {
      expect(JSON.parse(presentation).figure).toEqual(FIGURE);
      expect(presentation).not.toContain(PICTURE.unsaid);
      expect(scoring).not.toContain("figure");
    }
  });

  test("shows it in the check", async () => {
    const { question } = await learner(world(), "una", courseId).check();
    expect(question?.shown.figure).toEqual(FIGURE);
    expect(JSON.stringify(question?.shown)).not.toMatch(/"(correct|feedback|position|accepted)"/);
  });

  test("shows it in practice, and again beside the feedback", async () => {
    const { run, app, as } = world();
    const read = (answered?: number) =>
      readPractice(app.reading(as("una")), { courseId, objectiveId: "KIND.1.2", answered });
    const question = (await read())?.question;
    if (!question) throw new Error("nothing to practice");
    expect(question.shown.figure).toEqual(FIGURE);
    const { itemId, nth, shown } = question;
    const answered = await run("una", (context) =>
      answerPractice(context, { courseId, itemId, nth, form: book.fill(shown, true) }),
    );
    if (!answered.ok) throw new Error(answered.reason);
    const page = await read(answered.value.seq);
    expect(page?.feedback?.review).toMatchObject({ right: true, figure: FIGURE });
  });
});
