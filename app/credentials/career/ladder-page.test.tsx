import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { LadderPage } from "./LadderPage";
import { LadderPicture } from "./LadderPicture";
import type { Ladder, LadderCredential, LadderRung } from "./read-ladder.server";

const held: LadderCredential = { id: "a", title: "Badge A", href: "/credentials/1" };
const open: LadderCredential = { id: "b", title: "Badge B", href: "/courses/b" };
const absent: LadderCredential = { id: "c", title: "Badge C", href: null };
function rung(title: string, changes: Partial<LadderRung> = {}): LadderRung {
  const met = changes.met ?? [];
  return {
    id: title.toLowerCase().replaceAll(" ", "-"),
    title,
    does: `Works as ${title}.`,
    also: [],
    source: { ours: "Ours." },
    standing: met.length > 0 ? "part" : "none",
    met,
    gap: [[open]],
    isNext: false,
    leadsTo: [],
    shares: [],
    ...changes,
  };
}
const COACH = rung("Postsecondary transition coach", {
  isNext: true,
  gap: [[open, absent], [absent]],
});
const TUTOR = rung("Tutor", {
  standing: "whole",
  met: [[held]],
  gap: [],
  leadsTo: [{ id: COACH.id, title: COACH.title }],
});
const LADDER: Ladder = {
  levels: [[TUTOR], [COACH]],
  nearest: COACH,
  next: { credential: open, role: COACH.title },
  credited: [],
};
const page = (changes: Partial<Ladder> = {}, serves = true) =>
  renderToStaticMarkup(<LadderPage ladder={{ ...LADDER, ...changes }} serves={serves} />);

describe("the picture of the ladder", () => {
  const picture = renderToStaticMarkup(
    <LadderPicture
      levels={[
        [TUTOR, rung("Mentor")],
        [COACH, rung("Title I paraprofessional", { gap: [], standing: "apart" })],
      ]}
    />,
  );

  test("says all that it shows", () => {
    expect(picture).toContain(
      'aria-label="From below: Tutor, all held, leads on to Postsecondary transition coach; Mentor, none of 1 held; Postsecondary transition coach, none of 2 held; Title I paraprofessional, decided elsewhere."',
    );
  });

  test("has one line from a role to each that it leads to, and words no wider than their place", () => {
    expect(picture.match(/<path d="M90 /g)).toHaveLength(1);
    const lines = [...picture.matchAll(/<text[^>]*>([^<]+)</g)].map(([, line]) => line);
    expect(lines).toEqual([
      "Postsecondary",
      "transition coach",
      "Title I",
      "paraprofessional",
      "Tutor",
      "Mentor",
    ]);
  });
});

describe("the ladder", () => {
  test("says what is held whole, what comes next, and what is left of it with its way", () => {
    const html = page();
    expect(html).toContain("You hold all that Tutor asks for");
    expect(html).toContain('one of <a href="/courses/b">Badge B</a> or Badge C');
    expect(html.match(/\(not in this catalog yet\)/g)).toHaveLength(1);
    expect(html).toContain("No college has stated credit for these yet");
    expect(html).toContain('href="/placed"');
    expect(page({}, false)).not.toContain('href="/placed"');
  });

  test("says in words that nothing can be earned now, that no role comes after, and that none is here", () => {
    expect(page({ next: null })).toContain(
      "What is left for your next role is not in this catalog",
    );
    expect(page({ levels: [[TUTOR]], nearest: null, next: null })).toContain(
      "No role on this ladder comes after yours",
    );
    const none = page({ levels: [], nearest: null, next: null });
    expect(none).toContain("No roles in this catalog yet");
    expect(none).not.toContain('<svg class="chart"');
  });
});
