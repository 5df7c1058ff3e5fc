import { createElement } from "react";

/** A button that reads the page aloud: made by enhance.js where the browser can, nothing elsewhere. */
export function ReadAloud({ start, stop }: { start: string; stop: string }) {
  return createElement("read-aloud", { "data-start": start, "data-stop": stop });
}
