/** Text with holes: pieces of text at even places, the names of the holes between them at odd ones. */
export type Template = readonly string[];

/** How a hole is written in the text a template is made from; the brackets occur in no official form. */
export function hole(name: string): string {
  return `⟦${name}⟧`;
}

/** The template written in a text. */
export function templateOf(text: string): Template {
  return text.split(/⟦([^⟧]*)⟧/u);
}

/** The template's text, with what `content` gives for each hole, put in as it is. */
export function fillTemplate(template: Template, content: (name: string) => string): string {
  let text = template[0] ?? '';
  for (let place = 1; place < template.length; place += 2) {
    text += content(template[place] ?? '') + (template[place + 1] ?? '');
  }
  return text;
}
