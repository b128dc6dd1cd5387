/** The office most tests write for: a township without contact details. */
export const organ = {
  name: '甲乡人民政府',
  level: 'township',
  address: '',
  postcode: '',
  phone: '',
  email: '',
  website: '',
} as const;
