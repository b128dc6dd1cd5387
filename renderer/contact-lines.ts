/** The lines of an organ's contact, with what they are called on the screen. */
export const contactLines: readonly ['address' | 'postcode' | 'phone' | 'email' | 'website', string][] = [
  ['address', '地址'],
  ['postcode', '邮编'],
  ['phone', '电话'],
  ['email', '电子邮箱'],
  ['website', '网址'],
];
