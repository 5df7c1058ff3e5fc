/** The id of the nth choice: a, b, c … z, then o27 and on. */
export function letter(at: number): string {
  return at < 26 ? String.fromCharCode(97 + at) : `o${at + 1}`;
}

/** The nearest id that an item may have: letters, digits, dots and hyphens; null when none is near. */
export function idNear(text: string): string | null {
  if (/^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/.test(text)) return text;
  const near = text
    .slice(0, 300)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9.]+/g, "-")
    .replace(/^[^A-Za-z0-9]+/, "")
    .slice(0, 56)
    .replace(/[.-]+$/, "");
  return near === "" ? null : near;
}

/** Gives ids that none has yet: the one that is wished for when it is free, else with a number. */
export class FreeIds {
  private readonly lastNumber = new Map<string, number>();

  constructor(taken: Iterable<string> = []) {
    for (const id of taken) this.lastNumber.set(id, 1);
  }

  take(wish: string): string {
    let number = this.lastNumber.get(wish);
    if (number === undefined) {
      this.lastNumber.set(wish, 1);
      return wish;
    }
    const stem = wish.slice(0, 56);
    do number += 1;
    while (this.lastNumber.has(`${stem}-${number}`));
    this.lastNumber.set(wish, number);
    this.lastNumber.set(`${stem}-${number}`, 1);
    return `${stem}-${number}`;
  }
}

/** Ids of ours for choices: the foreign ones where all fit, else a, b, c … */
export function optionIdsOf(foreign: readonly string[], prefix = ""): string[] {
  const own = foreign.map((id) => {
    const bare = prefix && id.startsWith(`${prefix}.`) ? id.slice(prefix.length + 1) : id;
    return bare.replace(/^_/, "").toLowerCase();
  });
  const fit = own.every((id) => /^[a-z0-9]{1,16}$/.test(id)) && new Set(own).size === own.length;
  return fit ? own : foreign.map((_, at) => letter(at));
}
