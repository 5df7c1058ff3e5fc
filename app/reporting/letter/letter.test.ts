import { expect, test } from "vitest";
import { endOfDay } from "../evidence/as-of";
import { packOf } from "../evidence/pack";
import { type LetterLine, letterText, rosterTable } from "./letter";

const line = (of: Partial<LetterLine>): LetterLine => ({
  placementId: "pl",
  personId: "p",
  name: "Ana",
  school: "Cedar",
  title: "Reading tutor",
  role: "tutor",
  startsOn: "2026-11-09",
  endsOn: "2027-05-21",
  readiness: { ready: "yes", until: null },
  ...of,
});

test.each<[LetterLine["readiness"], string]>([
  [{ ready: "yes", until: null }, "ready,"],
  [{ ready: "until", until: "2027-01-31" }, "ready until,2027-01-31"],
  [{ ready: "beside", until: null }, "with someone alongside,"],
  [{ ready: "beside-until", until: "2027-01-31" }, "with someone alongside until,2027-01-31"],
  [{ ready: "asked", until: null }, "ask the program,"],
])("of %j the roster says %s", (readiness, said) => {
  const asOf = endOfDay("2026-11-02", "America/Phoenix");
  const about = { format: "t@1", scope: {}, asOf, engine: "e", heads: [], replay: [] };
  const [file] = packOf(about, [rosterTable([line({ readiness })])]).files;
  expect(file?.text.split("\r\n")[1]).toBe(
    `pl,p,Ana,Cedar,Reading tutor,tutor,2026-11-09,2027-05-21,${said}`,
  );
});

test("the letter counts placements and schools, and is the same whatever the order", () => {
  const lines = [line({}), line({ placementId: "q" }), line({ placementId: "r", school: "Elm" })];
  const letter = (some: LetterLine[]) =>
    letterText({ program: "P", district: "D", day: "2026-11-02", lines: some }).text;
  expect(letter(lines)).toContain("3 placements in 2 of your schools");
  expect(letter([...lines].reverse())).toBe(letter(lines));
  expect(rosterTable([...lines].reverse())).toEqual(rosterTable(lines));
});
