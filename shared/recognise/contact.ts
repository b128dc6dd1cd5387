/** How to reach the organ, as its preamble says. */
export interface Contact {
  address: string;
  postcode: string;
  phone: string;
  email: string;
  website: string;
}

const stop = '[^；;，,。）)\\s]';

function after(text: string, words: string, value: string): string {
  return new RegExp(`(?:${words})\\s*[：:]\\s*(${value})`, 'u').exec(text)?.[1]?.trim() ?? '';
}

/** Finds 地址 邮编 电话 邮箱 网址 in a text. */
export function contactIn(text: string): Contact {
  return {
    address: after(text, '地址', `[^；;。）)\\n]{2,60}?(?=[；;，,。）)\\n]|$)`).slice(0, 100),
    postcode: after(text, '邮编|邮政编码', '\\d{6}'),
    phone: after(text, '电话|联系方式', '[\\d()（）-]{7,20}'),
    email: after(text, '邮箱|电子邮件|E-?mail', '[\\w.-]{1,64}@[\\w.-]{1,100}'),
    website: after(text, '网址', `${stop}{4,200}`),
  };
}
