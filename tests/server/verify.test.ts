import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type IssuedBadge, startWithBadge } from "./issued-badge";

let issued: IssuedBadge;
beforeAll(async () => {
  issued = await startWithBadge();
});
afterAll(() => issued.end());

/** A page's text without its tags. */
const said = async (answer: Response) => (await answer.text()).replace(/<[^>]*>/g, "");
const send = (file: BlobPart, fields: Record<string, string> = {}) => {
  const form = new FormData();
  form.set("upload", new File([file], "../../etc/badge.exe"));
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const { origin } = issued.server;
  return fetch(`${origin}/verify`, { method: "POST", headers: { origin }, body: form });
};
const svg = (badge: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:ob="https://purl.imsglobal.org/ob/v3p0"><ob:credential><![CDATA[${badge}]]></ob:credential></svg>`;

describe("a file sent to the check", () => {
  test.each<[string, () => string, string[]]>([
    ["the badge", () => issued.json, ["Valid", "eddsa-rdfc-2022"]],
    ["the token", () => issued.jwt, ["Valid", "ES256"]],
    ["a picture", () => svg(issued.json), ["Valid"]],
    [
      "a picture with a script",
      () => svg(issued.json).replace("<ob:", "<script/><ob:"),
      ["FORMAT", "holds a script"],
    ],
    ["10,000 levels", () => `{"a":${"[".repeat(10_000)}`, ["TOO_DEEP"]],
    ["nothing that is a badge", () => "MZ", ["FORMAT"]],
  ])("%s", async (_, file, words) => {
    const answer = await send(file(), { file: "", email: "" });
    expect(answer.status).toBe(200);
    const text = await said(answer);
    for (const word of words) expect(text).toContain(word);
  });

  test("with an e-mail, and a bad one", async () => {
    const good = await said(await send(issued.json, { email: "dalia@rioseco.example" }));
    expect(good).toContain("The e-mail matches");
    expect((await send(issued.json, { email: "no address" })).status).toBe(422);
  });

  test("over 2 MB, cut short, two files, none", async () => {
    expect((await send("x".repeat(2 * 1024 * 1024 + 1))).status).toBe(413);
    expect((await send("x".repeat(4 * 1024 * 1024))).status).toBe(413);
    const { origin } = issued.server;
    const post = (body: string | FormData, type?: string) =>
      fetch(`${origin}/verify`, {
        method: "POST",
        headers: { origin, ...(type === undefined ? {} : { "content-type": type }) },
        body,
      });
    const cut = await post(
      '--x\r\nContent-Disposition: form-data; name="upload"; filename="a"\r\n\r\nMZ',
      "multipart/form-data; boundary=x",
    );
    expect(cut.status).toBe(400);
    const two = new FormData();
    for (const name of ["a", "b"]) two.append("upload", new File([issued.json], name));
    expect((await post(two)).status).toBe(400);
    expect((await send("", { file: "" })).status).toBe(422);
  });

  test("a link into a private network comes back with a sentence", async () => {
    const answer = await send("", { file: "https://169.254.169.254/latest/meta-data" });
    expect(answer.status).toBe(422);
    expect(await said(answer)).toContain("private network");
  });
});
