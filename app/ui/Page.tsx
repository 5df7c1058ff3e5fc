import type { ReactNode } from "react";

/** A place in the band or the footer. `current` marks where the reader is. */
export interface NavItem {
  href: string;
  label: string;
  current?: boolean;
}

interface PageProps {
  name: string;
  words: { skip: string; main: string; more: string; footer: string };
  nav: readonly NavItem[];
  /** What stands behind one word after `nav`; it opens without JavaScript. */
  more: readonly NavItem[];
  who: readonly NavItem[];
  /** Before it: the way to another language. */
  language: ReactNode;
  footer: readonly NavItem[];
  footnote?: string | undefined;
  children: ReactNode;
}

/** The frame of every page: skip link, band, main, footer. The root renders the only one. */
export function Page({
  name,
  words,
  nav,
  more,
  who,
  language,
  footer,
  footnote,
  children,
}: PageProps) {
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header className="band">
        <div className="wrap bar">
          <a className="brand" href="/">
            {name}
          </a>
          <nav aria-label={words.main}>
            <Links items={nav} more={more} word={words.more} />
          </nav>
          <div className="who">
            {language}
            {who.map((item) => (
              <NavLink key={item.href} item={item} />
            ))}
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="site">
        <div className="wrap">
          <nav aria-label={words.footer}>
            <Links items={footer} />
          </nav>
          {footnote && <p>{footnote}</p>}
        </div>
      </footer>
    </>
  );
}

interface LinksProps {
  items: readonly NavItem[];
  more?: readonly NavItem[];
  word?: string;
}

function Links({ items, more = [], word }: LinksProps) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.href}>
          <NavLink item={item} />
        </li>
      ))}
      {more.length > 0 && (
        <li>
          <details>
            <summary aria-current={more.some(({ current }) => current) || undefined}>
              {word}
              <span aria-hidden="true">&nbsp;▾</span>
            </summary>
            <Links items={more} />
          </details>
        </li>
      )}
    </ul>
  );
}

function NavLink({ item }: { item: NavItem }) {
  return (
    <a href={item.href} aria-current={item.current ? "page" : undefined}>
      {item.label}
    </a>
  );
}

interface HeadProps {
  title: ReactNode;
  lead?: ReactNode;
  /** The way back, above the title. */
  crumb?: ReactNode;
  /** Small facts under the title, each beside the next. */
  meta?: readonly string[];
  /** A low head, for a form or a question. */
  slim?: boolean;
  /** A drawing at the far side, on wide pages. */
  plate?: ReactNode;
}

/** The head of a page: its one `h1`, on the band. */
export function Head({ title, lead, crumb, meta, slim, plate }: HeadProps) {
  return (
    <div className={slim ? "band head slim" : "band head"}>
      <div className={plate ? "wrap two" : "wrap"}>
        <div>
          {crumb && <p className="crumb">{crumb}</p>}
          <h1>{title}</h1>
          {lead && <p className="lead">{lead}</p>}
          {meta && meta.length > 0 && <Meta items={meta} crumb />}
        </div>
        {plate}
      </div>
    </div>
  );
}

/** Everything under the head: pass entries, one for each section. */
export function Wrap({ children }: { children: ReactNode }) {
  return <div className="wrap">{children}</div>;
}

/** Small facts in one line, in second ink. */
export function Meta({ items, crumb }: { items: readonly ReactNode[]; crumb?: boolean }) {
  return (
    <p className={crumb ? "meta crumb" : "meta"}>
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts have no identity but their order
        <span key={at}>{item}</span>
      ))}
    </p>
  );
}
