import type { Browser, Locator, Page, Response } from "@playwright/test";
import { type CastName, PASSWORD } from "../cast";
import type { TestServer } from "../server/server";
import { answerRight, leaveBy, WITHHELD } from "./answer";
import { expect, test } from "./muster";

const COURSE = "/courses/rel-1";
const MINUTES = "240";
const DAY_MS = 86_400_000;
/** A civil day in the program's zone, so many days before today. */
const dayAgo = (days: number) =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "America/Phoenix" }).format(
    Date.now() - days * DAY_MS,
  );

/** The newcomer, their program, and what everyone can do on pages alone. */
class Walk {
  /** Bodies of every response of the check, as they came. */
  readonly checkBodies: string[] = [];
  #opening = "";
  #person = "";

  constructor(
    readonly staff: Page,
    readonly newcomer: Page,
    readonly server: TestServer,
    readonly signIn: (page: Page, who: CastName) => Promise<void>,
    readonly who: { name: string; email: string },
  ) {}

  async invite() {
    await this.signIn(this.staff, "lead");
    await this.staff.goto("/people/invite");
    await this.staff.getByLabel("Role").selectOption({ label: "Corps member" });
    await this.staff.getByLabel("Their e-mail").fill(this.who.email);
    await this.staff.getByRole("button", { name: "Send the invitation" }).click();
    await expect(this.staff.getByRole("status")).toBeVisible();
  }

  /** The letter may take a moment: mail is sent after the commit. */
  async signUp() {
    const letter = this.newcomer.locator("section", { hasText: this.who.email });
    await expect(async () => {
      await this.newcomer.goto("/outbox");
      await expect(letter.first()).toBeVisible({ timeout: 500 });
    }).toPass();
    await letter.first().getByRole("link").click();
    await this.newcomer.getByLabel("Name").fill(this.who.name);
    await this.newcomer.getByLabel("Password").fill(PASSWORD);
    await this.newcomer.getByRole("main").getByRole("button").click();
    await expect(this.newcomer.getByRole("link", { name: this.who.name })).toBeVisible();
  }

  /** Finds the newcomer in the reading opening, as the lead. */
  async findOpening() {
    await this.signIn(this.staff, "lead");
    await this.staff.goto("/openings");
    await this.staff
      .getByRole("link", { name: /Reading tutor/ })
      .first()
      .click();
    this.#opening = new URL(this.staff.url()).pathname;
    await this.staff
      .getByRole("link", { name: new RegExp(this.who.name) })
      .first()
      .click();
    this.#person = new URL(this.staff.url()).pathname.split("/").at(-1) ?? "";
  }

  /** The lead and the newcomer read the same word about one requirement, and placing is refused. */
  async refusedFor(requirement: RegExp, word: string | RegExp) {
    await this.signIn(this.staff, "lead");
    const candidate = `${this.#opening}/people/${this.#person}`;
    await this.staff.goto(candidate);
    await expect(node(this.staff, requirement)).toContainText(word);
    const button = this.staff.getByRole("button", { name: `Propose ${this.who.name}` });
    await expect(button).toHaveAttribute("aria-disabled", "true");
    const forced = await this.staff.request.post(candidate, {
      form: { key: "forced", seen: "forced" },
      headers: { Origin: this.server.origin },
    });
    expect(forced.status()).toBe(422);

    await this.newcomer.goto(`/placed?opening=${this.#opening.split("/").at(-1)}`);
    await expect(node(this.newcomer, requirement)).toContainText(word);
    await expect(this.newcomer.getByText(/^Not yet: \d+ of \d+ in place$/)).toBeVisible();
  }

  async read() {
    const page = this.newcomer;
    await page.goto(COURSE);
    await page.getByRole("button", { name: "Begin" }).click();
    for (let lesson = 1; lesson <= 5; lesson++) {
      await expect(page).toHaveURL(new RegExp(`${COURSE}/lessons/0${lesson}-`));
      if (lesson === 1) await workInLesson(page);
      const bytes = Buffer.byteLength(await page.content());
      expect(bytes, page.url()).toBeLessThanOrEqual(60_000);
      await page
        .getByRole("button", { name: lesson < 5 ? /^Next: / : "Finish the lessons" })
        .click();
    }
    await expect(page).toHaveURL(new RegExp(`${COURSE}$`));
  }

