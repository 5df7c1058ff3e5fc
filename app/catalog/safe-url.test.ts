import fc from "fast-check";
import { expect, test } from "vitest";
import { safeUrl } from "./safe-url";

test.each([
  "https://www.search-institute.org/framework",
  "https://doi.org/10.1037/a0033906",
  "HTTPS://example.org",
  "mailto:coach@example.org",
  "/courses/rel-1",
  "02-first-five-minutes",
  "../lessons/02#names",
  "#src-1",
  "?part=2",
  "a/b:c",
])("accepts %s", (address) => expect(safeUrl(address)).toBe(true));

test.each([
  "",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\nscript:alert(1)",
  "\u0001javascript:alert(1)",
  "java\u200bscript:alert(1)",
  " javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox",
  "file:///etc/passwd",
  "blob:https://example.org/1",
  "http://example.org",
  "//example.org",
  "/\\example.org",
  "\\\\example.org",
  "https:example.org",
  "https:/example.org",
  "https://",
  "https://muster.example@evil.example/",
  "https://exa mple.org",
  "mailto://host",
  "x:y",
])("refuses %j", (address) => expect(safeUrl(address)).toBe(false));

const HERE = "https://muster.example/courses/rel-1/lessons/01";
const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."javascript:|data:|https:|//|\\|/|\t|\n|\0|@|&colon;|:|.|#|\u200b".split("|"),
      ),
      fc.string({ maxLength: 4, unit: "binary" }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

test("an accepted address leads to https, to mail, or stays on this site", () => {
  fc.assert(
    fc.property(hostileText, (address) => {
      if (!safeUrl(address)) return;
      const target = new URL(address, HERE);
      if (/^mailto:/i.test(address)) expect(target.protocol).toBe("mailto:");
      else if (/^https:/i.test(address)) expect(target.username + target.password).toBe("");
      else expect(target.origin).toBe("https://muster.example");
      expect(["https:", "mailto:"]).toContain(target.protocol);
    }),
    { numRuns: 5000 },
  );
});
