import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readStandings } from "../credentials/read-wallet.server";
import { StandingsEntry } from "../credentials/StandingsEntry";
import { requireRole } from "../http/guards.server";
import { notFound } from "../http/respond";
import { t } from "../i18n/reader";
import { AccommodationEntry } from "../identity/AccommodationEntry";
import { PersonPage } from "../identity/PersonPage";
import { readAccommodationOf } from "../identity/read-accommodation.server";
import { readPerson } from "../identity/read-people.server";
import { isUnder18Now } from "../identity/read-second-readers.server";
import { organizationsWhere, READS_PEOPLE, type Role } from "../identity/roles";
import { MasteryMapEntry } from "../learning/MasteryMapEntry";
import { readMasteryMaps } from "../learning/read-mastery-maps.server";
import { StandingEntry } from "../learning/StandingEntry";
import { EvidenceEntries } from "../observation/EvidenceEntries";
import { readEvidence } from "../observation/read-evidence.server";
import { OBSERVERS } from "../observation/signing";
import { PlacesEntry } from "../placement/openings/PlacesEntry";
import { readPlaces } from "../placement/openings/read-places.server";
import { RemindersProvider } from "../placement/reminders/RemindHere";
import { readReminded } from "../placement/reminders/read-reminded.server";
import type { Reading } from "../record/context.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t("app.title", { page: data?.person.name ?? t("errors.notFound.title") }) },
];
export const handle = { access: READS_PEOPLE };

/** What each role may do about a person of its program, each on a page of its own. */
const waysOf = (): readonly { role: Role; to: string; label: string }[] => [
  { role: "coach", to: "tries", label: t("tries.way") },
  { role: "adjudicator", to: "clearances/new", label: t("clearanceForm.title") },
  { role: "adjudicator", to: "papers", label: t("papers.title") },
  { role: "adjudicator", to: "name", label: t("name.title") },
  { role: "program_lead", to: "name", label: t("name.title") },
  { role: "program_lead", to: "hold", label: t("candidate.hold") },
  { role: "adjudicator", to: "corrections", label: t("corrections.title") },
  { role: "program_lead", to: "corrections", label: t("corrections.title") },
  { role: "program_lead", to: "conflicts", label: t("conflicts.link") },
  { role: "program_lead", to: "guardian", label: t("guardianForm.link") },
  { role: "program_lead", to: "erasure", label: t("privacy.person.way") },
];

/** The page of what somebody under 18 and adults wrote, for those who may read some of it. */
async function wordsWay(
  { db, now }: Reading,
  { personId, isReader }: { personId: string; isReader: boolean },
): Promise<{ href: string; label: string }[]> {
  if (!isReader || !(await isUnder18Now(db, personId, now))) return [];
  return [{ href: `/people/${personId}/words`, label: t("minorWords.link") }];
}

/** Each domain adds what it knows of a person: one reader here, one section below. */
export async function loader(args: LoaderFunctionArgs) {
  const who = await requireRole(args, READS_PEOPLE);
  const reading = args.context.app.reading(who.actor);
  const person = await readPerson(reading, who, args.params.id ?? "");
  if (!person) throw notFound();
  const { personId, name, email, organizationId, organizationName } = person;
  args.context.app.noteRead({ personId, readerId: who.personId, what: "record" });
  const acts = (roles: readonly Role[]) =>
    personId !== who.personId &&
    organizationsWhere(who.memberships, roles).includes(organizationId);
  return {
    person: { name, email, organizationName },
    ways: [
      ...(await wordsWay(reading, { personId, isReader: acts(READS_PEOPLE) })),
      ...[
        ...new Map(
          waysOf()
            .filter(({ role }) => acts([role]))
            .map(({ to, label }) => [to, label]),
        ).entries(),
      ].map(([to, label]) => ({ href: `/people/${personId}/${to}`, label })),
    ],
    places: await readPlaces(reading, { personId, programId: organizationId }),
    leads: acts(["program_lead"]),
    reminders: {
      reminded: await readReminded(reading, [personId]),
      back: `/people/${personId}`,
    },
    evidence: await readEvidence(reading, personId),
    standings: await readStandings(reading, personId),
    opensSessions: acts(["coach", "program_lead"]),
    withProof: acts(["program_lead", "adjudicator"]),
    helps: await readAccommodationOf(reading, personId),
    maps: await readMasteryMaps(reading, { personId }),
    observable: acts(OBSERVERS) ? { personId, name } : null,
  };
}

export default function Person() {
  const page = useLoaderData<typeof loader>();
  const { person, ways, evidence, helps, maps, observable } = page;
  return (
    <PersonPage
      person={person}
      ways={ways}
      more={maps.map((map) => <MasteryMapEntry key={map.courseId} map={map} mine={false} />)}
    >
      <RemindersProvider value={page.reminders}>
        <PlacesEntry name={person.name} places={page.places} leads={page.leads} />
      </RemindersProvider>
      <StandingEntry maps={maps} />
      {helps && <AccommodationEntry name={person.name} accommodation={helps} />}
      <StandingsEntry {...page} />
      <EvidenceEntries
        evidence={evidence}
        mine={false}
        opensSessions={page.opensSessions}
        observable={observable}
      />
    </PersonPage>
  );
}