  async practice() {
    const page = this.newcomer;
    await page.goto(`${COURSE}/practice`);
    for (let answered = 0; answered < 3; answered++) {
      await answerRight(page);
      await leaveBy(page.getByRole("button", { name: "Check my answer" }));
      await leaveBy(page.getByRole("link", { name: /^(Next question|See what)/ }));
    }
  }

  async passCheck() {
    const page = this.newcomer;
    const keep = async (response: Response) => {
      if (/\/check(\.data)?(\?|$)/.test(response.url()) && response.status() < 300)
        this.checkBodies.push(await response.text());
    };
    page.on("response", keep);
    await page.goto(`${COURSE}/check`);
    await leaveBy(page.getByRole("button", { name: "Start the check" }));
    const save = page.getByRole("button", { name: "Save and go on" });
    while (await save.isVisible()) {
      await answerRight(page);
      await leaveBy(save);
    }
    await expect(page.getByRole("heading", { level: 1 })).toContainText("4 of 4 objectives");
    page.off("response", keep);
  }

  async attend(title: string, daysAgo: number) {
    const page = this.staff;
    await this.signIn(page, "lead");
    await page.goto("/sessions/new");
    await page.getByLabel("Title").fill(title);
    await page.getByLabel("Place").fill("Community room");
    await page.getByLabel("Day").fill(dayAgo(daysAgo));
    await page.getByLabel("Starts at").fill("09:00");
    await page.getByLabel("Minutes").fill(MINUTES);
    await page.getByRole("button", { name: "Plan the session" }).click();
    await page.getByLabel(`${this.who.name}, minutes`).fill(MINUTES);
    await page.getByRole("button", { name: "Save who was there" }).click();
    await expect(page.getByRole("status")).toContainText("Saved");
  }

  async observe() {
    const page = this.staff;
    await this.signIn(page, "coach");
    await page.goto(`/people/${this.#person}/observations/new?course=rel-1`);
    await page.getByLabel("What you saw and heard").fill("Said “Jun, is that right?”");
    for (const row of await page.locator("fieldset.choices").all())
      await row.getByLabel(/^3 Proficient/).check();
    await page.getByRole("button", { name: "Sign and save the observation" }).click();
    await expect(page.getByText("Proficient in every row").first()).toBeVisible();
  }

