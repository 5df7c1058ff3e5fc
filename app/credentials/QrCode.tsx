import { QUIET, qrOf } from "./qr";

/** An address as a QR code. `label` says what it opens, for whoever cannot see it. */
export function QrCode({ address, label }: { address: string; label: string }) {
  const { size, path } = qrOf(address);
  const side = size + 2 * QUIET;
  return (
    <svg viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`} role="img" aria-label={label}>
      <path fill="#fff" d={`M${-QUIET} ${-QUIET}h${side}v${side}h${-side}z`} />
      <path fill="#17211D" d={path} />
    </svg>
  );
}
