import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "../http/guards.server";
import { notFound } from "../http/respond";
import { textFor } from "../i18n/catalog";
import { PersonPage } from "../identity/PersonPage";
import { readPerson } from "../identity/read-people.server";
import { organizationsWhere, READS_PEOPLE } from "../identity/roles";
import { EvidenceEntries } from "../observation/EvidenceEntries";
import { readEvidence } from "../observation/read-evidence.server";
import { OBSERVERS } from "../observation/signing";

const t = textFor("en");
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t("app.title", { page: data?.person.name ?? t("errors.notFound.title") }) },
];
export const handle = { access: READS_PEOPLE };

/** Each domain adds what it knows of a person: one reader here, one section below. */
export async function loader(args: LoaderFunctionArgs) {
  const who = await requireRole(args, READS_PEOPLE);
  const reading = args.context.app.reading(who.actor);
  const person = await readPerson(reading, who, args.params.id ?? "");
  if (!person) throw notFound();
  const { personId, name, email, organizationId, organizationName } = person;
  const coached = organizationsWhere(who.memberships, OBSERVERS).includes(organizationId);
  return {
    person: { name, email, organizationName },
    evidence: await readEvidence(reading, personId),
    observable: coached && personId !== who.personId ? { personId, name } : null,
  };
}

export default function Person() {
  const { person, evidence, observable } = useLoaderData<typeof loader>();
  return (
    <PersonPage person={person}>
      <EvidenceEntries evidence={evidence} mine={false} observable={observable} />
    </PersonPage>
  );
}
