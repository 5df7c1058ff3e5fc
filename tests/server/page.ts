/** One input, choice or button of a form, as the page shows it. */
export interface Control {
  name: string;
  /** An input's own type, or select, textarea, button. */
  kind: string;
  id: string | null;
  value: string;
  /** A radio or checkbox that is on, an option that is chosen; true for everything else. */
  chosen: boolean;
}

export interface PageForm {
  /** Where it posts; null for the page's own address. */
  action: string | null;
  controls: Control[];
}

/** A line of the list of problems above a form. */
export interface SaidProblem {
  message: string;
  /** The id of the input that it links to; null when it is about the form as a whole. */
  at: string | null;
}

const FORM = /<form\b([^>]*)>([\s\S]*?)<\/form>/g;
const CONTROL =
  /<(input|button)\b([^>]*)>|<(select)\b([^>]*)>([\s\S]*?)<\/select>|<(textarea)\b([^>]*)>([\s\S]*?)<\/textarea>/g;

/** The forms of a page that post, in order, as a browser reads them; not the band's, for the language. */
export function postedForms(html: string): PageForm[] {
  return [...html.matchAll(FORM)]
    .filter(([, tag]) => attribute(tag, "method") === "post")
    .filter(([, tag]) => attribute(tag, "action") !== "/language")
    .map(([, tag, inside = ""]) => ({
      action: attribute(tag, "action"),
      controls: [...inside.matchAll(CONTROL)].flatMap(controlsOf),
    }));
}

/** What a browser sends when a form's button is pressed and nothing was typed. */
export function asItStands({ controls }: PageForm): [string, string][] {
  return controls
    .filter(({ name, kind, chosen }) => name !== "" && kind !== "button" && chosen)
    .map(({ name, value }) => [name, value]);
}

/** The list of problems above a form; empty when there is none. */
export function problemsSaid(html: string): SaidProblem[] {
  const list = /<div class="problem stack"[^>]*>([\s\S]*?)<\/ul>/.exec(html)?.[1] ?? "";
  return [...list.matchAll(/<li>(?:<a href="#([^"]*)">)?([\s\S]*?)(?:<\/a>)?<\/li>/g)].map(
    ([, at, message = ""]) => ({
      at: at === undefined ? null : plain(at),
      message: plain(message),
    }),
  );
}

function controlsOf(match: RegExpExecArray): Control[] {
  const [, single, tag, select, selectTag, options = "", textarea, textareaTag, text = ""] = match;
  if (select) {
    const all = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, option]) => option ?? "");
    const chosen = all.find((option) => /\bselected\b/.test(option)) ?? all[0];
    return [{ ...named(selectTag, "select"), value: attribute(chosen, "value") ?? "" }];
  }
  if (textarea) return [{ ...named(textareaTag, "textarea"), value: plain(text) }];
  const kind = single === "button" ? "button" : (attribute(tag, "type") ?? "text");
  const isOn = !["radio", "checkbox"].includes(kind) || /\bchecked\b/.test(tag ?? "");
  return [{ ...named(tag, kind), chosen: isOn }];
}

function named(tag: string | undefined, kind: string): Control {
  return {
    name: attribute(tag, "name") ?? "",
    kind,
    id: attribute(tag, "id"),
    value: attribute(tag, "value") ?? "",
    chosen: true,
  };
}

function attribute(tag: string | undefined, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag ?? "");
  return found?.[1] === undefined ? null : plain(found[1]);
}

/** Text without what HTML writes in place of a character. */
function plain(text: string): string {
  return text
    .replaceAll(/<!--.*?-->/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");
}
