import { accountOf } from "../../../db/queries/identity-accounts";
import { membersOf } from "../../../db/queries/identity-holders";
import { formatDay } from "../../i18n/dates";
import type { Template } from "../../identity/mail";
import { enqueueMail, textAt } from "../../identity/send-mail.server";
import type { Context } from "../../record/context.server";
import type { Opening } from "../openings/opening";
import type { Offer, OfferStep, Party } from "./offer";

type News = "proposed" | Exclude<OfferStep, "lapsed">;
type OfferTemplate = Extract<Template, `offer-${string}`>;

/** Whom each step is told to, and by which letter: whoever's turn it is, and whoever waited for it. */
const LETTERS: Record<News, readonly [to: Party, template: OfferTemplate][]> = {
  proposed: [["person", "offer-made"]],
  "person-accepted": [["school", "offer-for-school"]],
  "person-declined": [["lead", "offer-declined"]],
  "school-accepted": [
    ["person", "offer-placed"],
    ["lead", "offer-done"],
  ],
  "school-declined": [
    ["person", "offer-over"],
    ["lead", "offer-declined"],
  ],
  stopped: [["lead", "offer-stopped"]],
  resumed: [["school", "offer-for-school"]],
  withdrawn: [["person", "offer-over"]],
};

/** Writes the letters about a step of an offer. They say who and where, never why the gate said no. */
export async function tellOfOffer(
  context: Context,
  told: { offer: Pick<Offer, "personId" | "proposedBy">; opening: Opening; news: News },
): Promise<void> {
  const { offer, opening } = told;
  const person = await accountOf(context.tx, offer.personId);
  for (const [party, template] of LETTERS[told.news])
    for (const to of await addressesOf(context, party, told))
      await enqueueMail(context, {
        to,
        template,
        names: {
          organization: opening.programName,
          place: opening.school.name,
          opening: opening.title,
          person: person?.name ?? "",
          when: formatDay(opening.startsOn, (await textAt(context.tx, to)).locale),
        },
        page: pageOf(party, told),
        link: null,
      });
}

async function addressesOf(
  { tx }: Context,
  party: Party,
  { offer, opening }: Parameters<typeof tellOfOffer>[1],
): Promise<string[]> {
  if (party === "school") {
    const hosts = await membersOf(tx, opening.school.id, ["school_host"]);
    return hosts.map(({ email }) => email);
  }
  const account = await accountOf(tx, party === "person" ? offer.personId : offer.proposedBy);
  return account ? [account.email] : [];
}

function pageOf(party: Party, { offer, opening }: Parameters<typeof tellOfOffer>[1]): string {
  if (party === "school") return "/hosting";
  return party === "person"
    ? `/placed?opening=${opening.id}`
    : `/openings/${opening.id}/people/${offer.personId}`;
}
