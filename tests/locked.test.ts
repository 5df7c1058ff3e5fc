import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { trackedFiles } from "./tracked-files";

/** The one part that draws a control which cannot be used yet: it says why, and leads to what remains. */
const PART = "app/ui/Button.tsx";

test("what is locked is drawn by one part, with its reason and its way (L9)", () => {
  const views = trackedFiles().filter((file) => /^app\/.*\.tsx$/.test(file));
  expect(views.length).toBeGreaterThan(100);
  const elsewhere = views.filter(
    (file) =>
      file !== PART &&
      !file.endsWith(".test.tsx") &&
      /\baria-disabled\b|\sdisabled(?:=|\s|>)/.test(readFileSync(file, "utf8")),
  );
  expect(elsewhere).toEqual([]);
  const uses = views.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/<Locked\b[\s\S]*?\/>/g)].map(([use]) => ({
      file,
      use,
    })),
  );
  expect(uses.length).toBeGreaterThan(1);
  for (const { file, use } of uses) {
    const isWhole = /\.\.\.lockShown\(/.test(use) || (/\breason=/.test(use) && /\bway=/.test(use));
    expect(isWhole, `${file}: ${use}`).toBe(true);
  }
});
