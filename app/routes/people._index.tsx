import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "../http/guards.server";
import { textFor } from "../i18n/catalog";
import { PeoplePage } from "../identity/PeoplePage";
import { readPeople } from "../identity/read-people.server";
import { holds, READS_PEOPLE } from "../identity/roles";
import { PersonStatus } from "../reporting/PersonStatus";
import { readStandings } from "../reporting/read-standings.server";

const t = textFor("en");
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("identity.people.title") }) },
];
export const handle = { access: READS_PEOPLE };

export async function loader(args: LoaderFunctionArgs) {
  const who = await requireRole(args, READS_PEOPLE);
  const after = new URL(args.request.url).searchParams.get("after");
  const reading = args.context.app.reading(who.actor);
  const { people, next } = await readPeople(reading, who, after);
  const standings = await readStandings(reading, who, people);
  return {
    people: people.map(({ personId, name, organizationName }) => ({
      personId,
      name,
      organizationName,
      standing: standings.get(personId) ?? null,
    })),
    next,
    mayInvite: holds(who.memberships, ["program_lead"]),
  };
}

export default function People() {
  const { people, ...page } = useLoaderData<typeof loader>();
  return (
    <PeoplePage
      {...page}
      people={people.map(({ standing, ...person }) => ({
        ...person,
        status: standing && <PersonStatus standing={standing} />,
      }))}
    />
  );
}
