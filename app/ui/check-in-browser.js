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
  const [head = "", body = "", signature = ""] = token.trim().split(".");
  /** @type {{ alg: string, kid: string }} */
  const header = json(head);
  /** @type {Claims} */
  const claims = json(body);
  const issuer = idOf(claims.issuer);
  if (header.alg !== "ES256" || typeof header.kid !== "string") return "invalid";
  if (["jwk", "jku", "x5c", "x5u", "crit"].some((name) => name in header)) return "invalid";
  if (claims.iss !== issuer || claims.jti !== claims.id) return "invalid";
  const own = `did:web:${encodeURIComponent(new URL(place.origin).host)}:o:`;
  if (typeof issuer !== "string" || !issuer.startsWith(own)) return "unknown";
  if (header.kid.split("#")[0] !== issuer) return "invalid";

  const document = await place.read(`/o/${issuer.slice(own.length)}/did.json`);
  if (document.id !== issuer) return "unknown";
  const jwk = signingKey(document, header.kid);
  if (jwk === null) return "invalid";
  const key = await crypto.subtle.importKey("jwk", jwk, P256, false, ["verify"]);
  const said = new TextEncoder().encode(`${head}.${body}`);
  if (!(await crypto.subtle.verify(ES256, key, bytes(signature), said))) return "invalid";

  if (place.now < claims.nbf - TOLERANCE) return "invalid";
  if (claims.exp !== undefined && place.now > claims.exp + TOLERANCE) return "expired";
  const { credentialStatus } = claims;
  return credentialStatus === undefined ? "valid" : status(credentialStatus, issuer, place);
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
  const { statusPurpose: purpose, encodedList } = list.credentialSubject;
  const isTheirs = idOf(list.issuer) === issuer && list.id === url;
  const until = Date.parse(list.validUntil ?? "") / 1000;
  if (!isTheirs || purpose !== statusPurpose || place.now > until + TOLERANCE) return "unknown";
  const bits = await unpack(bytes(encodedList.slice(1)));
  const index = Number(statusListIndex);
  const at = bits[index >> 3];
  if (bits.length < LIST_BYTES || !Number.isInteger(index) || at === undefined) return "unknown";
  return at & (0x80 >> (index & 7)) ? "revoked" : "valid";
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
