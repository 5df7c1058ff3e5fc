/** The licences that a course can have, by their SPDX names; and none, which keeps every right. */
export const LICENCES = [
  "CC-BY-4.0",
  "CC-BY-SA-4.0",
  "CC-BY-NC-4.0",
  "CC-BY-NC-SA-4.0",
  "all-rights-reserved",
] as const;
export type Licence = (typeof LICENCES)[number];

/** What a course has that does not say. */
export const DEFAULT_LICENCE: Licence = "CC-BY-4.0";

/** The licences that a course made from one under this licence may have; none: it may not be made. */
export function licencesAfter(licence: Licence): readonly Licence[] {
  switch (licence) {
    case "CC-BY-4.0":
      return LICENCES;
    case "CC-BY-NC-4.0":
      return ["CC-BY-NC-4.0", "CC-BY-NC-SA-4.0"];
    case "CC-BY-SA-4.0":
    case "CC-BY-NC-SA-4.0":
      return [licence];
    case "all-rights-reserved":
      return [];
  }
}

/** Where a licence of Creative Commons is written down; null for none. */
export function licenceAddress(licence: Licence): string | null {
  const [, name] = /^CC-(.+)-4\.0$/.exec(licence) ?? [];
  return name ? `https://creativecommons.org/licenses/${name.toLowerCase()}/4.0/` : null;
}

/** A licence as people write it, `CC BY-SA 4.0`; null for none. */
export function licenceName(licence: Licence): string | null {
  const [, terms] = /^CC-(.+)-4\.0$/.exec(licence) ?? [];
  return terms ? `CC ${terms} 4.0` : null;
}
