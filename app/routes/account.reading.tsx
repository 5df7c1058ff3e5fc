import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { offered, optional, paragraphs } from "../http/fields";
import { readForm } from "../http/form.server";
import { signedIn } from "../http/guards.server";
import { seeOther, unprocessable } from "../http/respond";
import { typedIn } from "../http/typed";
import { t } from "../i18n/reader";
import { AccommodationForm } from "../identity/AccommodationForm";
import { longestHelp, textSizes } from "../identity/accommodation";
import { readOwnAccommodation } from "../identity/read-accommodation.server";
import { saveAccommodation } from "../identity/save-accommodation.server";

/** More staff than a program has. */
const MOST_NAMED = 200;
export const handle = { access: "signed-in" };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("reading.title") }) }];

export async function loader(args: LoaderFunctionArgs) {
  const who = await signedIn(args);
  return {
    ...(await readOwnAccommodation(args.context.app.reading(who.actor))),
    saved: new URL(args.request.url).searchParams.has("saved"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const who = await signedIn(args);
  const form = await readForm(
    args.request,
    z.object({
      size: z.enum(textSizes),
      also: z.array(z.enum(["motion", "aloud"])),
      words: optional(paragraphs(longestHelp)),
      who: z.array(offered(64)).max(MOST_NAMED),
    }),
    { labels: { size: t("reading.size"), words: t("reading.words"), who: t("reading.who") } },
  );
  if (!form.ok) return unprocessable(form);
  const { size, also, words = null, who: readerIds } = form.value;
  const outcome = await args.context.app.run(who.actor, (context) =>
    saveAccommodation(context, {
      textSize: size,
      lessMotion: also.includes("motion"),
      readAloud: also.includes("aloud"),
      words,
      readerIds,
    }),
  );
  if (outcome.ok) return seeOther("/account/reading?saved");
  const problems = [{ field: "who", message: t(`reading.problem.${outcome.reason}`) }];
  return unprocessable({ problems, values: form.values });
}

export default function Reading() {
  const again = useActionData<typeof action>();
  const { size, words } = typedIn(again?.values ?? {});
  const listed = (name: string) => [again?.values[name] ?? []].flat();
  return (
    <AccommodationForm
      {...useLoaderData<typeof loader>()}
      problems={again?.problems ?? []}
      again={again ? { size, words, also: listed("also"), who: listed("who") } : null}
    />
  );
}
