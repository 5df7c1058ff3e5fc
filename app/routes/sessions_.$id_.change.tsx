import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, day, oneLine, optional, wholeNumber } from "../http/fields";
import { readForm } from "../http/form.server";
import { type GuardArgs, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { isBookable } from "../observation/booking";
import { changeSession } from "../observation/change-session.server";
import { readSession } from "../observation/read-sessions.server";
import { SessionChangeForm } from "../observation/SessionChangeForm";
import { changeProblem, sessionLabels } from "../observation/session-fields";
import { LONGEST_MINUTES, MOST_SEATS } from "../observation/training";

export const handle = { access: ["coach", "program_lead"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: data
        ? t("session.change.title", { session: data.session.title })
        : t("errors.notFound.title"),
    }),
  },
];

async function open({ request, context }: GuardArgs, id: string | undefined) {
  const who = await requireRole({ request, context }, ["coach", "program_lead"]);
  const reading = context.app.reading(who.actor);
  const sheet = await readSession(reading, id ?? "");
  if (!sheet?.facilitates) throw notFound();
  return { who, session: sheet.session, open: isBookable(sheet.session, reading.now) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { session, open: changeable } = await open(args, args.params.id);
  return { session, open: changeable };
}

const why = { seen: carried(wholeNumber(0, 99_999)), reason: oneLine(200) };
const moved = () => ({
  ...why,
  act: carried(z.enum(["move", "cancel"])),
  day: day(),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, t("session.problem.time")),
  minutes: wholeNumber(1, LONGEST_MINUTES),
  place: oneLine(200),
  seats: optional(wholeNumber(1, MOST_SEATS)),
});

export async function action(args: ActionFunctionArgs) {
  const { who, session } = await open(args, args.params.id);
  const labels = sessionLabels(t);
  const asked = await readForm(args.request.clone(), z.object(moved()), { labels });
  const form =
    asked.values.act === "cancel"
      ? await readForm(args.request, z.object({ ...why, act: z.literal("cancel") }), { labels })
      : asked;
  if (!form.ok) return unprocessable(form);
  const { seen, reason, ...sent } = form.value;
  const outcome = await args.context.app.run(who.actor, (context) =>
    changeSession(context, {
      sessionId: session.id,
      seen,
      reason,
      to: "day" in sent ? { ...sent, kind: "move", seats: sent.seats ?? null } : { kind: "cancel" },
    }),
  );
  if (outcome.ok) return seeOther(`/sessions/${session.id}`);
  return unprocessable({ problems: [changeProblem(outcome, t)], values: form.values });
}

export default function ChangeSession() {
  const again = useActionData<typeof action>();
  return <SessionChangeForm {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
