/** A part of a zip as its very bytes: its entry in the directory, and its own header with all that follows. */
export interface RawPart {
  name: string;
  record: Buffer;
  local: Buffer;
}
