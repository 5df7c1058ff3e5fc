import type { Reading } from "../../record/context.server";
import { done, type Outcome } from "../../record/outcome";
import type { ShownLetter } from "./letter";
import { type LetterQuestion, type LetterRefusal, readLetter } from "./read-letter.server";

/** The same as `readLetter`, in what the printed page says. */
export async function readLetterPage(
  reading: Reading,
  question: LetterQuestion,
): Promise<Outcome<ShownLetter, LetterRefusal>> {
  const read = await readLetter(reading, question);
  if (!read.ok) return read;
  const { program, district, asOf, lines, rules, heads, replay, pack } = read.value;
  const manifest: { files: { name: string; sha256: string }[] } = JSON.parse(pack.manifest.text);
  return done({
    program: program.name,
    district: district.name,
    asOf,
    lines,
    rules: rules.map(({ id, title, layer, source, checkedOn, example, hash }) => ({
      id,
      title,
      layer,
      source,
      checkedOn,
      example,
      hash,
    })),
    files: manifest.files.map(({ name, sha256 }) => ({ name, sha256 })),
    hash: pack.hash,
    heads,
    replay,
  });
}
