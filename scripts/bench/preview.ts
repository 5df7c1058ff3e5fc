import { previewLesson } from "../../app/catalog/preview-lesson.server";
import { readCourseFolder } from "../../app/catalog/read-course-folder.server";
import type { Box } from "../../app/record/open-box.server";
import { openOurBox } from "../our-box";

// How long an author waits for the preview of a lesson of 5 KB after each change of it: the whole course
// checked, the lesson compiled and rendered, through the box and its queue. Every change is another text, so
// that nothing that was made of the lesson before can be given again.
//   npx tsx scripts/bench/preview.ts [EDITS]
const [edits = "60"] = process.argv.slice(2);
const COURSE = "courses/rel-1";
const LESSON_BYTES = 5_000;
const BUDGET_MS = 300;

async function main() {
  const folder = await readCourseFolder(COURSE);
  if (!folder) throw new Error(`there is no ${COURSE}`);
  const { files, around } = folder;
  const [path = ""] = [...files.keys()].filter((name) => name.startsWith("lessons/"));
  const slug = path.replace(/^lessons\/|\.mdx$/g, "");
  const lesson = ofSize(files.get(path) ?? "");

  const edit = async (box: Box, author: number, number: number): Promise<number> => {
    const text = lesson.replace(/\n\n(?=<Sources )/, `\n\nEdit ${number} of author ${author}.\n\n`);
    const start = performance.now();
    const { blocks } = await previewLesson(new Map(files).set(path, text), around, slug, box);
    if (!blocks) throw new Error("the lesson was not shown");
    return performance.now() - start;
  };
  const write = async (box: Box, author: number): Promise<number[]> => {
    const waits: number[] = [];
    for (let number = 0; number < Number(edits); number++)
      waits.push(await edit(box, author, number));
    return waits;
  };

  const box = openOurBox();
  const cold = await edit(box, 0, 0);
  await Promise.all([write(box, 98), write(box, 99)]);
  const alone = await write(box, 1);
  const together = (await Promise.all([write(box, 2), write(box, 3)])).flat();
  await box.close();
  say("first of all, the box not started", [cold]);
  say("one author", alone);
  say("two authors at once", together);
}

/** The lesson, shortened or lengthened by whole paragraphs of its own to the size that is measured. */
function ofSize(text: string): string {
  const paragraph =
    "\n\nA student is more than one day. Write down what you saw, ask what it meant, and come back to it.";
  const parts = text.split(/\n\n(?=## )/);
  const end = /\n\n<Sources [^>]*>\n*$/.exec(text)?.[0] ?? "";
  let kept = parts[0] ?? "";
  for (const part of parts.slice(1))
    if (kept.length + part.length + end.length < LESSON_BYTES) kept += `\n\n${part}`;
  if (!kept.endsWith(end)) kept += end;
  const missing = Math.max(0, LESSON_BYTES - Buffer.byteLength(kept));
  const more = paragraph.repeat(Math.round(missing / paragraph.length));
  return kept.replace(/\n\n(?=<Sources )/, `${more}\n\n`);
}

function say(what: string, waits: readonly number[]) {
  const sorted = [...waits].sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  process.stdout.write(
    `${JSON.stringify({
      what,
      edits: waits.length,
      median_ms: at(0.5),
      p95_ms: at(0.95),
      of_budget: Number((at(0.5) / BUDGET_MS).toFixed(2)),
    })}\n`,
  );
}

main();
