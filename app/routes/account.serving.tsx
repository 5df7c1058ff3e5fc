import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { oneLine, optional, paragraphs } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { readLanguages } from "../placement/matching/languages";
import { MODALITIES } from "../placement/matching/need";
import { readOwnServing } from "../placement/matching/read-serving.server";
import { ServingForm } from "../placement/matching/ServingForm";
import { saveServing } from "../placement/matching/save-serving.server";
import { LONGEST_PLACE, MOST_PLACES, type ServingRefusal } from "../placement/matching/serving";
import { WEEKDAYS } from "../placement/openings/schedule";

const WEEKDAY_VALUES = ["1", "2", "3", "4", "5", "6", "7"] as const;
const TIME = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: () => t("openingForm.problem.time") });
export const handle = { access: ["corps_member"] };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("serving.title") }) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["corps_member"]);
  return {
    serving: await readOwnServing(context.app.reading(who.actor)),
    saved: new URL(request.url).searchParams.has("saved"),
  };
}

const FIELDS: Record<ServingRefusal, string> = {
  "too-many-languages": "languages",
  "too-many-places": "places",
  "hours-backwards": "to",
};

const saying = z.object({
  languages: optional(oneLine(500)),
  weekdays: z.array(z.enum(WEEKDAY_VALUES)).max(WEEKDAYS.length),
  from: optional(TIME),
  to: optional(TIME),
  places: optional(paragraphs((LONGEST_PLACE + 1) * MOST_PLACES)),
  modality: optional(z.enum(MODALITIES)),
});

export async function action({ request, context }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["corps_member"]);
  const form = await readForm(request, saying, {
    labels: {
      languages: t("serving.languages"),
      weekdays: t("serving.weekdays"),
      from: t("serving.from"),
      to: t("serving.to"),
      places: t("serving.places"),
      modality: t("serving.modality"),
    },
  });
  if (!form.ok) return unprocessable(form);
  const { languages = "", weekdays, from, to, places = "", modality } = form.value;
  const refuse = (field: string, message: string) =>
    unprocessable({ problems: [{ field, message }], values: form.values });
  const read = readLanguages(languages);
  if ("unknown" in read)
    return refuse("languages", t("need.problem.unknown-language", { word: read.unknown }));
  if ((from === undefined) !== (to === undefined))
    return refuse(from === undefined ? "from" : "to", t("serving.problem.one-time"));
  const named = places.split("\n").map((line) => line.trim());
  if (named.some((line) => line.length > LONGEST_PLACE))
    return refuse("places", t("serving.problem.too-many-places"));
  const outcome = await context.app.run(who.actor, (writing) =>
    saveServing(writing, {
      languages: read.codes,
      weekdays: WEEKDAYS.filter((weekday) => weekdays.includes(`${weekday}`)),
      hours: from === undefined || to === undefined ? null : { from, to },
      places: named.filter((line) => line !== ""),
      modality: modality ?? null,
    }),
  );
  if (outcome.ok) return seeOther("/account/serving?saved");
  return refuse(FIELDS[outcome.reason], t(`serving.problem.${outcome.reason}`));
}

export default function Serving() {
  const again = useActionData<typeof action>();
  return <ServingForm {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
