import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { changeItems } from "../authoring/items/change-items.server";
import { formOf, withTyped } from "../authoring/items/edit-entry";
import { itemsProblem } from "../authoring/items/items-problem";
import { openItem } from "../authoring/items/open-item.server";
import { ScenarioPage, type ScenarioPageProps } from "../authoring/items/ScenarioPage";
import { scenarioIn, shownScenario } from "../authoring/items/scenario-shown";
import { sceneProblem, withScene, withWays } from "../authoring/items/scenes";
import type { Typed } from "../authoring/items/typed-item";
import { frameOf } from "../authoring/read-draft.server";
import { carried, oneLine, wholeNumber } from "../http/fields";
import { readFields, readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { notFound, seeOther } from "../http/respond";
import { kept } from "../i18n/kept";
import { t } from "../i18n/reader";
import stylesheet from "../ui/studio.css?url";

export const handle = { access: ["author", "reviewer"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  {
    title: t("app.title", {
      page: page ? t("scenario.title", { id: page.itemKey }) : t("errors.notFound.title"),
    }),
  },
];

const seedIn = (request: Request) =>
  /^\d{1,6}$/.exec(new URL(request.url).searchParams.get("seed") ?? "")?.[0] ?? "1";

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const itemKey = params.item ?? "";
  const opened = await openItem(context.app.reading(who.actor), params.draft ?? "", null);
  const form = opened && formOf(opened.text, itemKey);
  if (!opened || !form || form === "no-entry") throw notFound();
  const asked = new URL(request.url).searchParams.get("outcome");
  const seed = seedIn(request);
  return {
    ...frameOf(opened.page),
    itemKey,
    scenario: scenarioIn(form, seed),
    objectives: opened.page.outline.objectives,
    mayEdit: opened.mayEdit,
    editKey: context.app.newId(),
    seq: opened.seq,
    seed,
    isUnsaved: false,
    outcome: (["saved", "merged", "same"] as const).find((one) => one === asked) ?? null,
    heldId: null,
    problems: [],
  };
}

const carriedFields = z.object({
  editKey: carried(oneLine(100)),
  seq: carried(wholeNumber(0, 999_999_999)),
});

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { app } = context;
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const [draftId, itemKey] = [params.draft ?? "", params.item ?? ""];
  const head = await readForm(request.clone(), carriedFields);
  const posted = await readFields(request, t);
  const sent = new Map(posted.ok ? posted.value : []);
  const opened = await openItem(app.reading(who.actor), draftId, head.ok ? head.value.seq : null);
  const form = opened && formOf(opened.text, itemKey);
  if (!opened || !form || form === "no-entry") throw notFound();
  const editKey = head.ok ? head.value.editKey : app.newId();
  const again = (status: number, typed: Typed | null, shown: Partial<ScenarioPageProps> = {}) =>
    data(
      {
        ...(typed && { scenario: shownScenario(typed, seedIn(request)) }),
        editKey,
        seq: opened.seq,
        ...shown,
      },
      { status },
    );
  if (!posted.ok) return again(posted.status, null, { problems: posted.problems });
  if (typeof form === "string" || form.type !== "branch") {
    return again(422, null, {
      problems: [{ field: "", message: t("items.unparted.no-scenario") }],
    });
  }
  let typed = withWays(form.typed, sent);
  if (!head.ok) return again(head.status, typed, { problems: head.problems });
  if (sent.get("do") === "add-scene") {
    const name = (sent.get("scene") ?? "").trim();
    const problem = sceneProblem(typed, name);
    if (problem) {
      const message = t(`scenario.add.${problem}`);
      return again(422, typed, { problems: [{ field: "scene", message }], isUnsaved: true });
    }
    typed = withScene(typed, name, sent.get("objective") ?? "");
  }
  const changed = await app.run(who.actor, (writing) =>
    changeItems(writing, {
      draftId,
      atSeq: opened.seq,
      editKey,
      kind: "save",
      why: kept("items.why.form", { id: itemKey }),
      change: (text) => withTyped(text, itemKey, typed),
    }),
  );
  if (!changed.ok) {
    const message = itemsProblem(changed.reason, changed.detail, t);
    return again(422, typed, { problems: [{ field: "", message }], isUnsaved: true });
  }
  const { outcome, heldId } = changed.value;
  if (outcome === "held")
    return again(200, typed, { outcome, heldId, editKey: app.newId(), isUnsaved: true });
  const page = `items/${encodeURIComponent(itemKey)}/graph?outcome=${outcome}`;
  return seeOther(`/studio/${draftId}/${page}`);
}

export default function ScenarioRoute() {
  const again = useActionData<typeof action>();
  return <ScenarioPage {...useLoaderData<typeof loader>()} {...again} />;
}
