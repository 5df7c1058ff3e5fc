import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { QrCode } from "../credentials/QrCode";
import { carried, oneLine, optional } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, signedIn } from "../http/guards.server";
import { nextPath } from "../http/next-path";
import { seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import {
  beginFactor,
  confirmOwnFactor,
  readOwnFactor,
  removeOwnFactor,
  renewRecoveryCodes,
} from "../identity/enroll-factor.server";
import { FactorPage, RecoveryCodesPage } from "../identity/FactorPage";
import { demoCode } from "../identity/give-code.server";
import { holds, POWER } from "../identity/roles";
import type { Outcome } from "../record/outcome";

export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("factor.title") }) }];
export const handle = { access: "signed-in" };

const STEPS = ["begin", "confirm", "codes", "remove"] as const;
const form = z.object({
  do: carried(z.enum(STEPS)),
  "one-time-password": optional(oneLine(64)),
});
const labels = () => ({ "one-time-password": t("factor.code") });

type Refusal = "has-factor" | "nothing-begun" | "no-code" | "needed";
type Done = Outcome<{ recoveryCodes?: string[] } | null, Refusal>;

export async function loader(args: LoaderFunctionArgs) {
  const who = await signedIn(args);
  const { app } = args.context;
  const query = new URL(args.request.url).searchParams;
  const own = await readOwnFactor(app.reading(who.actor), app.env, who);
  return {
    own,
    isNeeded: who.withheld.length > 0 || holds(who.memberships, POWER),
    demoCode: own.pending ? await demoCode(app, who.personId) : null,
    next: nextPath(query.get("next")),
    notice: query.get("done") === "remove" ? t("factor.done.removed") : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const who = await signedIn(args);
  const { app } = args.context;
  const url = new URL(args.request.url);
  const next = nextPath(url.searchParams.get("next"));
  const read = await readForm(args.request.clone(), form, { labels: labels() });
  if (!read.ok) return unprocessable(read);
  const { do: step, "one-time-password": code = "" } = read.value;
  if (step === "codes" || step === "remove") await requireFreshProof(args);
  const done = await app.run(who.actor, async (context): Promise<Done> => {
    if (step === "begin") {
      const begun = await beginFactor(context, app.env);
      return begun.ok ? { ok: true, value: null } : begun;
    }
    if (step === "codes") return renewRecoveryCodes(context);
    if (step === "remove") return removeOwnFactor(context);
    return confirmOwnFactor(context, app.env, { code, sessionId: who.sessionId });
  });
  if (!done.ok) {
    const problem =
      done.reason === "no-code"
        ? { field: "one-time-password", message: t("factor.noCode") }
        : { field: "", message: t(`factor.${done.reason}`) };
    return unprocessable({ problems: [problem], values: { do: step } });
  }
  // Shown this one time, on the answer itself: there is no address under which they could be read again.
  if (done.value?.recoveryCodes)
    return data({ problems: [], values: {}, codes: done.value.recoveryCodes, next });
  return seeOther(`/account/factor${step === "remove" ? "?done=remove" : url.search}`);
}

export default function Factor() {
  const { own, next: _, ...page } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  if (again && "codes" in again) return <RecoveryCodesPage codes={again.codes} next={again.next} />;
  const qr = own.pending && <QrCode address={own.pending.address} label={t("factor.scanLabel")} />;
  const step = String(again?.values.do ?? "");
  return (
    <FactorPage
      {...own}
      {...page}
      notice={again ? null : page.notice}
      qr={qr}
      again={again ? { step, asked: askedAgain(again) } : null}
    />
  );
}
