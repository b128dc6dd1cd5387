/** Ways to hand in an application that are one: 网站 and 系统. */
export function channelOf(word: string): string {
  if (/信函|来[信函]|挂号|EMS|邮寄|邮政|快递|信件|寄|纸质|书面/u.test(word)) return 'post';
  if (/当面|当场|现场|线下|窗口|到场|上门|来访|厅/u.test(word)) return 'person';
  if (/传真|电话|口头/u.test(word)) return 'call';
  if (/电子邮|邮箱|^邮件|电邮/u.test(word)) return 'mail';
  return 'net';
}
