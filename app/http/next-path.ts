/**
 * A path of ours to go on to, or "/" when what was asked for could lead anywhere else (R6).
 * Takes whatever stood in `next`; keeps the query, drops the fragment.
 */
export function nextPath(asked: string | null | undefined): string {
  if (!asked?.startsWith("/") || asked.length > 2000 || hasTrick(asked)) return "/";
  const base = "http://ours.invalid";
  if (!URL.canParse(asked, base)) return "/";
  const url = new URL(asked, base);
  if (url.origin !== base || hasTrick(decoded(url.pathname))) return "/";
  return url.pathname + url.search;
}

/** A second slash or backslash at the start, or a character that URL readers drop or fold. */
function hasTrick(path: string): boolean {
  return /^\/[/\\]/.test(path) || /[\\\p{Cc}]/u.test(path);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "//";
  }
}
