const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/** Bytes as base58btc multibase: "z" and the Bitcoin alphabet (draft-msporny-base58). */
export function toBase58(bytes: Uint8Array): string {
  let zeros = 0;
  while (zeros < bytes.length && bytes[zeros] === 0) zeros++;
  let number = bytes.length > 0 ? BigInt(`0x${Buffer.from(bytes).toString("hex")}`) : 0n;
  let text = "";
  for (; number > 0n; number /= 58n) text = BASE58[Number(number % 58n)] + text;
  return `z${"1".repeat(zeros)}${text}`;
}

/** The bytes of a base58btc multibase text of at most 256 characters, or null when it is not one. */
export function fromBase58(text: string): Uint8Array | null {
  if (!/^z[1-9A-HJ-NP-Za-km-z]{1,255}$/.test(text)) return null;
  const digits = text.slice(1);
  const zeros = digits.length - digits.replace(/^1+/, "").length;
  let number = 0n;
  for (const digit of digits) number = number * 58n + BigInt(BASE58.indexOf(digit));
  const hex = number === 0n ? "" : number.toString(16);
  return Buffer.concat([
    Buffer.alloc(zeros),
    Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, "hex"),
  ]);
}

/**
 * The bytes of unpadded base64url, or null when the text is not the one spelling of its bytes.
 * (The last character of a lax reader carries bits that no one signs.)
 */
export function fromBase64url(text: string): Uint8Array | null {
  const bytes = Buffer.from(text, "base64url");
  return bytes.toString("base64url") === text ? bytes : null;
}
