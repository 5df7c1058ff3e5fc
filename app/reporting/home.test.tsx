import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { HomePage } from "./HomePage";
import type { Home } from "./read-home.server";
import { inTurn, type Task } from "./task";

const continueLesson: Task = {
  kind: "continue",
  courseId: "rel-1",
  course: "Start With Trust",
  slug: "names",
  block: 7,
  lesson: "Learn what they bring",
  position: 3,
  lessons: 5,
  minutes: 6,
};
const observe: Task = {
  kind: "observe",
  personId: "p1",
  person: "Theo Ames",
  observed: 1,
  enough: 2,
};
const browse: Task = { kind: "browse" };

const home = (change: Partial<Home>): string =>
  renderToStaticMarkup(
    <HomePage
      home={{
        name: "Elena",
        today: "2026-11-02",
        tasks: [],
        leads: false,
        studio: null,
        learner: null,
        ...change,
      }}
    />,
  );

describe("the order of what waits", () => {
  it("puts what others wait for before one's own learning", () => {
    expect(inTurn([browse, continueLesson, observe])).toEqual([observe, continueLesson, browse]);
  });

  it("keeps the order within a kind, and the list it was given", () => {
    const second = { ...observe, personId: "p2" };
    const given = [browse, observe, second];
    expect(inTurn(given)).toEqual([observe, second, browse]);
    expect(given[0]).toBe(browse);
  });
});

describe("a home page", () => {
  it("shows the way to Monday to who leads a program, whatever waits, and to nobody else", () => {
    for (const tasks of [[], inTurn([observe, browse])])
      expect(home({ tasks, leads: true }).match(/href="\/monday"/g)).toHaveLength(1);
    expect(home({ tasks: [observe] })).not.toContain("/monday");
  });

  it("shows the way to the studio to who writes or reviews, whatever waits, and to nobody else", () => {
    const ways = (html: string) => html.match(/href="\/(studio|reviews)"/g) ?? [];
    for (const tasks of [[], inTurn([observe, browse])]) {
      expect(ways(home({ tasks, studio: { writes: true, reviews: false } }))).toHaveLength(1);
      expect(ways(home({ tasks, studio: { writes: false, reviews: true } }))).toHaveLength(2);
    }
    expect(ways(home({ tasks: [observe] }))).toEqual([]);
  });

  it("leads to each draft whose turn is the reader's, reviews first", () => {
    const turn = (kind: "review" | "changes" | "release", draftId: string): Task => ({
      ...{ kind, draftId, course: "Words that last" },
    });
    const tasks = inTurn([turn("release", "d3"), turn("changes", "d2"), turn("review", "d1")]);
    const html = home({ tasks, studio: { writes: true, reviews: true } });
    expect(html.match(/href="\/studio\/[^"]*"/g)).toEqual([
      'href="/studio/d1/review"',
      'href="/studio/d2"',
      'href="/studio/d3/release"',
    ]);
  });

  it("has one blaze and one main button, whatever waits", () => {
    const html = home({ tasks: inTurn([observe, continueLesson, browse]) });
    expect(html.match(/class="next"/g)).toHaveLength(1);
    expect(html.match(/class="btn"/g)).toHaveLength(1);
    expect(html).toContain("Observe Theo Ames");
    expect(html).toContain('href="/courses/rel-1/lessons/names#part-8"');
  });

  it("says so when nothing waits", () => {
    expect(home({})).toContain("Nothing waits on you");
  });

  it("lists what is due with its day and minutes, and says the one next thing once", () => {
    const course = { courseId: "rel-1", course: "Start With Trust" };
    const retention: Task = {
      kind: "retention",
      ...course,
      objectives: 2,
      since: "2026-11-05",
      minutes: 2,
    };
    const refresh: Task = { kind: "refresh", questions: 3 };
    const toCome = [
      { day: "2026-11-09", course: { id: "safe-1", title: "Safe and Clear", objectives: 1 } },
      { day: "2026-11-12", course: null },
    ];
    const learner = { courses: [], toCome, placed: null, badges: 0 };
    const html = home({ tasks: inTurn([continueLesson, refresh, retention]), learner });
    expect(html.match(/Confirm: Start With Trust/g)).toHaveLength(1);
    expect(html).toContain("Open since 5 November 2026. About 2 minutes.");
    expect(html).toContain("3 questions on what you have shown. Due today. About two minutes.");
    expect(html).toContain("On or after 9 November 2026, two new questions on one objective.");
    expect(html).toContain("The next question comes on 12 November 2026.");
    expect(html.indexOf("Confirm: Start")).toBeLessThan(html.indexOf(">Due<"));
  });

  it("never shows a mark without its word", () => {
    const courses = [
      { courseId: "rel-1", title: "Start With Trust", levels: ["shown", "practicing"] as const },
    ];
    const html = home({ learner: { courses, toCome: [], placed: null, badges: 1 } });
    expect(html).toContain('aria-label="Start With Trust: shown, practicing"');
    expect(html).toContain("You hold one badge.");
  });
});
