import { createRequire } from "node:module";
import { renderAsync } from "@resvg/resvg-js";
import { LRUCache } from "lru-cache";
import { sha256 } from "../record/canonical";

/** Width and height of a badge's picture in pixels. */
const SIDE = 800;
/** Pictures kept; one is 30 to 70 KB, and there are about as many as achievement versions. */
const MOST_KEPT = 200;
const pictures = new LRUCache<string, Promise<Uint8Array>>({ max: MOST_KEPT });

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
  const key = sha256(svg);
  const known = pictures.get(key);
  if (known) return known;
  const drawn = draw(svg);
  pictures.set(key, drawn);
  drawn.catch(() => pictures.delete(key));
  return drawn;
}

async function draw(svg: string): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    fitTo: { mode: "width", value: SIDE },
    font: {
      loadSystemFonts: false,
      fontFiles: Object.values(FONT_FILES),
      defaultFontFamily: FAMILY,
      sansSerifFamily: FAMILY,
    },
    logLevel: "off",
  });
  return image.asPng();
}
