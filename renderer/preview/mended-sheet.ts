/**
 * Fonts that stand in for one another, as Word and WPS take them: not every machine has the one a report names, and
 * the browser would fall to the fonts of the screen.
 */
const substitutes: Readonly<Record<string, string>> = {
  仿宋_GB2312: '仿宋, FangSong, STFangsong, "Noto Serif CJK SC", serif',
  楷体_GB2312: '楷体, KaiTi, STKaiti, "Noto Serif CJK SC", serif',
  方正小标宋简体: '华文中宋, STZhongsong, 宋体, SimSun, "Noto Serif CJK SC", serif',
  黑体: 'SimHei, STHeiti, "Noto Sans CJK SC", sans-serif',
  宋体: 'SimSun, STSong, "Noto Serif CJK SC", serif',
};

/**
 * A style sheet of the rendered file with what the renderer gets wrong put right: its rules for styles all weigh the
 * same, so that the style of ordinary paragraphs, coming late, would undo those of titles and headings.
 */
export function mendedSheet(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  for (const rule of sheet.cssRules) {
    if (!(rule instanceof CSSStyleRule)) continue;
    const { selectorText, style } = rule;
    if (selectorText.startsWith('.docx p, ')) {
      // ordinary paragraphs give way to named styles
      rule.selectorText = selectorText
        .replace('.docx p', ':where(.docx) p')
        .replace('p.docx_normal', ':where(p.docx_normal)');
    } else if (/^span\.docx_\w+$/u.test(selectorText)) {
      // styles of characters stand above those of their paragraph
      rule.selectorText = selectorText + selectorText.slice('span'.length);
    }
    const named = Object.keys(substitutes).find((font) => style.fontFamily.includes(font));
    if (named !== undefined) style.fontFamily += `, ${substitutes[named] ?? ''}`;
  }
  return sheet;
}
