interface PersonNameProps {
  name: string;
  /** What tells them apart from someone of the same name; null where nobody has it. */
  apart: string | null;
  href?: string;
}

/** Someone in a list, by name; where two have one name, with what tells them apart. */
export function PersonName({ name, apart, href }: PersonNameProps) {
  return (
    <>
      <h3>{href === undefined ? name : <a href={href}>{name}</a>}</h3>
      {apart !== null && <p className="small soft">{apart}</p>}
    </>
  );
}
