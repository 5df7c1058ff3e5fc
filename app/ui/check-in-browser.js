/**
 * Checks a credential's token in the reader's own browser, with WebCrypto, beside what the server
 * says: <check-in-browser data-token | data-href> shows the one answer of those it holds. Issuer's
 * keys and status list are read from this site alone; without the script, its first words stand.
 */

/** Two clocks may disagree by this much, in seconds. */
const TOLERANCE = 5 * 60;
const LIST_BYTES = 131_072 / 8;

/**
 * @typedef {"valid" | "invalid" | "revoked" | "expired" | "unknown"} BrowserAnswer
 * @typedef {{ id: string, controller: string, publicKeyJwk?: JsonWebKey }} Method
 * @typedef {object} Published A DID document or a status list, as this site gives them out
 * @property {string} id
 * @property {Method[]} verificationMethod
 * @property {string[]} assertionMethod
 * @property {string | { id: string }} issuer
 * @property {string} [validUntil]
 * @property {{ statusPurpose: string, encodedList: string }} credentialSubject
 * @typedef {object} Claims
 * @property {string} id
 * @property {string} iss
 * @property {string} jti
 * @property {number} nbf
 * @property {number} [exp]
 * @property {string | { id: string }} issuer
 * @property {{ statusListCredential: string, statusListIndex: string, statusPurpose: string }} [credentialStatus]
 * @typedef {{ alg: string, kid: string, typ?: string }} Header
 * @typedef {"valid" | "invalid" | "revoked" | "ended" | "early" | "unknown"} PassAnswer
 * @typedef {object} Pass A standing pass as it is signed; its times in seconds
 * @property {number} iat
 * @property {number} exp
 * @property {string} name
 * @property {string} title
 * @property {string} [until]
 * @property {string} list
 * @property {number} index
 * @typedef {{ at: number, issuers: { name: string, document: Published }[], lists: { id: string, credential: Published }[] }} TrustPack
 * @typedef {{ origin: string, now: number, read: (path: string) => Promise<Published> }} Place
 */

/**
 * What this token is worth here. `now` in seconds; `read` gives the JSON at a path of this site.
 * Anything that is not of this site, or cannot be read, is unknown.
 * @param {string} token
 * @param {Place} place
 * @returns {Promise<BrowserAnswer>}
 */
export async function checkToken(token, place) {
  /** @type {{ header: Header, claims: Claims }} */
  const { header, claims } = parts(token);
  const issuer = idOf(claims.issuer);
  // A pass or a receipt is no badge, whoever signed it.
  if (!isPlain(header) || ![undefined, "JWT", "vc+jwt"].includes(header.typ)) return "invalid";
  if (claims.iss !== issuer || claims.jti !== claims.id) return "invalid";
  const own = `did:web:${encodeURIComponent(new URL(place.origin).host)}:o:`;
  if (typeof issuer !== "string" || !issuer.startsWith(own)) return "unknown";
  if (header.kid.split("#")[0] !== issuer) return "invalid";

  const document = await place.read(`/o/${issuer.slice(own.length)}/did.json`);
  if (document.id !== issuer) return "unknown";
  if (!(await isSigned(token, document, header.kid))) return "invalid";

  if (place.now < claims.nbf - TOLERANCE) return "invalid";
  if (claims.exp !== undefined && place.now > claims.exp + TOLERANCE) return "expired";
  const { credentialStatus } = claims;
  return credentialStatus === undefined ? "valid" : status(credentialStatus, issuer, place);
}

/**
 * What a standing pass is worth by what this device was told last: `pack` is the site's trust pack,
 * `now` in seconds. `unknown` when its issuer is not in the pack.
 * @param {string} token
 * @param {{ now: number, pack: TrustPack }} place
 * @returns {Promise<{ answer: PassAnswer, pass: Pass | null, issuer: string | null, listed: boolean }>}
 */
export async function checkPass(token, { now, pack }) {
  const forged = { pass: null, issuer: null, listed: false };
  /** @type {{ header: Header, claims: Pass }} */
  const { header, claims: pass } = parts(token);
  if (!isPlain(header) || header.typ !== "muster-pass+jwt") return { answer: "invalid", ...forged };
  const [did] = header.kid.split("#");
  const known = pack.issuers.find(({ document }) => document.id === did);
  if (known === undefined) return { answer: "unknown", ...forged };
  if (!(await isSigned(token, known.document, header.kid))) return { answer: "invalid", ...forged };
  const list = pack.lists.find(({ id }) => id === pass.list)?.credential;
  const bit = list && idOf(list.issuer) === did ? await bitAt(list, pass.index) : null;
  const seen = { pass, issuer: known.name, listed: bit !== null };
  if (bit === 1) return { answer: "revoked", ...seen };
  if (now < pass.iat - TOLERANCE) return { answer: "early", ...seen };
  return { answer: now > pass.exp + TOLERANCE ? "ended" : "valid", ...seen };
}

