import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { rel1Content } from "../../tests/use-cases/rel-1";
import { showItem } from "../assessment/items/index";
import type { Block } from "../catalog/block";
import type { ItemVersion } from "../catalog/course";
import { TextProvider } from "../i18n/text";
import { LessonView } from "./LessonView";
import { type LessonPart, withoutVerdicts } from "./lesson-page";

/** What the frame around a page may take of the 60 KB. */
const FRAME_BYTES = 8_000;

function partOf(
  block: Block,
  items: readonly Omit<ItemVersion, "id">[],
  answered: boolean,
): LessonPart {
  switch (block.type) {
    case "prose":
      return { kind: "prose", html: block.html };
    case "scenario":
      return answered
        ? { kind: "chosen", scenario: block, choiceId: "b" }
        : { kind: "scenario", scenario: withoutVerdicts(block) };
    case "reflect":
      return { kind: "reflect", reflect: block, text: "Mine.", savedAt: answered ? 0 : null };
    case "item": {
      const item = items.find(({ itemId }) => itemId === block.id);
      if (!item) throw new Error(`no item ${block.id}`);
      const shown = showItem(item.presentation, "a seed");
      return {
        kind: "question",
        item: { state: "open", itemId: block.id, nth: 0, shown, before: null, scenario: null },
      };
    }
    case "state-card":
    case "contacts":
      throw new Error("REL-1 shows no cards.");
  }
}

test("each lesson of REL-1 is a document of at most 60 KB, with no script, style or handler", async () => {
  const content = await rel1Content();
  for (const lesson of content.lessons) {
    for (const answered of [false, true]) {
      const page = {
        course: { id: "rel-1", code: "REL-1", title: content.title },
        lesson: {
          ...lesson,
          length: { minutes: lesson.minutes, people: null },
          of: content.lessons.length,
        },
        parts: lesson.blocks.map((block) => partOf(block, content.items, answered)),
        readAt: null,
        next: null,
        zone: "America/Phoenix",
      };
      const html = renderToStaticMarkup(
        <TextProvider locale="en">
          <LessonView page={page} again={null} />
        </TextProvider>,
      );
      expect(Buffer.byteLength(html)).toBeLessThan(60_000 - FRAME_BYTES);
      expect(html).not.toMatch(/<script|<style| style=| on[a-z]+=|javascript:/i);
      const names = [...html.matchAll(/<section[^>]* aria-label="([^"]*)"/g)].map(
        ([, name]) => name,
      );
      expect(new Set(names).size, names.join()).toBe(names.length);
      if (!answered) expect(html).not.toMatch(/class="why"|class="v"/);
    }
  }
});
