/**
 * A piece of help. In its words `[导出 Word 文件]` names a control of the page as it is labelled, `{Ctrl+S}` a key to
 * press; a test holds every named control to exist.
 */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'steps'; items: readonly Step[] }
  /** two columns: a key, a term or a place, and what is to be said of it */
  | { kind: 'pairs'; about: readonly [string, string]; pairs: readonly (readonly [string, string])[] }
  | { kind: 'heading'; text: string };

/** One step, with the screen it is done on where a picture helps. */
export interface Step {
  text: string;
  picture?: { name: PictureName; alt: string };
}

/** The pictures, made by the same command as those of the README. */
export const pictureNames = ['home-empty', 'carried', 'requests', 'overview', 'check', 'preview'] as const;
export type PictureName = (typeof pictureNames)[number];

/** A page of the help. */
export interface Topic {
  id: string;
  title: string;
  pieces: readonly Piece[];
}
