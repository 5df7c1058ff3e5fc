import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, offered, oneLine, paragraphs } from "../http/fields";
import { readForm } from "../http/form.server";
import { type GuardArgs, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { readPerson } from "../identity/read-people.server";
import { readSecondReaders } from "../identity/read-second-readers.server";
import { sayNoReader } from "../identity/second-reader-words";
import { CoachTasks } from "../learning/CoachTasks";
import { longestReason } from "../learning/coach-task";
import { doCoachTask } from "../learning/do-coach-task.server";
import { readCoachTasks } from "../learning/read-coach-tasks.server";
import { readLearnerZone } from "../learning/read-learner-zone.server";

export const handle = { access: ["coach", "program_lead"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t("app.title", { page: t("tries.title", { name: data?.person.name ?? "" }) }) },
];

const PROBLEMS = {
  "no-such-task": "tries.problem.gone",
  "parallel-open": "tries.problem.parallelOpen",
} as const;

async function open({ request, context }: GuardArgs, id: string | undefined) {
  const who = await requireRole({ request, context }, ["coach", "program_lead"]);
  const person = await readPerson(context.app.reading(who.actor), who, id ?? "");
  if (!person) throw notFound();
  return { who, person };
}

export async function loader(args: LoaderFunctionArgs) {
  const { who, person } = await open(args, args.params.id);
  const { personId, name } = person;
  const reading = args.context.app.reading(who.actor);
  args.context.app.noteRead({ personId, readerId: who.personId, what: "tries" });
  return {
    person: { id: personId, name },
    tasks: await readCoachTasks(reading, personId),
    readers: await readSecondReaders(reading, { personId, channel: "tries" }),
    zone: await readLearnerZone(reading, personId),
    saved: new URL(args.request.url).searchParams.has("saved"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { who, person } = await open(args, args.params.id);
  const form = await readForm(
    args.request,
    z.object({
      task: carried(oneLine(64)),
      reason: paragraphs(longestReason),
      accepted: z.array(offered(64)).max(20).default([]),
    }),
    { labels: { reason: t("tries.reason") } },
  );
  if (!form.ok) return unprocessable(form);
  const { task, reason, accepted } = form.value;
  const { personId } = person;
  const outcome = await args.context.app.run(who.actor, (work) =>
    doCoachTask(work, { personId, taskId: task, reason, accepted }),
  );
  if (outcome.ok) return seeOther(`/people/${encodeURIComponent(personId)}/tries?saved`);
  const { name } = person;
  const problem =
    outcome.reason === "no-second-reader"
      ? { field: "reason", message: sayNoReader("tries", name, t) }
      : { field: "", message: t(PROBLEMS[outcome.reason], { name }) };
  return unprocessable({ problems: [problem], values: form.values });
}

export default function Tries() {
  const again = useActionData<typeof action>();
  return <CoachTasks {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
