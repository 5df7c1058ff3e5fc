/** What to do instead of a part that would show media in a way that lessons do not have. */
interface Instead {
  message: string;
  fix: string;
}

const OWN =
  "Bring the file itself: list it in media.yaml with captions and a transcript (in the studio, on “Film and sound”), and place it with <Media id />.";

const MEDIA: Readonly<Record<string, Instead>> = {
  ...byName(["img", "image", "picture"], {
    message: "Photos and pictures from elsewhere are not used.",
    fix: "Redraw it as an .svg in figures, and place it with <Figure src alt caption />.",
  }),
  ...byName(["video", "film"], {
    message: "A film is not placed as HTML.",
    fix: OWN,
  }),
  ...byName(["audio", "podcast", "sound"], {
    message: "A recording is not placed as HTML.",
    fix: OWN,
  }),
  ...byName(["source", "track"], {
    message: "Films, recordings and captions are not placed as HTML.",
    fix: OWN,
  }),
  ...byName(["youtube", "vimeo"], {
    message: "Films of other sites are not shown in a lesson: they could follow learners there.",
    fix: `If the film is yours: ${OWN.charAt(0).toLowerCase()}${OWN.slice(1)} Else link to a page that has captions and a transcript, and say in words what it shows.`,
  }),
  ...byName(["iframe", "embed", "object"], {
    message: "Nothing of another site is shown in a lesson: it could follow learners there.",
    fix: "Link to its page, and say in words what it shows. A film or recording of your own is placed with <Media id />, a drawing with <Figure src alt caption />.",
  }),
};

function byName(names: readonly string[], instead: Instead): Record<string, Instead> {
  return Object.fromEntries(names.map((name) => [name, instead]));
}

/** What to do instead of a part of this name; undefined when it would show no media. */
export function mediaInstead(name: string): Instead | undefined {
  const plain = name.toLowerCase();
  return Object.hasOwn(MEDIA, plain) ? MEDIA[plain] : undefined;
}
