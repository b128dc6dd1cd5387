/** The version of the program; package.json says the same. */
export const programVersion = '0.1.0';
