import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { oneLine } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { seeOther, unprocessable } from "../http/respond";
import { t } from "../i18n/reader";
import { FoundPeople } from "../identity/FoundPeople";
import { PeoplePage } from "../identity/PeoplePage";
import { findPeople, MOST_FOUND, readPeople } from "../identity/read-people.server";
import { holds, READS_PEOPLE } from "../identity/roles";
import { PersonStatus } from "../reporting/PersonStatus";
import { readStandings } from "../reporting/read-standings.server";

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
    most: MOST_FOUND,
    mayInvite: holds(who.memberships, ["program_lead"]),
  };
}

const labels = () => ({ name: t("find.name") });

/** Looks someone up: a post, so that no name stands in an address, a log or a history. */
export async function action(args: ActionFunctionArgs) {
  const who = await requireRole(args, READS_PEOPLE);
  const form = await readForm(args.request, z.object({ name: oneLine(100) }), { labels: labels() });
  if (!form.ok) return unprocessable(form);
  const words = form.value.name;
  if (words.length < 2) {
    const short = { field: "name", message: t("find.problem.short") };
    return unprocessable({ problems: [short], values: form.value });
  }
  const people = await findPeople(args.context.app.reading(who.actor), who, words);
  const [only] = people;
  if (only && people.length === 1) return seeOther(`/people/${only.personId}`);
  return { found: people.map(({ personId, name }) => ({ personId, name })) };
}

export default function People() {
  const { people, most, ...page } = useLoaderData<typeof loader>();
  const looked = useActionData<typeof action>();
  return (
    <PeoplePage
      {...page}
      find={<FoundPeople looked={looked} most={most} />}
      people={people.map(({ standing, ...person }) => ({
        ...person,
        status: standing && <PersonStatus standing={standing} />,
      }))}
    />
  );
}
