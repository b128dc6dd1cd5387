/** What is used of saxen, which brings no types. Attributes and entities are parsed when asked for, and only then. */
declare module 'saxen' {
  export class Parser {
    on(event: 'openTag', handler: (name: string, attributes: () => Record<string, string>) => void): this;
    on(event: 'closeTag', handler: (name: string) => void): this;
    on(event: 'text' | 'cdata' | 'attention', handler: (text: string) => void): this;
    /** `error` where the part is not well-formed; `warn` where an attribute that was asked for is not */
    on(event: 'error' | 'warn', handler: (error: Error) => void): this;
    parse(xml: string): Error | null;
  }
}
