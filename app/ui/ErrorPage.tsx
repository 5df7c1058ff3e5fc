import { useText } from "../i18n/text";
import { Button, LinkButton, TouchLink } from "./Button";
import { Answer, Entry } from "./Entry";
import { Form } from "./Form";
import { Head, Wrap } from "./Page";
import { useFormToSendAgain } from "./response";

type Trouble =
  | "notFound"
  | "withdrawn"
  | "forbidden"
  | "refused"
  | "busy"
  | "unavailable"
  | "broken";

/** Which page a status gets. Whatever we do not know is ours, and says so. */
export function troubleOf(status: number): Trouble {
  if (status === 404) return "notFound";
  if (status === 410) return "withdrawn";
  if (status === 401 || status === 403) return "forbidden";
  if (status === 429) return "busy";
  if (status === 503) return "unavailable";
  return status >= 400 && status < 500 ? "refused" : "broken";
}

/**
 * A page that says what happened, that saved work is safe, and where to go.
 * `reference` finds the entry in the log; it is shown only when the fault is ours.
 */
export function ErrorPage({
  status,
  reference,
}: {
  status: number;
  reference?: string | undefined;
}) {
  const t = useText();
  const trouble = troubleOf(status);
  if (trouble === "broken") return <Broken reference={reference} />;
  return (
    <>
      <Head title={t(`errors.${trouble}.title`)} lead={t(`errors.${trouble}.lead`)} />
      <Wrap>
        <SendAgain />
        <Entry title={t("errors.try")}>
          <div className="stack text">
            {trouble === "forbidden" && <p>{t("errors.forbidden.ask")}</p>}
            <ul>
              <li>
                <TouchLink href="/">{t("errors.home")}</TouchLink>
              </li>
              <li>
                <TouchLink href="/courses">{t("errors.courses")}</TouchLink>
              </li>
              <li>
                <TouchLink href="/verify">{t("errors.verify")}</TouchLink>
              </li>
            </ul>
          </div>
        </Entry>
      </Wrap>
    </>
  );
}

/** The form that could not be saved, whole, to be sent on with one press. */
function SendAgain() {
  const t = useText();
  const form = useFormToSendAgain();
  if (form === null) return null;
  return (
    <Entry title={t("errors.unavailable.form")}>
      <Form action={form.path}>
        {form.fields.map(([name, value], at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two fields may share name and value
          <input key={at} type="hidden" name={name} value={value} />
        ))}
        <p>
          <Button>{t("errors.unavailable.again")}</Button>
        </p>
      </Form>
    </Entry>
  );
}

function Broken({ reference }: { reference: string | undefined }) {
  const t = useText();
  return (
    <>
      <Head title={t("errors.broken.title")} />
      <Wrap>
        <Entry title={t("errors.try")}>
          <div className="stack">
            <Answer kind="warn" tone="rust" word={t("errors.broken.again")} panel>
              <p>{t("errors.broken.lead")}</p>
              {reference && <p className="small soft">{t("errors.broken.tell", { reference })}</p>}
            </Answer>
            <div className="row">
              <LinkButton href="" weight="two">
                {t("errors.broken.again")}
              </LinkButton>
              <TouchLink href="/">{t("errors.home")}</TouchLink>
            </div>
          </div>
        </Entry>
      </Wrap>
    </>
  );
}
