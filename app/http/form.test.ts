import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import {
  carried,
  day,
  emailAddress,
  offered,
  oneLine,
  optional,
  paragraphs,
  ticked,
  webAddress,
  wholeNumber,
} from "./fields";
import { readForm } from "./form.server";

const schema = z.object({
  name: oneLine(20),
  email: emailAddress(),
  minutes: wholeNumber(1, 480),
  on: day(),
  role: z.enum(["coach", "reviewer"]),
  note: optional(paragraphs(50)),
  agreed: ticked(),
  choices: z.array(offered(10)),
});
const UNSEEN =
  "this holds characters that cannot be seen and change how the rest is read. Type it again without pasting.";
const good: [string, string][] = [
  ["name", " Elena Ruiz "],
  ["email", "Elena@Mesa.example"],
  ["minutes", "240"],
  ["on", "2026-02-28"],
  ["role", "coach"],
  ["note", "one\r\ntwo"],
  ["choices", "a"],
  ["choices", "b"],
];

function post(body: string | [string, string][] | ReadableStream, type = FORM): Request {
  return new Request("http://localhost:3000/x", {
    method: "POST",
    headers: { "content-type": type },
    body: Array.isArray(body) ? new URLSearchParams(body).toString() : body,
    duplex: "half",
  } as RequestInit);
}
const FORM = "application/x-www-form-urlencoded";

function but(field: string, value: string): [string, string][] {
  return good.map(([name, was]) => [name, name === field ? value : was]);
}

