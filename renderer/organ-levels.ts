import { organLevels } from '../shared/form/edition.ts';
import type { OrganLevel } from '../shared/form/edition.ts';

const names: Record<OrganLevel, string> = {
  township: '乡、镇人民政府',
  street: '街道办事处',
  county: '县（市、区）人民政府',
  countyDepartment: '县（市、区）政府部门',
  city: '设区的市、自治州人民政府',
  cityDepartment: '设区的市政府部门',
  province: '省级人民政府',
  provinceDepartment: '省级政府部门',
  ministry: '国务院部门',
  other: '其他',
};

/** The kinds of organ with their names, the ones this program is made for first. */
export const levelOptions = [...organLevels]
  .sort((a, b) => Object.keys(names).indexOf(a) - Object.keys(names).indexOf(b))
  .map((value) => ({ value, label: names[value] }));
