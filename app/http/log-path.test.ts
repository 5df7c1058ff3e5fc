import { expect, test } from "vitest";
import { pathForLog, pathWords } from "./log-path";

const words = pathWords([
  "people/:id",
  "people/:id/clearances/new",
  "me/export.json",
  "reset/:token",
]);

test.each([
  ["/", "/"],
  ["/people", "/people"],
  ["/people/ana", "/people/:id"],
  ["/people.data", "/people.data"],
  ["/people/ana/clearances/new", "/people/:id/clearances/new"],
  ["/people/an%20offense/clearances/new.data", "/people/:id/clearances/new.data"],
  ["/me/export.json", "/me/export.json"],
  ["/_root.data", "/_root.data"],
  ["/reset/abc.def", "/reset/:id"],
  ["/reset/abc.json", "/reset/:id.json"],
  ["/assets/muster-Cmuy.css", "/assets/:id.css"],
  ["/what somebody typed", "/:id"],
  ["/a\nb\u001b[0m", "/:id"],
  [`${"/people".repeat(100)}`, "/people".repeat(100).slice(0, 300)],
])("%.40j is logged as %.40j", (path, logged) => {
  expect(pathForLog(path, words)).toBe(logged);
});
