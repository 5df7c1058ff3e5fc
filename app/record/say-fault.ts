const MOST_WORDS = 500;
const MOST_FRAMES = 12;
const MOST_CAUSES = 5;
const MOST_NAMES = 8;

/**
 * What was thrown, in words for the log, whatever it is: its kind, its words, where it came from and what
 * caused it. Never throws. Parts of texts, addresses of people and passwords that stand in its words are
 * left out, and of any other object only the names of what it holds are said.
 */
export function sayFault(thrown: unknown): string {
  const said: string[] = [];
  const seen = new Set<unknown>();
  let next: unknown = thrown;
  do {
    seen.add(next);
    said.push(sayOne(next));
    next = look(next, "cause") ?? look(next, "error") ?? first(look(next, "errors"));
  } while (next != null && !seen.has(next) && said.length < MOST_CAUSES);
  return said.join("\ncaused by ");
}

function sayOne(thrown: unknown): string {
  if (!isThing(thrown))
    return `thrown: ${typeof thrown === "string" ? withoutTexts(thrown) : String(thrown)}`;
  const kind = kindOf(thrown);
  const code = word(look(thrown, "code")) ?? word(look(thrown, "status"));
  const head = code === null ? kind : `${kind} ${code}`;
  const message = look(thrown, "message");
  if (typeof message !== "string") return `${head} thrown, with ${namesIn(thrown)}`;
  // A parser quotes what it could not read, in whatever marks.
  const words = /SyntaxError/.test(kind) ? message.replace(/".*"/gs, '"…"') : message;
  return [`${head}: ${withoutTexts(words)}`, ...framesOf(look(thrown, "stack"), message)].join(
    "\n",
  );
}

function isThing(value: unknown): value is object {
  return value !== null && (typeof value === "object" || typeof value === "function");
}

/** A getter may throw, and so may any of a proxy's. */
function look(of: unknown, name: string): unknown {
  try {
    return isThing(of) ? Reflect.get(of, name) : undefined;
  } catch {
    return undefined;
  }
}

function kindOf(thrown: object): string {
  const kind = word(look(thrown, "name")) ?? word(look(look(thrown, "constructor"), "name"));
  return kind ?? "object";
}

/** A name or a number, such as the code of an error of the system. */
function word(value: unknown): string | null {
  const said = typeof value === "number" ? String(value) : value;
  return typeof said === "string" && /^[\w.$-]{1,60}$/.test(said) ? said : null;
}

function first(values: unknown): unknown {
  return Array.isArray(values) ? values[0] : undefined;
}

function namesIn(thrown: object): string {
  try {
    const names = Object.keys(thrown).filter((name) => word(name) !== null);
    return names.length === 0 ? "nothing in it" : names.slice(0, MOST_NAMES).join(", ");
  } catch {
    return "nothing that can be read";
  }
}

/** The message stands before the frames, and may hold lines that look like them. */
function framesOf(stack: unknown, message: string): string[] {
  if (typeof stack !== "string") return [];
  return stack
    .slice(Math.max(0, stack.indexOf(message)) + message.length)
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, MOST_FRAMES);
}

function withoutTexts(words: string): string {
  return words
    .slice(0, MOST_WORDS * 4)
    .replace(/:\/\/[^/\s@]+@/g, "://…@")
    .replace(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, "…@…")
    .replace(/(["'`“‘])([^"'`“”‘’]{40,})["'`”’]/g, (all, mark, text) =>
      isPath(text) ? all : `${mark}…${mark}`,
    )
    .slice(0, MOST_WORDS);
}

const isPath = (text: string) => text.includes("/") && !/\s/.test(text);
