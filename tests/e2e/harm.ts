import type { BrowserContext, Page } from "@playwright/test";
import { CANARY } from "../hostile/calm-course";
import { SUM } from "../hostile/sum";
import { type Watched, watch } from "./page-rules";

/** A page that tells of everything that a text of somebody could do on it. */
export interface HarmWatch extends Watched {
  /** What ran, or was stopped by the page's policy; empty when nothing tried. */
  harm: string[];
}

/** Watches one page of a browser, from before its first document. */
export async function watchForHarm(page: Page, origin: string): Promise<HarmWatch> {
  const harm: string[] = [];
  await tellHarm(page.context(), (what) => harm.push(what));
  page.on("dialog", async (dialog) => {
    // Leaving a page with words that are not saved is asked by the browser itself.
    if (dialog.type() === "beforeunload") return dialog.accept();
    harm.push(`a dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.context().on("page", (opened) => harm.push(`a window: ${opened.url()}`));
  page.on("request", (request) => {
    if (request.url().includes("canary")) harm.push(`asked for: ${request.url()}`);
  });
  page.on("download", (file) => harm.push(`a download: ${file.url()}`));
  return Object.assign(watch(page, origin), { harm });
}

async function tellHarm(context: BrowserContext, tell: (what: string) => void): Promise<void> {
  await context.exposeBinding("musterTells", (_, what: string) => tell(what));
  await context.addInitScript(
    ({ global }) => {
      const told = Reflect.get(window, "musterTells") as (what: string) => void;
      const names = ["alert", "confirm", "prompt", "print", "open"];
      for (const name of names) Reflect.set(window, name, () => told(`called ${name}`));
      for (const name of [global, "ran"])
        Object.defineProperty(window, name, { set: () => told(`set ${name}`) });
      addEventListener(
        "securitypolicyviolation",
        ({ effectiveDirective, blockedURI, sample }) =>
          told(`against the policy: ${effectiveDirective} ${blockedURI} ${sample}`),
        true,
      );
    },
    { global: CANARY.global },
  );
}

/** What of the page as it stands could run, load or lead out; empty for a page of plain words. */
export async function harmIn(page: Page): Promise<string[]> {
  return page.evaluate(
    ({ worked, origin }) => {
      const found: string[] = [];
      const words = `${document.title} ${document.body.innerText}`;
      if (words.includes(worked)) found.push("a sum was worked out");
      if ("polluted" in {}) found.push("what every object has was changed");
      const ours = (address: string) => new URL(address, location.href).origin === origin;
      const live =
        "iframe,frame,object,embed,base,applet,foreignObject,animate,set,meta[http-equiv]";
      for (const element of document.querySelectorAll("*")) {
        if (element.matches(live)) found.push(`<${element.localName}>`);
        for (const { name, value } of element.attributes) {
          if (/^on/i.test(name) || name === "srcdoc") found.push(`${element.localName} ${name}`);
          if (/^(src|srcset|action|formaction|poster|data)$/.test(name) && !ours(value))
            found.push(`${element.localName} ${name}=${value}`);
        }
        const link = element instanceof HTMLAnchorElement && element.hasAttribute("href");
        if (link && !ours(element.href) && !/^(https|mailto):$/.test(element.protocol))
          found.push(`leads to ${element.href}`);
      }
      return found;
    },
    { worked: SUM.worked, origin: new URL(page.url()).origin },
  );
}
