import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { checkCredential } from "../credentials/check-credential.server";
import { type CheckedAnswer, VerifyPage } from "../credentials/VerifyPage";
import { emailAddress, optional } from "../http/fields";
import { readForm } from "../http/form.server";
import { visitor } from "../http/guards.server";
import type { FormAgain } from "../http/respond";
import { askedAgain, typedIn } from "../http/typed";
import { textFor } from "../i18n/catalog";
import { STRANGER } from "../record/context.server";

const t = textFor("en");
export const handle = { access: "public" };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("credentials.verify.title") }) },
];

/** A form writes each byte of the 256 KB file as at most three. */
const MOST_BYTES = 800 * 1024;
const fields = z.object({ file: z.string().min(1), email: optional(emailAddress()) });
const labels = { file: t("credentials.verify.file"), email: t("credentials.verify.email") };

/** A link to this page may name one of our credentials; its address is then filled in. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const id = new URL(request.url).searchParams.get("credential") ?? "";
  return { file: /^[\w-]{1,64}$/.test(id) ? `${context.app.env.origin}/credentials/${id}` : "" };
}

interface Checked extends FormAgain {
  answer: CheckedAnswer | null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, clientAddress } = context;
  const who = await visitor({ request, context });
  const form = await readForm(request, fields, { maxBytes: MOST_BYTES, labels });
  if (!form.ok) {
    const { problems, values, status } = form;
    return data<Checked>({ problems, values, answer: null }, { status });
  }
  const { file, email } = form.value;
  const values = { file, ...(email === undefined ? {} : { email }) };
  const input = { text: file, email: email ?? null, address: clientAddress };
  const outcome = await checkCredential(app, who?.actor ?? STRANGER, input);
  if (!outcome.ok) {
    const seconds = Number(outcome.detail?.waitSeconds ?? 60);
    const problems = [{ field: "file", message: t("credentials.verify.tooMany", { seconds }) }];
    const headers = { "Retry-After": String(seconds) };
    return data<Checked>({ problems, values, answer: null }, { status: 429, headers });
  }
  const { verdict, code, checks, badge } = outcome.value;
  const said = { name: badge?.name ?? null, issuer: badge?.issuer.name ?? null };
  const answer = { verdict, code, checks, ...said, at: app.now() };
  // The boxes are for another credential then.
  return data<Checked>({ problems: [], values: {}, answer });
}

export default function Verify() {
  const known = useLoaderData<typeof loader>();
  const again = useActionData<Checked>();
  const { file = known.file, email = "" } = typedIn(again?.values ?? {});
  return (
    <VerifyPage answer={again?.answer ?? null} asked={askedAgain(again)} known={{ file, email }} />
  );
}
