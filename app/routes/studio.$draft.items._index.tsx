import type {
  ActionFunctionArgs,
  LinksFunction,
  LoaderFunctionArgs,
  MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { itemTypes } from "../assessment/items/index";
import { afterChange } from "../authoring/after-change";
import { readPins } from "../authoring/bank/read-pins.server";
import { changeItems, ITEMS } from "../authoring/items/change-items.server";
import { withNewItem } from "../authoring/items/change-list";
import { checkItems } from "../authoring/items/check-items.server";
import { ItemsPage } from "../authoring/items/ItemsPage";
import { filteredItems, listedItems, needsOf, notesOf } from "../authoring/items/item-list";
import { itemsProblem } from "../authoring/items/items-problem";
import { readItems } from "../authoring/items/read-items.server";
import { frameOf } from "../authoring/read-draft.server";
import { carried, offered, oneLine, wholeNumber } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { kept } from "../i18n/kept";
import { t } from "../i18n/reader";
import stylesheet from "../ui/studio.css?url";

export const handle = { access: ["author", "reviewer"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("items.title") }) }];

const MOST_WORDS = 200;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const reading = context.app.reading(who.actor);
  const read = await readItems(reading, params.draft ?? "");
  if (!read) throw notFound();
  const { page, files, bank, mayEdit } = read;
  const query = new URL(request.url).searchParams;
  const asked = (name: string) => (query.get(name) ?? "").slice(0, MOST_WORDS);
  const filter = {
    words: asked("words"),
    objective: asked("objective"),
    type: asked("type"),
    pool: asked("pool"),
    only: query.getAll("only").slice(0, 3),
  };
  const listed = typeof bank === "string" ? [] : listedItems(bank);
  const problems = typeof bank === "string" ? [] : await checkItems(files, context.app.box);
  const notes = notesOf(listed, problems);
  const found = filteredItems(listed, filter, notes);
  return {
    ...frameOf(page),
    unparted: typeof bank === "string" ? bank : null,
    items: found.map((item) => ({ ...item, toMend: notes.own.get(item.key)?.length ?? 0 })),
    all: listed.length,
    filter,
    needs: needsOf(listed, page.outline.objectives),
    whole: notes.whole,
    pins: await readPins(reading.db, reading.actor, files.get(ITEMS) ?? ""),
    mayEdit,
    editKey: context.app.newId(),
    outcome: (["removed", "fixed"] as const).find((one) => one === asked("outcome")) ?? null,
  };
}

const form = z.object({
  editKey: carried(oneLine(100)),
  seq: carried(wholeNumber(0, 999_999_999)),
  objective: offered(64),
  type: z.enum(itemTypes as [string, ...string[]]),
  pool: z.enum(["check", "practice"]),
});

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const draftId = params.draft ?? "";
  const opened = await readItems(context.app.reading(who.actor), draftId);
  if (!opened) throw notFound();
  const { objectives, code } = opened.page.outline;
  const read = await readForm(request, form, {
    labels: { objective: t("items.field.objective"), pool: t("items.field.pool") },
  });
  if (!read.ok) return unprocessable(read);
  const { editKey, seq, objective, pool } = read.value;
  const type = itemTypes.find((one) => one === read.value.type) ?? "single";
  const again = (field: string, message: string) =>
    unprocessable({ problems: [{ field, message }], values: read.values });
  if (!objectives.some(({ id }) => id === objective)) {
    return again("objective", t("items.add.objective"));
  }
  let id = "";
  const changed = await context.app.run(who.actor, (writing) =>
    changeItems(writing, {
      draftId,
      atSeq: seq,
      editKey,
      kind: "save",
      why: kept("items.why.add", { id: objective }),
      change: (text) => {
        const added = withNewItem(text, code, {
          objective,
          type,
          pool: type === "branch" ? "practice" : pool,
        });
        if (typeof added !== "string") id = added.id;
        return added;
      },
    }),
  );
  if (!changed.ok) return again("", itemsProblem(changed.reason, changed.detail, t));
  const added = `items/${encodeURIComponent(id)}?outcome=added`;
  return seeOther(afterChange(draftId, changed.value, added));
}

export default function ItemsRoute() {
  const again = useActionData<typeof action>();
  return <ItemsPage {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
