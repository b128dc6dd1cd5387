/** The one channel between the page and the machine. */
export const callChannel = 'call';
