import { openOurBox } from "../scripts/our-box";

/** The box of a test process: starts with the first task, and does not keep the process alive. */
export const testBox = openOurBox({ workers: 1 });
