import { type ReactNode, useId } from "react";
import { Icon, type IconName } from "./icons";

/** `main`: the one main action. `two`: another. `quiet`: undo. */
type Weight = "main" | "two" | "quiet";
const classes: Record<Weight, string> = { main: "btn", two: "btn two", quiet: "btn quiet" };

interface ButtonProps {
  weight?: Weight;
  /** Sent with the form when this button sends it. */
  name?: string;
  value?: string;
  /** Sends a form that it does not stand in. */
  form?: string;
  formAction?: string;
  icon?: IconName;
  /** Said in full where many buttons look alike; it begins with the words that are seen. */
  label?: string;
  children: ReactNode;
}

/** Sends its form. A verb with its object: "Place Ana Morales". */
export function Button({ weight = "main", icon, label, children, ...rest }: ButtonProps) {
  return (
    <button className={classes[weight]} type="submit" aria-label={label} {...rest}>
      {children} {icon && <Icon name={icon} />}
    </button>
  );
}

interface LinkButtonProps {
  href: string;
  weight?: Weight;
  icon?: IconName;
  /** A file to keep, instead of a page to open. */
  download?: boolean;
  /** Said in full where many buttons look alike; it begins with the words that are seen. */
  label?: string;
  children: ReactNode;
}

/** A link that looks like a button: it opens a page and changes nothing. */
export function LinkButton(props: LinkButtonProps) {
  const { href, weight = "main", icon, download, label, children } = props;
  return (
    <a className={classes[weight]} href={href} download={download} aria-label={label}>
      {children} {icon && <Icon name={icon} />}
    </a>
  );
}

/** A link with room for a finger, standing alone. */
export function TouchLink(
  props: Pick<LinkButtonProps, "href" | "download" | "label" | "children">,
) {
  const { href, download, label, children } = props;
  return (
    <a className="touch" href={href} download={download} aria-label={label}>
      {children}
    </a>
  );
}

interface LockedProps {
  label: string;
  /** Why, naming what is missing. */
  reason: ReactNode;
  /** To what remains. */
  way: { href: string; label: string };
}

/** A button that cannot be used yet, with the reason beside it and the way to what remains. */
export function Locked({ label, reason, way }: LockedProps) {
  const id = useId();
  return (
    <div className="row">
      <button className="btn" type="button" aria-disabled="true" aria-describedby={id}>
        {label}
      </button>
      <span className="hint" id={id}>
        {reason}
      </span>
      <TouchLink href={way.href}>{way.label}</TouchLink>
    </div>
  );
}
