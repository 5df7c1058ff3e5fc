import { t } from "../i18n/reader";
import type { PasswordProblem } from "../identity/password";
import type { Refused } from "../record/outcome";
import type { FormValues, Problem } from "./form.server";
import { busy, unprocessable, waiting } from "./respond";

type Everywhere = "too-many" | "busy" | "password";

/**
 * The answer to a refused form: the page again, with one sentence. `words` says each reason of this
 * form; a limit (429), a full queue (503) and a weak password are said the same everywhere.
 * `passwordField` is the input that a weak password was typed into.
 */
export function answerRefusal<Reason extends string>(
  refusal: Refused<Reason>,
  values: FormValues,
  words: Record<Exclude<Reason, Everywhere>, Problem>,
  passwordField = "password",
) {
  const { reason, detail } = refusal;
  if (reason === "too-many") {
    const waitSeconds = Number(detail?.waitSeconds);
    const message = t("identity.tooMany", { n: Math.ceil(waitSeconds / 60) });
    return waiting({ problems: [{ field: "", message }], values }, waitSeconds);
  }
  if (reason === "busy") {
    return busy({ problems: [{ field: "", message: t("identity.busy") }], values });
  }
  if (reason === "password") {
    const message = t(`identity.problem.${detail?.problem as PasswordProblem}`);
    return unprocessable({ problems: [{ field: passwordField, message }], values });
  }
  return unprocessable({ problems: [words[reason as Exclude<Reason, Everywhere>]], values });
}
