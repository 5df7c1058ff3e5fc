/** Says to the page that signs people out whether this browser holds words that no server has yet. */
const NAME = "muster-unsent";
/** In seconds; what nobody came back for in this time is cleared with the rest. */
const KEPT_FOR = 30 * 24 * 3_600;
export const UNSENT_FOR_MS = KEPT_FOR * 1_000;

/** The cookie that says it, as a script writes it. */
export function unsentCookie(isThere: boolean): string {
  const age = isThere ? KEPT_FOR : 0;
  return `${NAME}=1; Path=/sign-out; SameSite=Strict; Max-Age=${age}`;
}

/** Does a browser hold such words, by the cookies that it sent? */
export function holdsUnsent(cookies: string | null): boolean {
  return (cookies ?? "").split(/;\s*/).includes(`${NAME}=1`);
}
