import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { RetirementForm } from "../catalog/RetirementForm";
import { readRetirement, retireCourse } from "../catalog/retire-course.server";
import { longestRetirement } from "../catalog/retirement";
import { carried, paragraphs } from "../http/fields";
import { readForm } from "../http/form.server";
import { type GuardArgs, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain, typedIn } from "../http/typed";
import { t } from "../i18n/reader";
import { readLearnerZone } from "../learning/read-learner-zone.server";

export const handle = { access: ["author"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: t(data?.retirement ? "retirement.form.reopen" : "retirement.form.retire"),
    }),
  },
];

async function open({ request, context }: GuardArgs, courseId: string) {
  const who = await requireRole({ request, context }, ["author"]);
  const reading = context.app.reading(who.actor);
  const page = await readRetirement(reading, courseId);
  if (!page) throw notFound();
  return { who, page: { ...page, zone: await readLearnerZone(reading, who.personId) } };
}

export async function loader(args: LoaderFunctionArgs) {
  const { page } = await open(args, args.params.course ?? "");
  return { ...page, saved: new URL(args.request.url).searchParams.has("saved") };
}

export async function action(args: ActionFunctionArgs) {
  const courseId = args.params.course ?? "";
  const { who } = await open(args, courseId);
  const form = await readForm(
    args.request,
    z.object({
      act: carried(z.enum(["retire", "reopen"])),
      reason: paragraphs(longestRetirement),
    }),
    { labels: { reason: t("retirement.form.words") } },
  );
  if (!form.ok) return unprocessable(form);
  const { act, reason } = form.value;
  const outcome = await args.context.app.run(who.actor, (context) =>
    retireCourse(context, { courseId, retired: act === "retire", reason }),
  );
  if (!outcome.ok) throw notFound();
  return seeOther(`/courses/${encodeURIComponent(courseId)}/retirement?saved`);
}

export default function Retirement() {
  const { problems, values } = askedAgain(useActionData<typeof action>());
  return (
    <RetirementForm
      {...useLoaderData<typeof loader>()}
      problems={problems}
      typed={typedIn(values)}
    />
  );
}
