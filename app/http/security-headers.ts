/** How strict a response's headers are: production, or a developer's machine with hot reloading. */
export interface HeaderChoice {
  nonce: string;
  /** Vite injects inline styles and opens a socket while developing; nothing else ever may. */
  developing: boolean;
  /** The origin is https, so browsers may be told to stay there. */
  https: boolean;
  /** The page may ask for the camera, to read a code. */
  camera: boolean;
}

const HSTS_SECONDS = 31_536_000;

/** The headers of every response, errors included. */
export function securityHeaders({
  nonce,
  developing,
  https,
  camera,
}: HeaderChoice): [string, string][] {
  const style = developing ? "'self' 'unsafe-inline'" : "'self'";
  const connect = developing ? "'self' ws:" : "'self'";
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src ${style}`,
    `connect-src ${connect}`,
    "img-src 'self'",
    "media-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  const headers: [string, string][] = [
    ["Content-Security-Policy", policy.join("; ")],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Cross-Origin-Resource-Policy", "same-origin"],
    ["Referrer-Policy", "same-origin"],
    ["X-Content-Type-Options", "nosniff"],
    [
      "Permissions-Policy",
      `camera=(${camera ? "self" : ""}), microphone=(), geolocation=(), payment=()`,
    ],
    ["Cache-Control", "no-store"],
  ];
  if (https)
    headers.push(["Strict-Transport-Security", `max-age=${HSTS_SECONDS}; includeSubDomains`]);
  return headers;
}
