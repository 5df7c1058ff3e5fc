/** Words of a draft's films and recordings. */
export const studioMedia = {
  "studioMedia.title": "Film and sound",
  "studioMedia.none.title": "No film or sound yet",
  "studioMedia.none.text":
    "Add a short film or a recording below. A lesson shows it with a Film or sound block.",
  "studioMedia.unreadable":
    "media.yaml cannot be read, so a form could lose part of it. Open the file and put right what its notes say.",
  "studioMedia.open": "Open media.yaml",
  "studioMedia.done.added": "Added. Now give it captions and a transcript.",
  "studioMedia.done.replaced": "Replaced. Check that its captions still fit.",
  "studioMedia.done.saved": "Saved.",
  "studioMedia.done.removed": "Removed.",
  "studioMedia.unused": "No lesson shows it.",
  "studioMedia.inLesson": "In lesson {lesson}",
  "studioMedia.need.bytes":
    "The file itself is not here, only its entry in media.yaml. Replace it with the file.",
  "studioMedia.need.captions": "It has no captions yet. Nobody can release it without them.",
  "studioMedia.need.transcript": "It has no transcript yet. Nobody can release it without one.",
  "studioMedia.need.poster": "It has no poster yet: the drawing that stands there until it plays.",
  "studioMedia.add": "Add a film or recording",
  "studioMedia.add.note":
    "A film of at most 8 MB, a recording of at most 4 MB, each at most 10 minutes",
  "studioMedia.add.button": "Add it",
  "studioMedia.file": "File",
  "studioMedia.file.hint":
    "WebM or MP4 for a film; MP3, Ogg or M4A for a recording. It stays in this course, and no other site is asked for it.",
  "studioMedia.name": "Title",
  "studioMedia.name.hint": "What it shows, in a few words",
  "studioMedia.language": "Language that is spoken",
  "studioMedia.language.en": "English",
  "studioMedia.language.es": "Spanish",
  "studioMedia.poster": "Poster",
  "studioMedia.poster.hint":
    "The drawing that stands there until the film plays, and in print. A recording needs none.",
  "studioMedia.poster.none": "None",
  "studioMedia.captions": "Captions",
  "studioMedia.captions.hint":
    "WebVTT: the first line is WEBVTT; then, after an empty line, 00:00.000 --> 00:04.000 and under it what is said.",
  "studioMedia.vtt": "A file of captions instead",
  "studioMedia.vtt.hint": "A .vtt file takes the place of the captions above.",
  "studioMedia.transcript": "Transcript",
  "studioMedia.transcript.hint":
    "Everything that is said, and what is shown without words, for those who read instead.",
  "studioMedia.words": "Title, captions and transcript",
  "studioMedia.save": "Save the words",
  "studioMedia.saveOf": "Save the words of {title}",
  "studioMedia.begin": "Begin the transcript from the captions",
  "studioMedia.beginOf": "Begin the transcript from the captions, {title}",
  "studioMedia.replace": "Another file",
  "studioMedia.replace.button": "Replace the file",
  "studioMedia.replaceOf": "Replace the file of {title}",
  "studioMedia.remove": "Remove",
  "studioMedia.removeOf": "Remove {title}",
  "studioMedia.why.add": "Added “{name}”",
  "studioMedia.why.replace": "Replaced the file of “{name}”",
  "studioMedia.why.words": "Changed the words of “{name}”",
  "studioMedia.why.begin": "Began the transcript of “{name}”",
  "studioMedia.why.remove": "Removed “{name}”",
  "studioMedia.refused.list":
    "media.yaml cannot be read, so nothing was changed. Open it and put right what its notes say.",
  "studioMedia.refused.gone": "This is no longer in the course.",
  "studioMedia.refused.used": "It is shown in {name}. Take it out there first.",
  "studioMedia.refused.none": "Choose a file.",
  "studioMedia.refused.there": "This file is in the course already, as “{name}”.",
  "studioMedia.refused.many":
    "A course has at most {n} films and recordings. Remove one that no lesson shows.",
  "studioMedia.refused.budget":
    "The films and recordings of a course have at most 40 MB together, and {n} MB are left. Choose a smaller file, or remove another.",
  "studioMedia.refused.poster": "There is no drawing {name} any more. Choose another.",
  "studioMedia.refused.long": "A transcript has at most {n} characters. Cut the film in two.",
  "studioMedia.refused.hidden":
    "Line {n} holds a character that nobody can see. Type that line again.",
  "studioMedia.refused.begun":
    "There is a transcript already, and it would be lost. Empty it first to begin again.",
  "studioMedia.refused.no-captions": "Write the captions first, or choose a file of them.",
  "studioMedia.refused.text":
    "This file is not plain text. Save the captions again as WebVTT, in UTF-8.",
  "studioMedia.refused.held":
    "This course has brought in {n} MB of films and recordings over time, which is the most. Ask who runs Muster to make room.",
  "studioMedia.refused.large": "This file is too large: a film has at most 8 MB, a recording 4 MB.",
  "studioMedia.busy": "Muster reads other files just now. Choose the file again in a moment.",
  "studioMedia.stopped":
    "This file took too long to read, so nothing was added. Export it again and choose the new file.",
  "studioMedia.fault.empty": "This file is empty. Choose the film or recording itself.",
  "studioMedia.fault.unknown":
    "This is no film or recording that every browser plays, whatever its name ends in. Export it as MP4 or WebM; sound as MP3, M4A or Ogg.",
  "studioMedia.fault.broken":
    "This file is cut off, or something else is hidden in it. Export the film or recording again.",
  "studioMedia.fault.format":
    "Some browsers cannot play this. Export it as MP4 with H.264 and AAC, or as WebM.",
  "studioMedia.fault.no-picture":
    "This WebM holds only sound. Export a recording as MP3, M4A or Ogg.",
  "studioMedia.fault.wrong-length":
    "This file says another length than it has. Export the film or recording again.",
  "studioMedia.fault.too-long": "It is longer than 10 minutes. Cut it in two.",
  "studioMedia.fault.too-large":
    "It is too large: a film has at most 8 MB, a recording 4 MB. Export it smaller, or cut it in two.",
  "studioMedia.caption.not-vtt":
    "The first line has to be WEBVTT. Save the captions as WebVTT (.vtt), or type that line.",
  "studioMedia.caption.too-long": "These captions are too long. Cut the film in two.",
  "studioMedia.caption.hidden":
    "Line {n} holds a character that nobody can see. Type that line again.",
  "studioMedia.caption.times":
    "Line {n} has no times that can be read. Write them like 00:00.000 --> 00:04.000.",
  "studioMedia.caption.backwards":
    "Line {n}: this caption ends before it begins, or begins before the one above it. Put its times right.",
  "studioMedia.caption.empty":
    "Line {n}: this caption says nothing. Write its words, or take it out.",
  "studioMedia.caption.markup":
    "Line {n}: captions hold words, and nothing like <script>. Take out what stands between < and >.",
  "studioMedia.caption.too-many": "Line {n}: these are too many captions. Cut the film in two.",
  "studioMedia.caption.long-cue": "Line {n}: this caption is too long to read. Part it in two.",
  "studioMedia.caption.style":
    "Line {n}: how captions look is for who reads them to say. Take out STYLE and REGION.",
  "studioMedia.caption.past-end":
    "Line {n}: this caption runs on after the end. Put its times right.",
} as const;
