import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { formOf } from "../authoring/items/edit-entry";
import { ItemPage, type ItemPageProps } from "../authoring/items/ItemPage";
import script from "../authoring/items/item-form.page.ts?page-module";
import { intentOf } from "../authoring/items/item-intent";
import { partsOf } from "../authoring/items/item-parts";
import { itemsProblem } from "../authoring/items/items-problem";
import { deskOf, openItem } from "../authoring/items/open-item.server";
import { rowStep, typedFromPosted, withRowStep } from "../authoring/items/posted-item";
import { noteToFix, pageAfterItem, saveItem } from "../authoring/items/save-item.server";
import { frameOf } from "../authoring/read-draft.server";
import { carried, oneLine, wholeNumber } from "../http/fields";
import { readFields, readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { notFound, seeOther } from "../http/respond";
import { t } from "../i18n/reader";
import stylesheet from "../ui/studio.css?url";

export const handle = { access: ["author", "reviewer"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: t("app.title", { page: page ? page.itemKey : t("errors.notFound.title") }) },
];

type Shown = Pick<
  ItemPageProps,
  "desk" | "editKey" | "seq" | "outcome" | "heldId" | "problems" | "offers" | "mayEdit"
>;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const itemKey = params.item ?? "";
  const opened = await openItem(context.app.reading(who.actor), params.draft ?? "", null);
  if (!opened) throw notFound();
  const desk = await deskOf(opened, itemKey, context.app.box);
  if (desk === "no-entry") throw notFound();
  const asked = new URL(request.url).searchParams.get("outcome");
  const outcome = (["saved", "merged", "same", "added", "fixed"] as const).find(
    (one) => one === asked,
  );
  const shown: Shown = {
    desk,
    editKey: context.app.newId(),
    seq: opened.seq,
    outcome: outcome ?? null,
    heldId: null,
    problems: [],
    mayEdit: opened.mayEdit,
    offers: {
      objectives: opened.page.outline.objectives,
      figures: opened.page.files.flatMap(({ path }) => (path.endsWith(".svg") ? [path] : [])),
    },
  };
  return { ...frameOf(opened.page), itemKey, ...shown };
}

/** What every form of a draft carries; the rest is kept as it is typed. */
const form = z.object({
  editKey: carried(oneLine(100)),
  seq: carried(wholeNumber(0, 999_999_999)),
});

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { app } = context;
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const [draftId, itemKey] = [params.draft ?? "", params.item ?? ""];
  const head = await readForm(request.clone(), form);
  const posted = await readFields(request, t);
  const sent = new Map(posted.ok ? posted.value : []);
  const atSeq = head.ok ? head.value.seq : null;
  const opened = await openItem(app.reading(who.actor), draftId, atSeq);
  const before = opened && formOf(opened.text, itemKey);
  if (!opened || !before || before === "no-entry") throw notFound();
  const editKey = head.ok ? head.value.editKey : app.newId();
  const again = async (
    shown: Partial<Shown>,
    typed: Parameters<typeof deskOf>[3] = {},
    status = 200,
  ) => {
    const desk = await deskOf(opened, itemKey, app.box, typed);
    return data({ desk, editKey, seq: opened.seq, ...shown }, { status });
  };
  if (!posted.ok) return again({ problems: posted.problems }, {}, posted.status);
  if (typeof before === "string") return again({}, {}, 422);
  const parts = partsOf(before.type);
  const typed = typedFromPosted(parts, posted.value, before.typed);
  if (!head.ok) return again({ problems: head.problems }, { typed }, head.status);
  const step = rowStep(sent.get("do") ?? "");
  if (step) return again({}, { typed: withRowStep(parts, typed, step) });
  const intent = intentOf(sent.get("do"));
  if (intent === "look") return again({}, { typed });
  if (intent === "answer") {
    const all = (name: string) =>
      posted.value.flatMap(([one, value]) => (one === name ? [value] : []));
    const answer = { answer: all("answer"), place: all("place"), typed: all("typed") };
    return again({}, { typed, answer });
  }
  const said = { key: itemKey, typed, said: sent.get("do") };
  const note = intent === "fix" ? await noteToFix(opened, said, app.box) : null;
  if (intent === "fix" && !note)
    return again({ problems: [{ field: "", message: t("editor.refused.fix") }] }, { typed }, 422);

  const saved = await app.run(who.actor, (writing) =>
    saveItem(writing, opened, { editKey, key: itemKey, intent, typed, note }),
  );
  if (!saved.ok) {
    const problems = [{ field: "", message: itemsProblem(saved.reason, saved.detail, t) }];
    return again({ problems, editKey: app.newId() }, { typed }, 422);
  }
  const { outcome, heldId, seq, key } = saved.value;
  if (outcome === "held") return again({ outcome, heldId, editKey: app.newId() }, { typed });
  if (intent !== "autosave")
    return seeOther(`/studio/${draftId}/${pageAfterItem(intent, saved.value)}`);
  const now = await openItem(app.reading(who.actor), draftId, seq);
  if (!now) throw notFound();
  const desk = await deskOf(now, key, app.box);
  return data({ desk, editKey: app.newId(), seq, outcome });
}

export default function ItemRoute() {
  const again = useActionData<typeof action>();
  const page = useLoaderData<typeof loader>();
  return <ItemPage {...page} {...again} script={script} />;
}
