import type { Role } from "./roles";

/** The places in the band, in the order they stand there: what is opened every day comes first. */
const PLACES = [
  { key: "home", href: "/", roles: "signed-in" },
  { key: "monday", href: "/monday", roles: ["program_lead"] },
  { key: "reviews", href: "/reviews", roles: ["reviewer"] },
  { key: "studio", href: "/studio", roles: ["author", "reviewer"] },
  { key: "bank", href: "/bank", roles: ["author", "reviewer"] },
  { key: "courses", href: "/courses", roles: ["corps_member", "author", "reviewer"] },
  { key: "practice", href: "/practice", roles: ["corps_member"] },
  { key: "placed", href: "/placed", roles: ["corps_member"] },
  { key: "hours", href: "/hours", roles: ["corps_member"] },
  { key: "credentials", href: "/credentials", roles: ["corps_member", "reviewer"] },
  { key: "openings", href: "/openings", roles: ["program_lead"] },
  { key: "people", href: "/people", roles: ["coach", "adjudicator", "program_lead"] },
  { key: "reports", href: "/reports", roles: ["program_lead"] },
  { key: "sessions", href: "/sessions", roles: ["corps_member", "coach", "program_lead"] },
  { key: "clearances", href: "/clearances", roles: ["adjudicator"] },
  { key: "contests", href: "/contests", roles: ["adjudicator", "program_lead", "operator"] },
  { key: "duplicates", href: "/duplicates", roles: ["adjudicator", "operator"] },
  { key: "waivers", href: "/waivers", roles: ["adjudicator", "program_lead"] },
  { key: "agreements", href: "/agreements", roles: ["school_host"] },
  { key: "hosting", href: "/hosting", roles: ["school_host"] },
  { key: "schools", href: "/schools", roles: ["school_host", "program_lead"] },
  { key: "rules", href: "/rules", roles: ["program_lead", "operator"] },
  { key: "roster", href: "/roster", roles: ["program_lead"] },
  { key: "organizations", href: "/organizations", roles: ["operator"] },
  { key: "verify", href: "/verify", roles: "visitor" },
] as const satisfies readonly {
  key: string;
  href: string;
  roles: readonly Role[] | "signed-in" | "visitor";
}[];

export type PlaceKey = (typeof PLACES)[number]["key"];

/** One way in the band. `current` where the reader is now. */
export interface BandPlace {
  key: PlaceKey;
  href: string;
  current: boolean;
}

/** The ways around for someone with these roles, or for a visitor (null), seen from a path. */
export function placesFor(roles: readonly Role[] | null, path: string): BandPlace[] {
  return PLACES.filter((place) => opensTo(place.roles, roles)).map(({ key, href }) => ({
    key,
    href,
    current: href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`),
  }));
}

/** As many ways stand beside each other on a laptop's screen. */
const MOST_IN_BAND = 7;

/** The ways that stand in the band, and those that stand behind one word after them. */
export function inBand<Place>(places: readonly Place[]): { shown: Place[]; more: Place[] } {
  const fit = places.length > MOST_IN_BAND ? MOST_IN_BAND - 1 : places.length;
  return { shown: places.slice(0, fit), more: places.slice(fit) };
}

function opensTo(wanted: (typeof PLACES)[number]["roles"], roles: readonly Role[] | null): boolean {
  if (wanted === "visitor") return roles === null;
  if (roles === null) return false;
  return wanted === "signed-in" || wanted.some((role) => roles.includes(role));
}
