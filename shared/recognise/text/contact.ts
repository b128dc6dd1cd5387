/** How to reach the organ, as its preamble says. */
export interface Contact {
  address: string;
  postcode: string;
  phone: string;
  email: string;
  website: string;
}

const patterns: Readonly<Record<keyof Contact, RegExp>> = {
  address: /地址\s*[：:]\s*([^；;。）)\n]{2,60}?(?=[；;，,。）)\n]|$))/u,
  postcode: /(?:邮编|邮政编码)\s*[：:]\s*(\d{6})/u,
  phone: /(?:电话|联系方式)\s*[：:]\s*((?:[\d-]|[（(][\d-]{1,6}[）)]){7,20})/u,
  email: /(?:邮箱|电子邮件|E-?mail)\s*[：:]\s*([\w.-]{1,64}@[\w.-]{1,100})/iu,
  // 网站（http://…）, 门户网站：www.…, and 网址 with whatever follows it
  website:
    /网址\s*[：:]\s*([^；;，,。）)\s]{4,200})|(?:网站|网址|官网|网页)[^；;，,。\n]{0,20}?[：:（(]?\s*((?:https?:\/\/|www\.)[\w.:/?#@!$&'*+=%~-]{3,200})/iu,
};

/** Finds 地址 邮编 电话 邮箱 网址 in a text. */
export function contactIn(text: string): Contact {
  const found = (what: keyof Contact): string => {
    const [, first, second] = patterns[what].exec(text) ?? [];
    return (first ?? second ?? '').trim();
  };
  return {
    address: found('address'),
    postcode: found('postcode'),
    phone: found('phone'),
    email: found('email'),
    website: found('website'),
  };
}
