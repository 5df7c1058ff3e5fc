import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, oneLine, optional, wholeNumber } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { minutesField, seenField } from "../observation/attendance-sheet";
import { readSession } from "../observation/read-sessions.server";
import { recordAttendance } from "../observation/record-attendance.server";
import { SessionPage } from "../observation/SessionPage";
import {
  attendanceLabels,
  attendanceProblem,
  markable,
  marksIn,
} from "../observation/session-fields";

export const handle = { access: ["corps_member", "coach", "program_lead"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t("app.title", { page: data?.sheet.session.title ?? t("errors.notFound.title") }) },
];

/** A search of more letters than any name has finds nobody; it is cut, not refused. */
const LONGEST_SEARCH = 100;
const searched = (url: URL) => (url.searchParams.get("q") ?? "").trim().slice(0, LONGEST_SEARCH);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["corps_member", "coach", "program_lead"]);
  const url = new URL(request.url);
  const reading = context.app.reading(who.actor);
  const sheet = await readSession(reading, params.id ?? "", searched(url));
  if (!sheet) throw notFound();
  return { sheet, now: reading.now, saved: url.searchParams.has("saved") };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["coach", "program_lead"]);
  const id = params.id ?? "";
  const search = searched(new URL(request.url));
  const sheet = await readSession(context.app.reading(who.actor), id, search);
  if (!sheet?.facilitates) throw notFound();
  // A wider bound than the session's own, so that the sentence about too many minutes can name the person.
  const minutes = Object.fromEntries(
    markable(sheet).flatMap(({ personId }) => [
      [minutesField(personId), optional(wholeNumber(0, 99_999))],
      [seenField(personId), carried(optional(wholeNumber(0, 99_999)))],
    ]),
  );
  const form = await readForm(request, z.object({ reason: optional(oneLine(500)), ...minutes }), {
    labels: attendanceLabels(sheet, t),
  });
  if (!form.ok) return unprocessable(form);
  const marks = marksIn(sheet, form.value);
  if (marks.length === 0)
    return unprocessable({
      problems: [{ field: "", message: t("session.problem.nobody") }],
      values: form.values,
    });
  const outcome = await context.app.run(who.actor, (writing) =>
    recordAttendance(writing, { sessionId: id, marks, reason: form.value.reason ?? null }),
  );
  if (outcome.ok)
    return seeOther(`/sessions/${id}?${new URLSearchParams({ q: search, saved: "1" })}`);
  return unprocessable({
    problems: [attendanceProblem(outcome, sheet, t)],
    values: form.values,
  });
}

export default function Session() {
  const again = useActionData<typeof action>();
  const page = useLoaderData<typeof loader>();
  return <SessionPage {...page} saved={page.saved && !again} asked={askedAgain(again)} />;
}
