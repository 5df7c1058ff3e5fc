import type {
  ActionFunctionArgs,
  LinksFunction,
  LoaderFunctionArgs,
  MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { afterChange, saveProblem } from "../authoring/after-change";
import { editDraft } from "../authoring/edit-draft.server";
import { PeoplePage } from "../authoring/people/PeoplePage";
import { sheetOf, withOthers, withPerson } from "../authoring/people/people-form";
import { frameOf, readDraft, textsOf } from "../authoring/read-draft.server";
import { personKinds, placeKinds } from "../catalog/check/tally";
import { editFields } from "../http/edit-fields";
import { carried, oneLine, optional, paragraphs, wholeNumber } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { readQuery } from "../http/read-query.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { kept } from "../i18n/kept";
import { t } from "../i18n/reader";
import stylesheet from "../ui/studio.css?url";

const PATH = "tally.yaml";
const MOST_PEOPLE = 300;

export const handle = { access: ["author", "reviewer"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("people.sheet") }) }];

const place = () => optional(wholeNumber(0, MOST_PEOPLE - 1));
const query = z.object({ person: place() });

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const page = await readDraft(context.app.reading(who.actor), params.draft ?? "");
  if (!page) throw notFound();
  const asked = await readQuery(request, query);
  const sheet = sheetOf(textsOf(page.files).get(PATH) ?? "");
  const at = asked.ok ? (asked.value.person ?? null) : null;
  const chosen = at !== null && sheet?.people[at] ? at : null;
  return { ...frameOf(page), sheet, chosen, editKey: context.app.newId() };
}

const form = z.object({
  ...editFields,
  do: carried(z.enum(["save", "drop", "others"])),
  person: carried(place()),
  name: optional(oneLine(200)),
  is: optional(z.enum(personKinds)),
  kind: optional(z.enum(placeKinds)),
  home: optional(oneLine(200)),
  shows: optional(paragraphs(1000)),
  needs: optional(oneLine(200)),
  others: optional(paragraphs(8000)),
});
const labels = () => ({
  name: t("people.name"),
  is: t("people.is"),
  kind: t("people.kind"),
  home: t("people.home"),
  shows: t("people.shows"),
  needs: t("people.needs"),
  others: t("people.others.label"),
});

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const draftId = params.draft ?? "";
  const page = await readDraft(context.app.reading(who.actor), draftId);
  if (!page) throw notFound();
  const read = await readForm(request, form, { labels: labels() });
  if (!read.ok) return unprocessable(read);
  const { editKey, seq, person: at = null, name, is, kind, home, ...more } = read.value;
  const again = (field: "" | "name" | "is" | "kind" | "home" | "shows", message: string) =>
    unprocessable({ problems: [{ field, message }], values: read.values });
  const missing = Object.entries({ name, is, kind, home }).find(([, one]) => one === undefined);
  if (more.do === "save" && missing) {
    const field = missing[0] as "name" | "is" | "kind" | "home";
    return again(field, t("form.missing", { field: labels()[field] }));
  }
  const lines = (text = "") => text.split(/\n+/).flatMap((one) => one.trim() || []);
  const shows = lines(more.shows);
  if (shows.some((one) => one.length > 200)) return again("shows", t("people.shows.long"));
  const sheet = sheetOf(textsOf(page.files).get(PATH) ?? "");
  if (more.do === "save" && at === null && (sheet?.people.length ?? 0) >= MOST_PEOPLE)
    return again("", t("people.sheet.many", { most: MOST_PEOPLE }));
  const saved = await context.app.run(who.actor, (writing) =>
    editDraft(writing, {
      draftId,
      atSeq: seq,
      editKey,
      why: kept("people.sheet.why"),
      edit: (files) => {
        const text = files.get(PATH) ?? "";
        const shown = sheetOf(text);
        if (!shown || (at !== null && !shown.people[at])) return new Map();
        if (more.do === "others") return new Map([[PATH, withOthers(text, lines(more.others))]]);
        const one =
          more.do === "save" && name && is && kind && home
            ? { name, is, kind, home, shows, needs: more.needs ?? "" }
            : null;
        if (one === null && at === null) return new Map();
        return new Map([[PATH, withPerson(text, at, one)]]);
      },
    }),
  );
  if (!saved.ok) return again("", saveProblem(saved.reason, saved.detail, t).message);
  return seeOther(afterChange(draftId, saved.value, "people"));
}

export default function PeopleRoute() {
  const again = useActionData<typeof action>();
  return <PeoplePage {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
