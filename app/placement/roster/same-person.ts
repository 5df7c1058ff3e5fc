/** What tells people apart, made once for each. */
export interface Looks {
  words: readonly string[];
  emails: readonly string[];
  boxes: readonly string[];
}

/** What tells someone of this name and these addresses apart. */
export function looksOf({ name, emails }: { name: string; emails: readonly string[] }): Looks {
  return { words: namesOf(name), emails, boxes: emails.map(mailbox) };
}

/**
 * Whether two may be one person: the same name (accents, case, middle names aside), the same mailbox
 * (dots and +tags aside), or one slip in the address and a name in common. It only ever asks a person
 * to look; nothing is joined by it.
 */
export function mayBeSame(a: Looks, b: Looks): boolean {
  if (a.words.length > 0 && a.words[0] === b.words[0] && a.words.at(-1) === b.words.at(-1))
    return true;
  if (a.boxes.some((box) => b.boxes.includes(box))) return true;
  if (!a.words.some((word) => word.length > 1 && b.words.includes(word))) return false;
  return a.emails.some((email) => b.emails.some((other) => isOneSlip(email, other)));
}

/** Whoever may be the same shares one of these; so a list is compared by index. */
export function keysOf({ words, boxes }: Looks): string[] {
  return [...words.map((word) => `name ${word}`), ...boxes.map((box) => `box ${box}`)];
}

/** A name's words, without accents, case and signs: "María-José Núñez" is maria jose nunez. */
export function namesOf(name: string): string[] {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

function mailbox(email: string): string {
  const [box = "", place = ""] = email.toLowerCase().split("@");
  return `${box.replace(/\+.*$/, "").replaceAll(".", "")}@${place}`;
}

/** Whether two texts differ by one letter more, less or other, or by two neighbors swapped. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  const [x, y] = [a.slice(from), b.slice(from)];
  if (x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1)) return true;
  return x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2);
}
