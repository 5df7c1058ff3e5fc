import type { Page } from "@playwright/test";
import { expect, test } from "./muster";
import { checkPage, expectLightweight, watch } from "./page-rules";

const FILM = "/courses/sel-1/lessons/02-borrow-my-calm";
const RECORDING = "/courses/sel-1/lessons/03-set-the-room";

/** Every request for the bytes of a film or recording. */
function loads(page: Page): string[] {
  const found: string[] = [];
  page.on("request", (request) => {
    if (/\/media\/[0-9a-f]{64}$/.test(request.url())) found.push(request.url());
  });
  return found;
}

async function begin(page: Page): Promise<void> {
  await page.goto("/courses/sel-1");
  await page.getByRole("button", { name: "Begin" }).click();
}

test("a lesson with a film loads none of it before it is played, and then plays it", async ({
  page,
  server,
  signIn,
}) => {
  const watched = watch(page, server.origin);
  await signIn(page, "marcus");
  await begin(page);
  const loaded = loads(page);
  await page.goto(FILM);
  const part = page.getByRole("region", { name: "Film. One slow breath, before you speak" });
  await expect(part.getByText("Film · 16 s · 45 KB. It loads when you press play.")).toBeVisible();
  await checkPage(page);
  await page.waitForLoadState("networkidle");
  expect(loaded).toEqual([]);
  await expectLightweight(page, watched);

  await part.getByText("Read it instead").press("Enter");
  await expect(part.getByText("the circle grows smaller")).toBeVisible();

  const film = part.locator("video");
  const played = await film.evaluate(async (video: HTMLVideoElement) => {
    video.muted = true;
    await video.play();
    await new Promise((resolve) => video.addEventListener("timeupdate", resolve, { once: true }));
    const { videoWidth, duration, textTracks } = video;
    return { videoWidth, duration: Math.round(duration), cues: textTracks[0]?.cues?.length };
  });
  expect(played).toEqual({ videoWidth: 480, duration: 16, cues: 3 });
  expect(loaded.length).toBeGreaterThan(0);

  await page.goto(RECORDING);
  await expect(page.getByText("Recording · 12 s · 36 KB.")).toBeVisible();
  await checkPage(page);
  expect(
    await page.locator("audio").evaluate(async (audio: HTMLAudioElement) => {
      audio.muted = true;
      await audio.play();
      return audio.error;
    }),
  ).toBeNull();
  expect(watched.complaints).toEqual([]);
});

test("in print the poster, the title and the transcript stand open", async ({ page, signIn }) => {
  await signIn(page, "amara");
  await begin(page);
  await page.goto(FILM);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("the circle grows smaller")).toBeVisible();
  await expect(page.locator("strong", { hasText: "One slow breath" })).toBeVisible();
  await page.goto("/courses/sel-1/print?part=reading");
  await expect(page.getByRole("img", { name: "One slow breath, before you speak" })).toBeVisible();
  await expect(page.getByText("the circle grows smaller")).toBeVisible();
  await expect(page.locator("video, audio")).toHaveCount(0);
});

test.describe("with JavaScript off, on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

  test("a film keeps to the page, and can be read instead", async ({ page, signIn }) => {
    await signIn(page, "amara");
    await begin(page);
    const loaded = loads(page);
    await page.goto(FILM);
    const film = page.locator("video");
    await expect(film).toBeVisible();
    const box = await film.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
    expect((box?.height ?? 0) / (box?.width ?? 1)).toBeCloseTo(270 / 480, 1);
    await page.getByText("Read it instead").click();
    await expect(page.getByText("the circle grows smaller")).toBeVisible();
    expect(loaded).toEqual([]);
  });
});
