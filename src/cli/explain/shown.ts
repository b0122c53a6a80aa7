import type { Bilingual } from "../../diagnostic.ts";
import type { Explanation } from "./explanation.ts";
import { tryExample } from "./try-example.ts";

/** An explanation with its examples and what the check really says about the wrong ones. */
export interface ShownExplanation extends Explanation {
  readonly wrong: readonly ShownExample[];
  readonly right: readonly string[];
}

export interface ShownExample {
  readonly yaml: string;
  /** Each message with its cure. */
  readonly said: readonly Bilingual[];
}

/** Runs the wrong examples of an explanation. */
export async function withFindings(explanation: Explanation): Promise<ShownExplanation> {
  const { code, examples } = explanation;
  const wrong = await Promise.all(
    examples.wrong.map(async (example): Promise<ShownExample> => {
      const found = (await tryExample(example)).filter((diagnostic) => diagnostic.code === code);
      return {
        yaml: trimmed(example),
        said: found.map(({ message, cure }) => ({
          id: cure ? `${message.id} ${cure.id}` : message.id,
          en: cure ? `${message.en} ${cure.en}` : message.en,
        })),
      };
    }),
  );
  return { ...explanation, wrong, right: examples.right.map(trimmed) };
}

function trimmed(example: string): string {
  return example.replace(/^\n+|\s+$/g, "");
}
