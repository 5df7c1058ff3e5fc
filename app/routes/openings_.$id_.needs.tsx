import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { offered, oneLine, optional } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { readLanguages } from "../placement/matching/languages";
import { NeedForm } from "../placement/matching/NeedForm";
import { GRADES, LONGEST_HOST, LONGEST_TOWN, MODALITIES } from "../placement/matching/need";
import { readNeed } from "../placement/matching/read-need.server";
import { type NeedRefusal, saveNeed } from "../placement/matching/save-need.server";

/** More badges than a page lists. */
const MOST_LISTED = 200;
export const handle = { access: ["program_lead"] };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("need.title") }) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const page = await readNeed(context.app.reading(who.actor), params.id ?? "");
  if (!page) throw notFound();
  return page;
}

const FIELDS: Record<Exclude<NeedRefusal, "no-opening">, string> = {
  "no-such-badge": "badges",
  "too-many-badges": "badges",
  "too-many-languages": "languages",
};

const asking = z.object({
  grades: z.array(z.enum(GRADES)).max(GRADES.length),
  languages: optional(oneLine(300)),
  modality: optional(z.enum(MODALITIES)),
  town: optional(oneLine(LONGEST_TOWN)),
  badges: z.array(offered(64)).max(MOST_LISTED),
  host: optional(oneLine(LONGEST_HOST)),
});

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const openingId = params.id ?? "";
  const form = await readForm(request, asking, {
    labels: {
      grades: t("need.grades"),
      languages: t("need.languages"),
      modality: t("need.modality"),
      town: t("need.town"),
      badges: t("need.badges"),
      host: t("need.host"),
    },
  });
  if (!form.ok) return unprocessable(form);
  const { grades, languages = "", modality, town, badges, host } = form.value;
  const refuse = (field: string, message: string) =>
    unprocessable({ problems: [{ field, message }], values: form.values });
  const read = readLanguages(languages);
  if ("unknown" in read)
    return refuse("languages", t("need.problem.unknown-language", { word: read.unknown }));
  const need = {
    grades: GRADES.filter((grade) => grades.includes(grade)),
    languages: read.codes,
    modality: modality ?? null,
    town: town ?? null,
    badges: [...new Set(badges)].sort(),
    host: host ?? null,
  };
  const outcome = await context.app.run(who.actor, (writing) =>
    saveNeed(writing, { openingId, need }),
  );
  if (outcome.ok) return seeOther(`/openings/${openingId}`);
  if (outcome.reason === "no-opening") throw notFound();
  return refuse(FIELDS[outcome.reason], t(`need.problem.${outcome.reason}`));
}

export default function OpeningNeeds() {
  const again = useActionData<typeof action>();
  return <NeedForm {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
