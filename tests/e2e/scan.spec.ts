import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import QRCode from "qrcode";
import { findChromium } from "../../scripts/machine";
import { expect, test } from "./muster";

const SIDE = 480;

/** One second of a still picture for Chromium's stand-in camera: a code on white, as Y4M. */
function filmOf(text: string): Buffer {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: "M" }).modules;
  const scale = Math.floor(SIDE / (size + 8));
  const margin = Math.floor((SIDE - size * scale) / 2);
  const picture = Buffer.alloc((SIDE * SIDE * 3) / 2, 128).fill(235, 0, SIDE * SIDE);
  for (let y = 0; y < size * scale; y++)
    for (let x = 0; x < size * scale; x++)
      if (data[Math.floor(y / scale) * size + Math.floor(x / scale)])
        picture[(y + margin) * SIDE + x + margin] = 16;
  const frame = Buffer.concat([Buffer.from("FRAME\n"), picture]);
  const head = Buffer.from(`YUV4MPEG2 W${SIDE} H${SIDE} F10:1 Ip A1:1 C420jpeg\n`);
  return Buffer.concat([head, ...Array.from({ length: 10 }, () => frame)]);
}

test("a code held in front of the camera is read and checked", async ({ baseURL }) => {
  const folder = mkdtempSync(join(tmpdir(), "muster-scan-"));
  const film = join(folder, "film.y4m");
  writeFileSync(film, filmOf(`${baseURL}/credentials/nobodys`));
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: [
      "--no-sandbox",
      "--use-fake-ui-for-media-stream",
      "--use-fake-device-for-media-stream",
      `--use-file-for-fake-video-capture=${film}`,
    ],
  });
  try {
    const page = await browser.newPage({ ...(baseURL && { baseURL }) });
    const errors: string[] = [];
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await page.goto("/verify");
    await page.getByRole("button", { name: "Scan a QR code" }).click();
    await expect(page.locator("#file-error")).toBeVisible();
    await expect(page.locator("#file")).toHaveValue(`${baseURL}/credentials/nobodys`);
    expect(errors.filter((words) => !words.includes("422"))).toEqual([]);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
});

test("where no camera may be used, the page says so and names another way", async ({ page }) => {
  await page.goto("/verify");
  await page.getByRole("button", { name: "Scan a QR code" }).click();
  await expect(page.getByText("The camera could not be used. Paste the link")).toBeVisible();
  await expect(page.getByRole("button", { name: "Scan a QR code" })).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("nothing of the camera is shown", async ({ page }) => {
    await page.goto("/verify");
    await expect(page.getByRole("button", { name: "Scan a QR code" })).toBeHidden();
  });
});
