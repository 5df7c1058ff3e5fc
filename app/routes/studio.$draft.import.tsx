import type {
  ActionFunctionArgs,
  LinksFunction,
  LoaderFunctionArgs,
  MetaFunction,
} from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { afterChange, saveProblem } from "../authoring/after-change";
import { BRING, bringIn } from "../authoring/bring/bring-in";
import { type Brought, ImportPage } from "../authoring/bring/ImportPage";
import { keepLooked, type Looked, readLooked } from "../authoring/bring/look-at-file.server";
import { whenReadable } from "../authoring/course-edit";
import { IMPORT_COURSE } from "../authoring/documents/tasks";
import { outlineOf } from "../authoring/draft-outline";
import { saveMedia } from "../authoring/media/save-media.server";
import { frameOf, readDraft } from "../authoring/read-draft.server";
import type { CourseFiles } from "../catalog/check/course";
import { MEDIA_LIMITS } from "../catalog/media";
import { editFields } from "../http/edit-fields";
import { carried, optional } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { busy, notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { takeUpload } from "../http/upload.server";
import { kept } from "../i18n/kept";
import { t } from "../i18n/reader";
import stylesheet from "../ui/studio.css?url";

/** Of texts, as packed as they are, and of films and recordings. */
const MOST_BYTES = 20_000_000 + MEDIA_LIMITS.courseBytes;

export const handle = { access: ["author", "reviewer"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("bring.title") }) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const page = await readDraft(context.app.reading(who.actor), params.draft ?? "");
  if (!page) throw notFound();
  return { ...frameOf(page), editKey: context.app.newId() };
}

const form = z.object({
  ...editFields,
  how: z.enum(BRING),
  step: carried(z.enum(["look", "bring"])),
  looked: carried(
    optional(
      z
        .string()
        .regex(/^\d{1,15}$/)
        .transform(Number),
    ),
  ),
});

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const { app } = context;
  const draftId = params.draft ?? "";
  const page = await readDraft(app.reading(who.actor), draftId);
  if (!page) throw notFound();
  const taken = await takeUpload(request, "file", MOST_BYTES);
  if (!taken.ok) return unprocessable(taken);
  const read = await readForm(taken.value.rest, form);
  if (!read.ok) return unprocessable(read);
  const wrong = (field: string, message: string) => ({
    problems: [{ field, message }],
    values: read.values,
  });
  const { bytes, ending } = taken.value;
  const { code } = page.outline;
  const { editKey, seq, how, step, looked: mark } = read.value;
  const isKept = bytes === null && step === "bring" && mark !== undefined;
  const input = bytes && { bytes, name: `course${ending}`, code, locale: t.locale };
  const boxed = input && (await app.box.run(IMPORT_COURSE, input));
  if (boxed && !boxed.ok && boxed.reason === "busy") return busy(wrong("file", t("bring.busy")));
  if (boxed && !boxed.ok) return unprocessable(wrong("file", t("bring.stopped")));
  const course = boxed?.value;
  if (course && !course.ok) return unprocessable(wrong("file", course.sentence));
  const looked: Looked | null = course
    ? { code, files: course.value.files, report: course.value.report }
    : isKept
      ? await readLooked(app.reading(who.actor), { draftId, mark, code })
      : null;
  if (looked === null)
    return unprocessable(wrong("file", t(isKept ? "bring.looked.gone" : "bring.choose.missing")));
  const { files, report } = looked;
  const media = course?.value.media ?? [];
  const brought = { lessons: outlineOf(files).lessons.length, report };
  if (step === "look") {
    // Films and recordings are not kept with it: their file is chosen again.
    const mark =
      media.length > 0
        ? null
        : await app.run(who.actor, (writing) => keepLooked(writing, { draftId, looked }));
    return data<Brought>({ ...brought, done: false, looked: mark, how });
  }
  const bring = (before: CourseFiles) => bringIn(before, files, how);
  const saved = await app.run(who.actor, (writing) =>
    saveMedia(writing, {
      draftId,
      atSeq: seq,
      editKey,
      why: kept("bring.why"),
      media: media.map(({ hash, type, bytes }) => ({ hash, type, bytes: Buffer.from(bytes) })),
      edit: how === "instead" ? bring : whenReadable(bring),
    }),
  );
  if (!saved.ok) {
    const n = Number(saved.detail?.most ?? 0);
    const message =
      saved.reason === "held"
        ? t("studioMedia.refused.held", { n })
        : saveProblem(saved.reason, saved.detail, t).message;
    return unprocessable(wrong("", message));
  }
  return saved.value.heldId
    ? seeOther(afterChange(draftId, saved.value, "import"))
    : data<Brought>({ ...brought, done: true, looked: null, how });
}

export default function ImportRoute() {
  const again = useActionData<typeof action>();
  const brought = again && "report" in again ? again : null;
  const asked = again && "problems" in again ? again : undefined;
  return (
    <ImportPage {...useLoaderData<typeof loader>()} brought={brought} asked={askedAgain(asked)} />
  );
}
