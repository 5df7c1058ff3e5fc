import type {
  ActionFunctionArgs,
  LinksFunction,
  LoaderFunctionArgs,
  MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { afterChange, saveProblem } from "../authoring/after-change";
import { ofCourseFile } from "../authoring/course-edit";
import { aboutOf, isReadable, withAbout } from "../authoring/course-settings";
import { editDraft } from "../authoring/edit-draft.server";
import { frameOf, readDraft, textsOf } from "../authoring/read-draft.server";
import { HIGHEST_GRADE, LOWEST_GRADE, MODALITIES, SettingsPage } from "../authoring/SettingsPage";
import { audiences, courseCode, strands, waivableKinds } from "../catalog/manifest";
import { reviewWords } from "../catalog/review-by";
import { editFields } from "../http/edit-fields";
import { oneLine, optional, paragraphs, wholeNumber } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { kept } from "../i18n/kept";
import { t } from "../i18n/reader";
import stylesheet from "../ui/studio.css?url";

export const handle = { access: ["author", "reviewer"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: data ? t("settings.page", { title: data.outline.title }) : t("errors.notFound.title"),
    }),
  },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const page = await readDraft(context.app.reading(who.actor), params.draft ?? "");
  if (!page) throw notFound();
  const text = textsOf(page.files).get("course.yaml") ?? "";
  return {
    ...frameOf(page),
    about: isReadable(text) ? aboutOf(text) : null,
    editKey: context.app.newId(),
  };
}

const VERSION = /^\d{1,4}\.\d{1,4}\.\d{1,4}$/;

const form = z.object({
  ...editFields,
  title: oneLine(120),
  summary: paragraphs(600),
  version: oneLine(14),
  strand: z.enum(strands),
  audience: z.array(z.enum(audiences)).min(1).max(audiences.length),
  modality: z.enum(MODALITIES),
  minutes: wholeNumber(1, 180),
  readingGrade: wholeNumber(LOWEST_GRADE, HIGHEST_GRADE),
  prerequisites: optional(oneLine(200)),
  notNeeded: z.array(z.enum(waivableKinds)).max(waivableKinds.length),
  nextReview: oneLine(200),
});

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const draftId = params.draft ?? "";
  const page = await readDraft(context.app.reading(who.actor), draftId);
  if (!page) throw notFound();
  const read = await readForm(request, form, {
    labels: {
      title: t("settings.title"),
      summary: t("settings.summary"),
      version: t("settings.version"),
      audience: t("settings.audience"),
      modality: t("settings.modality"),
      minutes: t("settings.minutes"),
      readingGrade: t("settings.readingGrade"),
      nextReview: t("settings.nextReview"),
    },
  });
  if (!read.ok) return unprocessable(read);
  const again = (field: string, message: string) =>
    unprocessable({ problems: [{ field, message }], values: read.values });
  const { editKey, seq, prerequisites = "", ...about } = read.value;
  if (!VERSION.test(about.version)) return again("version", t("settings.version.wrong"));
  const nextReview = reviewWords(about.nextReview);
  if (nextReview === null) return again("nextReview", t("settings.nextReview.wrong"));
  const codes = prerequisites
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter(Boolean);
  const wrong = codes.find((code) => !courseCode.safeParse(code).success);
  if (wrong !== undefined)
    return again("prerequisites", t("settings.prerequisites.wrong", { code: wrong }));
  const saved = await context.app.run(who.actor, (writing) =>
    editDraft(writing, {
      draftId,
      atSeq: seq,
      editKey,
      why: kept("settings.why"),
      edit: ofCourseFile((text) => withAbout(text, { ...about, nextReview, prerequisites: codes })),
    }),
  );
  if (!saved.ok) return again("", saveProblem(saved.reason, saved.detail, t).message);
  return seeOther(afterChange(draftId, saved.value, "settings"));
}

export default function SettingsRoute() {
  const again = useActionData<typeof action>();
  return <SettingsPage {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
