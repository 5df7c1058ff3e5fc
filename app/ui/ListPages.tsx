import { useText } from "../i18n/text";
import { LinkButton } from "./Button";

interface ListPagesProps {
  page: number;
  /** Whether there are more after this page. */
  more: boolean;
  /** Where a page of the list is. */
  to: (page: number) => string;
  /** What the ways back and on are called, where the list has words of its own. */
  back?: string;
  on?: string;
}

/** The ways to the page before and the page after; nothing where one page holds all. */
export function ListPages({ page, more, to, back, on }: ListPagesProps) {
  const t = useText();
  if (page === 1 && !more) return null;
  return (
    <p className="row noprint">
      {page > 1 && (
        <LinkButton weight="two" href={to(page - 1)}>
          {back ?? t("list.back")}
        </LinkButton>
      )}
      {more && (
        <LinkButton weight="two" href={to(page + 1)}>
          {on ?? t("list.on")}
        </LinkButton>
      )}
    </p>
  );
}

/** Says that a list is only the beginning of a longer one; nothing where it is whole. */
export function FirstOf({ shown, total }: { shown: number; total: number }) {
  const t = useText();
  return total > shown ? (
    <p className="small soft">{t("list.firstOf", { n: shown, total })}</p>
  ) : null;
}
