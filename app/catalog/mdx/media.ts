/** What to do instead of a part that would show media, which lessons do not hold. */
interface Instead {
  message: string;
  fix: string;
}

const PICTURE = "Redraw it as an .svg in figures, and place it with <Figure src alt caption />.";
const FILM =
  "A lesson is read where there is no sound, and often no network. Say in words what it shows: as a worked example, or as a scenario. A link to a page that has captions and a transcript may stand beside that.";

const MEDIA: Readonly<Record<string, Instead>> = {
  ...byName(["img", "image", "picture"], {
    message: "Photos and pictures from elsewhere are not used.",
    fix: PICTURE,
  }),
  ...byName(["video", "youtube", "vimeo", "film"], {
    message: "Video is not used in a lesson.",
    fix: FILM,
  }),
  ...byName(["audio", "podcast", "sound"], {
    message: "Sound is not used in a lesson.",
    fix: FILM,
  }),
  ...byName(["iframe", "embed", "object"], {
    message: "Nothing of another site is shown in a lesson: it could follow learners there.",
    fix: FILM,
  }),
  ...byName(["source", "track"], {
    message: "Video and sound are not used in a lesson.",
    fix: FILM,
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