  /** The signature is made after the commit: the page says so until it is there. */
  async hasBadge() {
    const page = this.newcomer;
    await page.goto("/credentials");
    await page
      .getByRole("main")
      .getByRole("link", { name: /Start With Trust/ })
      .first()
      .click();
    await expect(async () => {
      await page.reload();
      await expect(page.getByText("Valid today")).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
  }

  async clear(state: "Pending" | "Cleared") {
    const page = this.staff;
    await this.signIn(page, "adjudicator");
    await page.goto(`/people/${this.#person}/clearances/new`);
    await page.getByLabel(new RegExp(`^${state}`)).check();
    await page.getByLabel(/^Day of the decision/).fill(dayAgo(state === "Pending" ? 1 : 0));
    await page.getByLabel(/^Their present name/).check();
    await page.getByRole("button", { name: "Enter this decision" }).click();
    await expect(page).toHaveURL(/\/clearances$/);
  }

  async place() {
    const page = this.staff;
    await this.signIn(page, "lead");
    await page.goto(`${this.#opening}/people/${this.#person}`);
    await expect(page.getByText(/^Yes, (for the whole time|until)/)).toBeVisible();
    await expect(page.locator(".tree .node")).not.toHaveCount(0);
    await this.newcomer.goto(`/placed?opening=${this.#opening.split("/").at(-1)}`);
    await expect(this.newcomer.getByText(/^Yes, (for the whole time|until)/)).toBeVisible();
    await page.getByRole("button", { name: `Propose ${this.who.name}` }).click();
    await expect(page).toHaveURL(/\/offers\/[^/]+$/);
    const offer = new URL(page.url()).pathname;
    await this.newcomer.reload();
    await this.newcomer.getByRole("link", { name: "Answer" }).click();
    await this.newcomer.getByRole("button", { name: "Accept this place" }).click();
    await expect(this.newcomer.getByText(/^Waiting on /)).toBeVisible();
    await this.signIn(page, "host");
    await page.goto("/hosting");
    await page.getByRole("link", { name: `Answer about ${this.who.name}` }).click();
    await expect(page).toHaveURL(new RegExp(`${offer}$`));
    await page.getByRole("button", { name: `Accept ${this.who.name}` }).click();
    await expect(page.getByText("Everyone agreed: placed")).toBeVisible();
    await this.newcomer.goto(`/placed?opening=${this.#opening.split("/").at(-1)}`);
    await expect(this.newcomer.getByText(/^You have been placed here since/)).toBeVisible();
  }
}

/** The line of the tree about one requirement. */
function node(page: Page, requirement: RegExp): Locator {
  return page.locator(".tree .node", { hasText: requirement }).first();
}

/** Tries one way in a lesson's scenario, and answers its first practice question. */
async function workInLesson(page: Page) {
  const scenario = page.getByRole("region", { name: "Scenario" });
  await scenario.getByRole("radio").first().check();
  await scenario.getByRole("button", { name: "See what happens" }).click();
  await expect(scenario.getByText("Your choice")).toBeVisible();
  const question = page.getByRole("region", { name: "Practice question" }).first();
  await answerRight(question);
  await question.getByRole("button", { name: "Check my answer" }).click();
  await expect(question.locator(".answers")).toBeVisible();
}

async function openContext(browser: Browser, server: TestServer, javaScriptEnabled: boolean) {
  const context = await browser.newContext({ javaScriptEnabled, baseURL: server.origin });
  return { context, page: await context.newPage() };
}

for (const [title, javaScriptEnabled, who] of [
  ["with JavaScript", true, { name: "Jun Castillo", email: "jun.castillo@home.example" }],
  ["without JavaScript", false, { name: "Mika Strand", email: "mika.strand@home.example" }],
] as const)
  test(`from invited to placed, ${title}`, async ({ browser, server, signIn }) => {
    test.setTimeout(240_000);
    const staff = await openContext(browser, server, javaScriptEnabled);
    const newcomer = await openContext(browser, server, javaScriptEnabled);
    const walk = new Walk(staff.page, newcomer.page, server, signIn, who);

    await test.step("invited and signed up", async () => {
      await walk.invite();
      await walk.signUp();
      await walk.findOpening();
      await walk.refusedFor(/Badge/, "No evidence yet");
      await walk.refusedFor(/In-person training/, "0 of 480 minutes");
    });
    await test.step("read, practiced, check passed", async () => {
      await walk.read();
      await walk.practice();
      await walk.passCheck();
      expect(walk.checkBodies.length).toBeGreaterThan(16);
      for (const body of walk.checkBodies)
        expect(WITHHELD.filter((words) => body.includes(words))).toEqual([]);
      await walk.refusedFor(/Badge/, "No evidence yet");
    });
    await test.step("in one room, twice", async () => {
      await walk.attend(`Morning one, ${title}`, 3);
      await walk.refusedFor(/In-person training/, "240 of 480 minutes");
      await walk.attend(`Morning two, ${title}`, 2);
    });
    await test.step("observed, and the badge issued", async () => {
      await walk.observe();
      await walk.refusedFor(/Observed sessions/, "1 of 2");
      await walk.observe();
      await walk.hasBadge();
    });
    await test.step("the clearance adjudicated", async () => {
      await walk.refusedFor(/fingerprint clearance card/, "No evidence yet");
      await walk.clear("Pending");
      await walk.refusedFor(/fingerprint clearance card/, "Pending");
      await walk.clear("Cleared");
    });
    await test.step("eligible, with the tree, and placed", () => walk.place());
    await staff.context.close();
    await newcomer.context.close();
  });
