import type { Key, Text, Values } from "../../i18n/catalog";

/** The messages of this folder. */
export type FormatKey = Extract<Key, `formats.${string}`>;
type Place = string | number | Said | readonly Said[];
type PlacesOf<K extends FormatKey> = { [Name in keyof Values<K>]: Place };
type Given<K extends FormatKey> = keyof Values<K> extends never ? [] : [places: PlacesOf<K>];

/** A message before it is known in which language it will be said. */
export interface Said {
  key: FormatKey;
  places: Readonly<Record<string, Place>>;
}

export function said<K extends FormatKey>(key: K, ...[places]: Given<K>): Said {
  return { key, places: { ...places } };
}

/** The message in the reader's words. */
export function inWords(t: Text, { key, places }: Said): string {
  const values = Object.fromEntries(
    Object.entries(places).map(([name, place]) => [name, wordsAt(t, place)]),
  );
  return t(key, values as Values<FormatKey>);
}

function wordsAt(t: Text, place: Place): string | number {
  if (typeof place !== "object") return place;
  if ("key" in place) return inWords(t, place);
  return place.map((one) => inWords(t, one)).join(" ");
}

const mostNamed = 100;

/** What a question loses, each thing once. One that loses more than anybody reads is told so. */
export class Losses {
  private readonly named = new Map<string, Said>();

  add(one: Said): void {
    if (this.named.size < mostNamed) this.named.set(JSON.stringify(one), one);
    else this.named.set("more", said("formats.lost.more"));
  }

  addAll(more: Iterable<Said>): void {
    for (const one of more) this.add(one);
  }

  [Symbol.iterator](): IterableIterator<Said> {
    return this.named.values();
  }
}
