import { describe, expect, test } from "vitest";
import { clientAddress, isForwardedHeader, judgeKnock, type Knock, limitKey } from "./origin-gate";

const OURS = "https://muster.example";
const own: Knock = {
  method: "POST",
  target: "/sign-in",
  host: "muster.example",
  origin: OURS,
  fetchSite: "same-origin",
  isPlain: false,
};

describe("judgeKnock", () => {
  test.each<[string, Partial<Knock>]>([
    ["a form of ours", {}],
    ["a form of ours, from a browser without Fetch-Metadata", { fetchSite: undefined }],
    ["a form of ours, from a browser that leaves Origin out", { origin: undefined }],
    ["a reload of a form by hand", { fetchSite: "none" }],
    ["the host in capitals", { host: "MUSTER.example" }],
    ["a link from elsewhere", { method: "GET", origin: undefined, fetchSite: "cross-site" }],
    ["a look at the head", { method: "HEAD", origin: undefined, fetchSite: undefined }],
  ])("%s passes", (_, change) => {
    expect(judgeKnock({ ...own, ...change }, OURS)).toEqual({ pass: true });
  });

  test.each<[string, Partial<Knock>, number]>([
    ["another site", { origin: "https://evil.example", fetchSite: "cross-site" }, 403],
    [
      "another site that hides its metadata",
      { origin: "https://evil.example", fetchSite: undefined },
      403,
    ],
    ["another site that claims our metadata", { origin: "https://evil.example" }, 403],
    ["a sister host", { origin: "https://x.muster.example", fetchSite: "same-site" }, 403],
    ["our origin, but cross-site metadata", { fetchSite: "cross-site" }, 403],
    ["our origin, but same-site metadata", { fetchSite: "same-site" }, 403],
    ["an opaque origin", { origin: "null", fetchSite: undefined }, 403],
    ["neither header", { origin: undefined, fetchSite: undefined }, 403],
    ["typed into the address bar without Origin", { origin: undefined, fetchSite: "none" }, 403],
    ["plain HTTP of ours", { origin: "http://muster.example" }, 403],
    ["another port of ours", { origin: "https://muster.example:8443" }, 403],
    ["another host", { host: "evil.example" }, 421],
    ["a host with a port that is not ours", { host: "muster.example:99999" }, 421],
    ["no host", { host: undefined }, 421],
    ["a GET with another host", { method: "GET", host: "evil.example" }, 421],
    ["an absolute target", { method: "GET", target: "http://evil.example/" }, 400],
    ["a protocol-relative target", { method: "GET", target: "//evil.example/" }, 400],
    ["an escape that is none", { method: "GET", target: "/%zz" }, 400],
    ["an escape that is not UTF-8", { method: "GET", target: "/people/%F0%28" }, 400],
    ["an asterisk", { method: "GET", target: "*" }, 400],
    ["a page over plain HTTP", { method: "GET", isPlain: true }, 308],
    ["a form over plain HTTP", { isPlain: true }, 403],
    ["a 20 KB address", { method: "GET", target: `/${"a".repeat(20_000)}` }, 414],
    ...["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "post"].map(
      (method): [string, Partial<Knock>, number] => [method, { method }, 405],
    ),
  ])("%s is refused", (_, change, status) => {
    expect(judgeKnock({ ...own, ...change }, OURS)).toMatchObject({ pass: false, status });
  });
});

test.each([
  ["X-Forwarded-Host", true],
  ["x-forwarded-anything", true],
  ["Forwarded", true],
  ["X-Real-IP", true],
  ["X-HTTP-Method-Override", true],
  ["X-Original-URL", true],
  ["host", false],
  ["accept-language", false],
])("%s is a header only a proxy may set: %s", (name, expected) => {
  expect(isForwardedHeader(name)).toBe(expected);
});

test.each([
  ["203.0.113.9", "198.51.100.1", [], "203.0.113.9"],
  ["::ffff:203.0.113.9", undefined, [], "203.0.113.9"],
  ["10.0.0.1", "198.51.100.1", ["10.0.0.1"], "198.51.100.1"],
  ["10.0.0.1", "1.1.1.1, 198.51.100.1, 10.0.0.2", ["10.0.0.1", "10.0.0.2"], "198.51.100.1"],
  ["10.0.0.1", "", ["10.0.0.1"], "10.0.0.1"],
])("peer %s with X-Forwarded-For %s counts as %s", (peer, header, proxies, expected) => {
  expect(clientAddress(peer, header, proxies)).toBe(expected);
});

test("limits count an IPv6 network once", () => {
  expect(limitKey("2001:db8:1:2:3:4:5:6")).toBe(limitKey("2001:db8:1:2:aaaa::1"));
  expect(limitKey("203.0.113.9")).toBe("203.0.113.9");
});
