import { useText } from "../i18n/text";
import { Status } from "../ui/marks";
import type { SecondReaders } from "./second-reader";
import { sayReaders } from "./second-reader-words";

/** Before words to or from somebody under 18: who else reads them. Nothing about anyone else. */
export function WhoElseReads({ readers }: { readers: SecondReaders | null }) {
  const t = useText();
  if (readers === null) return null;
  const { name, roles } = readers;
  const who = name === null ? t("minor.you") : t("minor.them", { name });
  return (
    <p className="text">
      {roles.length === 0 ? <Status kind="stop">{who}</Status> : <strong>{who}</strong>}{" "}
      {sayReaders(readers, t)}
    </p>
  );
}
