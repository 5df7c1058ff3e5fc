import type {
  ActionFunctionArgs,
  LinksFunction,
  LoaderFunctionArgs,
  MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { MediaPage } from "../authoring/media/MediaPage";
import { mediaDone, mediaWorks } from "../authoring/media/media-change";
import { readMediaPage } from "../authoring/media/read-media-page.server";
import { workOnMedia } from "../authoring/media/work-on-media.server";
import { frameOf } from "../authoring/read-draft.server";
import { MEDIA_LIMITS } from "../catalog/media";
import { editFields, MOST_FILE_BYTES } from "../http/edit-fields";
import { carried, oneLine, optional } from "../http/fields";
import { readForm } from "../http/form.server";
import { type GuardArgs, requireRole } from "../http/guards.server";
import { busy, type FormAgain, notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { takeUpload } from "../http/upload.server";
import { t } from "../i18n/reader";
import stylesheet from "../ui/studio.css?url";

export const handle = { access: ["author", "reviewer"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("studioMedia.title") }) },
];

async function open({ request, context }: GuardArgs, draftId: string) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const read = await readMediaPage(context.app.reading(who.actor), draftId);
  if (!read) throw notFound();
  return { who, ...read };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { page, media, figures, language } = await open({ request, context }, params.draft ?? "");
  const said = new URL(request.url).searchParams.get("done");
  return {
    ...frameOf(page),
    ...{ media, figures, language },
    mayEdit: page.rights.edit,
    editKey: context.app.newId(),
    done: mediaDone.find((one) => one === said) ?? null,
  };
}

const pressed = z.object({ work: carried(z.enum(mediaWorks)) });
const about = {
  title: oneLine(120),
  language: z.enum(["en", "es"]),
  poster: optional(oneLine(64)).transform((name) => name ?? ""),
};
const one = { ...editFields, id: carried(oneLine(60)) };
const words = z.object({
  ...{ ...one, ...about },
  captions: z.string().default(""),
  transcript: z.string().default(""),
});
const forms = {
  add: z.object({ ...editFields, ...about }),
  replace: z.object(one),
  remove: z.object(one),
  words,
  begin: words,
};
/** What a form that does not ask for it leaves out. */
const EMPTY = { id: "", title: "", poster: "", captions: "", transcript: "" };
/** Room for far more words than captions and a transcript may have, so that what is too long is named. */
const MOST_WORDS = 12_000_000;

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { who, page } = await open({ request, context }, params.draft ?? "");
  const taken = await takeUpload(request, "upload", MEDIA_LIMITS.bytes.film);
  if (!taken.ok)
    return unprocessable(
      taken.status === 413
        ? { ...taken, problems: [{ field: "upload", message: t("studioMedia.refused.large") }] }
        : taken,
    );
  const { rest, bytes } = taken.value;
  // A form with a file was counted while it was read.
  const maxBytes = rest === request ? MOST_FILE_BYTES : MOST_WORDS;
  const asked = await readForm(rest.clone(), pressed, { maxBytes });
  if (!asked.ok) return unprocessable(asked);
  const { work } = asked.value;
  const labels = { title: t("studioMedia.name"), poster: t("studioMedia.poster") };
  const read = await readForm(rest, forms[work], { labels, maxBytes });
  if (!read.ok) return unprocessable({ ...read, values: { ...read.values, work } });
  const posted = { ...EMPTY, language: "en" as const, ...read.value, work, bytes };
  const done = await workOnMedia(context.app, who.actor, page, posted, t);
  if (done.kind === "done") return seeOther(done.to);
  const { problem, captions } = done;
  const values = { ...read.values, work, ...(captions !== undefined && { captions }) };
  const again = { problems: [problem], values };
  return done.kind === "busy" ? busy(again) : unprocessable(again);
}

export default function MediaRoute() {
  const again = useActionData<FormAgain>();
  return <MediaPage {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
