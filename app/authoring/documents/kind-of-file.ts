import { openPackage } from "./open-package";

const LIMITS = {
  packed: 50_000_000,
  entries: 2_000,
  each: 8_000_000,
  total: 8_000_000,
  ratio: 300,
};

/** Does a zip call itself a file of Office? What is wrong with it is said when it is read. */
export async function isWordPackage(bytes: Uint8Array): Promise<boolean> {
  const opened = await openPackage(bytes, LIMITS, () => false);
  return !opened.ok || opened.value.names.includes("[Content_Types].xml");
}

/** The one web page of a zip, as Google Docs downloads it with its pictures; null when there is none. */
export async function pageInZip(bytes: Uint8Array): Promise<string | null> {
  const isPage = (name: string) => /^[^/]+\.html?$/i.test(name);
  const opened = await openPackage(bytes, LIMITS, isPage);
  if (!opened.ok || opened.value.files.size !== 1) return null;
  const [page] = opened.value.files.values();
  return page ? new TextDecoder().decode(page) : null;
}
