import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { readFields } from "../http/form.server";
import { visitor } from "../http/guards.server";
import { nextPath } from "../http/next-path";
import { seeOther } from "../http/respond";
import { t } from "../i18n/reader";
import { deviceName } from "../identity/device";
import { demoCode } from "../identity/give-code.server";
import { HeldFormPage } from "../identity/HeldFormPage";
import { type HeldForm, PROOF_FIELDS } from "../identity/held-form";
import { proveAgain } from "../identity/prove-again.server";
import { TouchLink } from "../ui/Button";
import { Head, Wrap } from "../ui/Page";

export const meta = () => [{ title: t("app.title", { page: t("identity.proof.title") }) }];
export const handle = { access: "public" };

/** Takes a held form with a password, and sends the form on to where it was going (307). */
export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const path = nextPath(new URL(request.url).searchParams.get("next"));
  const form = await readFields(request, t);
  if (!form.ok) return seeOther("/");
  const asked = Object.values(PROOF_FIELDS) as string[];
  const answers = form.value.filter(([name]) => asked.includes(name));
  const fields = form.value.filter(([name]) => !asked.includes(name));
  const proof = Object.fromEntries(answers);
  const present = await visitor(args);
  const heldFor = proof[PROOF_FIELDS.person] ?? null;
  const held = {
    path,
    fields,
    personId: heldFor,
    email: present?.email ?? null,
    asksCode: present?.hasFactor ?? null,
    demoCode: present?.hasFactor ? await demoCode(context.app, present.personId) : null,
  };
  if (answers.length > Object.keys(proof).length)
    return data<HeldForm>({ held: { ...held, problem: t("form.carried") } }, { status: 400 });
  const proved = await proveAgain(context.app, {
    email: present?.email ?? (proof[PROOF_FIELDS.email] ?? "").trim().toLowerCase().slice(0, 254),
    password: (proof[PROOF_FIELDS.password] ?? "").slice(0, 1024),
    code: (proof[PROOF_FIELDS.code] ?? "").slice(0, 64),
    address: context.clientAddress,
    device: deviceName(request.headers.get("user-agent")),
    present,
    heldFor,
  });
  if (proved.ok) {
    return redirect(path, { status: 307, headers: { "Set-Cookie": proved.value.setCookie } });
  }
  const wait = Math.ceil(Number(proved.detail?.waitSeconds) / 60);
  const problem = {
    "no-match": present ? t("identity.presentWrong") : t("identity.signIn.noMatch"),
    "no-code": t("factor.noCode"),
    "other-person": t("identity.proof.otherPerson"),
    "too-many": t("identity.tooMany", { n: wait }),
    busy: t("identity.busy"),
  }[proved.reason];
  const status = proved.reason === "too-many" ? 429 : 422;
  return data<HeldForm>({ held: { ...held, problem } }, { status });
}

export default function Proof() {
  const again = useActionData<typeof action>();
  if (again) return <HeldFormPage held={again.held} />;
  // Opened by hand: a form leads here, and away again, so there is only the way home.
  return (
    <>
      <Head title={t("identity.proof.title")} slim />
      <Wrap>
        <div className="entry">
          <div className="text">
            <p>{t("identity.proof.nothing")}</p>
            <TouchLink href="/">{t("identity.proof.home")}</TouchLink>
          </div>
        </div>
      </Wrap>
    </>
  );
}
