import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextProvider } from "../i18n/text";
import { MediaShown } from "./MediaShown";
import type { LessonMedia } from "./media/lesson-media";
import { onPaper } from "./media/on-paper";

const film: LessonMedia = {
  entry: {
    id: "hello",
    kind: "film",
    type: "video/webm",
    sha256: "a".repeat(64),
    bytes: 3_100_000,
    seconds: 125,
    title: "Hello <b>",
    language: "en",
    poster: "hello.svg",
  },
  captions: "c".repeat(64),
  transcript: ["One.", "Two."],
  poster: {
    sha256: "d".repeat(64),
    drawing: { name: "svg", attributes: { viewBox: "0 0 320 180" }, children: [] },
  },
};
const recording: LessonMedia = {
  ...film,
  entry: { ...film.entry, kind: "recording", type: "audio/ogg", seconds: 12, bytes: 36_427 },
  poster: null,
};

const html = (shown: LessonMedia | undefined, locale: "en" | "es" = "en") =>
  renderToStaticMarkup(TextProvider({ locale, children: <MediaShown id="hello" shown={shown} /> }));

test("a film says what it is and loads before it is asked for, and asks for nothing", () => {
  const made = html(film);
  expect(made).toContain(
    'Film · 2 min · 3 MB. <span class="noprint">It loads when you press play.</span>',
  );
  expect(made).toContain("<strong>Hello &lt;b&gt;</strong>");
  expect(made).toMatch(/<video controls="" preload="none" playsinline="" width="640" height="360"/);
  expect(made).toContain(`poster="/media/${"a".repeat(64)}/poster/${"d".repeat(64)}"`);
  expect(made).toContain(`<source src="/media/${"a".repeat(64)}" type="video/webm"/>`);
  expect(made).toMatch(
    /<track kind="captions" src="\/media\/a{64}\/captions\/c{64}" srcLang="en" label="Captions, English" default=""\/>/,
  );
  expect(made).toContain("<summary>Read it instead</summary><p>One.</p><p>Two.</p></details>");
  expect(made).not.toMatch(/autoplay|<script/i);
});

test("a recording is heard, and says so in the language of its lesson", () => {
  const made = html(recording, "es");
  expect(made).toContain(
    'Grabación · 12 s · 36 KB. <span class="noprint">Se carga cuando usted lo reproduce.</span>',
  );
  expect(made).toMatch(/<audio controls="" preload="none" aria-label="Hello &lt;b&gt;">/);
  expect(made).toContain("<summary>Léalo en su lugar</summary>");
  expect(made).not.toContain("<video");
});

test("on paper stand the poster, the title and the transcript, and no player", () => {
  const paper = onPaper(`<p>Before.</p>${html(film)}${html(recording)}<p>After.</p>`);
  expect(paper).not.toMatch(/<video|<audio|<source|<track|\/media\//);
  expect(
    paper.match(/<svg viewBox="0 0 320 180" role="img" aria-label="Hello &lt;b&gt;">/g),
  ).toHaveLength(1);
  expect(paper.match(/<p>One\.<\/p><p>Two\.<\/p>/g)).toHaveLength(2);
  expect(paper).toMatch(/^<p>Before\.<\/p>.*<p>After\.<\/p>$/s);
});

test("a lesson in the making says what is not there", () => {
  expect(html(undefined)).toContain("Here stands “hello”, which this course does not have.");
});
