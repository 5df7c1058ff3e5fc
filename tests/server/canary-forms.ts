import type { Field } from "./bad-values";

/** Makes a new canary that says what it is typed into. */
export type NewCanary = (what: string) => string;

/** Wrong answers to a field, each with canaries of its own. */
export function wrongAnswers(field: Field, canary: NewCanary): string[][] {
  const long = "max" in field ? field.max : 5_000;
  // Some words are somebody's own, and kept where they are typed: only what they may not be is sent.
  const isWords = ["line", "text", "file", "kept", "ignored"].includes(field.is);
  return [
    [`${canary("too long")} ${"x".repeat(long)}`],
    [canary("sent twice"), canary("sent twice")],
    [`${canary("with a NUL")}\0`],
    ...(isWords ? [] : [[canary("in its place")]]),
  ];
}

/** Bodies that are no form, each with canaries of its own. */
export function oddBodies(canary: NewCanary): { body: string | FormData; type?: string }[] {
  return [
    {
      body: JSON.stringify({ report: canary("JSON"), state: ["cleared"] }),
      type: "application/json",
    },
    { body: `{"report":"${canary("JSON that breaks off")}`, type: "application/json" },
    { body: `report=${canary("bad escapes")}%ff%zz`, type: "application/x-www-form-urlencoded" },
    { body: withReport(canary) },
  ];
}

/** Headers that a browser, or somebody in its place, may fill with anything. */
export function oddHeaders(canary: NewCanary, origin: string): Record<string, string> {
  return {
    referer: `${origin}/?report=${canary("the page before")}`,
    "user-agent": `Mozilla/5.0 ${canary("the browser")}`,
    "accept-language": canary("the language"),
    "x-forwarded-for": canary("the address before"),
    "x-request-id": canary("the request"),
  };
}

/** A form of several parts, with a report in a file whose name and kind say something too. */
function withReport(canary: NewCanary): FormData {
  const form = new FormData();
  form.append("notes", canary("a part"));
  const kind = { type: `text/${canary("a file's kind")}` };
  form.append("report", new File([canary("a file")], `${canary("a file's name")}.pdf`, kind));
  return form;
}
