import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { overhear } from "./overhear";

/** What is overheard of a body while another reader reads it whole. */
async function heard(
  body: string,
  { method = "POST", type = "application/x-www-form-urlencoded" },
) {
  const request = new IncomingMessage(new Socket());
  request.method = method;
  request.headers["content-type"] = type;
  const sent = overhear(request);
  request.push(body);
  request.push(null);
  const read: Buffer[] = [];
  for await (const chunk of request) read.push(chunk);
  expect(Buffer.concat(read).toString()).toBe(body);
  request.complete = true;
  return sent();
}

test.each([
  [
    "fields in their order",
    "a=1&b=x+y&a=%C3%A9",
    {},
    [
      ["a", "1"],
      ["b", "x y"],
      ["a", "é"],
    ],
  ],
  ["a form with a password", "email=a%40b.example&new-password=x", {}, null],
  ["a body that is no form", "a=1", { type: "text/plain" }, null],
  ["a page that is read", "", { method: "GET" }, null],
  ["a form too large to carry", `a=${"x".repeat(70_000)}`, {}, null],
])("%s", async (_, body, how, fields) => {
  expect(await heard(body, how)).toEqual(fields);
});

test("nothing is given of a form that was cut short", () => {
  const request = new IncomingMessage(new Socket());
  request.method = "POST";
  request.headers["content-type"] = "application/x-www-form-urlencoded";
  expect(overhear(request)()).toBeNull();
});
