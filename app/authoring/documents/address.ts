import { safeUrl } from "../../catalog/safe-url";
import { excerpt, type Found, plainCharacters } from "./found";

const MOST = 1_900;

/** A link as a lesson may hold it; `href` is null when its words stand without one. */
export interface ReadAddress {
  href: string | null;
  /** What was changed of it, or that it was left out. */
  found: Found | null;
}

/**
 * Reads the address of a link. A plain http address is written as https; one that is not safe, or that
 * points into the document, is left out, and its words stay.
 */
export function readAddress(written: string, words: string): ReadAddress {
  const address = plainCharacters(written).trim().replace(/ /g, "%20");
  if (address === "" || /^(#|about:blank)/i.test(address)) return { href: null, found: null };
  const inner = googleTarget(address);
  const isShort = inner.length <= MOST;
  if (isShort && /^(https:|mailto:)/i.test(inner) && safeUrl(inner))
    return { href: inner, found: null };
  const secured = inner.replace(/^http:/i, "https:");
  if (isShort && secured !== inner && safeUrl(secured))
    return {
      href: secured,
      found: { kind: "link-secured", address: secured, from: excerpt(inner) },
    };
  return {
    href: null,
    found: { kind: "link-dropped", address: excerpt(inner), words: excerpt(words) },
  };
}

const WRITTEN = /(?:https?:\/\/|www\.)[^\s<>"\ue000\ue001]{2,}/gi;

/** Addresses that stand in words become links, as a reader of Markdown would make them. */
export function linkedWords(text: string): { text: string; address: ReadAddress | null }[] {
  const parts: { text: string; address: ReadAddress | null }[] = [];
  let from = 0;
  for (const match of text.matchAll(WRITTEN)) {
    const written = match[0].replace(/[.,;:!?)\]}'’”*_~]+$/, "");
    const whole = /^www\./i.test(written) ? `https://${written}` : written;
    const address = readAddress(whole, written);
    parts.push({ text: text.slice(from, match.index), address: null });
    parts.push({ text: address.href === null ? unlinked(written) : written, address });
    from = match.index + written.length;
  }
  parts.push({ text: text.slice(from), address: null });
  return parts.filter((part) => part.text !== "");
}

/** An address that no reader of Markdown makes a link of. */
export function unlinked(text: string): string {
  return text.replace(/(https?:)(?=\/\/)|(www)(?=\.)/gi, "$& ");
}

/** Google's downloads send each link through its own server: the address that it stands for. */
function googleTarget(address: string): string {
  if (!/^https?:\/\/www\.google\.com\/url\?/i.test(address) || !URL.canParse(address))
    return address;
  return plainCharacters(new URL(address).searchParams.get("q") ?? address);
}
