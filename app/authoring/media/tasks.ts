import type { Probed } from "../../catalog/media/probe";
import { boxTask } from "../../record/box";

// What films and recordings are asked of the box. Only its program (scripts/box.ts) imports how it is done.

export const READ_MEDIA = boxTask<Uint8Array, Probed>("authoring/read-media");
