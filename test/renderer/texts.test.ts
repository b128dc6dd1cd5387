import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../shared/draft/draft.ts';
import { nextYear } from '../../shared/last-year/next-year.ts';
import { browserOfGroup } from '../browser-of-group.ts';
import { browserPath } from '../browser.ts';
import { fullDraft } from '../cases/full.ts';
import { describeWith } from '../requires.ts';
import { pasteInto, step } from './author.ts';
import { townshipDraft } from './draft.ts';
import { openPage, seriousFindings } from './page.ts';
import { isCaretIn } from '../../renderer/desk/navigation.ts';
import { endOfChange } from '../../renderer/text/useText.ts';
import { segmentsOf } from '../../renderer/text/segments.ts';

describe('the words behind the field', () => {
  it('are the text, cut where marks begin and end', () => {
    const segments = segmentsOf('甲乙丙丁', [
      { kind: 'warning', from: 1, to: 3 },
      { kind: 'found', from: 2, to: 9 },
    ]);
    expect(segments.map(({ text, kinds }) => [text, ...kinds])).toEqual([
      ['甲'],
      ['乙', 'warning'],
      ['丙', 'warning', 'found'],
      ['丁', 'found'],
    ]);
  });
  it.each([
    ['甲乙', '甲新乙', 2],
    ['甲乙丙', '甲丙', 1],
    ['', '全新', 2],
    ['一一', '一一一', 3],
  ])('%j to %j leaves the caret at %i', (before, after, caret) => {
    expect(endOfChange(before, after)).toBe(caret);
  });
});

describe('the caret', () => {
  it.each([
    [2, 2, true],
    [4, 4, true],
    [5, 5, false],
    [1, 1, false],
    [0, 3, true],
    [0, 2, false],
    [5, 9, false],
  ])('from %i to %i touches words from 2 to 5: %s', (from, to, expected) => {
    expect(isCaretIn({ text: 'other', from, to }, { text: 'other', from: 2, to: 5 })).toBe(expected);
    expect(isCaretIn({ text: 'other', from, to }, { text: 'overview', from: 2, to: 5 })).toBe(false);
  });
  it('touches nothing where there is none', () => {
    expect(isCaretIn(null, { text: 'other', from: 2, to: 5 })).toBe(false);
    expect(isCaretIn({ text: 'other', from: 2, to: 5 }, null)).toBe(false);
  });
});

const clipboard = fileURLToPath(new URL('../cases/clipboard/', import.meta.url));
const samples = readdirSync(clipboard).filter((name) => name.endsWith('.html'));

