/** Numbers as automatic numbering writes them, by the names of ISO/IEC 29500-1, 17.18.59 ST_NumberFormat. */
export function writeNumber(value: number, format: string): string {
  switch (format) {
    case 'bullet':
    case 'none':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return chinese(value, '零一二三四五六七八九', '十', '百');
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return chinese(value, '零壹贰叁肆伍陆柒捌玖', '拾', '佰');
    case 'ideographDigital':
    case 'taiwaneseDigital':
      return Array.from(String(value))
        .map((digit) => '〇一二三四五六七八九'[Number(digit)] ?? '')
        .join('');
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'[(value - 1) % 10] ?? '';
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return Array.from(String(value))
        .map((digit) => String.fromCharCode(0xff10 + Number(digit)))
        .join('');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'lowerLetter':
      return letters(value).toLowerCase();
    case 'upperLetter':
      return letters(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    default:
      return String(value);
  }
}

function chinese(value: number, digits: string, ten: string, hundred: string): string {
  if (value < 0 || value >= 1000) return String(value);
  if (value < 10) return digits[value] ?? '';
  if (value < 20) return `${ten}${value === 10 ? '' : (digits[value - 10] ?? '')}`;
  if (value < 100) {
    return `${digits[Math.floor(value / 10)] ?? ''}${ten}${value % 10 === 0 ? '' : (digits[value % 10] ?? '')}`;
  }
  const rest = value % 100;
  const joined =
    rest === 0
      ? ''
      : rest < 10
        ? `${digits[0] ?? ''}${digits[rest] ?? ''}`
        : chinese(rest, digits, ten, hundred);
  const full = rest >= 10 && rest < 20 ? `${digits[1] ?? ''}${joined}` : joined;
  return `${digits[Math.floor(value / 100)] ?? ''}${hundred}${full}`;
}

function letters(value: number): string {
  return value < 1
    ? String(value)
    : String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 20));
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  const steps: readonly [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  let written = '';
  for (const [step, mark] of steps) {
    while (rest >= step) {
      written += mark;
      rest -= step;
    }
  }
  return written;
}
