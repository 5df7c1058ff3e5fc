import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { courseRoles } from "../authoring/authoring-right";
import { frameOf } from "../authoring/read-draft.server";
import { FORM_KEY } from "../authoring/review/review-fields";
import { changeSharing, readSharingDo } from "../authoring/sharing/change-sharing.server";
import { GUEST_DAYS } from "../authoring/sharing/guest-link.server";
import { readSharing } from "../authoring/sharing/read-sharing.server";
import { SharingShown } from "../authoring/sharing/SharingShown";
import { LICENCES } from "../catalog/licence";
import { signOffKinds } from "../catalog/manifest";
import {
  carried,
  emailAddress,
  offered,
  oneLine,
  optional,
  ticked,
  wholeNumber,
} from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { t } from "../i18n/reader";
import stylesheet from "../ui/studio.css?url";

export const handle = { access: ["author", "reviewer"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("sharing.title") }) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const { app } = context;
  const sharing = await readSharing(app.reading(who.actor), params.draft ?? "");
  if (!sharing) throw notFound();
  const { page, ...rest } = sharing;
  const { own, edit, review } = page.rights;
  return {
    ...frameOf(page),
    ...rest,
    may: { own, edit, invite: edit || review },
    me: page.asker.personId,
    keys: { guest: app.newId(), edit: app.newId() },
    days: GUEST_DAYS,
  };
}

const form = z.object({
  do: carried(offered(200)),
  key: carried(optional(z.string().regex(FORM_KEY))),
  editKey: carried(optional(z.string().regex(FORM_KEY))),
  email: optional(emailAddress()),
  role: optional(offered(20).pipe(z.enum(courseRoles))),
  licence: optional(offered(30).pipe(z.enum(LICENCES))),
  whom: optional(oneLine(100)),
  days: optional(wholeNumber(GUEST_DAYS.least, GUEST_DAYS.most)),
  withKeys: ticked(),
  kinds: z.array(z.enum(signOffKinds)).max(signOffKinds.length),
});
const labels = () => ({
  email: t("sharing.email"),
  role: t("sharing.role"),
  licence: t("sharing.licence.label"),
  whom: t("sharing.guest.whom"),
  days: t("sharing.guest.days"),
});

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const draftId = params.draft ?? "";
  const { app } = context;
  if (!(await readSharing(app.reading(who.actor), draftId))) throw notFound();
  const read = await readForm(request, form, { labels: labels() });
  if (!read.ok) return unprocessable(read);
  const asks = readSharingDo(read.value);
  const again = (message: string, field = "") =>
    unprocessable({ problems: [{ field, message }], values: read.values });
  if ("missing" in asks) {
    const field = asks.missing;
    return field === ""
      ? again(t("form.carried"))
      : again(
          t(field === "role" ? "form.choose" : "form.missing", { field: labels()[field] }),
          field,
        );
  }
  const changed = await app.run(who.actor, (writing) => changeSharing(writing, draftId, asks));
  const back = `/studio/${draftId}/sharing`;
  if (changed.ok) {
    const { token } = changed.value;
    if (token === null) return seeOther(back);
    return data({ problems: [], values: {}, made: `${app.env.origin}/guest/${token}` });
  }
  if (changed.reason === "draft") throw notFound();
  if (changed.reason === "made") return seeOther(back);
  const field = changed.reason === "nobody" ? "email" : "";
  return again(t(`sharing.refused.${changed.reason}`), field);
}

export default function SharingRoute() {
  const again = useActionData<typeof action>();
  const made = again && "made" in again ? String(again.made) : null;
  const asked = { problems: again?.problems ?? [], values: again?.values ?? {} };
  return <SharingShown {...useLoaderData<typeof loader>()} asked={asked} made={made} />;
}
