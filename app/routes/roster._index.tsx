import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, oneLine } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { type FormAgain, seeOther, unprocessable, waiting } from "../http/respond";
import { askedAgain } from "../http/typed";
import { takeUpload } from "../http/upload.server";
import { t } from "../i18n/reader";
import type { Role } from "../identity/roles";
import { RosterPage } from "../placement/roster/RosterPage";
import { readRosterFile } from "../placement/roster/read-file.server";
import { readRosterPage } from "../placement/roster/read-roster-page.server";
import { fileWords } from "../placement/roster/roster-words";
import { MOST_BYTES } from "../placement/roster/sheet";
import { keepUpload } from "../placement/roster/use-upload.server";

const access: Role[] = ["program_lead", "adjudicator"];
export const handle = { access };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("roster.title") }) }];

export async function loader(args: LoaderFunctionArgs) {
  const who = await requireRole(args, access);
  return readRosterPage(args.context.app.reading(who.actor), who);
}

export async function action(args: ActionFunctionArgs) {
  const who = await requireRole(args, access);
  const { app } = args.context;
  const taken = await takeUpload(args.request, "list", MOST_BYTES);
  if (!taken.ok) return unprocessable(taken);
  const form = await readForm(taken.value.rest, z.object({ program: carried(oneLine(64)) }));
  if (!form.ok) return unprocessable(form);
  const { values } = form;
  const wrong = (message: string): FormAgain => ({
    problems: [{ field: "list", message }],
    values,
  });
  const { bytes, ending } = taken.value;
  if (bytes === null) return unprocessable(wrong(t("roster.file.none")));
  const sheet = await readRosterFile(bytes, ending);
  if (!sheet.ok) return unprocessable(wrong(fileWords(sheet, t)));
  const programId = form.value.program;
  const kept = await app.run(who.actor, (context) =>
    keepUpload(context, { programId, sheet: sheet.value }),
  );
  if (kept.ok) return seeOther(`/roster/${kept.value.id}`);
  const again = wrong(fileWords(kept, t));
  if (kept.reason !== "too-many") return unprocessable(again);
  return waiting(again, Number(kept.detail?.waitSeconds));
}

export default function Roster() {
  const again = useActionData<FormAgain>();
  return <RosterPage {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
