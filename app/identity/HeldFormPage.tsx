import { useText } from "../i18n/text";
import { FRESH } from "../ui/asked";
import { TouchLink } from "../ui/Button";
import { Field } from "../ui/Field";
import { FormPage } from "../ui/Form";
import { type HeldForm, PROOF_FIELDS } from "./held-form";

/** Whether an error page's data is a held form. */
export function isHeldForm(value: unknown): value is HeldForm {
  return typeof value === "object" && value !== null && "held" in value;
}

/**
 * Asks who is there while a form waits. Its fields travel along unseen, and the answer sends them
 * on to where they were going (307), so nothing that was typed is lost.
 */
export function HeldFormPage({ held }: HeldForm) {
  const t = useText();
  const { path, fields, personId, email, asksCode, demoCode, problem } = held;
  const field = email === null ? PROOF_FIELDS.email : PROOF_FIELDS.password;
  return (
    <FormPage
      title={t("identity.proof.title")}
      lead={t(email === null ? "identity.proof.leadOut" : "identity.proof.lead")}
      before={email !== null && <p>{t("identity.proof.as", { email })}</p>}
      asked={problem === null ? FRESH : { problems: [{ field, message: problem }], values: {} }}
      action={`/proof?next=${encodeURIComponent(path)}`}
      button={t("identity.proof.button")}
      beside={<TouchLink href="/">{t("identity.proof.home")}</TouchLink>}
    >
      {personId !== null && <input type="hidden" name={PROOF_FIELDS.person} value={personId} />}
      {fields.map(([name, value], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two fields may share name and value
        <input key={at} type="hidden" name={name} value={value} />
      ))}
      {email === null && (
        <Field
          name={PROOF_FIELDS.email}
          type="email"
          label={t("identity.email")}
          autoComplete="username"
          required
        />
      )}
      <Field
        name={PROOF_FIELDS.password}
        type="password"
        label={t("identity.password")}
        autoComplete="current-password"
        required
      />
      {asksCode !== false && (
        <Field
          name={PROOF_FIELDS.code}
          label={t(asksCode ? "factor.code" : "factor.codeIfAny")}
          hint={demoCode === null ? t("factor.codeHint") : t("factor.demoCode", { code: demoCode })}
          autoComplete="one-time-code"
          required={asksCode === true}
        />
      )}
    </FormPage>
  );
}
