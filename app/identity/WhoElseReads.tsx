import { useText } from "../i18n/text";
import { Answer } from "../ui/Entry";
import type { SecondReaders } from "./second-reader";
import { sayReaders } from "./second-reader-words";

/** Before words to or from somebody under 18: who else reads them. Nothing about anyone else. */
export function WhoElseReads({ readers }: { readers: SecondReaders | null }) {
  const t = useText();
  if (readers === null) return null;
  const { name, roles } = readers;
  return (
    <Answer
      kind={roles.length === 0 ? "stop" : "warn"}
      word={name === null ? t("minor.you") : t("minor.them", { name })}
    >
      {sayReaders(readers, t)}
    </Answer>
  );
}
