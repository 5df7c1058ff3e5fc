/** Words of the pages that say something went wrong. */
export const errors = {
  "errors.try": "What you can do",
  "errors.home": "Your home page",
  "errors.courses": "All courses",
  "errors.verify": "Check a credential",

  "errors.notFound.title": "There is no page here",
  "errors.notFound.lead": "The address may be old or mistyped. Your work is safe.",

  "errors.withdrawn.title": "Erased",
  "errors.withdrawn.lead":
    "The person whom this was about asked us to erase it, and we keep no copy. Whether a copy that someone still has is valid, a check of that copy says.",

  "errors.forbidden.title": "This page is not open to you",
  "errors.forbidden.lead":
    "You are signed in, but your role does not open this page. Nothing was changed.",
  "errors.forbidden.signIn": "Sign in as someone else",
  "errors.forbidden.ask":
    "If you think it should be open to you, ask the person in your program who invited you.",

  "errors.refused.title": "We could not accept that",
  "errors.refused.lead": "Nothing was saved. Go back, open the page again, and try once more.",

  "errors.busy.title": "Too many tries for now",
  "errors.busy.lead": "Nothing is wrong with your account. Wait a few minutes, then try again.",

  "errors.unavailable.title": "Not saved yet",
  "errors.unavailable.lead":
    "We cannot reach our records just now. Reload this page in a moment: your browser still has what you typed, and nothing is sent twice.",
  "errors.unavailable.form": "What you filled in",
  "errors.unavailable.again": "Send it again",

  "errors.broken.title": "Something went wrong on our side",
  "errors.broken.lead":
    "What you saved before this is safe, and nothing was sent twice. Please try again in a minute.",
  "errors.broken.again": "Try again",
  "errors.broken.tell": "If it stays broken, tell us this: {reference}.",
} as const;
