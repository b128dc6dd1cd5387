import type { TextId } from '../form/edition.ts';

/** Characters `from` up to, not including, `to` of one of the draft's texts (UTF-16 units). */
export interface Place {
  text: TextId;
  from: number;
  to: number;
}