describe("readForm", () => {
  test("takes a form into the schema's types", async () => {
    expect(await readForm(post(good, `${FORM}; charset=UTF-8`), schema)).toMatchObject({
      ok: true,
      value: {
        name: "Elena Ruiz",
        email: "elena@mesa.example",
        minutes: 240,
        on: "2026-02-28",
        role: "coach",
        note: "one\ntwo",
        agreed: false,
        choices: ["a", "b"],
      },
      values: { minutes: "240", role: "coach" },
    });
  });

  test("an empty optional answer is absent, a ticked box is true, no choice is an empty list", async () => {
    const few = [...but("note", "  "), ["agreed", "on"]].filter(([name]) => name !== "choices");
    const read = await readForm(post(few as [string, string][]), schema);
    expect(read).toMatchObject({ ok: true, value: { agreed: true, choices: [] } });
    expect(read.ok && read.value.note).toBeUndefined();
  });

  test.each<[string, string, string]>([
    ["name", "", "Name: fill this in."],
    ["name", "   ", "Name: fill this in."],
    ["name", "x".repeat(21), "Name: use at most 20 characters."],
    ["name", "a\r\nBcc: b", "Name: write it on one line, without control characters."],
    ["name", "\u200b\u2060", "Name: fill this in."],
    ["name", "Ana\u202egnp.exe", `Name: ${UNSEEN}`],
    ["note", "a\u2066b", `Note: ${UNSEEN}`],
    ["note", "a\u0007b", `Note: ${UNSEEN}`],
    ["email", "elena", "E-mail: write a whole address, such as elena@program.example."],
    ["email", "", "E-mail: fill this in."],
    ["minutes", "", "Minutes: fill this in."],
    ["minutes", "4e2", "Minutes: write a whole number, such as 240."],
    ["minutes", "0", "Minutes: write 1 or more."],
    ["minutes", "481", "Minutes: write 480 or less."],
    ["on", "2026-02-31", "On: write a day of the calendar as 2026-02-28."],
    ["role", "operator", "Role: choose one of the answers offered."],
    ["role", "", "Role: choose one of the answers offered."],
    ["note", "x".repeat(51), "Note: use at most 50 characters."],
  ])("%s=%j is answered with: %s", async (field, value, message) => {
    const read = await readForm(post(but(field, value)), schema, { labels: { email: "E-mail" } });
    expect(read).toMatchObject({ ok: false, status: 422, problems: [{ field, message }] });
    expect(!read.ok && read.values[field]).toBe(value);
  });

  test.each<[address: string, takes: boolean]>([
    ["https://college.example/credit?for=badges#rel-1", true],
    ["HTTPS://College.example", true],
    ["https://xn--bcher-kva.example:8443/", true],
    ["", false],
    ["college.example/credit", false],
    ["http://college.example/credit", false],
    ["javascript:alert(1)", false],
    ["https:college.example", false],
    ["https://localhost/", false],
    ["https://127.1/", false],
    ["https://[::1]/", false],
    ["https://.example/", false],
    ["https://ana@college.example/", false],
    ["https://college.example\\@other.example/", false],
    ["https://college.example/a b", false],
    ["https://college.example/a\u202eb", false],
    [`https://college.example/${"x".repeat(100)}`, false],
  ])("%j is the address of a public page: %s", async (address, takes) => {
    const read = await readForm(post([["at", address]]), z.object({ at: webAddress(100) }));
    expect(read.ok).toBe(takes);
  });

  test("an address that cannot be used is named with what one looks like", async () => {
    const read = await readForm(
      post([["at", "ftp://x.example"]]),
      z.object({ at: webAddress(100) }),
    );
    expect(read).toMatchObject({
      problems: [
        {
          field: "at",
          message:
            "At: write the whole address of a public page, such as https://college.example/credit.",
        },
      ],
    });
  });

  test("of a list, an answer that is too long or too many of them were not offered", async () => {
    const message = "Choices: choose one of the answers offered.";
    const long = post(but("choices", "x".repeat(11)));
    expect(await readForm(long, schema)).toMatchObject({ problems: [{ message }] });
    const few = z.object({ choices: z.array(z.string()).max(1) });
    expect(await readForm(post(good), few)).toMatchObject({ problems: [{ message }] });
  });

  test("marks of two scripts, emoji and composed letters are taken as one spelling", async () => {
    const read = await readForm(post(but("name", "Zoe\u0308 \u200fמאיה 👩‍👧")), schema);
    expect(read.ok && read.value.name).toBe("Zoë \u200fמאיה 👩‍👧");
  });

  test("what is wrong with unseen fields is said once, of the form", async () => {
    const page = z.object({
      key: carried(oneLine(8)),
      seen: carried(oneLine(8)),
      name: oneLine(8),
    });
    const message = expect.stringContaining("did not arrive as we sent it");
    for (const fields of [[], [["key", "x".repeat(9)]], [["key", "\0"]]] as [string, string][][]) {
      const read = await readForm(post([...fields, ["name", "Ana"]]), page);
      expect(read).toMatchObject({ ok: false, problems: [{ field: "", message }] });
    }
  });

  test("a sentence of the schema's own wins", async () => {
    const own = z.object({ name: z.string().min(3, "Write your whole name.") });
    expect(await readForm(post([["name", "ab"]]), own)).toMatchObject({
      problems: [{ field: "name", message: "Write your whole name." }],
    });
  });

  test("other fields change nothing, also those named after the language's own", async () => {
    const extra = [
      "__proto__",
      "constructor",
      "hasOwnProperty",
      "personId",
      `a${"[a]".repeat(1000)}`,
    ];
    const read = await readForm(
      post([...good, ...extra.map((n): [string, string] => [n, "x"])]),
      schema,
    );
    expect(read.ok && Object.keys(read.value).sort()).toEqual(Object.keys(schema.shape).sort());
    expect(Object.prototype).not.toHaveProperty("x");
  });

  test("a doubled single answer and a NUL are refused, the rest is kept", async () => {
    expect(await readForm(post([...good, ["role", "reviewer"]]), schema)).toMatchObject({
      ok: false,
      status: 400,
      problems: [{ field: "role", message: expect.stringContaining("2 times") }],
      values: { name: " Elena Ruiz " },
    });
    const read = await readForm(post(but("name", "a\0b")), schema);
    expect(read).toMatchObject({ ok: false, status: 400, problems: [{ field: "name" }] });
    expect(!read.ok && read.values).not.toHaveProperty("name");
  });

  test.each<[string, string, number]>([
    ["application/json", `${"[".repeat(1000)}${"]".repeat(1000)}`, 415],
    ["multipart/form-data; boundary=x", "--x--", 415],
    ["text/plain", "name=x", 415],
    ["", "name=x", 415],
    [FORM, "name=%zz", 400],
    [FORM, "name=%ff%fe", 400],
    [FORM, "n\u0000ame=x", 400],
    [FORM, "name=\u{1F600}", 400],
    [FORM, "a=1&".repeat(1001), 400],
    [FORM, "", 422],
  ])("%s with %.20j gives a sentence", async (type, body, status) => {
    const read = await readForm(post(body, type), schema);
    expect(read).toMatchObject({ ok: false, status });
    expect(!read.ok && read.problems[0]?.message).toMatch(/\.$/);
  });

  test("a body of exactly the limit is read, one byte more is not, however it is sent", async () => {
    const only = z.object({ note: z.string() });
    const exact = `note=${"x".repeat(95)}`;
    expect(await readForm(post(exact), only, { maxBytes: 100 })).toMatchObject({ ok: true });
    expect(await readForm(post(`${exact}x`), only, { maxBytes: 100 })).toMatchObject({
      status: 413,
    });
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(stream) {
        sent += 10;
        stream.enqueue(Buffer.from("note=xxxxx"));
      },
    });
    expect(await readForm(post(endless), only, { maxBytes: 100 })).toMatchObject({ status: 413 });
    expect(sent).toBeLessThan(200);
  });

  test("whatever text is posted, the answer is a value or a sentence", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...Object.keys(schema.shape), "__proto__"), fc.string())),
        async (fields) => {
          const read = await readForm(post(fields), schema);
          if (!read.ok) expect(read.problems.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300 },
    );
  });
});
