/** Is it the name of this account, whatever the spaces and capital letters? */
export function isSameName(typed: string, name: string): boolean {
  const plain = (text: string) =>
    text.normalize("NFKC").trim().replace(/\s+/g, " ").toLocaleLowerCase("en");
  return plain(typed) === plain(name);
}
