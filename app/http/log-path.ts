/** Routes whose last part opens something; it is written down nowhere. */
const WITH_TOKEN = /^\/(invitation|reset|verify-email)\/[^/]+/;

/** A request's path as the log may hold it: no token, no query, one line, at most 300 characters. */
export function pathForLog(path: string): string {
  return path
    .replace(WITH_TOKEN, "/$1/:token")
    .replace(/[\p{Cc}]/gu, "?")
    .slice(0, 300);
}
