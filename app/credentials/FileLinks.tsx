import { useText } from "../i18n/text";
import { TouchLink } from "../ui/Button";

const kinds = ["pdf", "png", "svg", "json", "jwt"] as const;

/** Every form in which a credential can be kept, as files. `title` tells lists of them apart. */
export function FileLinks({ id, title }: { id: string; title: string }) {
  const t = useText();
  return (
    <p className="row">
      {kinds.map((kind) => (
        <TouchLink
          key={kind}
          download
          href={`/credentials/${id}.${kind}`}
          label={`${t(`showing.files.${kind}`)}: ${title}`}
        >
          {t(`showing.files.${kind}`)}
        </TouchLink>
      ))}
    </p>
  );
}
