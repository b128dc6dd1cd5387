import type { PrintedBlock, PrintedComment } from '../../../shared/recognise/pages/printed-document.ts';
import type { Budget } from '../budget.ts';
import { raised } from '../notes.ts';
import { TableBuilder } from '../table-builder.ts';
import type { WrittenComment } from './comments.ts';
import type { Counter, InList } from './numbering.ts';

/** What the text refers to in other parts of the file. */
export interface BodyContext {
  budget: Budget;
  /** absent where the file has no lists, and no paragraph has to say which it is in */
  counter: Counter | undefined;
  /** what each footnote and endnote says, by kind and id */
  notes: ReadonlyMap<string, readonly PrintedBlock[]>;
  /** what each comment says, by its id */
  comments: ReadonlyMap<string, WrittenComment>;
}

interface Paragraph extends InList {
  text: string;
  /** text boxes and footnotes in it, printed after it */
  after: PrintedBlock[];
  /** its end was deleted, so the next one goes on in the same line */
  open: boolean;
}

/** What Word and WPS ask for in a control. Programs that fill one in may leave its mark, so a mark alone is no proof. */
const prompt = /单击|点击|请输入|请填写|请选择|选择一项|click|choose an item/iu;

/** Characters of a number or a label; what is longer is a paragraph that lies in a cell. */
const longestCell = 30;

/** Puts paragraphs and tables together as the elements of a part begin and end. */
export class BodyBuilder {
  readonly blocks: PrintedBlock[] = [];
  /** in the parts of footnotes and endnotes, by kind and id */
  readonly notes = new Map<string, PrintedBlock[]>();
  /** those that stand in the part, where they begin */
  readonly comments: PrintedComment[] = [];
  pictures = 0;
  hasDeletions = false;
  hasNotes = false;
  /** of the run being read */
  hidden = false;
  /** of the run being read */
  raised = false;
  inText = false;
  /** cells of the part so far, those in what is skipped too */
  cellsMet = 0;
  readonly #context: BodyContext;
  readonly #containers: PrintedBlock[][] = [this.blocks];
  readonly #tables: TableBuilder[] = [];
  readonly #paragraphs: Paragraph[] = [];
  /** content controls that are open, and whether each shows what is to be filled in */
  readonly #controls: boolean[] = [];
  /** footnotes of the cells of the table that is open */
  readonly #tableNotes: PrintedBlock[] = [];
  /** marks of the cells that are open */
  readonly #cells: number[] = [];
  /** comments that have begun, by id, with the place of their words */
  readonly #commented = new Map<string, { at: number; paragraph: Paragraph | undefined; from: number }>();
  #unfinished: Paragraph | undefined;
  #paragraphProperties = 0;
  #note: string | undefined;

  constructor(context: BodyContext) {
    this.#context = context;
  }

  get inParagraphProperties(): boolean {
    return this.#paragraphProperties > 0;
  }
  get paragraph(): Paragraph | undefined {
    return this.#paragraphs.at(-1);
  }
  /** The paragraph, where it matters which list it is in. */
  get listed(): InList | undefined {
    return this.#context.counter && this.paragraph;
  }
  get table(): TableBuilder | undefined {
    return this.#tables.at(-1);
  }

  write(text: string): void {
    const { paragraph } = this;
    if (!paragraph || this.hidden || (this.#controls.includes(true) && prompt.test(text))) return;
    this.#context.budget.text(text);
    paragraph.text += this.raised ? raised(text) : text;
  }

  openParagraph(): void {
    this.#context.budget.piece();
    const fresh = { text: '', numId: undefined, level: undefined, style: '', after: [], open: false };
    this.#paragraphs.push(this.#unfinished ?? fresh);
    this.#unfinished = undefined;
  }

  openParagraphProperties(): void {
    this.#paragraphProperties += 1;
  }

  closeParagraphProperties(): void {
    this.#paragraphProperties -= 1;
  }

  closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    if (paragraph.open) this.#unfinished = { ...paragraph, open: false };
    else this.#finish(paragraph);
  }

  /** A deletion: of text, of the end of a paragraph, or of a whole row. */
  delete(): void {
    this.hasDeletions = true;
    if (this.inParagraphProperties && this.paragraph) this.paragraph.open = true;
    this.table?.deleteRow();
  }

  referToNote(id: string): void {
    const note = this.#context.notes.get(id);
    if (!note) return;
    const { paragraph } = this;
    // behind a number or a label it would be taken for a further line of the cell; a whole page may lie in a cell too
    if (this.#cells.length > 0 && (paragraph?.text.length ?? 0) <= longestCell)
      this.#tableNotes.push(...note);
    else paragraph?.after.push(...note);
    this.hasNotes = true;
  }

  openControl(): void {
    this.#controls.push(false);
  }

  /** The content control that is open says that nobody has filled it in. */
  showsPrompt(): void {
    this.#controls.splice(-1, 1, true);
  }

  closeControl(): void {
    this.#controls.pop();
  }

  beginComment(id: string): void {
    const comment = this.#context.comments.get(id);
    if (!comment || this.#commented.has(id)) return;
    const { paragraph } = this;
    const at = this.comments.push({ ...comment, words: '', mark: this.#cells.at(-1) }) - 1;
    this.#commented.set(id, { at, paragraph, from: paragraph?.text.length ?? 0 });
  }

  endComment(id: string): void {
    const begun = this.#commented.get(id);
    const comment = this.comments[begun?.at ?? -1];
    if (comment?.words !== '') return;
    comment.words = begun?.paragraph?.text.slice(begun.from) ?? '';
  }

  openNote(id: string | undefined): void {
    this.#note = id;
    this.openContainer();
  }

  closeNote(): void {
    const note = this.closeContainer();
    if (this.#note !== undefined) this.notes.set(this.#note, note);
  }

  openContainer(): void {
    this.#containers.push([]);
  }

  closeContainer(): PrintedBlock[] {
    return this.#containers.pop() ?? [];
  }

  closeTextBox(): void {
    this.paragraph?.after.push(...this.closeContainer());
  }

  openTable(): void {
    this.#tables.push(new TableBuilder());
  }

  openCell(): void {
    this.#context.budget.piece();
    this.openContainer();
    this.#cells.push(this.cellsMet);
    this.table?.openCell(this.cellsMet);
  }

  closeCell(): void {
    this.#cells.pop();
    this.end();
    this.table?.closeCell(this.closeContainer());
  }

  closeTable(): void {
    const table = this.#tables.pop()?.table();
    if (table) this.#containers.at(-1)?.push(table);
    this.#containers.at(-1)?.push(...this.#tableNotes.splice(0));
  }

  /** No paragraph comes any more that the last one could go on in. */
  end(): void {
    if (this.#unfinished) this.#finish(this.#unfinished);
    this.#unfinished = undefined;
  }

  #finish(paragraph: Paragraph): void {
    const number = this.#context.counter?.before(paragraph) ?? '';
    const text = paragraph.text.trim() === '' ? paragraph.text : number + paragraph.text;
    this.#containers.at(-1)?.push({ kind: 'paragraph', text }, ...paragraph.after);
  }
}
