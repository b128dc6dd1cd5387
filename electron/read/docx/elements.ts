import type { BodyBuilder } from './body-builder.ts';
import { integerOf, isOn } from '../xml.ts';
import type { AttributeOf } from '../xml.ts';

/** What an element of the text does where it begins and where it ends (ISO/IEC 29500-1, 17). */
export interface BodyElement {
  open?: (body: BodyBuilder, attribute: AttributeOf) => void;
  close?: (body: BodyBuilder) => void;
  /** nothing in it is printed */
  skipped?: true;
}

const skipped: BodyElement = { skipped: true };
const text: BodyElement = {
  open(body) {
    body.inText = true;
  },
  close(body) {
    body.inText = false;
  },
};
const tab: BodyElement = {
  open(body) {
    // in the properties it is a tab stop
    if (!body.inParagraphProperties) body.write(' ');
  },
};
const lineBreak: BodyElement = {
  open(body) {
    body.write('\n');
  },
};
const picture: BodyElement = {
  open(body) {
    body.pictures += 1;
  },
};
const noteReference = (kind: NoteKind): BodyElement => ({
  open(body, attribute) {
    body.referToNote(noteId(kind, attribute('w:id')));
  },
});
const note = (kind: NoteKind): BodyElement => ({
  open(body, attribute) {
    // those with a type are the lines that set notes apart
    body.openNote(attribute('w:type') === undefined ? noteId(kind, attribute('w:id')) : undefined);
  },
  close(body) {
    body.closeNote();
  },
});

type NoteKind = 'footnote' | 'endnote';
const noteId = (kind: NoteKind, id = ''): string => `${kind} ${id}`;

/** The elements that say something of the text. Others are settings, or only hold what stands in them. */
const said: Readonly<Record<string, BodyElement>> = {
  'w:p': {
    open(body) {
      body.openParagraph();
    },
    close(body) {
      body.closeParagraph();
    },
  },
  'w:pPr': {
    open(body) {
      body.openParagraphProperties();
    },
    close(body) {
      body.closeParagraphProperties();
    },
  },
  'w:pStyle': {
    open({ listed }, attribute) {
      if (listed) listed.style = attribute('w:val') ?? '';
    },
  },
  'w:numId': {
    open({ listed, inParagraphProperties }, attribute) {
      if (listed && inParagraphProperties) listed.numId = attribute('w:val') ?? '0';
    },
  },
  'w:ilvl': {
    open({ listed, inParagraphProperties }, attribute) {
      if (listed && inParagraphProperties) listed.level = integerOf(attribute('w:val'), 0);
    },
  },
  'w:r': {
    open(body) {
      body.hidden = false;
      body.raised = false;
    },
  },
  'w:vanish': {
    open(body, attribute) {
      if (!body.inParagraphProperties) body.hidden = isOn(attribute('w:val'), true);
    },
  },
  'w:vertAlign': {
    open(body, attribute) {
      if (!body.inParagraphProperties) body.raised = attribute('w:val') === 'superscript';
    },
  },
  'w:t': text,
  'm:t': text,
  'w:tab': tab,
  'w:ptab': tab,
  'w:br': lineBreak,
  'w:cr': lineBreak,
  'w:noBreakHyphen': {
    open(body) {
      body.write('-');
    },
  },
  'a:blip': picture,
  'v:imagedata': picture,
  'w:object': picture,
  'w:footnoteReference': noteReference('footnote'),
  'w:endnoteReference': noteReference('endnote'),
  'w:footnote': note('footnote'),
  'w:endnote': note('endnote'),
  'w:commentRangeStart': {
    open(body, attribute) {
      body.beginComment(attribute('w:id') ?? '');
    },
  },
  'w:commentRangeEnd': {
    open(body, attribute) {
      body.endComment(attribute('w:id') ?? '');
    },
  },
  // a comment without a range
  'w:commentReference': {
    open(body, attribute) {
      body.beginComment(attribute('w:id') ?? '');
    },
  },
  'w:txbxContent': {
    open(body) {
      body.openContainer();
    },
    close(body) {
      body.closeTextBox();
    },
  },
  'w:tbl': {
    open(body) {
      body.openTable();
    },
    close(body) {
      body.closeTable();
    },
  },
  'w:tr': {
    open({ table }) {
      table?.openRow();
    },
    close({ table }) {
      table?.closeRow();
    },
  },
  'w:gridBefore': {
    open({ table }, attribute) {
      table?.skip(integerOf(attribute('w:val'), 0));
    },
  },
  'w:tc': {
    open(body) {
      body.openCell();
    },
    close(body) {
      body.closeCell();
    },
  },
  'w:gridSpan': {
    open({ table }, attribute) {
      table?.span(integerOf(attribute('w:val'), 1));
    },
  },
  'w:vMerge': {
    open({ table }, attribute) {
      if (attribute('w:val') !== 'restart') table?.goesOnFromAbove();
    },
  },
  'w:hMerge': {
    open({ table }, attribute) {
      if (attribute('w:val') !== 'restart') table?.goesOnFromLeft();
    },
  },
  'w:del': {
    open(body) {
      body.delete();
    },
    skipped: true,
  },
  'w:moveFrom': skipped,
  // the old way to say what stands beside it
  'mc:Fallback': skipped,
  'w:instrText': skipped,
  'w:delText': skipped,
  'w:delInstrText': skipped,
  'w:sdt': {
    open(body) {
      body.openControl();
    },
    close(body) {
      body.closeControl();
    },
  },
  'w:sdtPr': skipped,
  'w:rt': skipped,
  'w:pPrChange': skipped,
  'w:rPrChange': skipped,
  'w:tblPrChange': skipped,
  'w:trPrChange': skipped,
  'w:tcPrChange': skipped,
  'w:sectPrChange': skipped,
  'w:numberingChange': skipped,
};

/** By name. */
export const elements: ReadonlyMap<string, BodyElement> = new Map(Object.entries(said));
