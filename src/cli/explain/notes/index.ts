import type { Explanation } from "../explanation.ts";
import { lines } from "./lines.ts";
import { names } from "./names.ts";
import { outputs } from "./outputs.ts";
import { shape } from "./shape.ts";
import { signs } from "./signs.ts";
import { steps } from "./steps.ts";
import { tools } from "./tools.ts";

/** What no rule finds but reading, lowering or building does; a test holds the list to the codes in the sources. */
export const notes: readonly Explanation[] = [...lines, ...signs, ...shape, ...names, ...steps, ...outputs, ...tools];
