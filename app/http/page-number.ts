/** The page of a list that an address asks for: 1 unless it names another from 1 to 99,999. */
export function pageOf(url: string): number {
  const asked = new URL(url).searchParams.get("page") ?? "";
  return /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1;
}
