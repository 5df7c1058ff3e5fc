import { checkAndWrite } from "../app/authoring/documents/course-formats";
import { importCourse } from "../app/authoring/documents/import-course";
import { pastedHtmlToMdx } from "../app/authoring/documents/pasted-html";
import { IMPORT_COURSE, READ_PASTED, WRITE_COURSE } from "../app/authoring/documents/tasks";
import { readItems } from "../app/authoring/formats/read-items";
import { READ_ITEMS } from "../app/authoring/items/tasks";
import { READ_MEDIA } from "../app/authoring/media/tasks";
import { knownAround } from "../app/catalog/boxed/known-around";
import { previewInBox } from "../app/catalog/boxed/preview-lesson.server";
import { renderLesson, warmUp } from "../app/catalog/boxed/render-lesson.server";
import { CHECK_COURSE, PREVIEW_LESSON, RENDER_LESSON } from "../app/catalog/boxed/tasks";
import { checkCourse } from "../app/catalog/check/course";
import { lessonParts } from "../app/catalog/LessonParts";
import { probeMedia } from "../app/catalog/media/probe";
import { textFor } from "../app/i18n/catalog";
import { doing, WARM_UP } from "../app/record/box";
import { serveBox } from "../app/record/serve-box.server";

// The program of the box's workers: untrusted files are read here and nowhere else.
const tasks = new Map([
  doing(WARM_UP, () => warmUp(lessonParts)),
  doing(CHECK_COURSE, ({ files, around }) => {
    const { problems, course } = checkCourse(files, knownAround(around));
    return { problems, course };
  }),
  doing(RENDER_LESSON, (lesson) => renderLesson(lesson, lessonParts)),
  doing(PREVIEW_LESSON, (asked) =>
    previewInBox({ ...asked, around: knownAround(asked.around) }, lessonParts),
  ),
  doing(IMPORT_COURSE, importCourse),
  doing(WRITE_COURSE, ({ around, locale, ...asked }) =>
    checkAndWrite({ ...asked, around: knownAround(around) }, textFor(locale)),
  ),
  doing(READ_PASTED, pastedHtmlToMdx),
  doing(READ_MEDIA, probeMedia),
  doing(READ_ITEMS, ({ name, bytes, format, locale }) =>
    readItems({ name, bytes }, format, textFor(locale)),
  ),
]);

serveBox(tasks);
