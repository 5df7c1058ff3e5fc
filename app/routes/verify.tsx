import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { CheckedAnswer } from "../credentials/CheckAnswer";
import { checkCredential, ownToken } from "../credentials/check-credential.server";
import { issueReceipt } from "../credentials/issue-receipt.server";
import type { CheckedPass } from "../credentials/pass";
import type { Receipt } from "../credentials/receipt";
import { VerifyPage } from "../credentials/VerifyPage";
import { MAX_PICTURE_BYTES } from "../credentials/verification/file";
import { emailAddress, optional } from "../http/fields";
import { readForm } from "../http/form.server";
import { visitor } from "../http/guards.server";
import { type FormAgain, unprocessable, waiting } from "../http/respond";
import { askedAgain, typedIn } from "../http/typed";
import { takeUpload } from "../http/upload.server";
import { t } from "../i18n/reader";
import { holds } from "../identity/roles";
import { STRANGER } from "../record/context.server";

export const handle = { access: "public" };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("credentials.verify.title") }) },
];

/** A form writes each byte of the 256 KB file as at most three. */
const MOST_BYTES = 800 * 1024;
const email = optional(emailAddress());
const pasted = z.object({
  file: z.string().min(1, { error: () => t("credentials.verify.nothing") }),
  email,
});
const sent = z.object({ email });
const labels = () => ({ file: t("credentials.verify.file"), email: t("credentials.verify.email") });

/** A link to this page may name one of our credentials; its address is then filled in. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await visitor({ request, context });
  const mayCheckMany = holds(who?.memberships ?? [], ["program_lead", "adjudicator"]);
  const id = new URL(request.url).searchParams.get("credential") ?? "";
  const file = /^[\w-]{1,64}$/.test(id) ? `${context.app.env.origin}/credentials/${id}` : "";
  return { file, mayCheckMany };
}

interface Checked extends FormAgain {
  answer?: CheckedAnswer;
  receipt?: Receipt | null;
  pass?: CheckedPass;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, clientAddress } = context;
  const who = await visitor({ request, context });
  const taken = await takeUpload(request, "upload", MAX_PICTURE_BYTES);
  if (!taken.ok) return unprocessable(taken);
  const { bytes, rest } = taken.value;
  const limits = { maxBytes: MOST_BYTES, labels: labels() };
  const form = await (bytes ? readForm(rest, sent, limits) : readForm(rest, pasted, limits));
  if (!form.ok) return unprocessable(form);

  const { values } = form;
  const file = bytes ?? String(values.file);
  const input = { file, email: form.value.email ?? null, address: clientAddress };
  const outcome = await checkCredential(app, who?.actor ?? STRANGER, input);
  if (!outcome.ok) {
    const { reason, detail } = outcome;
    const seconds = Number(detail?.waitSeconds ?? 0);
    if (reason === "too-many") {
      const problems = [{ field: "file", message: t("credentials.verify.tooMany", { seconds }) }];
      return waiting({ problems, values }, seconds);
    }
    const problems = [{ field: "file", message: t(`credentials.verify.link.${reason}`) }];
    return unprocessable({ problems, values });
  }
  const checked = outcome.value;
  // The boxes are for another credential then.
  const again = { problems: [], values: {} };
  if (checked.kind === "receipt") return { ...again, receipt: checked.receipt } satisfies Checked;
  if (checked.kind === "pass") return { ...again, pass: checked.pass } satisfies Checked;
  const { verdict, code, checks, badge } = checked.verification;
  const receipt = await issueReceipt(app, checked);
  const said = { name: badge?.name ?? null, issuer: badge?.issuer.name ?? null };
  const twin = ownToken(checked, app.env.origin);
  const answer = { verdict, code, checks, ...said, at: app.now(), receipt, ...twin };
  return { ...again, answer } satisfies Checked;
}

export default function Verify() {
  const known = useLoaderData<typeof loader>();
  const again = useActionData<Checked>();
  const { file = known.file, email = "" } = typedIn(again?.values ?? {});
  return (
    <VerifyPage
      answer={again?.answer ?? null}
      receipt={again?.receipt}
      pass={again?.pass}
      asked={askedAgain(again)}
      known={{ file, email }}
      mayCheckMany={known.mayCheckMany}
    />
  );
}
