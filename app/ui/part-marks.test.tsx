import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Answer } from "./Entry";
import { type MarkKind, Status, toneOf } from "./marks";
import { Trails } from "./Trail";
import { Tree, TreeGroup, TreeNode } from "./Tree";

const kinds: readonly MarkKind[] = [
  "met",
  "kept",
  "ready",
  "part",
  "todo",
  "until",
  "wait",
  "hold",
  "lock",
  "stop",
  "unsure",
  "outside",
  "warn",
];

describe("a mark", () => {
  it("is a different shape for each of the thirteen kinds", () => {
    const drawings = kinds.map((kind) => renderToStaticMarkup(<Status kind={kind}>x</Status>));
    expect(new Set(drawings.map((html) => html.replace(/data-t="\w+"/, ""))).size).toBe(13);
  });

  it.each(kinds)("%s comes with its word, and its shape is silent", (kind) => {
    const html = renderToStaticMarkup(<Status kind={kind}>Its word</Status>);
    expect(html).toContain("</svg>Its word</span>");
    expect(html).toContain('aria-hidden="true"');
    expect(html).toContain(`data-t="${toneOf(kind)}"`);
  });

  it("cannot be drawn on a page without a word", () => {
    // @ts-expect-error children are the word
    const bare = <Status kind="met" />;
    // @ts-expect-error an answer needs its word
    const mute = <Answer kind="met" />;
    expect([bare, mute]).toHaveLength(2);
  });
});

describe("a tree", () => {
  it("reads as a list: state, colon, what is asked", () => {
    const html = renderToStaticMarkup(
      <Tree>
        <TreeGroup title="Arizona" note="all of these" tag="Example rules">
          <TreeNode kind="wait" word="Waiting on the state" detail="Sent 19 October." owner="R. D.">
            Fingerprint card
          </TreeNode>
        </TreeGroup>
      </Tree>,
    );
    const words = html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
    expect(words).toContain("Waiting on the state: Fingerprint card Sent 19 October. R. D.");
    expect(html.match(/<ul/g)).toHaveLength(2);
  });
});

describe("a trail", () => {
  const marks = (words: readonly [MarkKind, string][]) =>
    words.map(([kind, word]) => ({ kind, word }));
  const draw = (words: readonly [MarkKind, string][]) =>
    renderToStaticMarkup(
      <Trails list="As a list" courses={[{ href: "/c", title: "REL-1", marks: marks(words) }]} />,
    );

  it("says the same in its drawing and in the list behind it", () => {
    const html = draw([
      ["met", "Shown"],
      ["todo", "Not started"],
    ]);
    expect(html).toContain('aria-label="REL-1: shown, not started"');
    expect(html).toContain("<b>REL-1</b>: shown, not started");
  });

  it.each<[string, readonly MarkKind[], string | null]>([
    ["nowhere", ["todo", "met"], null],
    ["to the first", ["met", "part", "todo"], "M20 16H20"],
    ["half way", ["met", "kept", "todo"], "M20 16H160"],
    ["all the way", ["met", "met"], "M20 16H300"],
    ["past a single one", ["met"], "M20 16H20"],
  ])("is walked %s", (_, walked, path) => {
    const html = draw(walked.map((kind) => [kind, "Word"]));
    const lines = [...html.matchAll(/d="(M20 16H\d+)"/g)].map((match) => match[1]);
    expect(lines).toEqual(path ? ["M20 16H300", path] : ["M20 16H300"]);
  });
});
