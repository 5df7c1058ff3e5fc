import { createRequire } from "node:module";
import { promisify } from "node:util";
import { deflate } from "node:zlib";
import { renderAsync } from "@resvg/resvg-js";
import { LRUCache } from "lru-cache";
import { sha256 } from "../record/canonical";
import type { SheetPicture } from "./sheet/sheet";

/** Width and height of a badge's picture in pixels. */
const SIDE = 800;
/** Pictures kept; one is 30 to 70 KB, and there are about as many as achievement versions. */
const MOST_KEPT = 200;
const pictures = new LRUCache<string, Promise<Uint8Array>>({ max: MOST_KEPT });
const printed = new LRUCache<string, Promise<SheetPicture>>({ max: MOST_KEPT });
/** On paper, 104 points wide: about 330 dots an inch. */
const PRINTED_SIDE = 480;
const deflated = promisify(deflate);

const { resolve } = createRequire(import.meta.url);
const FAMILY = "Source Sans 3";
/** The same fonts everywhere, so that a picture is the same on every machine. */
export const FONT_FILES = {
  regular: resolve("@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf"),
  semibold: resolve("@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf"),
  bold: resolve("@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf"),
};

/**
 * Draws a badge's SVG as a PNG of 800 by 800 pixels. It is drawn in a thread beside the one that
 * answers requests (some 50 ms), once for as long as it is kept: whoever asks meanwhile waits for the same.
 */
export function drawPicture(svg: string): Promise<Uint8Array> {
  return once(pictures, svg, async () => (await draw(svg, SIDE)).asPng());
}

/** The same for paper: on white, without the transparency that a sheet has no use for. */
export function drawForPaper(svg: string): Promise<SheetPicture> {
  return once(printed, svg, async () => {
    const { pixels } = await draw(svg, PRINTED_SIDE, "#fff");
    const rows = Buffer.alloc(PRINTED_SIDE * PRINTED_SIDE * 3);
    for (let from = 0, to = 0; from < pixels.length; from += 4, to += 3)
      pixels.copy(rows, to, from, from + 3);
    return { side: PRINTED_SIDE, deflated: await deflated(rows) };
  });
}

function once<T extends object>(
  kept: LRUCache<string, Promise<T>>,
  svg: string,
  work: () => Promise<T>,
): Promise<T> {
  const key = sha256(svg);
  const known = kept.get(key);
  if (known) return known;
  const made = work();
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}

function draw(svg: string, side: number, background?: string) {
  return renderAsync(svg, {
    fitTo: { mode: "width", value: side },
    font: {
      loadSystemFonts: false,
      fontFiles: Object.values(FONT_FILES),
      defaultFontFamily: FAMILY,
      sansSerifFamily: FAMILY,
    },
    logLevel: "off",
    ...(background && { background }),
  });
}
