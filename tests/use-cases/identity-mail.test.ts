import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { textFor } from "../../app/i18n/catalog";
import { createOrganization } from "../../app/identity/create-organization.server";
import { invitePerson } from "../../app/identity/invite-person.server";
import { writeLetter } from "../../app/identity/mail";
import { requestReset } from "../../app/identity/reset-password.server";
import { sendMail } from "../../app/identity/send-mail.server";
import { COMMAND_LINE, SYSTEM } from "../../app/record/context.server";
import { addPerson } from "./identity-people";
import { openWorld, type World } from "./world";

interface Received {
  from: string;
  to: string[];
  headers: string;
  body: string;
}

const received: Received[] = [];
let refuseNext = false;
let server: SMTPServer;
let world: World;

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_address, _session, answer) => {
      if (!refuseNext) return answer();
      refuseNext = false;
      answer(new Error("mailbox is being moved"));
    },
    onData: (stream, session, answer) => {
      let text = "";
      stream.setEncoding("utf8");
      stream.on("data", (part: string) => {
        text += part;
      });
      stream.on("end", () => {
        const [headers = "", ...body] = text.split("\r\n\r\n");
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom ? mailFrom.address : "",
          to: rcptTo.map(({ address }) => address),
          headers,
          body: body.join("\r\n\r\n"),
        });
        answer();
      });
    },
  });
  const port = await new Promise<number>((done) => {
    const listening = server.listen(0, "127.0.0.1", () => {
      const address = listening.address();
      done(typeof address === "object" && address ? address.port : 0);
    });
  });
  world = await openWorld("sqlite", { smtpUrl: `smtp://127.0.0.1:${port}` });
  await addPerson(world, "op@muster.example", [{ organizationId: "platform", role: "operator" }]);
});
afterAll(async () => {
  await world.close();
  await new Promise<void>((done) => server.close(() => done()));
});

/** The text as read, its line-joining undone. */
const read = (body: string) =>
  body.replace(/=\r\n/g, "").replace(/=3D/g, "=").replace(/\r\n/g, "\n");

test("a letter reaches its mailbox through a real SMTP conversation", async () => {
  await addPerson(world, "ana@home.example");
  await world.run(SYSTEM, (context) =>
    requestReset(context, { email: "ana@home.example", address: "192.0.2.1" }),
  );
  await world.app.settle();
  expect(received).toHaveLength(1);
  const [letter] = received;
  expect(letter).toMatchObject({ from: "no-reply@localhost", to: ["ana@home.example"] });
  expect(letter?.headers).toMatch(/^Subject: Choose a new Muster password\r$/m);
  expect(read(letter?.body ?? "")).toMatch(/http:\/\/localhost:3000\/reset\/\S+\.[\w-]{43}\n/);
});

test("a mail server that says no fails the work, which may be done again; its id stays the same", async () => {
  received.length = 0;
  refuseNext = true;
  const mail = { to: "ana@home.example", template: "no-account", names: {}, link: null };
  const work = { id: "letter-1", mail };
  await expect(sendMail(world.app, work)).rejects.toThrow("mailbox is being moved");
  expect(received).toEqual([]);
  await sendMail(world.app, work);
  await sendMail(world.app, work);
  const ids = received.map(({ headers }) => /^Message-ID: (.*)\r$/im.exec(headers)?.[1]);
  expect(ids).toEqual(["<letter-1@localhost>", "<letter-1@localhost>"]);
});

test("line ends in a name add no header, no recipient and no second letter (A9)", async () => {
  received.length = 0;
  const name = "Reads\r\nBcc: thief@evil.example\r\n\r\nHello\u2028Subject: x";
  await world.run(COMMAND_LINE, async (context) => {
    const made = await createOrganization(context, {
      kind: "program",
      name,
      timeZone: "America/Phoenix",
      state: "AZ",
      parentId: null,
    });
    if (!made.ok) throw new Error(made.reason);
    const invited = await invitePerson(context, {
      organizationId: made.value.id,
      role: "coach",
      email: "coach@home.example",
      address: null,
    });
    expect(invited.ok).toBe(true);
  });
  await world.app.settle();
  expect(received).toHaveLength(1);
  const [letter] = received;
  expect(letter?.to).toEqual(["coach@home.example"]);
  expect(letter?.headers).not.toMatch(/^(Bcc|Hello)/im);
  expect(letter?.headers.match(/^Subject:/gim)).toHaveLength(1);
});

test("every letter says what it is about, and a name cannot break its subject", () => {
  const t = textFor("en");
  const at = { link: null, origin: "https://muster.example" };
  const letter = writeLetter(
    t,
    {
      template: "invitation",
      names: { organization: "A\r\nB: c", role: "coach", inviter: "D\nE" },
    },
    at,
  );
  expect(letter.subject).toBe("A B: c invites you to Muster");
  expect(letter.text.split("\n\n")[0]).toBe(
    "D E invites you to join A B: c. Your role: Coach. Open this page to accept. The link works for 14 days, once, and only for you:",
  );
  const unknown = writeLetter(t, { template: "new-device", names: {} }, at);
  expect(unknown.text).toContain("https://muster.example/account/sessions");
  expect(unknown.text).toContain("a device that did not say what it is");
});
