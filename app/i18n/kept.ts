import { textFor } from "./catalog";
import { defaultLocale } from "./locale";

/**
 * The words of what is kept, such as the log of a draft: in one language, whoever's request writes them.
 * Where they are read in another, `In` marks them.
 */
export const kept = textFor(defaultLocale);