describeWith(browserPath, 'Chromium、Chrome 或 Edge', 'texts in a browser', () => {
  const browser = browserOfGroup();

  const overview = (page: Page) => page.locator('#text-overview');
  const openDraft = async (draft: Draft, options = {}) => {
    const opened = await openPage(browser(), options);
    opened.host.drafts.set(draft.id, { draft, revision: 1 });
    await opened.page.goto(`http://nianbao.test/#/draft/${draft.id}`);
    await opened.page.getByRole('heading', { name: '基本信息' }).waitFor();
    const saved = () => opened.host.drafts.get(draft.id)?.draft;
    return { ...opened, saved };
  };
  const withOverview = (text: string): Draft => ({ ...townshipDraft(), texts: { overview: text } });
  const lastYear = '（一）主动公开。2024年，公开信息120条。\n（二）监督保障。开展培训。';
  const carriedDraft = (overviewOf2024 = lastYear): Draft => {
    const started = nextYear(
      { ...fullDraft(), year: 2024, texts: { overview: overviewOf2024 } },
      2025,
      'next',
    );
    if (!started.ok) throw new Error(started.failure.message);
    return { ...started.value, id: 'next' };
  };

  it.each(samples)('pastes %s as plain paragraphs, undone at once', async (name) => {
    const { page, saved } = await openDraft(townshipDraft());
    await step(page, '一、');
    await overview(page).focus();
    await page.keyboard.type('原有的话');
    await page.keyboard.press('Home');
    const plain = clipboard + name.replace('.html', '.plain.txt');
    await pasteInto(page, {
      'text/html': readFileSync(clipboard + name, 'utf8'),
      'text/plain': existsSync(plain) ? readFileSync(plain, 'utf8') : '不用这个',
    });
    const words = readFileSync(clipboard + name.replace('.html', '.txt'), 'utf8').trimEnd();
    expect(await overview(page).inputValue()).toBe(`${words}原有的话`);
    expect(await overview(page).evaluate((area: HTMLTextAreaElement) => area.selectionStart)).toBe(
      words.length,
    );
    await expect.poll(() => saved()?.texts.overview).toBe(`${words}原有的话`);
    await page.keyboard.press('Control+z');
    expect(await overview(page).inputValue()).toBe('原有的话');
  });

  it('cleans plain text too', async () => {
    const { page } = await openDraft(townshipDraft());
    await step(page, '一、');
    await overview(page).focus();
    await pasteInto(page, { 'text/plain': '1.\t甲。\r\n\r\n　　乙\u00a0丙 \r\n⼯作' });
    expect(await overview(page).inputValue()).toBe('1.甲。\n乙 丙\n工作');
  });

  it('keeps what an input method composes out of the draft until it is done', async () => {
    const { page, host, saved } = await openDraft(withOverview('前文。'));
    await step(page, '一、');
    await overview(page).focus();
    await page.keyboard.press('End');
    const session = await page.context().newCDPSession(page);
    for (const text of ['n', 'ni', "ni'h", "ni'hao"]) {
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
    expect(await overview(page).inputValue()).toBe("前文。ni'hao");
    expect(await page.locator('.text-mirror').first().textContent()).toContain("ni'hao");
    // Enter that takes a candidate is no new line
    await overview(page).dispatchEvent('keydown', {
      key: 'Enter',
      isComposing: true,
      keyCode: 229,
      bubbles: true,
    });
    expect(host.drafts.get('test')?.draft.texts.overview).toBe('前文。');
    await session.send('Input.insertText', { text: '你好' });
    expect(await overview(page).inputValue()).toBe('前文。你好');
    await expect.poll(() => saved()?.texts.overview).toBe('前文。你好');
    await page.keyboard.press('Control+z');
    expect(await overview(page).inputValue()).toBe('前文。');
  });

  it('goes on numbering at Enter, and stops at an empty number', async () => {
    const { page } = await openDraft(withOverview('（一）主动公开\n1.加强学习。'));
    await step(page, '一、');
    await overview(page).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    expect(await overview(page).inputValue()).toBe('（一）主动公开\n1.加强学习。\n2.');
    await page.keyboard.type('及时更新。');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('完');
    expect(await overview(page).inputValue()).toBe('（一）主动公开\n1.加强学习。\n2.及时更新。\n完');
  });

  it('undoes through texts and cells in the order of the work, and shows where', async () => {
    const { page } = await openDraft(townshipDraft());
    await step(page, '一、');
    await overview(page).focus();
    await page.keyboard.type('第一句。');
    await step(page, '三、');
    await page.locator('[id="cell-requests.new.person"]').click();
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await step(page, '一、');
    await overview(page).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('第二句。');
    await page.keyboard.press('Control+z');
    expect(await overview(page).inputValue()).toBe('第一句。');
    await page.keyboard.press('Control+z');
    await page.getByRole('heading', { name: '三、收到' }).waitFor();
    expect(await page.locator('[id="cell-requests.new.person"]').inputValue()).toBe('');
    await page.keyboard.press('Control+z');
    await page.getByRole('heading', { name: '一、总体情况' }).waitFor();
    expect(await overview(page).inputValue()).toBe('');
    for (let i = 0; i < 3; i++) await page.keyboard.press('Control+y');
    await step(page, '一、');
    expect(await overview(page).inputValue()).toBe('第一句。第二句。');
  });

  it("the browser's own undo is the draft's", async () => {
    const { page } = await openDraft(withOverview('原文'));
    await step(page, '一、');
    await overview(page).focus();
    await page.keyboard.press('End');
    await page.keyboard.type('增');
    await page.evaluate("document.execCommand('undo')");
    expect(await overview(page).inputValue()).toBe('原文');
    expect(await page.getByRole('button', { name: '重做' }).isEnabled()).toBe(true);
  });

  it('the mirrored words lie exactly where the field has them, whatever is typed', async () => {
    const text = `${'很长的一段话，有English words和123,456.78这样的数。'.repeat(40)}\n\n（一）标题 \n${'a'.repeat(300)}  结尾\n`;
    for (const viewport of [
      { width: 1366, height: 768 },
      { width: 1920, height: 1080 },
    ]) {
      const { page } = await openDraft(withOverview(text), { viewport });
      await step(page, '一、');
      const sizes = await page.evaluate(() => {
        const area = document.querySelector<HTMLTextAreaElement>('#text-overview');
        const mirror = document.querySelector<HTMLElement>('.text-mirror');
        if (!area || !mirror) return undefined;
        const rect = (element: Element) => JSON.stringify(element.getBoundingClientRect());
        // the lines of the field as a twin without the mirror's help breaks them
        const twin = area.cloneNode() as HTMLTextAreaElement;
        twin.value = area.value;
        twin.style.height = '0';
        area.parentElement?.append(twin);
        twin.style.alignSelf = 'start';
        const own = twin.scrollHeight;
        twin.remove();
        return {
          same: rect(area) === rect(mirror),
          scrolls: area.scrollHeight > area.clientHeight,
          own,
          shown: area.clientHeight,
        };
      });
      expect(sizes?.same).toBe(true);
      expect(sizes?.scrolls).toBe(false);
      expect(sizes?.own).toBe(sizes?.shown);
      await page.context().close();
    }
  });

  it('underlines sentences of last year; one click puts this year or confirms', async () => {
    const { page, saved, complaints } = await openDraft(carriedDraft());
    await step(page, '一、');
    const marks = () => page.locator('.text-mirror mark.warning').allTextContents();
    expect(await marks()).toEqual(['2024年，公开信息120条。']);
    const card = page.locator('.pane-findings .finding', { hasText: '还没有核对' });
    await card.hover();
    expect(await page.locator('.text-mirror mark.lit').textContent()).toBe('2024年，公开信息120条。');
    await card.getByRole('button', { name: '“2024年”改成“2025年”' }).click();
    expect(await overview(page).inputValue()).toContain('2025年，公开信息120条。');
    expect(await marks()).toEqual(['2025年，公开信息120条。']);
    await card.getByRole('button', { name: '今年仍然成立', exact: true }).click();
    expect(await marks()).toEqual([]);
    await expect.poll(() => saved()?.confirmed).toEqual(['2025年，公开信息120条。']);
    await page.getByRole('button', { name: '对照去年原文' }).click();
    await page.getByText('2024 年的原文').waitFor();
    expect(await page.locator('.last-year').textContent()).toContain('2024年，公开信息120条。');
    expect(await seriousFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('the caret in underlined words marks their card, and both the card and the list lead to their first number, selecting no sentence', async () => {
    const { page, complaints } = await openDraft(
      carriedDraft('2024年，甲事120条。乙事不用管。2024年，丙事7件。'),
    );
    await step(page, '一、');
    const current = page.locator('.pane-findings [aria-current=true]');
    const caretTo = (at: number) =>
      overview(page).evaluate((area: HTMLTextAreaElement, place) => {
        area.focus();
        area.setSelectionRange(place, place);
      }, at);
    const caret = () =>
      overview(page).evaluate((area: HTMLTextAreaElement) => [area.selectionStart, area.selectionEnd]);
    const list = page.getByRole('region', { name: '划线的 2 处' });
    await caretTo(3);
    await current.filter({ hasText: '120条' }).waitFor();
    expect(await list.locator('[aria-current]').allInnerTexts()).toEqual(['2024年，甲事120条。']);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await current.filter({ hasText: '7件' }).waitFor();
    await caretTo(17);
    await expect.poll(() => current.count()).toBe(0);
    // a click on the words themselves
    await overview(page).click({ position: { x: 40, y: 22 } });
    await current.filter({ hasText: '120条' }).waitFor();
    await page.keyboard.press('F6');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('120条');
    await page.keyboard.press('Enter');
    expect(await caret()).toEqual([0, 0]);
    // by keyboard out of the field into the list, to the words and to their fix
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await caret()).toEqual([19, 19]);
    await current.filter({ hasText: '7件' }).waitFor();
    await list.getByRole('button', { name: '今年仍然成立' }).first().click();
    await page.getByRole('region', { name: '划线的 1 处' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('a reason keeps a warning and takes it out of the count', async () => {
    const { page } = await openDraft(carriedDraft());
    await step(page, '一、');
    await page.locator('.finding-counts').getByText('待核对 3').waitFor();
    const card = page.locator('.pane-findings .finding', { hasText: '还没有核对' });
    await card.getByRole('button', { name: '写明理由保留' }).click();
    await page.keyboard.type('今年恰好也是 120 条');
    await card.getByRole('button', { name: '确定' }).click();
    await page.locator('.finding-counts').getByText('待核对 2').waitFor();
    await page.locator('.finding-counts').getByText('已写明理由 1').waitFor();
    expect(await page.locator('.text-mirror mark.warning').count()).toBe(0);
  });

  it('shows outline, gaps and missing aspects, and puts in what is asked for', async () => {
    const { page } = await openDraft(withOverview('（一）主动公开\n内容。\n（三）平台建设\n内容。'));
    await step(page, '一、');
    const outline = page.getByRole('region', { name: '提纲' });
    await outline.getByText('缺（二）').waitFor();
    await outline.getByRole('button', { name: '（三）平台建设' }).click();
    const selected = () =>
      overview(page).evaluate((area: HTMLTextAreaElement) =>
        area.value.slice(area.selectionStart, area.selectionEnd),
      );
    expect(await selected()).toBe('（三）平台建设');
    await page.getByRole('button', { name: '补上标题“依申请公开”' }).click();
    await page.keyboard.type('情况');
    expect(await overview(page).inputValue()).toContain('内容。\n（二）依申请公开\n情况（三）平台建设');
    await page.keyboard.press('Control+z');
    await step(page, '三、');
    await page.getByRole('button', { name: '本年无依申请' }).click();
    await step(page, '一、');
    await overview(page).evaluate((area: HTMLTextAreaElement) => {
      area.setSelectionRange(5, 5);
    });
    await page.getByRole('button', { name: '＋ 依申请公开的数字' }).click();
    expect(await overview(page).inputValue()).toMatch(/^（一）主动2025年，本机关未收到政府信息公开申请/);
  });

  it('finds and replaces through all texts, by keyboard', async () => {
    const draft = {
      ...townshipDraft(),
      texts: { preamble: '本镇甲。', overview: '本镇乙，本镇丙。', other: '本镇丁。' },
    };
    const { page, saved, complaints } = await openDraft(draft);
    await page.keyboard.press('Control+h');
    await page.keyboard.type('本镇');
    await page.getByText('第 1 处，共 4 处，在前言。').waitFor();
    expect(await page.locator('.text-mirror mark.current').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.getByText('第 2 处，共 4 处，在“一、总体情况”。').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('find-words');
    await page.getByLabel('改成').fill('本乡');
    await page.getByRole('button', { name: '替换', exact: true }).click();
    expect(await overview(page).inputValue()).toBe('本乡乙，本镇丙。');
    await page.getByRole('button', { name: '下一处' }).click();
    await page.getByText('第 3 处，共 3 处，在“六、其他需要报告的事项”。').waitFor();
    await page.getByRole('button', { name: '全部替换（3）' }).click();
    await page.getByText('替换了 3 处。').waitFor();
    await expect
      .poll(() => saved()?.texts)
      .toEqual({ preamble: '本乡甲。', overview: '本乡乙，本乡丙。', other: '本乡丁。' });
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Control+z');
    await page.getByLabel('改成').focus();
    await page.keyboard.press('Escape');
    expect(await page.getByLabel('查找和替换').count()).toBe(0);
    await expect.poll(() => saved()?.texts.other).toBe('本镇丁。');
    expect(complaints).toEqual([]);
  });

  it('sentences that last year has are shown where they stand, set phrases left out', async () => {
    const own = '今年新设了政策解读专区，请老师和家长代表各八人试读三份解读稿，按他们的意见改了两处。';
    const same = [
      '我乡把惠民补贴、工程项目和村务财务作为公开重点，逐项列入目录，由各站所按月报送。',
      '党政办公室统一审核后在县政府网站和村级公开栏同步公布，方便群众查看和监督。',
      '对公开范围和程序掌握不准的经办人，由党政办公室逐个辅导，一季度一次。',
    ];
    const setPhrase = '根据《中华人民共和国政府信息公开条例》编制政府信息公开工作年度报告。';
    const draft = withOverview([setPhrase, same[0], own, same[1], same[2]].join(''));
    const before = {
      edition: '2021',
      year: 2024,
      cells: {},
      texts: { overview: `${setPhrase}${same.join('')}` },
    };
    const { page } = await openDraft({ ...draft, before });
    await step(page, '一、');
    const marked = page.locator('.text-mirror').first().locator('mark.alike');
    await expect.poll(() => marked.allTextContents()).toEqual(same);
    const list = page.getByText('带底色的 3 句与 2024 年的报告相同');
    await list.click();
    expect(await seriousFindings(page)).toEqual([]);
    await page.locator('.text-alike').getByRole('button').last().click();
    expect(await overview(page).evaluate((field) => document.activeElement === field)).toBe(true);
    // rewritten, nothing of it is marked
    await overview(page).fill(`${own}${own}${same.slice(2).join('')}`);
    await expect.poll(() => marked.count()).toBe(0);
  });
});
