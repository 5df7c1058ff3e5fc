import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { type ActivateRefusal, activateKeys } from "../credentials/activate-keys.server";
import { type CompromiseRefusal, compromiseKey } from "../credentials/compromise-key.server";
import { KeysPage } from "../credentials/KeysPage";
import { KEY_REPORT_REASONS } from "../credentials/key-report";
import { firstState } from "../credentials/organization-key";
import { readKeys } from "../credentials/read-keys.server";
import {
  type ReportKeyRefusal,
  reportKey,
  withdrawKeyReport,
} from "../credentials/report-key.server";
import { type StageRefusal, stageKeys } from "../credentials/stage-keys.server";
import { carried, offered, optional, wholeNumber } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { forbidden, notFound, seeOther, unprocessable } from "../http/respond";
import { formatInstant } from "../i18n/dates";
import { t } from "../i18n/reader";
import type { Role } from "../identity/roles";
import { type Outcome, refused } from "../record/outcome";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: data ? t("keys.title", { name: data.organization.name }) : t("errors.notFound.title"),
    }),
  },
];
const access: Role[] = ["operator"];
export const handle = { access };

const STEPS = ["stage", "activate", "report", "compromise", "withdraw"] as const;
const stepIn = (value: unknown) => STEPS.find((step) => step === value);
const form = z.object({
  step: carried(z.enum(STEPS)),
  beside: carried(wholeNumber(0, 1_000_000)),
  kid: optional(offered(64)),
  reason: optional(z.enum(KEY_REPORT_REASONS)),
});

type Refusal = ActivateRefusal | CompromiseRefusal | ReportKeyRefusal | StageRefusal | "no-reason";
type Taken = Outcome<object | null, Refusal>;

export async function loader(args: LoaderFunctionArgs) {
  const who = await requireRole(args, access);
  const id = args.params.id ?? "";
  const page = await readKeys(args.context.app.reading(who.actor), id);
  if (!page) throw notFound();
  const step = stepIn(new URL(args.request.url).searchParams.get("done"));
  return { ...page, document: `/o/${id}/did.json`, notice: step ? t(`keys.done.${step}`) : null };
}

export async function action(args: ActionFunctionArgs) {
  const who = await requireRole(args, access);
  const { app } = args.context;
  const organizationId = args.params.id ?? "";
  const page = await readKeys(app.reading(who.actor), organizationId);
  if (!page) throw notFound();
  await requireFreshProof(args);
  const read = await readForm(args.request, form);
  if (!read.ok) return unprocessable(read);
  const { step, beside, kid = "", reason } = read.value;
  const kek = app.env.keyEncryptionKey;
  const taken = await app.run(who.actor, async (context): Promise<Taken> => {
    if (step === "stage") return stageKeys(context, { organizationId, kek, beside });
    if (step === "activate") return activateKeys(context, { organizationId });
    if (step === "withdraw") return withdrawKeyReport(context, { organizationId, kid });
    if (step === "compromise") return compromiseKey(context, { organizationId, kid, kek });
    if (reason === undefined) return refused("no-reason");
    return reportKey(context, { organizationId, kid, reason, kek });
  });
  if (taken.ok) {
    const inUse = step === "stage" && firstState(page.keys) === "active";
    return seeOther(`/organizations/${organizationId}/keys?done=${inUse ? "activate" : step}`);
  }
  if (taken.reason === "unknown-organization") throw notFound();
  if (taken.reason === "not-allowed") throw forbidden();
  const at = formatInstant(Number(taken.detail?.from ?? 0), page.organization.timeZone, t.locale);
  const message =
    taken.reason === "too-soon"
      ? t("keys.refused.too-soon", { at })
      : t(`keys.refused.${taken.reason}`);
  const field = taken.reason === "no-such-key" && page.keys.length > 0 ? "kid" : "";
  const named = taken.reason === "no-reason" ? "reason" : field;
  return unprocessable({
    problems: [{ field: named, message }],
    values: { step, kid, reason: reason ?? "" },
  });
}

export default function Keys() {
  const page = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const refused = again ? { step: stepIn(again.values.step) ?? "stage", asked: again } : null;
  return <KeysPage {...page} notice={again ? null : page.notice} refused={refused} />;
}
