/** Named questions about a number, each with an example; their order is the one they are asked in. */
export type Reasons<Asked> = Readonly<Record<string, (asked: Asked) => boolean>>;

/** Asks reasons in their order, and answers with the name of the first that holds. */
export function firstOf<Asked>(reasons: Reasons<Asked>): (asked: Asked) => string | undefined {
  const all = Object.entries(reasons);
  return (asked) => {
    for (const [name, holds] of all) if (holds(asked)) return name;
    return undefined;
  };
}
