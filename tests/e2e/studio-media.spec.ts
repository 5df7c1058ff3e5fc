import type { Page } from "@playwright/test";
import { webmOf } from "../media-bytes";
import { tabTo } from "./keys";
import { expect, signIn, test } from "./muster";
import { checkPage, watch } from "./page-rules";

const FILM = {
  name: "hello.webm",
  mimeType: "video/webm",
  buffer: Buffer.from(webmOf({ seconds: 12 })),
};
const VTT = "WEBVTT\n\n00:00.000 --> 00:04.000\nGood morning. Come in.\n";

/** Goes to the films and recordings of a draft, along the links that an author sees. */
async function openMedia(page: Page): Promise<void> {
  await signIn(page, "author");
  await page.goto("/studio");
  const draft = page.locator('main a[href^="/studio/"]:not([href="/studio/new"])');
  await page.goto((await draft.first().getAttribute("href")) ?? "");
  await page.locator(".tabs").getByRole("link", { name: "Film and sound" }).click();
}

const adding = (page: Page) => page.locator("form", { has: page.locator("#add-title") });
const entry = (page: Page) => page.locator("section#hello-at-the-door");

test("a film is added, captioned and shown in a lesson with the keyboard alone", async ({
  page,
  server,
}) => {
  const watched = watch(page, server.origin);
  await openMedia(page);
  await checkPage(page);
  await tabTo(page.locator("#add-title"));
  await page.keyboard.type("Hello at the door");
  await page.locator("#add-upload").setInputFiles({
    ...FILM,
    buffer: Buffer.from("<script>window.ran = 1</script>"),
  });
  await tabTo(adding(page).getByRole("button", { name: "Add it" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("This is no film or recording").first()).toBeVisible();
  await expect(page.locator("#add-title")).toHaveValue("Hello at the door");
  await checkPage(page);

  await page.locator("#add-upload").setInputFiles(FILM);
  await tabTo(adding(page).getByRole("button", { name: "Add it" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Added. Now give it captions")).toBeVisible();
  await expect(entry(page).locator("video")).toHaveAttribute("preload", "none");
  await expect(entry(page)).toContainText("It has no captions yet.");

  const captions = entry(page).getByRole("textbox", { name: "Captions" });
  await tabTo(captions);
  await page.keyboard.insertText(VTT.replace("Come in.", "<img src=x onerror=alert(1)>"));
  await tabTo(entry(page).getByRole("button", { name: "Begin the transcript" }));
  await page.keyboard.press("Enter");
  await expect(entry(page).getByText("Line 3: captions hold words").first()).toBeVisible();
  await expect(captions).toHaveValue(/onerror/);
  await captions.fill(VTT);
  await tabTo(entry(page).getByRole("button", { name: "Begin the transcript" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Saved.", { exact: true }).first()).toBeVisible();
  await expect(entry(page).locator("textarea").nth(1)).toHaveValue("Good morning. Come in.\n");
  await checkPage(page);
  expect(watched.foreign).toEqual([]);
  expect(watched.complaints).toEqual([]);

  const path = new URL(page.url()).pathname.replace(
    /media$/,
    "lessons/01-what-students-need/blocks",
  );
  await page.goto(`${path}?at=0&add=media`);
  await page.getByRole("combobox", { name: "Film or recording" }).selectOption("hello-at-the-door");
  await page.locator("#add").getByRole("button", { name: "Add", exact: false }).first().click();
  await expect(page.locator("#preview")).toContainText("Hello at the door");
  await openMedia(page);
  await expect(entry(page).getByRole("link", { name: /01-what-students-need/ })).toBeVisible();
  await expect(entry(page).getByRole("button", { name: /^Remove/ })).toHaveCount(0);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a file that is too large is refused, and what was typed stays", async ({ page }) => {
    await openMedia(page);
    await page.locator("#add-title").fill("Too long a film");
    await page
      .locator("#add-upload")
      .setInputFiles({ ...FILM, buffer: Buffer.alloc(12_000_000, 7) });
    await adding(page).getByRole("button", { name: "Add it" }).click();
    await expect(page.getByText("This file is too large").first()).toBeVisible();
    await expect(page.locator("#add-title")).toHaveValue("Too long a film");
  });
});
