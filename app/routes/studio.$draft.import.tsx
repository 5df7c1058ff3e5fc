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
import { isReadable } from "../authoring/course-settings";
import { IMPORT_COURSE } from "../authoring/documents/tasks";
import { outlineOf } from "../authoring/draft-outline";
import { saveMedia } from "../authoring/media/save-media.server";
import { frameOf, readDraft } from "../authoring/read-draft.server";
import { MEDIA_LIMITS } from "../catalog/media";
import { editFields } from "../http/edit-fields";
import { carried } from "../http/fields";
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
  if (bytes === null) return unprocessable(wrong("file", t("bring.choose.missing")));
  const { code } = page.outline;
  const input = { bytes, name: `course${ending}`, code, locale: t.locale };
  const boxed = await app.box.run(IMPORT_COURSE, input);
  if (!boxed.ok && boxed.reason === "busy") return busy(wrong("file", t("bring.busy")));
  if (!boxed.ok) return unprocessable(wrong("file", t("bring.stopped")));
  if (!boxed.value.ok) return unprocessable(wrong("file", boxed.value.sentence));
  const { files, report, media = [] } = boxed.value.value;
  const brought = { lessons: outlineOf(files).lessons.length, report };
  const { editKey, seq, how, step } = read.value;
  if (step === "look") return data<Brought>({ ...brought, done: false });
  const saved = await app.run(who.actor, (writing) =>
    saveMedia(writing, {
      draftId,
      atSeq: seq,
      editKey,
      why: kept("bring.why"),
      media: media.map(({ hash, type, bytes }) => ({ hash, type, bytes: Buffer.from(bytes) })),
      edit: (before) =>
        isReadable(before.get("course.yaml") ?? "") || how === "instead"
          ? bringIn(before, files, how)
          : new Map(),
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
    : data<Brought>({ ...brought, done: true });
}

export default function ImportRoute() {
  const again = useActionData<typeof action>();
  const brought = again && "report" in again ? again : null;
  const asked = again && "problems" in again ? again : undefined;
  return (
    <ImportPage {...useLoaderData<typeof loader>()} brought={brought} asked={askedAgain(asked)} />
  );
}
