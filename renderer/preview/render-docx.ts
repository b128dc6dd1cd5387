import type { Options } from 'docx-preview';

/** A Word file as the browser shows it: its style sheets as text, and its sections, attached nowhere yet. */
interface RenderedDocx {
  styles: readonly string[];
  body: readonly Node[];
}

const options: Partial<Options> = {
  // page breaks are ours: the library knows only those written in the file
  breakPages: false,
  inWrapper: true,
  // what is embedded would need blob: addresses, which the page's policy forbids; our reports embed nothing
  ignoreFonts: true,
  renderAltChunks: false,
  renderComments: false,
};

/** Loaded with the first preview: neither the library nor its unzipping belongs in the first paint. */
export async function renderDocx(file: Blob): Promise<RenderedDocx> {
  const { parseAsync, renderDocument } = await import('docx-preview');
  const nodes = await renderDocument(await parseAsync(file, options), options);
  const isStyle = (node: Node): boolean => node.nodeName === 'STYLE';
  return {
    // never attached as <style>: the page's policy would refuse them
    styles: nodes.filter(isStyle).map((node) => node.textContent ?? ''),
    body: nodes.filter((node) => !isStyle(node) && node.nodeType === Node.ELEMENT_NODE),
  };
}
