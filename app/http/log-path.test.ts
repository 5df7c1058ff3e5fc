import { expect, test } from "vitest";
import { pathForLog } from "./log-path";

test.each([
  ["/courses/rel-1", "/courses/rel-1"],
  ["/reset/abc.def", "/reset/:token"],
  ["/invitation/abc.def.data", "/invitation/:token"],
  ["/verify-email/abc", "/verify-email/:token"],
  ["/a\nb\u001b[0m", "/a?b?[0m"],
  [`/${"a".repeat(4000)}`, `/${"a".repeat(299)}`],
])("%.40j is logged as %.40j", (path, logged) => {
  expect(pathForLog(path)).toBe(logged);
});
