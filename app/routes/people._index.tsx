import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "../http/guards.server";
import { textFor } from "../i18n/catalog";
import { PeoplePage } from "../identity/PeoplePage";
import { readPeople } from "../identity/read-people.server";
import { holds, READS_PEOPLE } from "../identity/roles";

const t = textFor("en");
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("identity.people.title") }) },
];
export const handle = { access: READS_PEOPLE };

export async function loader(args: LoaderFunctionArgs) {
  const who = await requireRole(args, READS_PEOPLE);
  const after = new URL(args.request.url).searchParams.get("after");
  const { people, next } = await readPeople(args.context.app.reading(who.actor), who, after);
  return {
    people: people.map(({ personId, name, organizationName }) => ({
      personId,
      name,
      organizationName,
    })),
    next,
    mayInvite: holds(who.memberships, ["program_lead"]),
  };
}

export default function People() {
  return <PeoplePage {...useLoaderData<typeof loader>()} />;
}
