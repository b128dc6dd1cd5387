import { BodyBuilder } from './body-builder.ts';
import type { BodyContext } from './body-builder.ts';
import { elements } from './elements.ts';
import type { BodyElement } from './elements.ts';
import { walkXml } from '../xml.ts';

/** What word/document.xml prints; or word/footnotes.xml and word/endnotes.xml, whose text is all in notes. */
type Body = Pick<BodyBuilder, 'blocks' | 'notes' | 'comments' | 'pictures' | 'hasDeletions' | 'hasNotes'>;

/** Reads such a part. */
export function readBody(part: Buffer, context: BodyContext): Body {
  const body = new BodyBuilder(context);
  /** the elements that have begun and not ended, outside of what is skipped */
  const path: (BodyElement | undefined)[] = [];
  /** elements inside each other, from the one whose content is skipped */
  let skipping = 0;
  walkXml(part, {
    open: (name, attribute) => {
      if (name === 'w:tc') body.cellsMet += 1;
      if (skipping > 0) {
        // of the properties being skipped, the one that says what their content is
        if (skipping === 1 && name === 'w:showingPlcHdr') body.showsPrompt();
        skipping += 1;
        return;
      }
      const element = elements.get(name);
      element?.open?.(body, attribute);
      if (element?.skipped) skipping = 1;
      else path.push(element);
    },
    close: () => {
      if (skipping > 0) skipping -= 1;
      else path.pop()?.close?.(body);
    },
    text: (text) => {
      if (body.inText && skipping === 0) body.write(text);
    },
  });
  body.end();
  return body;
}
