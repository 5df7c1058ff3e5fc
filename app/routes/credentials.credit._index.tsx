import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { CollegeCreditsPage } from "../credentials/career/CollegeCreditsPage";
import { CREDIT_UNITS, MOST_CREDITS } from "../credentials/career/college-credit";
import { readCollegeCredits } from "../credentials/career/read-college-credits.server";
import { type CreditRefusal, stateCredit } from "../credentials/career/state-credit.server";
import { carried, day, offered, oneLine, webAddress, wholeNumber } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { doFormOnce } from "../record/answer-once.server";

export const handle = { access: ["reviewer"] };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("collegeCredit.title") }) },
];

const form = z.object({
  key: carried(oneLine(64)),
  college: offered(64),
  achievement: offered(64),
  course: oneLine(120),
  credits: wholeNumber(1, MOST_CREDITS),
  unit: z.enum(CREDIT_UNITS),
  policy: webAddress(500),
  checked: day(),
  ends: day(),
});
const labels = () => ({
  college: t("collegeCredit.college"),
  achievement: t("collegeCredit.achievement"),
  course: t("collegeCredit.course"),
  credits: t("collegeCredit.credits"),
  unit: t("collegeCredit.unit"),
  policy: t("collegeCredit.policy"),
  checked: t("collegeCredit.checked"),
  ends: t("collegeCredit.ends"),
});
/** The field in which each refusal is put right. */
const FIELD_OF: Record<CreditRefusal, keyof ReturnType<typeof labels>> = {
  "not-your-college": "college",
  "no-such-achievement": "achievement",
  "said-already": "course",
  "checked-ahead": "checked",
  "checked-long-ago": "checked",
  "ends-before": "ends",
  "ends-late": "ends",
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["reviewer"]);
  const page = await readCollegeCredits(context.app.reading(who.actor));
  return { ...page, formKey: context.app.newId() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["reviewer"]);
  await requireFreshProof({ request, context });
  const read = await readForm(request, form, { labels: labels() });
  if (!read.ok) return unprocessable(read);
  const { key, college: collegeId, achievement: achievementId, ...said } = read.value;
  const { policy: policyUrl, checked: checkedOn, ends: endsOn, course, credits, unit } = said;
  const stated = { collegeId, achievementId, course, credits, unit, policyUrl, checkedOn, endsOn };
  const outcome = await context.app.run(who.actor, (writing) =>
    doFormOnce(writing, { key, action: "state-credit", answers: stated }, () =>
      stateCredit(writing, stated),
    ),
  );
  if (outcome.ok) return seeOther(`/credentials/credit/${outcome.value.creditId}`);
  const { reason } = outcome;
  const problem = { field: FIELD_OF[reason], message: t(`collegeCredit.problem.${reason}`) };
  return unprocessable({ problems: [problem], values: read.values });
}

export default function CollegeCredits() {
  const again = useActionData<typeof action>();
  return <CollegeCreditsPage {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
