import type { Stream } from 'node:stream';
import type { Feature } from 'write-excel-file/node';

/** The order in which a font's properties stand (ECMA-376, 18.8.22); the library writes the name first. */
const order = ['b', 'i', 'strike', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme'];

/** Puts the properties of each font into the order that the Open XML SDK asks for. */
export const fontsInOrder: Feature<Stream | Buffer | Blob> = {
  files: {
    transform: {
      'xl/styles.xml': {
        transform: (xml) =>
          xml.replace(/<font>(.*?)<\/font>/gsu, (_, properties: string) => {
            const each = properties.match(/<[^>]+>/gu) ?? [];
            const place = (tag: string): number => order.indexOf(/^<(\w+)/u.exec(tag)?.[1] ?? '');
            return `<font>${each.sort((left, right) => place(left) - place(right)).join('')}</font>`;
          }),
      },
    },
  },
};