/**
 * The two halves of a compact JWT that say something, not yet believed.
 * @param {string} token
 */
function parts(token) {
  const [head = "", body = ""] = token.trim().split(".");
  return { header: json(head), claims: json(body) };
}

/**
 * Whether a header asks for no more than our one algorithm and a key that the issuer publishes.
 * @param {Header} header
 */
function isPlain(header) {
  if (header.alg !== "ES256" || typeof header.kid !== "string") return false;
  return !["jwk", "jku", "x5c", "x5u", "crit"].some((name) => name in header);
}

/**
 * Did the key by this name, published by an issuer that lets it sign, sign exactly this token?
 * @param {string} token
 * @param {Published} document
 * @param {string} kid
 */
async function isSigned(token, document, kid) {
  const jwk = signingKey(document, kid);
  if (jwk === null) return false;
  const key = await crypto.subtle.importKey("jwk", jwk, P256, false, ["verify"]);
  const [head, body, signature = ""] = token.trim().split(".");
  const said = new TextEncoder().encode(`${head}.${body}`);
  return crypto.subtle.verify(ES256, key, bytes(signature), said);
}

const P256 = { name: "ECDSA", namedCurve: "P-256" };
const ES256 = { name: "ECDSA", hash: "SHA-256" };

/**
 * The public key by this name, if the issuer lets it sign.
 * @param {Published} document
 * @param {string} kid
 */
function signingKey(document, kid) {
  const methods = document.verificationMethod.filter((one) => one.id === kid);
  const [method] = methods;
  const maySign = methods.length === 1 && document.assertionMethod.includes(kid);
  if (!maySign || method?.controller !== document.id) return null;
  const { kty, crv, x, y } = method.publicKeyJwk ?? {};
  if (kty !== "EC" || crv !== "P-256" || x === undefined || y === undefined) return null;
  return { kty, crv, x, y };
}

/**
 * The bit on the issuer's list, as this site serves it.
 * @param {NonNullable<Claims["credentialStatus"]>} entry
 * @param {string} issuer
 * @param {Place} place
 * @returns {Promise<BrowserAnswer>}
 */
async function status(entry, issuer, place) {
  const { statusListCredential: url, statusListIndex, statusPurpose } = entry;
  if (typeof url !== "string" || !url.startsWith(`${place.origin}/`)) return "unknown";
  const list = await place.read(url.slice(place.origin.length));
  const { statusPurpose: purpose } = list.credentialSubject;
  const isTheirs = idOf(list.issuer) === issuer && list.id === url;
  const until = Date.parse(list.validUntil ?? "") / 1000;
  if (!isTheirs || purpose !== statusPurpose || place.now > until + TOLERANCE) return "unknown";
  const bit = await bitAt(list, Number(statusListIndex));
  return bit === null ? "unknown" : bit === 1 ? "revoked" : "valid";
}

/**
 * One bit of a list; null when it has none there, or is shorter than any list may be.
 * @param {Published} list
 * @param {number} index
 */
async function bitAt({ credentialSubject }, index) {
  const bits = await unpack(bytes(credentialSubject.encodedList.slice(1)));
  const at = Number.isInteger(index) ? bits[index >> 3] : undefined;
  if (bits.length < LIST_BYTES || at === undefined) return null;
  return at & (0x80 >> (index & 7)) ? 1 : 0;
}

/** @param {string | { id: string }} issuer */
function idOf(issuer) {
  return typeof issuer === "string" ? issuer : issuer.id;
}

/** @param {Uint8Array<ArrayBuffer>} packed */
async function unpack(packed) {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** @param {string} part */
function json(part) {
  return JSON.parse(new TextDecoder().decode(bytes(part)));
}

/** @param {string} text */
function bytes(text) {
  const plain = text.replaceAll("-", "+").replaceAll("_", "/");
  return Uint8Array.from(atob(plain), (letter) => letter.charCodeAt(0));
}

/** @param {string} path */
async function readHere(path) {
  const answer = await fetch(path, { credentials: "omit" });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return path.endsWith(".jwt") ? answer.text() : answer.json();
}

if ("customElements" in globalThis) {
  class CheckInBrowser extends HTMLElement {
    async connectedCallback() {
      const place = { origin: location.origin, now: Date.now() / 1000, read: readHere };
      /** @type {BrowserAnswer} */
      let answer = "unknown";
      try {
        const { token, href } = this.dataset;
        answer = await checkToken(token ?? (await readHere(href ?? "")), place);
      } catch {
        answer = "unknown";
      }
      for (const one of this.querySelectorAll("[data-answer]")) {
        one.toggleAttribute("hidden", one.getAttribute("data-answer") !== answer);
      }
    }
  }
  customElements.define("check-in-browser", CheckInBrowser);
}
