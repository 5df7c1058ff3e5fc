import type { Text } from "../i18n/catalog";
import { CHANNELS, type ChannelName, type ReadsWords, type SecondReaders } from "./second-reader";

/** What a form says of who else reads it, before anything is written. */
export function sayReaders({ name, roles, wanted }: SecondReaders, t: Text): string {
  if (roles.length === 0)
    return t(name === null ? "minor.you.none" : "minor.them.none", {
      wanted: sayWanted(wanted, t),
    });
  const readers = t.list(roles.map((role) => t(`minor.readers.${role}`)));
  return t(name === null ? "minor.you.read" : "minor.them.read", { readers });
}

/** Why words were not kept: nobody else could read them. */
export function sayNoReader(channel: ChannelName, name: string, t: Text): string {
  return t("minor.problem", { name, wanted: sayWanted(CHANNELS[channel].readers, t) });
}

function sayWanted(roles: readonly ReadsWords[], t: Text): string {
  const wanted = roles.map((role) => t(`minor.wanted.${role}`));
  return t.either(wanted);
}
